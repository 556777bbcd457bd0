// Pictures shown large.
import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { accessibilityFaults } from './axe.js';
import { focused, part, parts, place, showing, words, type Feed, type NewsTimeline } from './story.js';

const names = ['bridge-morning', 'crack', 'bridge-night'];
const THREE: Feed = {
  lang: 'en',
  events: [
    {
      headline: 'Three',
      media: names.map((name) => ({
        type: 'image',
        url: `/demo/media/${name}.svg`,
        alt: `Alt of ${name}`,
        caption: `Caption of ${name}`,
        credit: 'Credit',
        width: 900,
        height: 600,
      })),
    },
    { headline: 'Two', media: [{ type: 'image', url: '/demo/images/icon.svg', alt: 'One' }] },
  ],
};

const dialog = (element: NewsTimeline): HTMLDialogElement => part(element, 'lightbox') as HTMLDialogElement;
const isOpen = (element: NewsTimeline): boolean => element.renderRoot.querySelector('dialog')?.open ?? false;
const shown = (element: NewsTimeline): string => dialog(element).querySelector('img')!.alt.replace('Alt of ', '');

async function opened(n = 0, attributes = '', feed = THREE): Promise<NewsTimeline> {
  const element = await showing(feed, attributes);
  const link = parts(element, 'zoom')[n]!;
  link.focus();
  link.click();
  await waitUntil(() => isOpen(element), 'it did not open');
  return element;
}

const swipe = (element: NewsTimeline, from: number, to: number): void => {
  const image = dialog(element).querySelector('img')!;
  const at = (clientX: number): PointerEventInit => ({ clientX, clientY: 200, bubbles: true, isPrimary: true });
  image.dispatchEvent(new PointerEvent('pointerdown', at(from)));
  image.dispatchEvent(new PointerEvent('pointerup', at(to)));
};

describe('a picture', () => {
  it('is a link to itself, with a name', async () => {
    const element = await showing(THREE);
    const [link] = parts(element, 'zoom') as HTMLAnchorElement[];
    expect(link!.href).to.equal(new URL('/demo/media/bridge-morning.svg', location.href).href);
    expect(link!.querySelector('img')!.alt).to.equal('Alt of bridge-morning');
  });

  it('that only decorates is no link', async () => {
    const element = await showing({
      events: [{ headline: 'H', media: [{ type: 'image', url: '/demo/images/icon.svg', alt: '' }] }],
    });
    expect(parts(element, 'zoom')).to.be.empty;
    expect(parts(element, 'image')).to.have.length(1);
  });

  it('is shown large with its words and its number', async () => {
    const element = await opened(1);
    expect(shown(element)).to.equal('crack');
    expect(words(dialog(element).querySelector('.words'))).to.equal('2 of 3 Caption of crack Credit');
    const { width, height } = dialog(element).getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    expect([width, height]).to.deep.equal([clientWidth, clientHeight]);
    expect(await accessibilityFaults(element.parentElement!)).to.deep.equal([]);
    dialog(element).close();
  });

  it('without others has no way on', async () => {
    const element = await opened(3);
    expect(parts(element, 'next')).to.be.empty;
    await sendKeys({ press: 'ArrowRight' });
    swipe(element, 300, 100);
    expect(shown(element)).to.equal('One');
    dialog(element).close();
  });
});

describe('from picture to picture', () => {
  for (const [dir, key, next] of [
    ['ltr', 'ArrowRight', 'crack'],
    ['ltr', 'ArrowLeft', 'bridge-night'],
    ['rtl', 'ArrowLeft', 'crack'],
    ['rtl', 'ArrowRight', 'bridge-night'],
  ] as const)
    it(`by ${key}, ${dir}`, async () => {
      const element = await opened(0, `dir="${dir}"`);
      await sendKeys({ press: key });
      expect(shown(element)).to.equal(next);
      dialog(element).close();
    });

  for (const [dir, from, to, next] of [
    ['ltr', 300, 200, 'crack'],
    ['ltr', 200, 300, 'bridge-night'],
    ['rtl', 200, 300, 'crack'],
    ['ltr', 300, 290, 'bridge-morning'],
  ] as const)
    it(`by a finger from ${from} to ${to}, ${dir}`, async () => {
      const element = await opened(0, `dir="${dir}"`);
      swipe(element, from, to);
      expect(shown(element)).to.equal(next);
      dialog(element).close();
    });

  it('by buttons, round and round, all with the keyboard', async () => {
    const element = await opened(2);
    part(element, 'next')!.focus();
    await sendKeys({ press: 'Enter' });
    expect(shown(element)).to.equal('bridge-morning');
    part(element, 'previous')!.click();
    expect(shown(element)).to.equal('bridge-night');
    for (const name of ['previous', 'next', 'close']) {
      const { width, height } = part(element, name)!.getBoundingClientRect();
      expect([width, height]).to.deep.equal([44, 44]);
    }
    dialog(element).close();
  });
});

