import type {Locale} from '../elements/words/locale.js';

export const words: Locale = {
  locale: 'id',
  heading: 'Pilihan Anda tentang cookie',
  request:
    '{organization} meminta persetujuan Anda untuk menyimpan dan membaca data di perangkat ini untuk tujuan: {purposes}.',
  optOut:
    'Sampai Anda menolak, {organization} menyimpan dan membaca data di perangkat ini untuk tujuan: {purposes}.',
  thirdParties: 'Sebagian data ini dikirim ke perusahaan lain yang disebutkan di pengaturan.',
  signal:
    'Browser Anda mengirim sinyal Global Privacy Control. Kecuali Anda mengizinkannya, yang tetap nonaktif: {purposes}.',
  optOutButton: 'Tolak ikut serta',
  dismiss: 'Oke',
  honored: 'Permintaan keluar Anda dihormati',
  change: 'Anda dapat menolak dan mengubah pilihan kapan saja di pengaturan cookie.',
  policy: 'Kebijakan privasi',
  imprint: 'Informasi penerbit',
  accept: 'Terima cookie',
  reject: 'Tolak cookie',
  preferences: 'Pengaturan',
  saved: 'Pilihan Anda telah disimpan.',
  settings: 'Pengaturan cookie',
  categories: {
    necessary: 'Diperlukan',
    affiliate: 'Tautan afiliasi',
    personalization: 'Personalisasi',
    analytics: 'Analitik',
    social: 'Media sosial',
    marketing: 'Pemasaran',
  },
  notice: {
    upcoming: 'Kebijakan privasi akan berubah',
    from: 'Versi baru berlaku mulai {date}.',
    changed: 'Baru atau berubah: {purposes}.',
    untilThen: 'Sampai saat itu, pilihan Anda tetap berlaku.',
    signal: 'Sinyal privasi Anda dipatuhi',
    switchedOff: 'Browser Anda mengirim sinyal Global Privacy Control. Yang dinonaktifkan: {purposes}.',
    change: 'Anda dapat mengizinkannya lagi di pengaturan.',
    dismiss: 'Oke',
  },
  embed: {
    text: 'Saat konten ini dimuat, {recipient} mengetahui kunjungan Anda dan dapat menyimpan data di perangkat ini.',
    unknown: 'situs lain',
    once: 'Muat sekali',
    always: 'Selalu izinkan {name}',
    close: 'Tutup tanpa mengubah',
  },
};
