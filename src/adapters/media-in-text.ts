// Pictures and players in the markup of a text, where they may not stay.
import type { Adapter } from './adapter.js';
import { isBag, plain } from './bag.js';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

export type Medium = Record<string, unknown> & { readonly url: string };

export const isSize = (value: number | undefined): value is number => value !== undefined && value > 0 && value < 100_000;

const MOST_MEDIA = 10;

/** Pictures and players that stand in the text, where they may not stay. */
export function mediaInText(markup: string): Medium[] {
  if (!/<(?:img|iframe|video|audio)\b/i.test(markup) || markup.length > 500_000) return [];
  const found: Medium[] = [];
  const waiting: DefaultTreeAdapterTypes.ChildNode[] = [...parseFragment(markup).childNodes].reverse();
  for (let node = waiting.pop(); node && found.length < MOST_MEDIA; node = waiting.pop()) {
    if (!('tagName' in node)) continue;
    waiting.push(...[...node.childNodes].reverse());
    const value = (name: string): string => ('attrs' in node ? (node.attrs.find((one) => one.name === name)?.value ?? '') : '');
    const type = { img: 'image', iframe: 'embed', video: 'video', audio: 'audio' }[node.tagName];
    const url = value('src') || ('childNodes' in node ? sourceIn(node) : '');
    const [width, height] = [Number(value('width')), Number(value('height'))];
    if (!type || !url || width === 1 || height === 1 || /^data:/i.test(url)) continue; // 1: it counts readers
    found.push({
      type,
      url,
      ...(value('alt') && { alt: value('alt') }),
      ...(isSize(width) && isSize(height) && { width, height }),
    });
  }
  return found;
}

const sourceIn = ({ childNodes }: DefaultTreeAdapterTypes.Element): string =>
  childNodes.flatMap((one) => ('attrs' in one && one.tagName === 'source' ? one.attrs : [])).find(({ name }) => name === 'src')
    ?.value ?? '';

/** JSON Feed with the pictures and players of its texts, unless our own media stand beside them. */
export const withMediaOfItems =
  (adapter: Adapter): Adapter =>
  (source, options) => {
    const found = adapter(source, options);
    return (
      found && {
        ...found,
        events: (item, index) =>
          found.events(item, index).map((event) => {
            const { content_html: html, _timeline: own } = isBag(item) ? item : {};
            const known = (event.media ?? []) as readonly Medium[];
            const more = isBag(own) && own.media !== undefined ? [] : mediaInText(plain(html));
            const media = [...known, ...more.filter(({ url }) => !known.some((one) => one.url === url))];
            return media.length > 0 ? { ...event, media } : event;
          }),
      }
    );
  };
