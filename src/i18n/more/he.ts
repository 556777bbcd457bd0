import type { SomeMoreLabels } from '../more-labels.js';

const he: SomeMoreLabels = {
  axis: {
    name: 'השתלשלות האירועים על ציר הזמן',
    help: 'חץ שמאלה וימינה: מאירוע לאירוע. פלוס ומינוס: הגדלה והקטנה. Shift עם חץ: תנועה לאורך הציר. Escape: כל הציר.',
    events: 'האירועים לפי סדר הזמן',
    zoomOut: 'הקטנה',
    zoomIn: 'הגדלה',
    whole: 'כל הציר',
    overview: 'מבט על הציר כולו',
    start: 'תחילת החלק המוצג',
    end: 'סוף החלק המוצג',
    noEvents: 'ללא אירועים: {duration}',
    fullLength: 'הצגת תקופות ריקות במלוא אורכן',
    more: {
      one: 'עוד אירוע אחד',
      two: 'עוד שני אירועים',
      other: 'עוד {count} אירועים',
    },
    now: 'עכשיו',
    undated: 'ללא תאריך',
    selected: 'האירוע שנבחר',
    previous: 'הקודם',
    next: 'הבא',
  },
  tools: {
    search: 'חיפוש',
    depth: 'רמת פירוט',
    group: 'צירי סיפור',
    tag: 'נושאים',
    place: 'מקומות',
    status: 'סטטוס',
    jump: 'מעבר אל',
    key: 'רגעים מרכזיים',
    standard: 'רגיל',
    minor: 'הכול',
    more: 'עוד',
    clear: 'ניקוי הכול',
    without: 'הסרת „{what}”',
    expand: 'פתיחת הכול',
    fold: 'סגירת הכול',
    top: 'לראש העמוד',
    latest: 'לעדכון האחרון',
    close: 'סגירה',
  },
};

export default he;
