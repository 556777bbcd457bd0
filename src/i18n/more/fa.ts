import type { SomeMoreLabels } from '../more-labels.js';

const fa: SomeMoreLabels = {
  axis: {
    name: 'روند رویدادها روی محور زمان',
    help: 'پیکان چپ و راست: از رویدادی به رویداد دیگر. مثبت و منفی: بزرگ‌نمایی و کوچک‌نمایی. Shift با پیکان: حرکت روی محور. Escape: کل محور.',
    events: 'رویدادها به ترتیب زمان',
    zoomOut: 'کوچک‌نمایی',
    zoomIn: 'بزرگ‌نمایی',
    whole: 'کل محور',
    overview: 'نمای کلی محور',
    start: 'آغاز بخش نمایان',
    end: 'پایان بخش نمایان',
    noEvents: 'بدون رویداد: {duration}',
    fullLength: 'نمایش دوره‌های خالی با طول کامل',
    more: {
      one: '{count} رویداد دیگر',
      other: '{count} رویداد دیگر',
    },
    now: 'اکنون',
    undated: 'بدون تاریخ',
    selected: 'رویداد انتخاب‌شده',
    previous: 'قبلی',
    next: 'بعدی',
  },
  tools: {
    search: 'جستجو',
    depth: 'میزان جزئیات',
    group: 'رشته‌ها',
    tag: 'موضوع‌ها',
    place: 'مکان‌ها',
    status: 'وضعیت',
    jump: 'پرش به',
    key: 'مهم‌ترین‌ها',
    standard: 'معمولی',
    minor: 'همه',
    more: 'بیشتر',
    clear: 'پاک کردن همه',
    without: 'برداشتن «{what}»',
    expand: 'باز کردن همه',
    fold: 'بستن همه',
    top: 'به بالا',
    latest: 'به تازه‌ترین',
    close: 'بستن',
  },
};

export default fa;
