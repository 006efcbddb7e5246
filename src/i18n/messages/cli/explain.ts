/** `cycle explain`: the process of a cycle, as a text for staff. Keys end in the acts of the process. */
export const en = {
  'cli.cycle.explain':
    'the process of a cycle as a text for staff: who does what, until when, and what happens then',
  'cli.explain.steps': 'Step by step',
  'cli.explain.self.submit': 'You assess yourself and submit it: {from} to {to}. Nobody reads it before.',
  'cli.explain.self.withdraw': 'Until your appraiser begins, you can take it back and change it.',
  'cli.explain.rating.begin':
    'Your appraiser rates as soon as you have submitted. What was not submitted by {day} is rated without it.',
  'cli.explain.rating.submit':
    'Your appraiser sets the performance rating (predikat) by {day}. Below “Baik” they are asked twice, and their superior hears of it.',
  'cli.explain.values':
    'Behaviour above or below expectation names the one or two values (BerAKHLAK) that decided it, with a sentence each.',
  'cli.explain.quarters': 'The quarters of the year are shown with who rated them; they fill in nothing.',
  'cli.explain.counsel':
    'A performance rating below “Baik” also needs two dated notes or pieces of evidence, and a recorded guidance (bimbingan) or counselling (konseling).',
  'cli.explain.rating.take-back':
    'Until you open the result, and at most {hours} hours, your appraiser can take it back and set it anew.',
  'cli.explain.approval.return':
    'The superior of your appraiser looks at the result within {days} {kind, select, working {working} other {calendar}} days before you get it: they approve it, or send it back with a reason.',
  'cli.explain.talk':
    'It waits for the performance dialogue, at most {days, plural, one {one day} other {# days}}, and is then given also without one.',
  'cli.explain.result.release.at-once': 'You get the result as soon as it is set.',
  'cli.explain.result.release.feedback-window':
    'You get the result from {day} on. Nobody but your appraiser sees it before.',
  'cli.explain.result.release.period-end': 'You get the result from {day} on, the last day of the period.',
  'cli.explain.dialogue':
    'Your appraiser can offer three times for a performance dialogue (dialog kinerja). What was agreed counts once both of you have confirmed it. Nobody has to.',
  'cli.explain.guidance':
    'After the dialogue or a guidance you can fill in the form B.1.8, with your name. Only the superior of your appraiser reads it. Nobody has to.',
  'cli.explain.answer':
    'Until the last day for an objection you can agree (setuju) or answer (tanggapan), and ask your appraiser about a row. That changes no rating.',
  'cli.explain.missed':
    'After opening it you can say once what it left out, within {days, plural, one {one day} other {# days}}. Your appraiser has as many to raise ratings, never to lower them, or to leave it; without an answer it stays. That is no objection.',
  'cli.explain.missed.approved':
    'Where the result was approved, a correction is approved by the same superior before it counts and you read it. If the date passes it still waits; the superior is reminded, HR is told, and you can object all the time.',
  'cli.explain.result.acknowledge':
    'You read it and can say so. That is no agreement and takes no right from you.',
  'cli.explain.result.object':
    'You can object (keberatan) within {days} {kind, select, working {working} other {calendar}} days after opening it (PP 30/2019 Pasal 59).',
  'cli.explain.objection.withdraw': 'Until it is decided, you can withdraw the objection.',
  'cli.explain.objection.confirm':
    'The superior of your appraiser hears both of you, decides row by row with a reason within {days} {kind, select, working {working} other {calendar}} days (no law names a term), and that is final. Nobody decides on what they rated.',
  'cli.explain.cycle.reopen': 'HR can give more days; what was submitted or set is then open again.',
  'cli.explain.result.withdraw': 'HR can take back a result that was given by mistake, and give it again.',
  'cli.explain.time': 'When a day has passed',
  'cli.explain.time.self': 'Nobody can fill in for you: the rating goes on without your words.',
  'cli.explain.time.rating': 'What was not rated by {day} is told to HR. Nothing is set by the bot.',
  'cli.explain.time.objection': 'Who says nothing leaves the result as it is. That is no agreement either.',
  'cli.explain.time.decision':
    'An objection stays open until it is decided: the superior is reminded, and HR is told.',
  'cli.explain.time.escalate': 'Then the next superior who may decides, with a date of their own.',
  'cli.explain.time.approval':
    'A result that is not approved by its date still waits: whoever approves is reminded, and HR is told.',
  'cli.explain.time.paper':
    'What you have not opened {days, plural, one {one day} other {# days}} after you got it, HR hands to you on paper. The days for an objection run from then.',
  'cli.explain.time.unopened':
    'What nobody has opened by {day} is closed as not opened. You can still read it, and object.',
  'cli.explain.time.dispute':
    'If you report that this is not your appraiser, once in a cycle, nothing is set until HR has answered, for at most {days, plural, one {one day} other {# days}}; then the rating goes on.',
  'cli.explain.time.pulse':
    'Once the cycle is closed you are asked three questions of fairness, without your name and of your free will.',
  'cli.explain.settings': 'Settings of the agency, and where each comes from',
  'cli.explain.stays': 'A changed setting moves no date that was given already.',
  'cli.explain.open': 'Everything that was done, by whom and when, you can read in the chat: “{button}”.',
};

