// Recordings, and things of other sites: nothing is asked for before the reader or the host agrees.
import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import type { TimelineConsentEvent } from '../../src/index.js';
import { requestCount } from '../support/commands.js';
import { accessibilityFaults } from './axe.js';
import { answer, focused, newKey, part, parts, showing, words, type Feed, type NewsTimeline } from './story.js';

type Media = NonNullable<Feed['events'][number]['media']>[number];

const PICTURE = '/demo/images/icon.svg';
const withMedia = (...media: Media[]): Feed => ({ lang: 'en', events: [{ id: 'a', headline: 'A', media }] });
const frames = (element: NewsTimeline): HTMLIFrameElement[] => [...element.renderRoot.querySelectorAll('iframe')];
const press = (element: NewsTimeline, name = 'load'): void => part(element, name)!.click();

/** Hosts that no name server knows: a request to them would be seen and would fail. */
const embed = (url: string, more: Partial<Media> = {}): Media => ({ type: 'embed', url, alt: 'What it shows', ...more });

const EVERY_KIND = [
  'https://www.youtube.com/watch?v=jNQXAC9IVRw',
  'https://vimeo.com/1',
  'https://soundcloud.com/a/b',
  'https://x.com/a/status/1',
  'https://bsky.app/profile/a/post/b',
  'https://mastodon.social/@a/1',
  'https://www.tiktok.com/@a/video/1',
  'https://www.instagram.com/p/a/',
  'https://datawrapper.dwcdn.net/abcde/1/',
  'https://public.flourish.studio/story/1/',
  'https://www.google.com/maps/embed?pb=1',
  'https://www.openstreetmap.org/export/embed.html?bbox=1,2,3,4',
  'https://example.com/report.pdf',
  'https://example.com/any',
];

/** What was asked for elsewhere. */
const elsewhere = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => !name.startsWith(location.origin));

describe('before the reader asks', () => {
  it('nothing is fetched from another site, of any kind of media', async () => {
    performance.clearResourceTimings();
    const refused = 'https://i.ytimg.com/vi/jNQXAC9IVRw/hqdefault.jpg';
    const element = await showing(
      withMedia(
        ...EVERY_KIND.map((url) => embed(url, { poster: PICTURE })),
        embed(EVERY_KIND[0]!, { poster: refused }),
        embed('https://example.com/any', { poster: 'https://example.com/still.jpg' }),
        {
          type: 'video',
          url: 'https://example.com/film.mp4',
          tracks: [{ url: 'https://example.com/words.vtt', lang: 'en' }],
        },
        { type: 'audio', url: 'https://example.com/sound.mp3' },
        { type: 'link', url: 'https://example.com/page' },
      ),
    );
    for (const image of element.renderRoot.querySelectorAll('img')) image.loading = 'eager';
    await aTimeout(100);
    expect(elsewhere()).to.deep.equal([]);
    expect(frames(element)).to.be.empty;
    expect(parts(element, 'load')).to.have.length(EVERY_KIND.length + 4);
    expect(parts(element, 'media').every((one) => one.querySelector('p a[href]'))).to.be.true;
  });

  it('neither a recording nor a frame of the page’s own site is asked for', async () => {
    const key = newKey();
    const url = `/served/feed?type=text/html&key=${key}`;
    const element = await showing(withMedia({ type: 'video', url }, { type: 'audio', url }, embed(url)));
    await aTimeout(100);
    expect(await requestCount(key)).to.equal(0);
    parts(element, 'load').at(-1)!.click();
    await element.updateComplete;
    frames(element)[0]!.loading = 'eager';
    await waitUntil(async () => (await requestCount(key)) === 1, 'the frame was not asked for');
  });

  it('says who would be told, and keeps the words and the link', async () => {
    const element = await showing(
      withMedia(embed(EVERY_KIND[0]!, { caption: 'A film', credit: 'Somebody', provider: 'A lie' })),
    );
    expect(words(part(element, 'ask'))).to.equal('YouTube Loading it sends data to YouTube. Load: What it shows');
    press(element);
    await element.updateComplete;
    expect(words(part(element, 'media')))
      .to.contain('What it shows')
      .and.to.contain('A film Somebody');
    expect(part(element, 'media')!.querySelector('a')!.href).to.equal(EVERY_KIND[0]);
  });
});

