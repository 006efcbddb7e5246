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
    '{years, plural, one {1 year} other {{years} years}} after the end of the period (KEEP_RESULTS_YEARS). Nothing is removed by itself: see retention remove-results.',
  'retention.results.none': 'No cycle is past it.',
  'retention.results.past':
    '{name} (period until {date}): {appraisals, number} appraisals with {answers, number} answers are past it.',
  'retention.help.remove-results':
    'destroy all appraisals of a cycle that is past KEEP_RESULTS_YEARS; this cannot be taken back',
  'retention.help.remove-results.cycle': 'name of the cycle',
  'retention.help.remove-results.yes': 'destroy them; without it, it is only said what would be',
  'retention.help.remove-results.more':
    'What was answered, rated and submitted goes, and so do the values of all acts on it. The acts stay, and the last one of each appraisal says by which setting it was destroyed; "audit verify" stays whole. Make sure first that no legal process needs it, and that older backups are destroyed as well.',
  'retention.years.none': 'No end ({setting} is not set).',
  'retention.years':
    '{years, plural, one {1 year} other {{years} years}} ({setting}); {count, number} past it, which the sweep removes.',
  'retention.what.evidence': 'What was submitted with self-assessments: files and pieces',
  'retention.why.evidence':
    'Counted from the end of the period. The ratings stay. No law that is known here gives a term: the schedule of the agency does.',
  'retention.what.notes': 'Notes of appraisers about employees',
  'retention.why.notes':
    'Counted from the end of the period in which it was seen. One on which a rating rests stays as long as the rating.',
  'retention.what.pocket': 'What was kept in a pocket and never submitted',
  'retention.why.pocket': 'Counted from the day on which it was kept.',
  'retention.what.feedback':
    'Thanks and suggestions, and answers of colleagues and about fairness that were shown',
  'retention.why.feedback': 'Counted from the day on which they were given or shown.',
  'retention.what.requests': 'Requests of people about their own data, with the answers',
  'retention.why.requests':
    'Counted from the answer. They are recorded by UU 27/2022 (Article 14) and show that the answer came in time; the law gives no term. One without an answer stays, and so does one by which data are restricted now.',
  'retention.results.not-past':
    'There is no cycle {name} whose period ended more than {years, plural, one {1 year} other {{years} years}} ago (KEEP_RESULTS_YEARS).',
  'retention.results.sure':
    '{name}: {appraisals, number} appraisals with {answers, number} answers and everything submitted with them would be destroyed. Run it again with --yes.',
  'retention.results.removed':
    '{name}: {appraisals, number} appraisals are destroyed, with {evidence, number} pieces of evidence. The audit trail says so.',
  'act.retention.remove': 'removed what was past its time',
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
    '{years} tahun setelah akhir periode (KEEP_RESULTS_YEARS). Tidak ada yang dihapus dengan sendirinya: lihat retention remove-results.',
  'retention.results.none': 'Tidak ada siklus yang melewatinya.',
  'retention.results.past':
    '{name} (periode sampai {date}): {appraisals, number} penilaian dengan {answers, number} jawaban sudah melewatinya.',
  'retention.help.remove-results':
    'musnahkan semua penilaian satu siklus yang melewati KEEP_RESULTS_YEARS; tidak dapat dibatalkan',
  'retention.help.remove-results.cycle': 'nama siklus',
  'retention.help.remove-results.yes': 'musnahkan; tanpa ini hanya disebut apa yang akan dimusnahkan',
  'retention.help.remove-results.more':
    'Jawaban, nilai, dan bukti yang dikirim dimusnahkan, begitu juga isi semua tindakan tentangnya. Tindakannya tetap tercatat, dan yang terakhir pada setiap penilaian menyebut pengaturan yang memusnahkannya; "audit verify" tetap utuh. Pastikan dahulu tidak ada proses hukum yang memerlukannya, dan cadangan lama ikut dimusnahkan.',
  'retention.years.none': 'Tanpa batas ({setting} tidak diisi).',
  'retention.years':
    '{years} tahun ({setting}); {count, number} sudah lewat waktu dan dihapus oleh pembersihan rutin.',
  'retention.what.evidence': 'Bukti yang dikirim bersama penilaian diri: berkas dan isi kantong',
  'retention.why.evidence':
    'Dihitung sejak akhir periode. Nilainya tetap. Tidak ada aturan yang diketahui di sini yang menentukan lamanya: jadwal retensi instansi yang menentukan.',
  'retention.what.notes': 'Catatan pejabat penilai tentang pegawai',
  'retention.why.notes':
    'Dihitung sejak akhir periode saat hal itu terlihat. Catatan yang menjadi dasar nilai disimpan selama nilainya.',
  'retention.what.pocket': 'Isi kantong yang tidak pernah dikirim',
  'retention.why.pocket': 'Dihitung sejak hari disimpan.',
  'retention.what.feedback':
    'Terima kasih dan saran, serta jawaban rekan dan jawaban keadilan yang sudah ditampilkan',
  'retention.why.feedback': 'Dihitung sejak hari diberikan atau ditampilkan.',
  'retention.what.requests': 'Permintaan pegawai tentang datanya sendiri, dengan jawabannya',
  'retention.why.requests':
    'Dihitung sejak dijawab. Dicatat menurut UU 27/2022 (Pasal 14) dan membuktikan bahwa jawabannya tepat waktu; undang-undang tidak menyebut lamanya. Yang belum dijawab, dan yang menjadi dasar pembatasan yang masih berlaku, tetap disimpan.',
  'retention.results.not-past':
    'Tidak ada siklus {name} yang periodenya berakhir lebih dari {years} tahun lalu (KEEP_RESULTS_YEARS).',
  'retention.results.sure':
    '{name}: {appraisals, number} penilaian dengan {answers, number} jawaban dan semua bukti yang dikirim akan dimusnahkan. Jalankan lagi dengan --yes.',
  'retention.results.removed':
    '{name}: {appraisals, number} penilaian dimusnahkan, dengan {evidence, number} bukti. Jejak audit mencatatnya.',
  'act.retention.remove': 'menghapus yang sudah lewat waktu simpannya',
  'retention.audit': 'Jejak audit: tanpa batas, tidak dapat diubah.',
};
