import type { SomeMoreLabels } from '../more-labels.js';

const es: SomeMoreLabels = {
  axis: {
    name: 'La historia a escala',
    help: 'Flechas izquierda y derecha: de un acontecimiento a otro. Más y menos: zoom. Mayús con flecha: mover el eje. Escape: toda la historia.',
    events: 'Acontecimientos en orden cronológico',
    zoomOut: 'Alejar',
    zoomIn: 'Acercar',
    whole: 'Toda la historia',
    overview: 'Vista general de toda la historia',
    start: 'Inicio de la parte visible',
    end: 'Fin de la parte visible',
    noEvents: 'Sin acontecimientos: {duration}',
    fullLength: 'Mostrar los periodos vacíos en toda su longitud',
    more: {
      one: '{count} acontecimiento más',
      many: '{count} acontecimientos más',
      other: '{count} acontecimientos más',
    },
    now: 'Ahora',
    undated: 'Sin fecha',
    selected: 'Acontecimiento seleccionado',
    previous: 'Anterior',
    next: 'Siguiente',
  },
  tools: {
    search: 'Buscar',
    depth: 'Detalle',
    group: 'Hilos',
    tag: 'Temas',
    place: 'Lugares',
    status: 'Estado',
    jump: 'Ir a',
    key: 'Momentos clave',
    standard: 'Estándar',
    minor: 'Todo',
    more: 'Más',
    clear: 'Borrar todo',
    without: 'Quitar «{what}»',
    expand: 'Desplegar todo',
    fold: 'Plegar todo',
    top: 'Al principio',
    latest: 'A lo más reciente',
    close: 'Cerrar',
  },
};

export default es;
