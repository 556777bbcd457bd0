// Which heading of a table means what, in the words that people use in many languages, or in those of whoever asks.
import { nameOf } from './timelinejs-sheet.js';

/** Our fields, and what such a column is called; the earlier name wins. */
const NAMES: Readonly<Record<string, string>> = {
  date: 'date startdate startdatum eventdate datetime start datum fecha data when begin beginn from von debut datedebut datededebut inicio fechainicio fechadeinicio datainicio datadeinicio inizio datainizio datadiinizio wann timestamp дата 日期 日付 تاريخ التاريخ',
  end: 'enddate enddatum end ende until to bis fin fechafin fechadefin datefin datedefin datafim datadefim datafine datadifine fine einde finish конец',
  year: 'year jahr annee ano anno jaar год 年',
  month: 'month monat mois mes mese maand месяц',
  day: 'day jour dia giorno dag день',
  time: 'time uhrzeit heure hora ora tijd время',
  timeZone: 'timezone zeitzone',
  kicker: 'kicker dachzeile',
  importance: 'importance',
  dateText: 'displaydate datetext datedisplay',
  id: 'id',
  headline:
    'headline title titel titulo titre titolo uberschrift schlagzeile heading name event ereignis evento evenement what kop заголовок название 标题 タイトル عنوان العنوان',
  summary: 'summary zusammenfassung resumen resume subtitle teaser',
  body: 'text body description beschreibung descripcion descrizione descricao beschrijving details content inhalt texte testo texto html описание 描述 説明 وصف الوصف',
  group: 'group category gruppe kategorie categoria categorie series lane tag type',
  tags: 'tags keywords schlagworte etiquetas motscles',
  image: 'image picture photo img bild foto imagen immagine imagem afbeelding imageurl media',
  caption: 'caption mediacaption imagecaption bildunterschrift legende',
  credit: 'mediacredit credit imagecredit',
  alt: 'alt alttext',
  url: 'link url href website weblink enlace lien',
  source: 'source quelle fuente fonte bron publisher',
  place: 'place location ort lieu lugar luogo plaats venue where city stadt ville ciudad место 地点',
  lat: 'latitude lat breitengrad breite latitud latitudine',
  lon: 'longitude lon lng long langengrad lange longitud longitudine',
};

export const FIELDS = Object.keys(NAMES);

/** The columns of a table by our fields, each the number of a column from 0. */
export type Columns = ReadonlyMap<string, number>;

/** Position of a column by its heading, as it stands or as people write it otherwise; -1 where there is none. */
export function columnAt(header: readonly string[], heading: string): number {
  const exact = header.findIndex((one) => one.trim() === heading.trim());
  return exact >= 0 ? exact : header.map(nameOf).indexOf(nameOf(heading));
}

/**
 * @param map the words of whoever asks: heading → field of ours; they win
 */
export function columnsOf(header: readonly string[], map: Readonly<Record<string, string>> = {}): Columns {
  const names = header.map(nameOf);
  const columns = new Map<string, number>();
  const taken = new Set<number>();
  for (const [heading, field] of Object.entries(map)) {
    const at = columnAt(header, heading);
    if (at < 0) continue;
    columns.set(field, at);
    taken.add(at);
  }
  // a German table has days under “Tag”
  const german = names.includes('jahr') && names.includes('monat');
  for (const [field, words] of Object.entries(NAMES)) {
    if (columns.has(field)) continue;
    const all = german && field === 'day' ? ['tag'] : words.split(' ');
    const at = all.map((name) => names.indexOf(nameOf(name))).find((i) => i >= 0 && !taken.has(i));
    if (at === undefined) continue;
    columns.set(field, at);
    taken.add(at);
  }
  return columns;
}
