import type {DialogMessages} from '../elements/preferences/dialog-messages.js';

export const words: DialogMessages = {
  intro:
    'Pilih apa yang boleh disimpan dan dibaca di perangkat ini. Tidak ada yang berubah sebelum Anda menyimpan.',
  save: 'Simpan pilihan',
  withdraw: 'Tarik persetujuan',
  close: 'Tutup tanpa mengubah',
  alwaysOn: 'Selalu aktif',
  on: 'Aktif',
  off: 'Nonaktif',
  partly: 'Aktif sebagian',
  required: 'Persetujuan tidak diperlukan untuk ini.',
  optOut: 'Aktif sampai Anda menonaktifkannya.',
  signaled:
    'Sinyal Global Privacy Control dari browser Anda menjaga ini tetap nonaktif sampai Anda mengaktifkannya.',
  services: {other: '{count} layanan'},
  cookies: {other: '{count} cookie'},
  cookieName: 'Nama',
  cookiePurpose: 'Tujuan',
  cookieStorage: 'Tempat penyimpanan',
  cookieRetention: 'Lama penyimpanan',
  sessionRetention: 'Sampai Anda menutup browser',
  storages: {
    cookie: 'Cookie',
    local: 'Penyimpanan lokal',
    session: 'Penyimpanan sesi',
    indexeddb: 'Basis data',
    cache: 'Cache',
  },
  search: 'Cari layanan dan cookie',
  found: 'Ditemukan: {counts}.',
  nothingFound: 'Tidak ada yang ditemukan.',
  version: 'Versi kebijakan',
  effective: 'Berlaku mulai',
  undecided: 'Anda belum menentukan pilihan.',
  decided: 'Pilihan Anda',
  firstDecided: 'Pilihan pertama',
  decidedThrough: 'Dipilih melalui',
  id: 'ID pilihan',
  origins: {
    banner: 'pemberitahuan di halaman',
    preferences: 'pengaturan ini',
    embed: 'konten tersemat',
    gpc: 'sinyal browser Anda',
    api: 'halaman ini',
    import: 'pemberitahuan sebelumnya',
  },
  descriptions: {
    necessary:
      'Diperlukan agar halaman berfungsi selama kunjungan ini, misalnya agar Anda tetap masuk. Berakhir bersama kunjungan dan tidak dapat dinonaktifkan.',
    affiliate:
      'Mengingat tautan atau promosi mitra mana yang membawa Anda ke sini, agar mitra itu dapat dibayar.',
    personalization: 'Mengingat pengaturan dan apa yang Anda lihat, untuk menyesuaikan halaman bagi Anda.',
    analytics: 'Menghitung kunjungan dan mengukur cara halaman digunakan.',
    social: 'Memuat konten dari media sosial dan situs video, yang dengan begitu mengetahui kunjungan Anda.',
    marketing: 'Mengukur iklan dan menampilkan iklan yang sesuai dengan apa yang Anda lihat.',
  },
};
