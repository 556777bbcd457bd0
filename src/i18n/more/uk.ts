import type { SomeMoreLabels } from '../more-labels.js';

const uk: SomeMoreLabels = {
  axis: {
    name: 'Перебіг подій у масштабі',
    help: 'Стрілки ліворуч і праворуч: від події до події. Плюс і мінус: масштаб. Shift зі стрілкою: уздовж шкали. Escape: уся хроніка.',
    events: 'Події в порядку часу',
    zoomOut: 'Зменшити',
    zoomIn: 'Збільшити',
    whole: 'Уся хроніка',
    overview: 'Огляд усієї хроніки',
    start: 'Початок видимої частини',
    end: 'Кінець видимої частини',
    noEvents: 'Без подій: {duration}',
    fullLength: 'Показати порожні періоди на повну довжину',
    more: {
      one: 'Ще {count} подія',
      few: 'Ще {count} події',
      many: 'Ще {count} подій',
      other: 'Ще {count} події',
    },
    now: 'Зараз',
    undated: 'Без дати',
    selected: 'Вибрана подія',
    previous: 'Попередня',
    next: 'Наступна',
  },
};

export default uk;
