/** The employee's own part: cards, compact view, work results, summary, receipt. */
export const en = {
  'self.preview': 'Your self-assessment',
  'self.appraiser': 'Your appraiser (Pejabat Penilai Kinerja)',
  'self.official': 'The descriptions are the official Indonesian texts.',

  'self.card.title': '{number} of {of} · {item}',
  'self.card.answer': 'Your answer',
  'self.card.note': 'Your note:',
  'self.required': 'Your position requires: <b>level {level} – {name}</b>',
  'self.behaviours': 'Behaviour at level {level}:',
  'self.levels': 'Which level fits you best?',
  'self.level': '{level} {name}',
  'self.option.0': 'Not yet level 1',
  'self.option.unobservable': 'No occasion yet',
  'self.expects.note': 'Write a message to add a note (optional)',
  'self.behaviour.intro': 'BerAKHLAK value. What it looks like:',
  'self.behaviour.ask': 'How was your behaviour in this period, against what is expected?',

  'self.button.note': '✍️ Note',
  'self.button.editNote': '✍️ Change note',
  'self.button.clearNote': 'Remove note',
  'self.button.allLevels': 'All levels',
  'self.button.oneLevel': 'Required level only',
  'self.button.compact': 'Compact view',
  'self.button.cards': 'One by one',
  'self.button.summary': 'Summary',
  'self.button.wrongAppraiser': 'Wrong appraiser…',

  'self.unobservable.title': '{item}: cannot be rated yet',
  'self.unobservable.ask': 'Why can this not be rated yet? It never counts as zero.',

  'self.saved': 'Saved: {item}, {value}.',
  'self.savedResult': 'Saved: result {number}, {value}.',
  'self.note.saved': 'Your note is saved.',
  'self.note.savedRate': 'Your note is saved. Now please choose an answer.',
  'self.note.numbers':
    'Nothing was saved yet. In this view, please begin a note with the number of the competency, for example: 3 I write the minutes of every meeting.',
  'self.note.numbersSaved': 'Notes saved for: {numbers}.',
  'self.paused': 'Saved: {answered} of {total} answers. You can go on from home at any time.',

  'self.compact.title': 'Competencies · {answered} of {total} answered',
  'self.compact.required': 'required {level}',
  'self.compact.hasNote': '✍️',
  'self.compact.open': 'Open',
  'self.compact.numberHint': 'The first button of each row opens its card, with all explanations.',
  'self.compact.openHint': '“Open” leads to the card, with all explanations.',
  'self.compact.expects': 'Notes by number, for example: 3 I write the minutes of every meeting',
  'self.compact.toBehaviour': 'On to behaviour ›',

  'self.results.title': 'Work results ({count}, at most {max})',
  'self.results.none':
    'If you like, list what you achieved in this period. It helps your appraiser, but is not required to submit.',
  'self.results.intro':
    'How far did each result get: not yet, as planned, or more than planned? This is not required to submit.',
  'self.results.target': 'Target: {text}',
  'self.results.realisation': 'Outcome: {text}',
  'self.results.edit': 'Change {number}',
  'self.results.add': '＋ Add a work result',
  'self.results.remove': 'Remove {number}',
  'self.results.removeAsk': 'Remove this work result, with its target and outcome? This cannot be undone.',
  'self.results.removeYes': 'Yes, remove',
  'self.results.onward': 'On to the summary ›',
  'self.results.added': 'The work result is added.',
  'self.results.changed': 'The work result is changed.',
  'self.attainment.1': 'Not yet',
  'self.attainment.2': 'Achieved',
  'self.attainment.3': 'More',

  'self.form.note': 'Note',
  'self.form.noteLabel': 'Your note on {item}',
  'self.form.noteHint': 'For example a situation in which you showed this. Your appraiser can read it.',
  'self.form.addResult': 'Add work result',
  'self.form.editResult': 'Change work result',
  'self.form.title': 'Work result',
  'self.form.titleHint': 'For example: Citizens’ complaints answered',
  'self.form.target': 'Target',
  'self.form.targetHint': 'For example: 120 in the quarter',
  'self.form.realisation': 'Outcome',
  'self.form.realisationHint': 'For example: 131 answered, 4 days on average',

  'self.summary.title': 'Summary of your self-assessment',
  'self.summary.progress': '{answered} of {total} answered. You have time until {deadline}.',
  'self.summary.complete':
    'All {total} questions are answered. Please have one last look, then submit. Open until {deadline}.',
  'self.summary.readOnly': 'This is what you submitted.',
  'self.summary.notHandedIn': 'No self-assessment was submitted. These are the answers you had saved.',
  'self.summary.notYet': 'The self-assessment opens on {date}. Below you see what your position requires.',
  'self.summary.over':
    'The time for the self-assessment ended on {date}, so nothing can be changed here any more. If that is a problem for you, please talk to HR (BKPSDM).',
  'self.summary.unobservable': '* {number} {item}: cannot be rated yet ({reason})',
  'self.summary.noAttainment': 'not filled in',
  'self.summary.behaviour': 'BerAKHLAK behaviour',
  'self.summary.results': 'Work results',
  'self.summary.noResults': 'None listed. They are not required.',
  'self.summary.notes': 'You wrote notes on: {numbers}.',
  'self.summary.example':
    'Above what your position requires, without an example so far: {numbers}. A short example helps your appraiser, but is not required.',
  'self.summary.missing':
    '{count, plural, one {1 answer is} other {{count} answers are}} missing: {numbers}.',
  'self.summary.fill': 'Answer: {item}',
  'self.summary.before':
    'Once submitted, {appraiser} can read your answers. You can take them back until the rating begins, at the latest until {deadline}.',
  'self.summary.submit': 'Submit self-assessment',
  'self.summary.change': 'To change an answer, press its number.',
  'self.summary.openMark': '○ = not answered yet.',
  'self.summary.resultsButton': 'Work results',

  'self.submitted': 'Submitted. Thank you!',
  'self.withdrawn': 'Taken back. All your answers are still here; please submit again when you are ready.',
  'self.disputed':
    'Your report went to HR (BKPSDM), who will check who your appraiser is. Your answers are kept. Please go on as usual.',
  'self.wrongAppraiser.title': 'Who is your direct superior now?',
  'self.wrongAppraiser.recorded': 'On record: {appraiser}.',
  'self.wrongAppraiser.how':
    'Write the name as a message, if you know it. You can also report without a name.',
  'self.wrongAppraiser.typed': 'You wrote:',
  'self.wrongAppraiser.seen':
    'HR (BKPSDM) gets your name, the appraiser on record and what you write here. {appraiser} does not see what you write, only that BKPSDM is checking the record. The rating waits for BKPSDM. A report cannot be taken back here.',
  'self.wrongAppraiser.report': 'Report to BKPSDM',
  'self.wrongAppraiser.expects': 'Name of your direct superior (not reported yet)',
  'self.wrongAppraiser.kept': 'Noted, but not reported yet.',

  'self.receipt.title': '✅ Self-assessment submitted',
  'self.receipt.cycle': 'Period',
  'self.receipt.at': 'Submitted',
  'self.receipt.canWithdraw':
    'You can take it back until your appraiser begins, at the latest until {deadline}.',
  'self.receipt.waits': 'Now {appraiser} rates. We will write to you when your result is ready.',
  'self.receipt.rating': '{appraiser} has begun to rate. We will write to you when your result is ready.',
  'self.receipt.rated': 'The rating is complete. We will write to you when you can see your result.',
  'self.receipt.released': 'Your result is out. You find it from home.',
  'self.receipt.view': 'View my answers',
  'self.receipt.withdraw': 'Take back',
} as const;

