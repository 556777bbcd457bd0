// The text of a calendar as components, cut before anything of it is read: what is wrong with one must not lose the others.
import ICAL from 'ical.js';
import { quote } from '../core/problem.js';
import type { Note } from './adapter.js';

/** A property as ical.js reads it: its parameters, the type of its value, and its values. */
export interface Property {
  readonly name: string;
  readonly parameters: Readonly<Record<string, string | readonly string[]>>;
  readonly type: string;
  readonly values: readonly unknown[];
  readonly line: number;
}

export interface Component {
  /** In lower case: `vevent`. */
  readonly name: string;
  readonly properties: Property[];
  readonly components: Component[];
  /** In the file, from 1. */
  readonly line: number;
}

interface Line {
  readonly text: string;
  readonly number: number;
}

/** Lines as they were before they were folded (RFC 5545 §3.1). */
function unfolded(text: string): Line[] {
  const lines: { parts: string[]; number: number }[] = [];
  text.split(/\r\n|\n|\r/).forEach((one, index) => {
    const last = lines.at(-1);
    if (/^[ \t]/.test(one) && last) last.parts.push(one.slice(1));
    else if (one.trim()) lines.push({ parts: [one], number: index + 1 });
  });
  return lines.map(({ parts, number }) => ({ text: parts.join(''), number }));
}

const LONGEST = 1_000_000;

function propertyOf({ text, number }: Line): Property | undefined {
  if (!/^[\w-]+[;:]/.test(text) || text.length > LONGEST) return undefined;
  try {
    const [name, parameters, type, ...values] = ICAL.parse.property(text) as unknown as [
      string,
      Property['parameters'],
      string,
      ...unknown[],
    ];
    return { name, parameters, type, values, line: number };
  } catch {
    return undefined;
  }
}

const TOP = /^v(?:event|journal|todo|freebusy|timezone)$/;
const READ = new Set(['vcalendar', 'vevent', 'vjournal', 'vtimezone', 'standard', 'daylight']);

/**
 * Cuts a calendar into components. Lines that are none are told; a component that has no end ends where the next begins.
 *
 * @returns the calendars of the text, and what stands outside of one as though it were in one
 */
export function componentsOf(text: string, note: (note: Note) => void): Component {
  const root: Component = { name: '', properties: [], components: [], line: 1 };
  const open: Component[] = [root];
  for (const line of unfolded(text)) {
    const [, verb, word] = /^(BEGIN|END)\s*:\s*([\w-]+)\s*$/i.exec(line.text) ?? [];
    const name = word?.toLowerCase() ?? '';
    if (verb?.toUpperCase() === 'END') {
      const at = open.findLastIndex((one) => one.name === name);
      if (at > 0) open.length = at;
    } else if (verb) {
      // nothing of these can stand in another: an end is missing, or the beginning that it belongs to was misspelt
      if (name === 'vcalendar') open.length = 1;
      else if (TOP.test(name))
        open.length =
          1 +
          Math.max(
            0,
            open.findIndex((one) => one.name === 'vcalendar'),
          );
      const component: Component = { name, properties: [], components: [], line: line.number };
      open.at(-1)!.components.push(component);
      if (open.length < 50) open.push(component);
    } else if (READ.has(open.at(-1)!.name)) {
      const property = propertyOf(line);
      if (property) open.at(-1)!.properties.push(property);
      else
        note({
          kind: 'problem',
          what: quote(line.text),
          path: `line ${line.number}`,
          why: 'it is not a line of iCalendar, and was left out',
          mend: 'Write NAME:value; a line that goes on begins with a blank, and a line break in a text is written \\n.',
        });
    }
  }
  return root;
}

/** The first property of a name. */
export const property = ({ properties }: Component, ...names: readonly string[]): Property | undefined =>
  properties.find(({ name }) => names.includes(name));

/** The words of a property: its first value, where that is a text. */
export function words(one: Property | undefined): string | undefined {
  const value = one?.values[0];
  return typeof value === 'string' && value.trim() ? value.trim() : undefined;
}

/** A parameter of a property, the first where there are several. */
export function parameter(one: Property | undefined, name: string): string | undefined {
  const value = one?.parameters[name];
  return typeof value === 'string' ? value : value?.[0];
}
