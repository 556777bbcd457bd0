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
  tools: {
    search: 'Ara',
    depth: 'Ayrıntı',
    group: 'Kollar',
    tag: 'Konular',
    place: 'Yerler',
    status: 'Durum',
    jump: 'Şuraya git',
    key: 'Önemli anlar',
    standard: 'Standart',
    minor: 'Tümü',
    more: 'Daha fazla',
    clear: 'Tümünü temizle',
    without: '“{what}” ölçütünü kaldır',
    expand: 'Tümünü aç',
    fold: 'Tümünü kapat',
    top: 'Başa dön',
    latest: 'En yeniye git',
    close: 'Kapat',
  },
};

export default tr;
