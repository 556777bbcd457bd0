// What a media address is: the 27 kinds that TimelineJS knows, and those that it takes for another.
import { expect } from '@open-wc/testing';
import { readForeign } from '../../src/adapters/index.js';
import { sourceOf } from '../../src/adapters/source.js';
import { timelineJs3 } from '../../src/adapters/keeping.js';
import { cleanMarkup, plainText, read, told } from './markup.js';

type Fields = Record<string, unknown>;

const slide = (media: Fields): Fields => ({ events: [{ start_date: { year: 1 }, text: { headline: 'X' }, media }] });
const eventOf = (media: Fields): Fields => read(timelineJs3, slide(media))!.feed.events[0]!;
const tellingOf = (media: Fields): string => told(read(timelineJs3, slide(media))!).join('\n');

describe('media addresses', () => {
  const ROWS: readonly [url: string, type: string, provider?: string | undefined, address?: string][] = [
    ['https://m.youtube.com/watch?v=x&t=5m21s', 'embed', 'YouTube'],
    ['http://youtu.be/x', 'embed', 'YouTube', 'https://youtu.be/x'],
    ['http://vimeo.com/20839673', 'embed', 'Vimeo', 'https://vimeo.com/20839673'],
    ['https://player.vimeo.com/video/1', 'embed', 'Vimeo'],
    ['https://www.dailymotion.com/video/x2fo0e8', 'embed', 'Dailymotion'],
    ['https://vine.co/v/b55LOA1dgJU', 'link', 'Vine'],
    ['https://www.tiktok.com/@x/video/7', 'embed', 'TikTok'],
    ['https://bsky.app/profile/x/post/y', 'embed', 'Bluesky'],
    ['https://soundcloud.com/x/y', 'embed', 'SoundCloud'],
    [
      '//twitter.com/Blavity/status/851872780949889024',
      'embed',
      'X (Twitter)',
      'https://twitter.com/Blavity/status/851872780949889024',
    ],
    ['https://x.com/a/status/1', 'embed', 'X (Twitter)'],
    ['https://netflix.com/a.jpg', 'image'],
    ['https://www.google.com/maps/@42.0,-87.6,15z', 'link', 'Google Maps'],
    ['https://maps.google.com/maps?q=chicago', 'link', 'Google Maps'],
    ['https://www.google.com/maps/embed?pb=x', 'embed', 'Google Maps'],
    ['https://www.flickr.com/photos/a/1/', 'link', 'Flickr'],
    ['https://flic.kr/p/x', 'link', 'Flickr'],
    ['http://instagram.com/p/x/', 'link', 'Instagram', 'https://instagram.com/p/x/'],
    ['https://www.documentcloud.org/documents/1.html', 'embed', 'DocumentCloud'],
    ['https://en.wikipedia.org/wiki/Mark_Twain', 'link', 'Wikipedia'],
    [
      'https://commons.wikimedia.org/wiki/File:A.jpg',
      'image',
      'Wikimedia Commons',
      'https://commons.wikimedia.org/wiki/Special:FilePath/A.jpg?width=1024',
    ],
    [
      'https://en.wikipedia.org/wiki/A#/media/File:B.png',
      'image',
      'Wikipedia',
      'https://en.wikipedia.org/wiki/Special:FilePath/B.png?width=1024',
    ],
    ['http://upload.wikimedia.org/a/b.JPG', 'image', 'Wikimedia Commons', 'https://upload.wikimedia.org/a/b.JPG'],
    ['https://imgur.com/gallery/x', 'link', 'Imgur'],
    ['https://i.imgur.com/x.png', 'image'],
    ['https://docs.google.com/document/d/x/edit', 'embed', 'Google Docs'],
    ['https://drive.google.com/uc?id=x', 'image', 'Google Docs'],
    ['https://example.org/a.pdf', 'link', 'PDF'],
    ['http://open.spotify.com/track/x', 'embed', 'Spotify', 'https://open.spotify.com/track/x'],
    ['spotify:track:1OT1G', 'embed', 'Spotify', 'https://open.spotify.com/track/1OT1G'],
    ['spotify:user:z:playlist:3Kq', 'embed', 'Spotify', 'https://open.spotify.com/playlist/3Kq'],
    ['https://lakeshore.wistia.com/medias/x', 'embed', 'Wistia'],
    ['https://example.org/a.mp4?x=1', 'video'],
    ['https://example.org/a.webm', 'video'],
    ['https://example.org/a.mp3', 'audio'],
    ['https://example.org/a.m4a#t=1', 'audio'],
    ['https://example.org/a.JPEG', 'image'],
    ['https://example.org/a.avif', 'image'],
    ['https://cdn.example.org/a?format=jpg&x=1', 'image'],
    ['/static/a.png', 'image'],
    ['a.gif', 'image'],
    ['http://example.org/a.jpg', 'image'],
    ['//example.org/a.jpg', 'image', undefined, 'https://example.org/a.jpg'],
    ['https://example.com/spotify-story.html', 'link'],
    ['https://example.com/iframe-guide.html', 'link'],
    ['https://example.com/blockquote', 'link'],
    ['https://notyoutube.com/watch', 'link'],
    ['https://example.com/?u=youtube.com/watch', 'link'],
    ['https://www.threads.net/@x/post/y', 'link', 'Threads'],
    ['https://www.facebook.com/x', 'link', 'Facebook'],
    ['http://www.w3schools.com/', 'link'],
    ['javascript:alert(1)', 'link'],
  ];
  for (const [url, type, provider, address = url] of ROWS) {
    it(`${url}: ${type} ${provider ?? ''}`, () => {
      const expected = { type, url: address, ...(provider !== undefined && { provider }) };
      expect(eventOf({ url }).media).to.deep.equal([expected]);
    });
  }

  const CODE: readonly [title: string, url: string, event: Fields][] = [
    [
      'a frame',
      '<iframe width=1 src="//www.youtube.com/embed/x?a=1&amp;b=2"></iframe>',
      { media: [{ type: 'embed', url: 'https://www.youtube.com/embed/x?a=1&b=2', provider: 'YouTube' }] },
    ],
    [
      'a frame of nobody',
      "<div><iframe src='http://x.org/y'></iframe></div>",
      { media: [{ type: 'embed', url: 'https://x.org/y' }] },
    ],
    [
      'a post',
      '<blockquote class="twitter-tweet"><p>A <a href="https://t.co/x">x</a></p>&mdash; B <a href="https://twitter.com/b/status/1?s=2">Date</a></blockquote><script src="x"></script>',
      { media: [{ type: 'embed', url: 'https://twitter.com/b/status/1?s=2', provider: 'X (Twitter)' }] },
    ],
    [
      'a picture post',
      '<blockquote data-instgrm-permalink="https://www.instagram.com/p/x/"></blockquote>',
      { media: [{ type: 'link', url: 'https://www.instagram.com/p/x/', provider: 'Instagram' }] },
    ],
    ['a quotation', '<blockquote>Words &amp; words</blockquote>', { quotes: [{ text: 'Words & words' }] }],
    [
      'a quotation with its speaker',
      '<blockquote><p>Words</p><cite>Ada</cite></blockquote>',
      { quotes: [{ text: 'Words', speaker: 'Ada' }] },
    ],
    ['code that shows nothing', '<script>alert(1)</script>', {}],
    ['a frame of script', '<iframe src="javascript:alert(1)"></iframe>', {}],
    ['half a frame', '<iframe src="https://x.org/y', {}],
  ];
  for (const [title, url, event] of CODE) {
    it(title, () => {
      const { media, quotes } = eventOf({ url });
      expect({ ...(media !== undefined && { media }), ...(quotes !== undefined && { quotes }) }).to.deep.equal(event);
    });
  }

  it('takes the words with it, as plain text', () => {
    const media = {
      url: 'a.mp4',
      caption: 'C <b>&amp;</b>',
      credit: '<a href="x">D</a>',
      alt: 'E',
      thumbnail: 'f.jpg',
      title: 'G',
    };
    expect(eventOf(media).media).to.deep.equal([
      { type: 'video', url: 'a.mp4', alt: 'E', caption: 'C &', credit: 'D', poster: 'f.jpg' },
    ]);
  });

  it('says where a picture borrowed its description from, and that none has been written', () => {
    expect(eventOf({ url: 'a.jpg', caption: 'C' }).media).to.deep.equal([
      { type: 'image', url: 'a.jpg', alt: 'C', _altFromCaption: true, caption: 'C' },
    ]);
    expect(tellingOf({ url: 'a.jpg', caption: 'C' })).to.match(
      /media\.alt: The picture: it has no description, and its caption was taken/,
    );
    expect(tellingOf({ url: 'a.jpg', caption: null })).to.match(/media\.alt: The picture: it has no description\./);
    expect(tellingOf({ url: 'a.jpg', alt: 'A' })).to.equal('');
  });

  it('tells of what it did to an address', () => {
    expect(tellingOf({ url: 'https://x.org/y' })).to.match(/^problem .*its address does not tell what it is/);
    expect(tellingOf({ url: '<iframe src="//x.org/y">' })).to.match(
      /^change .*it became the address that it shows: https:\/\/x\.org\/y/,
    );
    expect(tellingOf({ url: '<b>x</b>' })).to.match(/^problem .*it names no address/);
    expect(tellingOf({ url: '<blockquote>x</blockquote>', credit: 'Times' })).to.match(
      /^problem .*media\.credit: The credit “Times”: it was taken for/,
    );
  });
});

describe('readForeign', () => {
  const options = { plainText, cleanMarkup, note: () => undefined };
  const feedOf = (text: string): { events: Fields[] } | undefined =>
    readForeign(sourceOf(text), options) as { events: Fields[] } | undefined;

  it('keeps the words of dates that are in words', () => {
    const { events } = feedOf('date,title\n"10 June 2014",x\n2014-06-10,y')!;
    expect(events.map(({ date, dateText }) => date ?? dateText)).to.deep.equal(['10 June 2014', '2014-06-10']);
  });

  it('leaves alone what is ours, and what is nobody’s', () => {
    for (const text of ['{"events":[{"date":"2014","headline":"x"}]}', '{"events":[]}', '{', 'x', ''])
      expect(feedOf(text), text).to.be.undefined;
  });
});