export const id: Readonly<Record<keyof typeof en, string>> = {
  'self.preview': 'Penilaian diri Anda',
  'self.appraiser': 'Pejabat Penilai Kinerja Anda',
  'self.official': 'Uraian ini adalah teks resmi.',

  'self.card.title': '{number} dari {of} · {item}',
  'self.card.answer': 'Jawaban Anda',
  'self.card.note': 'Catatan Anda:',
  'self.required': 'Jabatan Anda mempersyaratkan <b>level {level} – {name}</b>',
  'self.behaviours': 'Perilaku pada level {level}:',
  'self.levels': 'Level mana yang paling sesuai dengan Anda?',
  'self.level': '{level} {name}',
  'self.option.0': 'Belum level 1',
  'self.option.unobservable': 'Belum ada kesempatan',
  'self.expects.note': 'Tulis pesan untuk menambah catatan (tidak wajib)',
  'self.behaviour.intro': 'Nilai BerAKHLAK, dengan panduan perilaku:',
  'self.behaviour.ask': 'Bagaimana perilaku Anda pada periode ini dibandingkan dengan yang diharapkan?',

  'self.button.note': '✍️ Catatan',
  'self.button.editNote': '✍️ Ubah catatan',
  'self.button.clearNote': 'Hapus catatan',
  'self.button.allLevels': 'Semua level',
  'self.button.oneLevel': 'Hanya level SKJ',
  'self.button.compact': 'Tampilan ringkas',
  'self.button.cards': 'Satu per satu',
  'self.button.summary': 'Ringkasan',
  'self.button.wrongAppraiser': 'Pejabat penilai keliru…',

  'self.unobservable.title': '{item}: belum dapat dinilai',
  'self.unobservable.ask': 'Mengapa belum dapat dinilai? Jawaban ini tidak pernah dihitung sebagai nol.',

  'self.saved': 'Tersimpan: {item}, {value}.',
  'self.savedResult': 'Tersimpan: hasil kerja {number}, {value}.',
  'self.note.saved': 'Catatan Anda tersimpan.',
  'self.note.savedRate': 'Catatan Anda tersimpan. Sekarang silakan pilih jawaban.',
  'self.note.numbers':
    'Belum ada yang disimpan. Pada tampilan ini, silakan awali catatan dengan nomor kompetensinya, misalnya: 3 Saya menyusun notulen setiap rapat.',
  'self.note.numbersSaved': 'Catatan tersimpan untuk nomor: {numbers}.',
  'self.paused':
    'Tersimpan: {answered} dari {total} jawaban. Anda dapat melanjutkan kapan saja dari beranda.',

  'self.compact.title': 'Kompetensi · {answered} dari {total} terjawab',
  'self.compact.required': 'SKJ {level}',
  'self.compact.hasNote': '✍️',
  'self.compact.open': 'Buka',
  'self.compact.numberHint': 'Tombol pertama di tiap baris membuka kartunya, lengkap dengan penjelasan.',
  'self.compact.openHint': '“Buka” menampilkan kartunya, lengkap dengan penjelasan.',
  'self.compact.expects': 'Catatan dengan nomor, misalnya: 3 Saya menyusun notulen setiap rapat',
  'self.compact.toBehaviour': 'Lanjut ke perilaku ›',

  'self.results.title': 'Hasil kerja ({count}, maksimal {max})',
  'self.results.none':
    'Bila berkenan, tuliskan apa yang Anda capai pada periode ini. Ini membantu pejabat penilai Anda, tetapi tidak wajib diisi.',
  'self.results.intro':
    'Sejauh mana tiap hasil kerja tercapai: belum, tercapai, atau lebih dari target? Bagian ini tidak wajib diisi.',
  'self.results.target': 'Target: {text}',
  'self.results.realisation': 'Realisasi: {text}',
  'self.results.edit': 'Ubah {number}',
  'self.results.add': '＋ Tambah hasil kerja',
  'self.results.remove': 'Hapus {number}',
  'self.results.removeAsk':
    'Hapus hasil kerja ini beserta target dan realisasinya? Yang sudah dihapus tidak dapat dikembalikan.',
  'self.results.removeYes': 'Ya, hapus',
  'self.results.onward': 'Lanjut ke ringkasan ›',
  'self.results.added': 'Hasil kerja ditambahkan.',
  'self.results.changed': 'Hasil kerja diperbarui.',
  'self.attainment.1': 'Belum',
  'self.attainment.2': 'Tercapai',
  'self.attainment.3': 'Lebih',

  'self.form.note': 'Catatan',
  'self.form.noteLabel': 'Catatan Anda tentang {item}',
  'self.form.noteHint':
    'Misalnya situasi ketika Anda menunjukkannya. Pejabat penilai Anda dapat membacanya setelah dikirim.',
  'self.form.addResult': 'Tambah hasil kerja',
  'self.form.editResult': 'Ubah hasil kerja',
  'self.form.title': 'Hasil kerja',
  'self.form.titleHint': 'Misalnya: Layanan pengaduan warga',
  'self.form.target': 'Target',
  'self.form.targetHint': 'Misalnya: 120 pengaduan per triwulan',
  'self.form.realisation': 'Realisasi',
  'self.form.realisationHint': 'Misalnya: 131 pengaduan selesai, rata-rata 4 hari',

  'self.summary.title': 'Ringkasan penilaian diri Anda',
  'self.summary.progress': '{answered} dari {total} terjawab. Anda punya waktu sampai {deadline}.',
  'self.summary.complete':
    'Semua {total} pertanyaan sudah terjawab. Silakan periksa sekali lagi, lalu kirim. Dibuka sampai {deadline}.',
  'self.summary.readOnly': 'Ini yang Anda kirim.',
  'self.summary.notHandedIn': 'Penilaian diri tidak dikirim. Ini jawaban yang sempat Anda simpan.',
  'self.summary.notYet':
    'Penilaian diri dibuka pada {date}. Di bawah ini tercantum level yang dipersyaratkan jabatan Anda.',
  'self.summary.over':
    'Waktu penilaian diri berakhir pada {date}, jadi tidak ada lagi yang dapat diubah di sini. Bila ada kendala, silakan hubungi pengelola kinerja (BKPSDM).',
  'self.summary.unobservable': '* {number} {item}: belum dapat dinilai ({reason})',
  'self.summary.noAttainment': 'belum diisi',
  'self.summary.behaviour': 'Perilaku BerAKHLAK',
  'self.summary.results': 'Hasil kerja',
  'self.summary.noResults': 'Belum ada, dan memang tidak wajib.',
  'self.summary.notes': 'Catatan Anda ada pada nomor: {numbers}.',
  'self.summary.example':
    'Di atas level yang dipersyaratkan dan belum ada contohnya: nomor {numbers}. Satu contoh singkat membantu pejabat penilai Anda, tetapi tidak wajib.',
  'self.summary.missing': '{count} jawaban masih kosong: nomor {numbers}.',
  'self.summary.fill': 'Isi: {item}',
  'self.summary.before':
    'Setelah dikirim, {appraiser} dapat membaca jawaban Anda. Anda dapat menariknya kembali sampai penilaian dimulai, paling lambat {deadline}.',
  'self.summary.submit': 'Kirim penilaian diri',
  'self.summary.change': 'Untuk mengubah jawaban, tekan nomornya.',
  'self.summary.openMark': '○ = belum terjawab.',
  'self.summary.resultsButton': 'Hasil kerja',

  'self.submitted': 'Terkirim. Terima kasih!',
  'self.withdrawn':
    'Sudah ditarik kembali. Semua jawaban Anda tetap ada; silakan kirim lagi bila sudah siap.',
  'self.disputed':
    'Laporan Anda sudah diteruskan kepada pengelola kinerja (BKPSDM) untuk diperiksa. Jawaban Anda tetap tersimpan. Silakan lanjutkan seperti biasa.',
  'self.wrongAppraiser.title': 'Siapa atasan langsung Anda sekarang?',
  'self.wrongAppraiser.recorded': 'Yang tercatat: {appraiser}.',
  'self.wrongAppraiser.how':
    'Tulis namanya sebagai pesan, bila Anda tahu. Anda juga dapat melapor tanpa nama.',
  'self.wrongAppraiser.typed': 'Anda menulis:',
  'self.wrongAppraiser.seen':
    'Pengelola kinerja (BKPSDM) menerima nama Anda, pejabat penilai yang tercatat, dan yang Anda tulis di sini. {appraiser} tidak melihat tulisan Anda, hanya bahwa datanya sedang diperiksa BKPSDM. Penetapan menunggu hasilnya. Laporan tidak dapat ditarik kembali di sini.',
  'self.wrongAppraiser.report': 'Laporkan ke BKPSDM',
  'self.wrongAppraiser.expects': 'Nama atasan langsung Anda (belum dilaporkan)',
  'self.wrongAppraiser.kept': 'Sudah dicatat, tetapi belum dilaporkan.',

  'self.receipt.title': '✅ Penilaian diri terkirim',
  'self.receipt.cycle': 'Periode',
  'self.receipt.at': 'Dikirim',
  'self.receipt.canWithdraw':
    'Anda dapat menariknya kembali sampai pejabat penilai mulai menilai, paling lambat {deadline}.',
  'self.receipt.waits': 'Sekarang giliran {appraiser} menilai. Kami mengabari Anda ketika hasilnya siap.',
  'self.receipt.rating': '{appraiser} sudah mulai menilai. Kami mengabari Anda ketika hasilnya siap.',
  'self.receipt.rated': 'Penilaian sudah selesai. Kami mengabari Anda ketika hasilnya dapat dilihat.',
  'self.receipt.released': 'Hasil Anda sudah keluar. Silakan buka dari beranda.',
  'self.receipt.view': 'Lihat jawaban saya',
  'self.receipt.withdraw': 'Tarik kembali',
};
