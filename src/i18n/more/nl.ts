import type { SomeMoreLabels } from '../more-labels.js';

const nl: SomeMoreLabels = {
  axis: {
    name: 'Het verhaal op schaal',
    help: 'Pijl links en rechts: van de ene gebeurtenis naar de andere. Plus en min: zoomen. Shift met pijl: langs de as. Escape: het hele verhaal.',
    events: 'Gebeurtenissen in tijdsvolgorde',
    zoomOut: 'Uitzoomen',
    zoomIn: 'Inzoomen',
    whole: 'Hele verhaal',
    overview: 'Overzicht van het hele verhaal',
    start: 'Begin van het zichtbare deel',
    end: 'Einde van het zichtbare deel',
    noEvents: 'Geen gebeurtenissen: {duration}',
    fullLength: 'Lege perioden op volle lengte tonen',
    more: {
      one: 'Nog {count} gebeurtenis',
      other: 'Nog {count} gebeurtenissen',
    },
    now: 'Nu',
    undated: 'Zonder datum',
    selected: 'Geselecteerde gebeurtenis',
    previous: 'Vorige',
    next: 'Volgende',
  },
  tools: {
    search: 'Zoeken',
    depth: 'Mate van detail',
    group: 'Verhaallijnen',
    tag: 'Onderwerpen',
    place: 'Plaatsen',
    status: 'Status',
    jump: 'Ga naar',
    key: 'Kernpunten',
    standard: 'Standaard',
    minor: 'Alles',
    more: 'Meer',
    clear: 'Alles wissen',
    without: '‘{what}’ verwijderen',
    expand: 'Alles uitklappen',
    fold: 'Alles inklappen',
    top: 'Naar boven',
    latest: 'Naar het nieuwste',
    close: 'Sluiten',
  },
};

export default nl;
