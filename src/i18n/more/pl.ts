import type { SomeMoreLabels } from '../more-labels.js';

const pl: SomeMoreLabels = {
  axis: {
    name: 'Przebieg wydarzeń w skali',
    help: 'Strzałki w lewo i w prawo: od wydarzenia do wydarzenia. Plus i minus: powiększenie. Shift ze strzałką: wzdłuż osi. Escape: całość.',
    events: 'Wydarzenia w kolejności czasowej',
    zoomOut: 'Pomniejsz',
    zoomIn: 'Powiększ',
    whole: 'Całość',
    overview: 'Przegląd całości',
    start: 'Początek widocznego fragmentu',
    end: 'Koniec widocznego fragmentu',
    noEvents: 'Bez wydarzeń: {duration}',
    fullLength: 'Pokaż puste okresy w pełnej długości',
    more: {
      one: 'Jeszcze {count} wydarzenie',
      few: 'Jeszcze {count} wydarzenia',
      many: 'Jeszcze {count} wydarzeń',
      other: 'Jeszcze {count} wydarzenia',
    },
    now: 'Teraz',
    undated: 'Bez daty',
    selected: 'Wybrane wydarzenie',
    previous: 'Poprzednie',
    next: 'Następne',
  },
};

export default pl;
