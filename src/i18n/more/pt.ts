import type { SomeMoreLabels } from '../more-labels.js';

const pt: SomeMoreLabels = {
  axis: {
    name: 'A história à escala do tempo',
    help: 'Setas esquerda e direita: de um acontecimento para outro. Mais e menos: zoom. Shift com seta: ao longo do eixo. Esc: toda a história.',
    events: 'Acontecimentos por ordem cronológica',
    zoomOut: 'Reduzir',
    zoomIn: 'Ampliar',
    whole: 'Toda a história',
    overview: 'Visão geral de toda a história',
    start: 'Início da parte visível',
    end: 'Fim da parte visível',
    noEvents: 'Sem acontecimentos: {duration}',
    fullLength: 'Mostrar os períodos vazios em toda a extensão',
    more: {
      one: 'Mais {count} acontecimento',
      many: 'Mais {count} acontecimentos',
      other: 'Mais {count} acontecimentos',
    },
    now: 'Agora',
    undated: 'Sem data',
    selected: 'Acontecimento selecionado',
    previous: 'Anterior',
    next: 'Seguinte',
  },
  tools: {
    search: 'Pesquisar',
    depth: 'Detalhe',
    group: 'Linhas',
    tag: 'Temas',
    place: 'Lugares',
    status: 'Estado',
    jump: 'Ir para',
    key: 'Momentos-chave',
    standard: 'Padrão',
    minor: 'Tudo',
    more: 'Mais',
    clear: 'Limpar tudo',
    without: 'Retirar “{what}”',
    expand: 'Expandir tudo',
    fold: 'Recolher tudo',
    top: 'Para o topo',
    latest: 'Para o mais recente',
    close: 'Fechar',
  },
};

export default pt;
