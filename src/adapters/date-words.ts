// The words that dates are written with, in English, German, French and Spanish: lower case, without accents.

/** What a word in a date is: its letter in the shape of the date, and its number. */
export type DateWord = readonly [letter: string, value: number];

const MONTHS: readonly string[] = [
  'january jan januar janner janvier janv enero ene',
  'february feb febr februar fevrier fevr fev febrero',
  'march mar marz maerz mrz mars marzo',
  'april apr avril avr abril abr',
  'may mai mayo',
  'june jun juni juin junio',
  'july jul juli juillet juil julio',
  'august aug aout agosto ago',
  'september sep sept septembre septiembre setiembre',
  'october oct oktober okt octobre octubre',
  'november nov novembre noviembre',
  'december dec dezember dez decembre diciembre dic',
];

const WEEKDAYS: readonly string[] = [
  'sunday sun sonntag dimanche domingo',
  'monday mon montag lundi lunes',
  'tuesday tue tues dienstag mardi martes',
  'wednesday wed weds mittwoch mercredi miercoles',
  'thursday thu thur thurs donnerstag jeudi jueves',
  'friday fri freitag vendredi viernes',
  'saturday sat samstag sonnabend samedi sabado',
];

/** EDTF numbers the seasons from 21 (level 1, “Seasons”). */
const SEASONS: readonly string[] = [
  'spring fruhling fruhjahr printemps primavera',
  'summer sommer ete verano',
  'autumn fall herbst automne otono',
  'winter hiver invierno',
];

const ABOUT = 'c ca circa about around approximately approx roughly etwa ungefahr circa vers environ hacia';
const UNSURE = 'probably possibly perhaps vermutlich wohl probablement probablemente';
const PART = 'early mid late';
const SILENT = 'of on the at in year am im den der uhr le la les en el del de las';

const PRESENT = 'present now today ongoing heute aujourd’hui presente hoy';

function rows(letter: string, lists: readonly string[], from: number): [string, DateWord][] {
  return lists.flatMap((list, index) => list.split(' ').map((word): [string, DateWord] => [word, [letter, from + index]]));
}

/** `m` a month, `w` a weekday from Sunday = 0, `s` a season, `a` about, `u` uncertain, `l` a part of a decade, `-` says nothing. */
export const DATE_WORDS: ReadonlyMap<string, DateWord> = new Map([
  ...rows('m', MONTHS, 1),
  ...rows('w', WEEKDAYS, 0),
  ...rows('s', SEASONS, 21),
  ...rows('a', [ABOUT], 0),
  ...rows('u', [UNSURE], 0),
  ...rows('l', [PART], 0),
  ...rows('-', [SILENT], 0),
]);

/** The end of what goes on. */
export const PRESENT_WORDS: ReadonlySet<string> = new Set(PRESENT.replace('’', "'").split(' '));
