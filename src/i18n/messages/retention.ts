/** What is kept how long and why, for whoever answers for the data of the agency. */
export const en = {
  'retention.help.about': 'what is kept how long, and why',
  'retention.help.show': 'each purpose with its period, its reason, and how many rows are past it',
  'retention.help.run': 'remove what has served its purpose, as the sweep does; never official results',
  'retention.help.dry-run': 'count, but remove nothing',
  'retention.line': '{what}: {days, plural, one {1 day} other {{days} days}} ({setting})',
  'retention.rows': '{rows, number} rows, {past, number} of them past their time.',
  'retention.removed': '{what}: {rows, number} removed.',
  'retention.would-remove': '{what}: {rows, number} would be removed.',
  'retention.nothing': 'Nothing is past its time.',
  'retention.what.events': 'Ids of handled events',
  'retention.why.events':
    'Platforms deliver an event again for up to a day; its id tells that it was handled.',
  'retention.what.messages': 'Settled messages, with their receipts',
  'retention.why.messages':
    'They show HR what reached whom, and keep the same message from being sent twice. They hold ids, no text.',
  'retention.what.link-attempts': 'Tries to link an account',
  'retention.why.link-attempts':
    'They are counted against guessing codes, and show whether somebody tried to.',
  'retention.what.link-codes': 'Link codes that were used or have expired',
  'retention.why.link-codes':
    'Whoever types an old code is told what became of it. Of the code itself only a hash is kept.',
  'retention.what.strangers': 'Conversations of accounts linked to nobody',
  'retention.why.strangers':
    'Where a newcomer stood in the dialogue. Counted from their last message; they begin again from the start.',
  'retention.what.chat-turns': 'Turns of chats',
  'retention.why.chat-turns':
    'They keep messages to a chat apart for a second, and are worthless afterwards.',
  'retention.what.results': 'Official results: appraisals, answers, ratings',
  'retention.results.no-end':
    'No end (KEEP_RESULTS_YEARS is not set): how long they are kept is for the schedule of retention of the agency.',
  'retention.results.years':
    '{years, plural, one {1 year} other {{years} years}} after the end of the period (KEEP_RESULTS_YEARS). Nothing is removed by itself.',
  'retention.results.none': 'No cycle is past it.',
  'retention.results.past':
    '{name} (period until {date}): {appraisals, number} appraisals with {answers, number} answers are past it.',
  'retention.audit': 'Audit trail: no end, it cannot be changed.',
} as const;

export const id: Readonly<Record<keyof typeof en, string>> = {
  'retention.help.about': 'apa yang disimpan berapa lama, dan mengapa',
  'retention.help.show':
    'setiap keperluan dengan lama simpannya, alasannya, dan jumlah baris yang sudah lewat waktu',
  'retention.help.run':
    'hapus yang sudah tidak diperlukan, seperti pembersihan rutin; hasil resmi tidak pernah dihapus',
  'retention.help.dry-run': 'hitung saja, tanpa menghapus',
  'retention.line': '{what}: {days} hari ({setting})',
  'retention.rows': '{rows, number} baris, {past, number} di antaranya sudah lewat waktu.',
  'retention.removed': '{what}: {rows, number} dihapus.',
  'retention.would-remove': '{what}: {rows, number} akan dihapus.',
  'retention.nothing': 'Tidak ada yang lewat waktu.',
  'retention.what.events': 'Nomor kejadian yang sudah ditangani',
  'retention.why.events':
    'Platform dapat mengirim kejadian yang sama lagi hingga sehari; dari nomornya diketahui bahwa sudah ditangani.',
  'retention.what.messages': 'Pesan yang sudah selesai, dengan tanda terimanya',
  'retention.why.messages':
    'Menunjukkan kepada pengelola apa yang sampai kepada siapa, dan mencegah pesan yang sama terkirim dua kali. Isinya nomor, bukan teks.',
  'retention.what.link-attempts': 'Percobaan menghubungkan akun',
  'retention.why.link-attempts':
    'Dihitung untuk mencegah tebakan kode, dan menunjukkan bila ada yang mencobanya.',
  'retention.what.link-codes': 'Kode yang sudah terpakai atau kedaluwarsa',
  'retention.why.link-codes':
    'Siapa pun yang mengetik kode lama diberi tahu apa yang terjadi dengannya. Kodenya sendiri tidak disimpan.',
  'retention.what.strangers': 'Percakapan akun yang tidak terhubung dengan siapa pun',
  'retention.why.strangers':
    'Letak pendatang baru dalam percakapan. Dihitung sejak pesan terakhirnya; setelah itu ia mulai dari awal.',
  'retention.what.chat-turns': 'Giliran percakapan',
  'retention.why.chat-turns':
    'Memberi jarak satu detik antarpesan dalam satu percakapan; setelah itu tidak berguna.',
  'retention.what.results': 'Hasil resmi: penilaian, jawaban, nilai',
  'retention.results.no-end':
    'Tanpa batas (KEEP_RESULTS_YEARS tidak diisi): lamanya ditentukan jadwal retensi arsip instansi.',
  'retention.results.years':
    '{years} tahun setelah akhir periode (KEEP_RESULTS_YEARS). Tidak ada yang dihapus dengan sendirinya.',
  'retention.results.none': 'Tidak ada siklus yang melewatinya.',
  'retention.results.past':
    '{name} (periode sampai {date}): {appraisals, number} penilaian dengan {answers, number} jawaban sudah melewatinya.',
  'retention.audit': 'Jejak audit: tanpa batas, tidak dapat diubah.',
};
