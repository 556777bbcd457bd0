import type { SomeMoreLabels } from '../more-labels.js';

const ar: SomeMoreLabels = {
  axis: {
    name: 'القصة على محور زمني',
    help: 'السهمان الأيمن والأيسر: من حدث إلى آخر. زائد وناقص: تكبير وتصغير. Shift مع سهم: التحرك على المحور. Escape: القصة كلها.',
    events: 'الأحداث بترتيبها الزمني',
    zoomOut: 'تصغير',
    zoomIn: 'تكبير',
    whole: 'القصة كلها',
    overview: 'نظرة عامة على القصة كلها',
    start: 'بداية الجزء المعروض',
    end: 'نهاية الجزء المعروض',
    noEvents: '{duration} بلا أحداث',
    fullLength: 'عرض الفترات الخالية بطولها الكامل',
    more: {
      zero: 'لا أحداث أخرى',
      one: 'حدث آخر',
      two: 'حدثان آخران',
      few: '{count} أحداث أخرى',
      many: '{count} حدثًا آخر',
      other: '{count} حدث آخر',
    },
    now: 'الآن',
    undated: 'بلا تاريخ',
    selected: 'الحدث المختار',
    previous: 'السابق',
    next: 'التالي',
  },
};

export default ar;
