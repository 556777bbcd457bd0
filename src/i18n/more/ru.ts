import type { SomeMoreLabels } from '../more-labels.js';

const ru: SomeMoreLabels = {
  axis: {
    name: 'Ход событий в масштабе',
    help: 'Стрелки влево и вправо: от события к событию. Плюс и минус: масштаб. Shift со стрелкой: вдоль шкалы. Escape: вся хроника.',
    events: 'События по порядку времени',
    zoomOut: 'Уменьшить',
    zoomIn: 'Увеличить',
    whole: 'Вся хроника',
    overview: 'Обзор всей хроники',
    start: 'Начало видимой части',
    end: 'Конец видимой части',
    noEvents: 'Без событий: {duration}',
    fullLength: 'Показать пустые периоды в полную длину',
    more: {
      one: 'Ещё {count} событие',
      few: 'Ещё {count} события',
      many: 'Ещё {count} событий',
      other: 'Ещё {count} события',
    },
    now: 'Сейчас',
    undated: 'Без даты',
    selected: 'Выбранное событие',
    previous: 'Предыдущее',
    next: 'Следующее',
  },
};

export default ru;
