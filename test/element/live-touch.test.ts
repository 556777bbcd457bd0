// What a reader does with a story that grows, done with a finger: apart from the others, since these turn the clock of the source.
import { waitUntil } from '@open-wc/testing';
import { onPhone, tap } from './fingers.js';
import { farFromEnd, following, live, more, nextLook, pill, stopClock, tell } from './live-story.js';
import { headlines, newKey, part, shown } from './story.js';

afterEach(() => scrollTo(0, 0));

describe('in a story that grows, a finger', () => {
  it('lets in what is new', async () => {
    const time = stopClock();
    const key = newKey();
    const element = await following(key, live(12));
    await onPhone(element);
    await farFromEnd(element);
    await tell(key, { ...live(12), events: [...live(12).events, more(1), more(2)] });
    await nextLook(time, key);
    await tap(pill(element), 24); // it stands in the column of the line, where it covers no words
    await waitUntil(() => headlines(element).length === 14, 'they did not come');
  });

  it('has her visits forgotten', async () => {
    const time = stopClock();
    const key = newKey();
    await tell(key, live(5));
    const tag = `<news-timeline remember refresh="0" src="/served/story?key=${key}"></news-timeline>`;
    (await shown(tag)).remove();
    time.now += 3 * 24 * 3600 * 1000;
    await tell(key, live(8));
    const element = await shown(tag);
    await onPhone(element);
    await tap(part(element, 'forget'));
    await waitUntil(() => !part(element, 'visits'));
  });
});
