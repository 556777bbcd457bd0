// Whose page stands at an address: what TimelineJS makes of one, as types of ours. Its table of 27 rules goes by what an address
// contains, so that a page about spotify became a player; here a host is a host. The page has no use for names of sites here.
import { PICTURE, wikimediaFile, type Found, type MediaAt } from './media-at.js';

type Kind = Found['type'];

/**
 * Sites by host, and by path where that matters: what TimelineJS embeds, and what can only be linked to. A part of a site before
 * the host is a part of the site, but not where it keeps its files.
 */
const SITES = Object.entries({
  embed: {
    YouTube: 'youtube(-nocookie)?.com|youtu.be',
    Vimeo: 'vimeo.com',
    Dailymotion: 'dailymotion.com|dai.ly',
    TikTok: 'tiktok.com',
    Bluesky: 'bsky.app',
    SoundCloud: 'soundcloud.com|snd.sc',
    'X (Twitter)': '(twitter|x).com',
    'Google Maps': 'google.[a-z.]+/maps/embed',
    DocumentCloud: 'documentcloud.org',
    'Google Docs': '(docs|drive).google.com',
    Spotify: '(open|play|embed).spotify.com',
    Wistia: 'wistia.(com|net)',
  },
  link: {
    'Google Maps': 'google.[a-z.]+/maps|maps.google.[a-z.]+|goo.gl/maps|maps.app.goo.gl',
    Flickr: 'flickr.com/photos|flic.kr',
    Instagram: 'instagram.com|instagr.am',
    Wikipedia: '(m.)?wikipedia.org/wiki',
    Imgur: 'imgur.com',
    Facebook: 'facebook.com',
    Threads: 'threads.(net|com)',
    Storify: 'storify.com',
    Vine: 'vine.co',
  },
} satisfies Partial<Record<Kind, unknown>>).flatMap(([type, sites]) =>
  Object.entries(sites).map(([provider, site]) => ({
    type: type as Kind,
    provider,
    test: new RegExp(`^(?!i\\.|cdn\\.)([\\w-]+\\.)?(${site.replaceAll('.', '\\.')})[/?]`),
  })),
);

const FILES: readonly [test: RegExp, type: Kind, provider?: string][] = [
  [/\.(?:jpe?g|png|gif|svg|webp|avif)$/i, 'image'],
  [/\.(?:mp4|webm|m4v|ogv)$/i, 'video'],
  [/\.(?:mp3|wav|m4a|ogg|oga|opus)$/i, 'audio'],
  [/\.pdf$/i, 'link', 'PDF'],
];

/** As {@link MediaAt}, and whose page it is. */
export const siteAt: MediaAt = (text) => {
  const [, kind, id] = /^spotify:(?:user:[^:]+:)?(track|album|artist|playlist|episode|show):(\w+)$/.exec(text) ?? [];
  if (kind && id) return { type: 'embed', url: `https://open.spotify.com/${kind}/${id}`, provider: 'Spotify' };
  const url = text.replace(/^\/\//, 'https://');
  const address = url.replace(/^https?:\/\//i, '');
  const secure = url.replace(/^http:/i, 'https:');
  const path = url.replace(/[?#].*$/s, '');
  const picture = wikimediaFile(secure);
  if (picture) return { ...picture, provider: picture.url.includes('.wikipedia.org/') ? 'Wikipedia' : 'Wikimedia Commons' };
  const upload = address.startsWith('upload.wikimedia.org/');
  if (upload && /\.(?:jpe?g|png|gif|svg|webp|djvu|tiff?)$/i.test(path))
    return { type: 'image', url: secure, provider: 'Wikimedia Commons' };
  const site = url !== address && SITES.find(({ test }) => test.test(address.toLowerCase()));
  if (site) {
    // a picture in itself, not the page around it
    const type = address.startsWith('drive.google.com/uc?') ? 'image' : site.type;
    return { type, url: secure, provider: site.provider };
  }
  const file = FILES.find(([test]) => test.test(path)) ?? (PICTURE.test(url) && FILES[0]);
  return file ? { type: file[1], url, ...(file[2] && { provider: file[2] }) } : undefined;
};