describe('a picture that did not come', () => {
  it('is its words, and comes back with the next version of the story', async () => {
    const key = newKey();
    const picture: Media = {
      type: 'image',
      url: `/served/feed?fail=1&status=404&type=image/svg%2Bxml&key=${key}`,
      alt: 'A bridge',
    };
    const element = await showing(withMedia({ ...picture }));
    await waitUntil(() => words(part(element, 'media')) === 'A bridge', 'its words do not stand for it');
    element.requestUpdate();
    await element.updateComplete;
    expect(parts(element, 'image').length).to.equal(0);
    const told = answer(element);
    element.feed = withMedia({ ...picture, caption: 'Another caption' });
    await told;
    expect(parts(element, 'image').length).to.equal(1);
    expect(words(part(element, 'media'))).to.equal('Another caption');
  });
});

describe('consent', () => {
  const url = EVERY_KIND[0]!;

  it('is asked of the page, which may keep it closed and open it later', async () => {
    const element = await showing(withMedia(embed(url)));
    const told: Pick<TimelineConsentEvent, 'provider' | 'url'>[] = [];
    element.addEventListener(
      'timeline-consent',
      (event) => {
        event.preventDefault();
        told.push(event);
      },
      { once: true },
    );
    press(element);
    await element.updateComplete;
    expect(frames(element)).to.be.empty;
    expect(told.map(({ provider, url: framed }) => [provider, framed])).to.deep.equal([
      ['youtube', 'https://www.youtube-nocookie.com/embed/jNQXAC9IVRw'],
    ]);
    element.setAttribute('consent', `vimeo ${told[0]!.provider}`);
    await element.updateComplete;
    expect(frames(element)).to.have.length(1);
  });

  for (const [consent, count] of [
    ['all', 2],
    ['youtube', 1],
    ['example.com youtube', 2],
    ['YouTube', 0],
    ['you', 0],
    ['', 0],
  ] as const)
    it(`of “${consent}” opens ${count} of two`, async () => {
      const element = await showing(withMedia(embed(url), embed('https://example.com/')), `consent="${consent}"`);
      expect(frames(element)).to.have.length(count);
    });

  it('can be taken back', async () => {
    const element = await showing(withMedia(embed(url)), 'consent="all"');
    element.removeAttribute('consent');
    await element.updateComplete;
    expect(frames(element)).to.be.empty;
  });

  it('for one by the reader is for no other', async () => {
    const element = await showing(withMedia(embed(url), embed(url)));
    press(element);
    await element.updateComplete;
    expect(frames(element)).to.have.length(1);
    await waitUntil(() => focused() === frames(element)[0], 'the focus is lost');
  });
});

describe('a frame', () => {
  it('has no more rights than it needs', async () => {
    const element = await showing(withMedia(embed('https://example.com/')), 'consent="all"');
    const { sandbox, referrerPolicy, loading, title, allow } = frames(element)[0]!;
    expect([...sandbox]).to.have.members([
      'allow-scripts',
      'allow-same-origin',
      'allow-popups',
      'allow-popups-to-escape-sandbox',
      'allow-presentation',
    ]);
    expect([referrerPolicy, loading, title]).to.deep.equal(['strict-origin-when-cross-origin', 'lazy', 'What it shows']);
    expect(allow).to.equal('fullscreen; picture-in-picture; encrypted-media');
  });

  it('of the page’s own origin cannot reach it', async () => {
    const element = await showing(withMedia(embed('/demo/media/level.html')), 'consent="all"');
    expect([...frames(element)[0]!.sandbox]).not.to.include('allow-same-origin');
  });

  it('stays the same when the story is drawn again', async () => {
    const element = await showing(withMedia(embed('https://example.com/')), 'consent="all"');
    const [before] = frames(element);
    element.order = 'newest';
    await element.updateComplete;
    expect(frames(element)[0]).to.equal(before);
  });

  for (const url of [
    'javascript:alert(1)',
    'data:text/html,<script>parent.alert(1)</script>',
    'blob:https://example.com/1',
    'file:///etc/passwd',
    'vbscript:x',
    'about:srcdoc',
    ' \njava\nscript:alert(1)',
    'https://',
    '',
  ])
    it(`is not made for ${JSON.stringify(url)}`, async () => {
      const element = await showing(withMedia(embed(url), { type: 'video', url, alt: 'Film' }), 'consent="all"');
      expect(element.renderRoot.querySelector('iframe, video, [part~="load"], .media a')).to.be.null;
      expect(words(part(element, 'media'))).to.equal('What it shows');
    });

  it('is not made of an empty row of a form, which draws nothing at all', async () => {
    const rows: Media[] = (['image', 'video', 'embed', 'link'] as const).map((type) => ({
      type,
      url: ' ',
      alt: '',
      caption: '',
    }));
    const element = await showing(withMedia(...rows));
    expect(part(element, 'media')).to.be.undefined;
    expect(element.problems).to.be.empty;
  });

  it('of a row with a credit alone has the credit', async () => {
    const element = await showing(withMedia({ type: 'image', url: '', credit: 'Somebody' }));
    expect(words(part(element, 'credit'))).to.equal('Somebody');
  });

  for (const [more, ratio] of [
    [{}, 16 / 9],
    [{ width: 400, height: 400 }, 1],
    [{ height: 0, width: -3 }, 16 / 9],
  ] as const)
    it(`keeps its place: ${JSON.stringify(more)}`, async () => {
      const element = await showing(withMedia(embed('https://example.com/', more)), 'consent="all"');
      const { width, height } = frames(element)[0]!.getBoundingClientRect();
      expect(width / height).to.be.closeTo(ratio, 0.02);
    });
});