describe('a picture that does not come', () => {
  it('leaves a way on', async () => {
    const [event] = THREE.events;
    const media = event!.media!.map((one, i) => (i === 1 ? { ...one, url: '/served/feed?status=404&delay=1500' } : one));
    const element = await opened(0, '', { lang: 'en', events: [{ ...event, media }] });
    expect(parts(element, 'zoom').length).to.equal(3);
    await waitUntil(() => parts(element, 'zoom').length === 2, 'it is still a link', { timeout: 3000 });
    const seen: string[] = [];
    for (let i = 0; i < 3; i++) {
      await sendKeys({ press: 'ArrowRight' });
      seen.push(shown(element));
    }
    expect(seen).to.deep.equal(['crack', 'bridge-night', 'bridge-morning']);
    dialog(element).close();
  });
});

describe('the way back', () => {
  const ways: Record<string, (element: NewsTimeline) => unknown> = {
    Escape: () => sendKeys({ press: 'Escape' }),
    'its button': (element) => part(element, 'close')!.click(),
    'a click beside the picture': () => sendMouse({ type: 'click', position: [5, Math.round(innerHeight / 3)] }),
  };
  for (const [name, go] of Object.entries(ways))
    it(`is ${name}, and the focus is where it was`, async () => {
      const element = await opened(1);
      await sendKeys({ press: 'ArrowRight' });
      await go(element);
      await waitUntil(() => !dialog(element), 'it did not close');
      expect(focused()).to.equal(parts(element, 'zoom')[1]);
      expect(element.renderRoot.querySelectorAll('[role="status"]')).to.have.length(1);
    });

  for (const later of [false, true])
    it(`is free where the element is moved in the page${later ? ', and comes back later' : ''}`, async () => {
      const button = place('<button>Behind</button>').querySelector('button')!;
      const element = await opened(1);
      const away = place('');
      if (later) {
        element.remove();
        await aTimeout(50);
      }
      away.append(element);
      await waitUntil(() => !dialog(element), 'it stays');
      button.focus();
      expect(focused(), 'the page is usable').to.equal(button);
      parts(element, 'zoom')[2]!.click();
      await waitUntil(() => isOpen(element) && shown(element) === 'bridge-night', 'it does not open again');
      expect(dialog(element).matches(':modal')).to.be.true;
      dialog(element).close();
      await waitUntil(() => !dialog(element));
    });

  it('is where it was, also where the element is moved', async () => {
    const element = await opened(1);
    place('').append(element);
    await waitUntil(() => !dialog(element), 'it stays');
    expect(focused()).to.equal(parts(element, 'zoom')[1]);
  });

  it('is where the page was: it does not scroll behind', async () => {
    place('<div style="height: 3000px"></div>');
    const element = await opened();
    place('<div style="height: 3000px"></div>');
    const before = scrollY;
    for (const key of ['PageDown', 'End', 'ArrowDown', 'PageUp', 'Home']) {
      await sendKeys({ press: key });
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(scrollY, key).to.equal(before);
    }
    const wheel = new WheelEvent('wheel', { deltaY: 100, bubbles: true, cancelable: true });
    dialog(element).firstElementChild!.dispatchEvent(wheel);
    expect(wheel.defaultPrevented).to.be.true;
    dialog(element).close();
  });
});

describe('other clicks', () => {
  it('with a key held down are the browser’s', async () => {
    const element = await showing(THREE);
    let prevented: boolean | undefined;
    element.addEventListener('click', (click) => {
      prevented = click.defaultPrevented;
      click.preventDefault();
    });
    parts(element, 'zoom')[0]!.dispatchEvent(
      new MouseEvent('click', { ctrlKey: true, bubbles: true, composed: true, cancelable: true }),
    );
    expect(prevented).to.be.false;
    expect(dialog(element)).to.be.undefined;
  });
});

describe('several pictures', () => {
  it('stand in pairs, an odd one first and large', async () => {
    const element = await showing(THREE);
    const [first, second, third] = parts(element, 'media').map((one) => one.getBoundingClientRect());
    expect(first!.width).to.be.greaterThan(second!.width * 1.9);
    expect(second!.top).to.equal(third!.top);
  });
});
