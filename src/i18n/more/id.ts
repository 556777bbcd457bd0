import type { SomeMoreLabels } from '../more-labels.js';

const id: SomeMoreLabels = {
  axis: {
    name: 'Rangkaian peristiwa menurut skala waktu',
    help: 'Panah kiri dan kanan: dari satu peristiwa ke peristiwa lain. Plus dan minus: perbesar dan perkecil. Shift dengan panah: menyusuri sumbu. Escape: seluruh rangkaian.',
    events: 'Peristiwa menurut urutan waktu',
    zoomOut: 'Perkecil',
    zoomIn: 'Perbesar',
    whole: 'Seluruh rangkaian',
    overview: 'Ikhtisar seluruh rangkaian',
    start: 'Awal bagian yang tampak',
    end: 'Akhir bagian yang tampak',
    noEvents: 'Tanpa peristiwa: {duration}',
    fullLength: 'Tampilkan masa kosong secara penuh',
    more: {
      other: '{count} peristiwa lagi',
    },
    now: 'Kini',
    undated: 'Tanpa tanggal',
    selected: 'Peristiwa terpilih',
    previous: 'Sebelumnya',
    next: 'Berikutnya',
  },
  tools: {
    search: 'Cari',
    depth: 'Tingkat rincian',
    group: 'Alur',
    tag: 'Topik',
    place: 'Tempat',
    status: 'Status',
    jump: 'Lompat ke',
    key: 'Momen penting',
    standard: 'Standar',
    minor: 'Semuanya',
    more: 'Lainnya',
    clear: 'Hapus semua',
    without: 'Lepas “{what}”',
    expand: 'Buka semua',
    fold: 'Lipat semua',
    top: 'Ke atas',
    latest: 'Ke yang terbaru',
    close: 'Tutup',
  },
};

export default id;