describe('a recording', () => {
  const film: Media = {
    type: 'video',
    url: '/demo/media/ferry.webm',
    poster: '/demo/media/ferry.svg',
    alt: 'A ferry',
    width: 640,
    height: 360,
    tracks: [
      { url: '/demo/media/ferry.en.vtt', lang: 'en', label: 'English' },
      { url: 'javascript:1', lang: 'fr' },
    ],
  };

  it('plays in the browser’s own player, with its words, where its picture was', async () => {
    const element = await showing(withMedia(film));
    const before = part(element, 'embed')!.getBoundingClientRect();
    press(element);
    await element.updateComplete;
    const player = part(element, 'video') as HTMLVideoElement;
    const { controls, textTracks, crossOrigin, preload, ariaLabel } = player;
    expect([controls, textTracks.length, crossOrigin, preload, ariaLabel]).to.deep.equal([true, 1, null, 'none', 'A ferry']);
    expect(player.getBoundingClientRect().height).to.equal(before.height);
    await waitUntil(() => focused() === player, 'the focus is lost');
    player.pause();
  });

  it('is asked for with CORS only where its words are elsewhere', async () => {
    const element = await showing(withMedia({ ...film, tracks: [{ url: 'https://example.com/a.vtt', lang: 'en' }] }));
    press(element);
    await element.updateComplete;
    expect((part(element, 'video') as HTMLVideoElement).crossOrigin).to.equal('anonymous');
    part(element, 'video')!.remove();
  });

  it('of sound is a bar', async () => {
    const element = await showing(withMedia({ type: 'audio', url: '/demo/media/bell.wav', alt: 'A bell' }));
    press(element);
    await element.updateComplete;
    const player = part(element, 'audio') as HTMLAudioElement;
    expect(player.getBoundingClientRect().height).to.be.within(30, 60);
    player.pause();
  });

  it('is a link where what plays it cannot be had', async () => {
    const element = await showing(withMedia({ type: 'link', url: 'https://example.com/film', alt: 'A film' }));
    expect(words(part(element, 'media'))).to.equal('A film');
  });
});

describe('everybody', () => {
  for (const consent of ['', 'all'])
    it(`can use it: axe finds nothing${consent && ', with frames'}`, async () => {
      const element = await showing(
        withMedia(embed('/demo/media/level.html', { poster: PICTURE }), embed('/demo/media/level.html'), {
          type: 'video',
          url: '/demo/media/ferry.webm',
          alt: 'Film',
        }),
        `consent="${consent}"`,
      );
      expect(await accessibilityFaults(element.parentElement!)).to.deep.equal([]);
    });

  it('can use it in 240 px', async () => {
    const element = await showing(
      withMedia(embed(EVERY_KIND[0]!, { poster: PICTURE }), embed('https://a-very-long-host-name.example.com/')),
    );
    element.parentElement!.style.width = '240px';
    const { right } = element.getBoundingClientRect();
    for (const one of parts(element, 'load')) expect(one.getBoundingClientRect().right).to.be.at.most(right);
    expect(part(element, 'root')!.scrollWidth).to.be.at.most(part(element, 'root')!.clientWidth);
  });
});
