// What stands at an address, as far as the name of the file tells. Sites by their names are known to the command: media-sites.ts.
import { mediaKind } from './media-kind.js';

/** A medium by its address, in fields of ours. */
export interface Found {
  readonly type: 'image' | 'video' | 'audio' | 'embed' | 'link';
  readonly url: string;
  readonly provider?: string;
}

/**
 * @param text an address, absolute, without scheme, or relative
 * @returns what is there; `undefined` where the address does not tell
 */
export type MediaAt = (text: string) => Found | undefined;

const FILE_PAGE =
  /^https?:\/\/([\w.-]+\.wiki[mp]edia\.org)\/wiki\/(?:[^#]*#\/media\/)?(?:File|Image):([^#?]+\.(?:jpe?g|png|gif|svg|webp|tiff?))/i;

/** A file page of Wikimedia's names a picture; `Special:FilePath` is its documented address for the file itself. */
export function wikimediaFile(url: string): Found | undefined {
  const [, host, name] = FILE_PAGE.exec(url) ?? [];
  return host
    ? { type: 'image', url: `https://${host.replace('.m.', '.')}/wiki/Special:FilePath/${name}?width=1024` }
    : undefined;
}

/** Addresses of pictures that do not end like one: of services that cut pictures to size, and of Google Drive. */
export const PICTURE = /[?&](?:format|fm)=(?:jpe?g|png|webp|avif)\b|\/\/drive\.google\.com\/uc\?/i;

/** Whether a page can be embedded, whoever shows it knows: it is a link there otherwise. */
export const mediaAt: MediaAt = (text) => {
  const url = text.replace(/^\/\//, 'https://');
  const type = mediaKind(url, PICTURE.test(url) ? 'image' : '') ?? (/^https?:/i.test(url) && 'embed');
  return wikimediaFile(url) ?? (type ? { type, url } : undefined);
};
