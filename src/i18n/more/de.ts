import type { SomeMoreLabels } from '../more-labels.js';

const de: SomeMoreLabels = {
  axis: {
    name: 'Der Verlauf im Maßstab',
    help: 'Pfeil links und rechts: von Ereignis zu Ereignis. Plus und Minus: Zoom. Umschalt mit Pfeil: die Achse entlang. Escape: ganzer Verlauf.',
    events: 'Ereignisse in zeitlicher Folge',
    zoomOut: 'Verkleinern',
    zoomIn: 'Vergrößern',
    whole: 'Ganzer Verlauf',
    overview: 'Übersicht über den ganzen Verlauf',
    start: 'Anfang des Ausschnitts',
    end: 'Ende des Ausschnitts',
    noEvents: 'ohne Ereignisse: {duration}',
    fullLength: 'Zeiten ohne Ereignisse in voller Länge zeigen',
    more: { one: '{count} weiteres Ereignis', other: '{count} weitere Ereignisse' },
    now: 'Jetzt',
    undated: 'Ohne Datum',
    selected: 'Ausgewähltes Ereignis',
    previous: 'Vorheriges',
    next: 'Nächstes',
  },
};

export default de;
