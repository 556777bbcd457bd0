// Which address is framed for which, and who is asked for it.
import { expect } from '@open-wc/testing';
import { embedOf } from '../../src/views/extras/embed-address.js';

const ROWS: readonly [address: string, provider: string, framed: string][] = [
  ['https://www.youtube.com/watch?v=jNQXAC9IVRw&t=10s', 'youtube', 'https://www.youtube-nocookie.com/embed/jNQXAC9IVRw'],
  ['https://m.youtube.com/watch?app=m&v=jNQXAC9IVRw', 'youtube', 'https://www.youtube-nocookie.com/embed/jNQXAC9IVRw'],
  ['https://youtu.be/jNQXAC9IVRw?si=1', 'youtube', 'https://www.youtube-nocookie.com/embed/jNQXAC9IVRw'],
  ['https://www.youtube.com/shorts/a-b_cdefghi', 'youtube', 'https://www.youtube-nocookie.com/embed/a-b_cdefghi'],
  ['https://www.youtube.com/@somebody', 'youtube', 'https://www.youtube.com/@somebody'],
  ['https://vimeo.com/76979871', 'vimeo', 'https://player.vimeo.com/video/76979871?dnt=1&h='],
  ['https://vimeo.com/76979871/0a1b2c3d', 'vimeo', 'https://player.vimeo.com/video/76979871?dnt=1&h=0a1b2c3d'],
  ['https://player.vimeo.com/video/76979871?h=0a1b', 'vimeo', 'https://player.vimeo.com/video/76979871?dnt=1&h=0a1b'],
  [
    'https://soundcloud.com/somebody/some-sound?in=x',
    'soundcloud',
    'https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/somebody/some-sound',
  ],
  ['https://x.com/somebody/status/20', 'x', 'https://platform.twitter.com/embed/Tweet.html?dnt=true&id=20'],
  ['https://twitter.com/a/status/20?s=1#b', 'x', 'https://platform.twitter.com/embed/Tweet.html?dnt=true&id=20'],
  [
    'https://bsky.app/profile/bsky.app/post/3l6oveex3ii2l',
    'bluesky',
    'https://embed.bsky.app/embed/bsky.app/app.bsky.feed.post/3l6oveex3ii2l',
  ],
  ['https://mastodon.social/@Gargron/1', 'mastodon.social', 'https://mastodon.social/@Gargron/1/embed'],
  ['https://www.tiktok.com/@a/video/7?x', 'tiktok', 'https://www.tiktok.com/player/v1/7'],
  ['https://www.instagram.com/p/AbC_1/?hl=en', 'instagram', 'https://www.instagram.com/p/AbC_1/embed/captioned/'],
  ['https://www.datawrapper.de/_/aBc12/', 'datawrapper', 'https://datawrapper.dwcdn.net/aBc12/'],
  ['https://datawrapper.dwcdn.net/aBc12/7/', 'datawrapper', 'https://datawrapper.dwcdn.net/aBc12/'],
  ['https://public.flourish.studio/visualisation/123/', 'flourish', 'https://flo.uri.sh/visualisation/123/embed'],
  ['https://www.google.com/maps/place/A/@33.3,44.4,12z', 'google-maps', 'https://www.google.com/maps?output=embed&q=33.3,44.4'],
  ['https://www.google.com/maps/embed?pb=1', 'google-maps', 'https://www.google.com/maps/embed?pb=1'],
  [
    'https://www.openstreetmap.org/export/embed.html?bbox=1,2,3,4',
    'openstreetmap',
    'https://www.openstreetmap.org/export/embed.html?bbox=1,2,3,4',
  ],
  ['https://example.com/chart?a=1#b', 'example.com', 'https://example.com/chart?a=1#b'],
  // who only looks like somebody else is named by the host
  [
    'https://youtube.com.evil.example/watch?v=jNQXAC9IVRw',
    'youtube.com.evil.example',
    'https://youtube.com.evil.example/watch?v=jNQXAC9IVRw',
  ],
  ['https://notyoutube.com/watch?v=jNQXAC9IVRw', 'notyoutube.com', 'https://notyoutube.com/watch?v=jNQXAC9IVRw'],
  ['https://youtube.com@evil.example/', 'evil.example', 'https://youtube.com@evil.example/'],
  ['https://youtube.com:8443/embed/jNQXAC9IVRw', 'youtube.com:8443', 'https://youtube.com:8443/embed/jNQXAC9IVRw'],
];

describe('what is framed', () => {
  for (const [address, provider, framed] of ROWS)
    it(address, () => {
      const embed = embedOf(address);
      expect([embed.provider, embed.url]).to.deep.equal([provider, framed]);
    });
});
