// What a host is told of what is read, where it has asked for it.
import { aTimeout, expect, nextFrame, waitUntil } from '@open-wc/testing';
import { feedOf, part, parts, showing, type NewsTimeline } from './story.js';

const BODY = 'Many words about it. '.repeat(20).concat('\n\n').repeat(3);

async function listening(attributes: string): Promise<{ element: NewsTimeline; heard: string[] }> {
  const feed = feedOf(25);
  const element = await showing(
    { ...feed, events: feed.events.map((one) => ({ ...one, summary: 'Words. '.repeat(60), body: BODY })) },
    attributes,
  );
  const heard: string[] = [];
  for (const type of ['timeline-seen', 'timeline-open'] as const)
    element.parentElement!.addEventListener(type, ({ event }) => heard.push(`${type.slice(9)} ${event.id}`));
  return { element, heard };
}

afterEach(async () => {
  scrollTo(0, 0);
  await nextFrame();
});

describe('what is read', () => {
  it('is told where it is asked for: an event that is in view for a second, once', async () => {
    const { element, heard } = await listening('reading-events');
    await waitUntil(() => heard.includes('seen e0'), 'it is not told', { timeout: 4000 });
    expect(heard).not.to.include('seen e20');
    parts(element, 'card')[20]!.scrollIntoView();
    await waitUntil(() => heard.includes('seen e20'), 'it is not told', { timeout: 4000 });
    scrollTo(0, 0);
    await aTimeout(1500);
    expect(heard.filter((one) => one === 'seen e0')).to.have.length(1);
    expect(heard, 'what was only passed').not.to.include('seen e10');
  });

  it('is told of a body that she unfolds, and not of one that is printed or unfolded with all', async () => {
    const { element, heard } = await listening('reading-events');
    await aTimeout(100);
    const opened = (): string[] => heard.filter((one) => one.startsWith('open'));
    dispatchEvent(new Event('beforeprint'));
    dispatchEvent(new Event('afterprint'));
    await aTimeout(50);
    expect(opened()).to.deep.equal([]);
    part(element, 'read-more')!.click();
    await waitUntil(() => opened().length > 0);
    part(element, 'read-more')!.click();
    await aTimeout(50);
    expect(opened()).to.deep.equal(['open e0']);
  });

  it('is told to nobody else, and no more when it is taken back', async () => {
    const silent = await listening('');
    const told = await listening('reading-events');
    await aTimeout(100);
    told.element.readingEvents = false;
    await aTimeout(1300);
    part(silent.element, 'read-more')!.click();
    part(told.element, 'read-more')!.click();
    await aTimeout(50);
    expect([silent.heard, told.heard]).to.deep.equal([[], []]);
  });
});
