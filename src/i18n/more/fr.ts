import type { SomeMoreLabels } from '../more-labels.js';

const fr: SomeMoreLabels = {
  axis: {
    name: 'L’histoire à l’échelle',
    help: 'Flèches gauche et droite : d’un événement à l’autre. Plus et moins : zoom. Majuscule et flèche : le long de la frise. Échap : toute l’histoire.',
    events: 'Événements dans l’ordre du temps',
    zoomOut: 'Zoom arrière',
    zoomIn: 'Zoom avant',
    whole: 'Toute l’histoire',
    overview: 'Vue d’ensemble de l’histoire',
    start: 'Début de la partie affichée',
    end: 'Fin de la partie affichée',
    noEvents: '{duration} sans événement',
    fullLength: 'Afficher les périodes sans événement dans toute leur longueur',
    more: { one: '{count} autre événement', many: '{count} autres événements', other: '{count} autres événements' },
    now: 'Maintenant',
    undated: 'Sans date',
    selected: 'Événement choisi',
    previous: 'Précédent',
    next: 'Suivant',
  },
};

export default fr;
