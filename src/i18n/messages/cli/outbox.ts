/** `outbox skip` and `deliveries status`. */
export const en = {
  'cli.outbox.about': 'messages that wait to be sent',
  'cli.outbox.skip':
    'after a restore: give up, unsent, what was due by the moment the lost database was last alive',
  'cli.outbox.due-by': 'in the time zone of the agency, such as 2026-12-03T14:20',
  'cli.outbox.dry-run': 'tell how many there are, but change nothing',
  'cli.outbox.more':
    'Run it while every process of the bot is stopped. Without it the messages are sent, those that arrived before the\nfailure a second time. Nothing is sent in either case that is not true any more.',
  'cli.outbox.future': 'That moment is yet to come: name the one at which the lost database was last alive.',
  'cli.outbox.would':
    'Would be settled, due by {moment}: {skipped, number} skipped, {unknown, number} unknown (their sending had begun).',
  'cli.outbox.done':
    'Settled, due by {moment}: {skipped, number} skipped, {unknown, number} unknown (their sending had begun).',
  'cli.deliveries.about': 'reminders and news that are sent by themselves',
  'cli.deliveries.status':
    'what became of all messages of the last 30 days, and which ones nobody can be sure of',
  'cli.deliveries.more':
    '"Unknown" means that no answer came from the platform, twice: the person may have the message, perhaps two times.\nNothing is sent again by itself: a reminder is followed by the next one, news stands on the person\'\'s start page.',
  'cli.deliveries.planned': 'planned in the last 30 days',
  'cli.deliveries.sent': 'sent',
  'cli.deliveries.failed': 'refused (blocked, closed account, too late, a mistake)',
  'cli.deliveries.skipped': 'skipped (no longer true or needed)',
  'cli.deliveries.unknown': 'unknown',
  'cli.deliveries.pending': 'waiting',
  'cli.deliveries.ask':
    'No answer came for these, so the person may have them or not. Ask them when it matters:',
  'cli.deliveries.older': '… and {count, plural, one {one older one} other {{count, number} older ones}}',
  'cli.deliveries.a-message': 'a message',
  'cli.deliveries.gone': 'somebody who is not on the roster any more',
  'cli.deliveries.who': '{name} ({unit})',
  'cli.deliveries.line': '{who}: {what}, {moment}',
  'cli.deliveries.line-on': '{who}: {what} on {platform}, {moment}',
} as const;

export const id: Readonly<Record<keyof typeof en, string>> = {
  'cli.outbox.about': 'pesan yang menunggu dikirim',
  'cli.outbox.skip':
    'setelah pemulihan: lepaskan tanpa dikirim semua yang jatuh tempo sampai saat terakhir basis data yang hilang masih hidup',
  'cli.outbox.due-by': 'menurut zona waktu instansi, misalnya 2026-12-03T14:20',
  'cli.outbox.dry-run': 'sebutkan saja jumlahnya, tanpa mengubah apa pun',
  'cli.outbox.more':
    'Jalankan selagi semua proses bot berhenti. Tanpa perintah ini pesan tetap dikirim, dan yang sudah sampai sebelum\nkerusakan terkirim dua kali. Apa pun pilihannya, yang tidak benar lagi tidak dikirim.',
  'cli.outbox.future': 'Waktu itu belum tiba: sebutkan saat terakhir basis data yang hilang masih hidup.',
  'cli.outbox.would':
    'Akan diselesaikan, yang jatuh tempo sampai {moment}: {skipped, number} dilewati, {unknown, number} tidak pasti (pengirimannya sudah dimulai).',
  'cli.outbox.done':
    'Diselesaikan, yang jatuh tempo sampai {moment}: {skipped, number} dilewati, {unknown, number} tidak pasti (pengirimannya sudah dimulai).',
  'cli.deliveries.about': 'pengingat dan kabar yang dikirim dengan sendirinya',
  'cli.deliveries.status':
    'apa yang terjadi dengan semua pesan 30 hari terakhir, dan pesan mana yang tidak pasti sampai',
  'cli.deliveries.more':
    '"Tidak pasti" berarti platform dua kali tidak menjawab: pesan itu mungkin sampai, mungkin juga dua kali.\nTidak ada yang dikirim ulang dengan sendirinya: pengingat disusul pengingat berikutnya, kabar ada di halaman awal pegawai.',
  'cli.deliveries.planned': 'direncanakan dalam 30 hari terakhir',
  'cli.deliveries.sent': 'terkirim',
  'cli.deliveries.failed': 'ditolak (diblokir, akun ditutup, terlambat, salah)',
  'cli.deliveries.skipped': 'dilewati (tidak benar atau tidak perlu lagi)',
  'cli.deliveries.unknown': 'tidak pasti',
  'cli.deliveries.pending': 'menunggu',
  'cli.deliveries.ask':
    'Untuk pesan berikut platform tidak menjawab: mungkin sampai, mungkin tidak. Tanyakan kepada pegawainya bila penting:',
  'cli.deliveries.older': '… dan {count, number} yang lebih lama',
  'cli.deliveries.a-message': 'sebuah pesan',
  'cli.deliveries.gone': 'seseorang yang tidak ada lagi di daftar pegawai',
  'cli.deliveries.who': '{name} ({unit})',
  'cli.deliveries.line': '{who}: {what}, {moment}',
  'cli.deliveries.line-on': '{who}: {what} di {platform}, {moment}',
};
