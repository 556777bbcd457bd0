import type { SomeMoreLabels } from '../more-labels.js';

const it: SomeMoreLabels = {
  axis: {
    name: 'La storia in scala',
    help: 'Frecce sinistra e destra: da un evento all’altro. Più e meno: zoom. Maiusc con freccia: lungo l’asse. Esc: tutta la storia.',
    events: 'Eventi in ordine cronologico',
    zoomOut: 'Riduci',
    zoomIn: 'Ingrandisci',
    whole: 'Tutta la storia',
    overview: 'Panoramica di tutta la storia',
    start: 'Inizio della parte visibile',
    end: 'Fine della parte visibile',
    noEvents: 'Nessun evento: {duration}',
    fullLength: 'Mostra i periodi vuoti in tutta la loro lunghezza',
    more: {
      one: 'Altri eventi: {count}',
      many: 'Altri eventi: {count}',
      other: 'Altri eventi: {count}',
    },
    now: 'Adesso',
    undated: 'Senza data',
    selected: 'Evento selezionato',
    previous: 'Precedente',
    next: 'Successivo',
  },
  tools: {
    search: 'Cerca',
    depth: 'Dettaglio',
    group: 'Filoni',
    tag: 'Temi',
    place: 'Luoghi',
    status: 'Stato',
    jump: 'Vai a',
    key: 'Momenti chiave',
    standard: 'Standard',
    minor: 'Tutto',
    more: 'Altro',
    clear: 'Cancella tutto',
    without: 'Togli «{what}»',
    expand: 'Espandi tutto',
    fold: 'Comprimi tutto',
    top: 'Torna su',
    latest: 'Vai al più recente',
    close: 'Chiudi',
  },
};

export default it;
