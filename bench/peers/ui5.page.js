import '@ui5/webcomponents-fiori/dist/Timeline.js';

const AT_ONCE = 20;
const timeline = document.querySelector('ui5-timeline');
const events = await (await fetch('events.json')).json();

function append(some) {
  const items = some.map(({ id, date, headline, summary }) => {
    const item = document.createElement('ui5-timeline-item');
    item.id = id;
    item.titleText = headline;
    item.subtitleText = date;
    item.append(summary);
    return item;
  });
  timeline.append(...items);
}

if (timeline.getAttribute('growing') === 'Scroll') {
  append(events.splice(0, AT_ONCE));
  timeline.addEventListener('load-more', () => append(events.splice(0, AT_ONCE)));
} else append(events);
