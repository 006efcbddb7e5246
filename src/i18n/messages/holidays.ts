/** What HR is told of the days off of a year. */
export const en = {
  'intent.holidays-due': 'the note that the days off of a year are not confirmed',
  'holidays.due.preview': 'Performance appraisal: days off to be confirmed',
  'holidays.due.title': 'Days off in {year}',
  'holidays.due.list': '{count} days in {year}',
  'holidays.due.body':
    'Nobody has confirmed the days off of {year} yet. The bot sends no reminder on a day off, so please compare this list with the official one.',
  'holidays.due.unknown':
    'No day off of {year} is known. Until there is a list, reminders go out on every day from Monday to Friday.',
  'holidays.due.byHr': '{name} (added by HR)',
  'holidays.due.mayMove': 'may still move',
  'holidays.due.how':
    'You can change the list at your desk: Settings, Days off. The administrator of this application confirms it: <code>kinerja holidays confirm {year}</code>.',
} as const;

export const id: Readonly<Record<keyof typeof en, string>> = {
  'intent.holidays-due': 'pemberitahuan bahwa hari libur satu tahun belum dikonfirmasi',
  'holidays.due.preview': 'Penilaian kinerja: hari libur perlu dikonfirmasi',
  'holidays.due.title': 'Hari libur {year}',
  'holidays.due.list': '{count} hari pada tahun {year}',
  'holidays.due.body':
    'Hari libur {year} belum dikonfirmasi. Pada hari libur tidak ada pengingat yang dikirim. Silakan cocokkan daftar ini dengan ketetapan resmi.',
  'holidays.due.unknown':
    'Belum ada hari libur {year} yang diketahui. Selama belum ada daftarnya, pengingat dikirim setiap hari Senin sampai Jumat.',
  'holidays.due.byHr': '{name} (ditambahkan pengelola kinerja)',
  'holidays.due.mayMove': 'masih dapat berubah',
  'holidays.due.how':
    'Daftar ini dapat Anda ubah di meja HR: Pengaturan, Hari libur. Admin aplikasi mengonfirmasinya: <code>kinerja holidays confirm {year}</code>.',
};
