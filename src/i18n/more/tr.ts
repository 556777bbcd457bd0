import type { SomeMoreLabels } from '../more-labels.js';

const tr: SomeMoreLabels = {
  axis: {
    name: 'Ölçekli zaman ekseni',
    help: 'Sol ve sağ ok: olaydan olaya. Artı ve eksi: yakınlaştırma. Shift ile ok: eksen boyunca. Escape: tüm süreç.',
    events: 'Zaman sırasına göre olaylar',
    zoomOut: 'Uzaklaştır',
    zoomIn: 'Yakınlaştır',
    whole: 'Tüm süreç',
    overview: 'Tüm sürece genel bakış',
    start: 'Görünen bölümün başı',
    end: 'Görünen bölümün sonu',
    noEvents: 'Olay yok: {duration}',
    fullLength: 'Boş dönemleri tam uzunlukta göster',
    more: {
      one: '{count} olay daha',
      other: '{count} olay daha',
    },
    now: 'Şimdi',
    undated: 'Tarihsiz',
    selected: 'Seçilen olay',
    previous: 'Önceki',
    next: 'Sonraki',
  },
};

export default tr;