export const id = {
  'cli.cycle.explain':
    'proses sebuah periode sebagai teks untuk pegawai: siapa berbuat apa, sampai kapan, lalu apa',
  'cli.explain.steps': 'Langkah demi langkah',
  'cli.explain.self.submit':
    'Anda menilai diri dan mengirimkannya: {from} sampai {to}. Sebelum dikirim, tidak ada yang membacanya.',
  'cli.explain.self.withdraw': 'Selama pejabat penilai belum mulai, Anda dapat menarik dan mengubahnya.',
  'cli.explain.rating.begin':
    'Pejabat penilai menilai setelah Anda mengirim. Yang belum dikirim sampai {day} dinilai tanpa penilaian diri.',
  'cli.explain.rating.submit':
    'Pejabat penilai menetapkan predikat sampai {day}. Di bawah “Baik” ia ditanya dua kali, dan atasannya diberi tahu.',
  'cli.explain.values':
    'Perilaku di atas atau di bawah ekspektasi menyebut satu atau dua nilai BerAKHLAK yang menentukan, masing-masing dengan satu kalimat.',
  'cli.explain.quarters':
    'Triwulan pada tahun itu ditampilkan beserta penilainya; tidak ada yang terisi dari sana.',
  'cli.explain.counsel':
    'Predikat di bawah “Baik” juga memerlukan dua catatan atau bukti bertanggal, dan bimbingan atau konseling yang tercatat.',
  'cli.explain.rating.take-back':
    'Sampai hasil Anda buka, dan paling lama {hours} jam, pejabat penilai dapat menariknya dan menetapkannya kembali.',
  'cli.explain.approval.return':
    'Atasan pejabat penilai melihat hasil dalam {days} hari {kind, select, working {kerja} other {kalender}} sebelum disampaikan kepada Anda: menyetujuinya, atau mengembalikannya dengan alasan.',
  'cli.explain.talk': 'Hasil menunggu dialog kinerja paling lama {days} hari, lalu tetap disampaikan.',
  'cli.explain.result.release.at-once': 'Hasil sampai kepada Anda begitu ditetapkan.',
  'cli.explain.result.release.feedback-window':
    'Hasil sampai kepada Anda mulai {day}. Sebelum itu hanya pejabat penilai yang melihatnya.',
  'cli.explain.result.release.period-end': 'Hasil sampai kepada Anda mulai {day}, hari terakhir periode.',
  'cli.explain.dialogue':
    'Pejabat penilai dapat menawarkan tiga waktu dialog kinerja. Hasilnya berlaku setelah dikonfirmasi keduanya. Tidak wajib.',
  'cli.explain.guidance':
    'Setelah dialog kinerja atau bimbingan Anda dapat mengisi formulir B.1.8, dengan nama Anda. Hanya atasan pejabat penilai yang membacanya. Tidak wajib.',
  'cli.explain.answer':
    'Sampai hari terakhir keberatan Anda dapat menyatakan setuju atau memberi tanggapan, dan menanyakan sebuah butir kepada pejabat penilai. Itu tidak mengubah nilai.',
  'cli.explain.missed':
    'Setelah membukanya Anda dapat satu kali menyampaikan apa yang terlewat, dalam {days} hari. Pejabat penilai punya waktu sama untuk menaikkan nilai, tidak menurunkannya, atau membiarkannya; tanpa jawaban hasil tetap. Itu bukan keberatan.',
  'cli.explain.missed.approved':
    'Bila hasilnya disetujui atasan, koreksinya juga menunggu persetujuan atasan itu sebelum berlaku dan Anda baca. Bila tanggalnya lewat, koreksi tetap menunggu; atasan diingatkan, pengelola kinerja diberi tahu, dan Anda tetap dapat berkeberatan.',
  'cli.explain.result.acknowledge':
    'Anda membacanya dan dapat menyatakan sudah membaca. Itu bukan persetujuan dan tidak mengurangi hak Anda.',
  'cli.explain.result.object':
    'Anda dapat mengajukan keberatan dalam {days} hari {kind, select, working {kerja} other {kalender}} setelah membukanya (PP 30/2019 Pasal 59).',
  'cli.explain.objection.withdraw': 'Selama belum diputuskan, keberatan dapat Anda tarik.',
  'cli.explain.objection.confirm':
    'Atasan pejabat penilai mendengar kedua pihak dan memutuskan tiap butir dengan alasan dalam {days} hari {kind, select, working {kerja} other {kalender}} (peraturan tidak menyebut batasnya). Putusan itu final. Tidak ada yang memutuskan nilai yang ia berikan sendiri.',
  'cli.explain.cycle.reopen':
    'Pengelola kinerja dapat memberi tambahan hari; yang sudah dikirim atau ditetapkan terbuka kembali.',
  'cli.explain.result.withdraw':
    'Pengelola kinerja dapat menarik hasil yang keliru disampaikan, lalu menyampaikannya kembali.',
  'cli.explain.time': 'Bila hari terakhir sudah lewat',
  'cli.explain.time.self': 'Tidak ada yang mengisi untuk Anda: penilaian berjalan tanpa kata-kata Anda.',
  'cli.explain.time.rating':
    'Yang belum dinilai sampai {day} diberitahukan kepada pengelola kinerja. Bot tidak menetapkan apa pun.',
  'cli.explain.time.objection':
    'Yang tidak menanggapi membiarkan hasil seperti adanya. Itu pun bukan persetujuan.',
  'cli.explain.time.decision':
    'Keberatan tetap terbuka sampai diputuskan: atasan diingatkan, dan pengelola kinerja diberi tahu.',
  'cli.explain.time.escalate':
    'Sesudah itu atasan berikutnya yang berwenang memutuskan, dengan batas harinya sendiri.',
  'cli.explain.time.approval':
    'Hasil yang belum disetujui sampai batasnya tetap menunggu: yang menyetujui diingatkan, dan pengelola kinerja diberi tahu.',
  'cli.explain.time.paper':
    'Hasil yang belum Anda buka {days} hari setelah disampaikan dicetak dan disampaikan pengelola kinerja kepada Anda. Waktu keberatan berjalan sejak itu.',
  'cli.explain.time.unopened':
    'Yang tidak dibuka siapa pun sampai {day} ditutup sebagai tidak dibuka. Anda tetap dapat membacanya dan mengajukan keberatan.',
  'cli.explain.time.dispute':
    'Bila Anda melaporkan bahwa pejabat penilainya keliru, satu kali dalam satu periode, predikat baru ditetapkan setelah pengelola kinerja menjawab, paling lama {days} hari; sesudah itu penilaian berlanjut.',
  'cli.explain.time.pulse':
    'Setelah periode ditutup, Anda ditanya tiga pertanyaan tentang keadilan penilaian, tanpa nama dan tidak wajib.',
  'cli.explain.settings': 'Pengaturan instansi, dan dari mana asalnya',
  'cli.explain.stays': 'Perubahan pengaturan tidak menggeser tanggal yang sudah diberikan.',
  'cli.explain.open': 'Semua yang dilakukan, oleh siapa dan kapan, dapat Anda baca di chat: “{button}”.',
};
