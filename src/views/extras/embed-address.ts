// What sites give us to frame, by the address of the page that an editor knows.

/** Something of another site, as it can be framed. */
export interface Embed {
  /** Name of the site, or its host where we do not know it by name. */
  readonly name: string;
  /** Its word in the attribute `consent`. */
  readonly provider: string;
  /** Address to frame. */
  readonly url: string;
  /** Width divided by height; or, from 10 on, the height in CSS px. */
  readonly size: number;
}

type Site = readonly [name: string, domains: string, pattern: RegExp, framed: string, size: number];

/** What films are like where nobody says. */
export const VIDEO = 16 / 9;
const MAP = 4 / 3;

/** Name, domains, what an address looks like, what is framed instead, its size. An address of theirs that looks otherwise is framed as it is. */
const SITES: readonly Site[] = [
  [
    'YouTube',
    'youtube.com youtube-nocookie.com youtu.be ytimg.com',
    /.*(?:[?&]v=|(?:youtu\.be|embed|live|shorts)\/)([\w-]{11})\b.*/,
    'www.youtube-nocookie.com/embed/$1',
    VIDEO,
  ],
  ['Vimeo', 'vimeo.com vimeocdn.com', /\D*(\d+)(?:\/|\?h=|)(\w*).*/, 'player.vimeo.com/video/$1?dnt=1&h=$2', VIDEO],
  [
    'SoundCloud',
    'soundcloud.com sndcdn.com',
    /.*\/(?:www\.|m\.)?(soundcloud\.com\/[\w-]+\/[\w/-]+).*/,
    'w.soundcloud.com/player/?url=https%3A//$1',
    166,
  ],
  ['X', 'x.com twitter.com twimg.com', /.*\/status\/(\d+).*/, 'platform.twitter.com/embed/Tweet.html?dnt=true&id=$1', 500],
  ['Bluesky', 'bsky.app', /.*\/profile\/([\w.:-]+)\/post\/(\w+).*/, 'embed.bsky.app/embed/$1/app.bsky.feed.post/$2', 450],
  ['TikTok', 'tiktok.com tiktokcdn.com', /.*\/video\/(\d+).*/, 'www.tiktok.com/player/v1/$1', 9 / 16],
  [
    'Instagram',
    'instagram.com cdninstagram.com',
    /.*\/(p|reel|tv)\/([\w-]+).*/,
    'www.instagram.com/$1/$2/embed/captioned/',
    700,
  ],
  ['Datawrapper', 'datawrapper.de dwcdn.net', /.*(?:net|_)\/(\w{5})\b.*/, 'datawrapper.dwcdn.net/$1/', 400],
  ['Flourish', 'flourish.studio uri.sh', /.*\/((?:visualisation|story)\/\d+).*/, 'flo.uri.sh/$1/embed', 575],
  ['Google Maps', 'google.com', /.*\/maps\/.*@(-?[\d.]+,-?[\d.]+).*/, 'www.google.com/maps?output=embed&q=$1', MAP],
  ['OpenStreetMap', 'openstreetmap.org', /^$/, '', MAP],
];

/** What we know of a host by name. */
export function knownSite(host: string): Site | undefined {
  return SITES.find(([, domains]) => domains.split(' ').some((domain) => `.${host}`.endsWith(`.${domain}`)));
}

/**
 * How something of another site is framed.
 *
 * @param address absolute address that has passed the gate for media
 */
export function embedOf(address: string): Embed {
  const { host, pathname, href } = new URL(address);
  // any server can be Mastodon: it is named by its host
  const post = /^\/@[^/]+\/\d+$/.test(pathname);
  const [name, , pattern, framed, size]: Site = knownSite(host) ?? [host, '', /$/, post ? '/embed' : '', post ? 500 : VIDEO];
  return {
    name,
    provider: name.toLowerCase().replace(' ', '-'),
    url: href.replace(pattern, name === host ? framed : `https://${framed}`),
    size,
  };
}
