/**
 * The daily reminder, snoozing it, and the short news that the bot sends. None of them contains a rating.
 * `intent.*` names what is sent, for lists of deliveries.
 */
export const en = {
  'reminder.preview': 'Performance appraisal: something to do',
  'reminder.title': 'For you to do',
  'reminder.approvals': 'Read the results, then approve them or send one back with a reason.',
  'reminder.nothing': 'At the moment <b>there is nothing for you to do</b>. We write to you when there is.',
  'reminder.nothing.preview': 'Performance appraisal: nothing to do',
  'reminder.self.start': '<b>Your self-assessment</b>, {cycle}: not begun yet. {left}, until {deadline}.',
  'reminder.self.continue':
    '<b>Your self-assessment</b>, {cycle}: {answered} of {total} answered, not submitted yet. {left}, until {deadline}.',
  'reminder.rating':
    '{count, plural, one {<b># person</b> is} other {<b># people</b> are}} waiting for your rating ({cycle}). {left}, until {deadline}.',
  'reminder.result':
    '<b>Your result</b>, {cycle}: it is here and you have not opened it yet. {left}, until {deadline}.',
  'reminder.left':
    '{days, plural, =0 {Today is the last day} =1 {Tomorrow is the last day} other {# days left}}',
  'reminder.open.self.start': 'Begin',
  'reminder.open.self.continue': 'Go on',
  'reminder.open.result': 'Open my result',
  'reminder.snooze.ask': 'Not now? When shall we remind you?',
  'reminder.snooze.askSaved': 'Your answers so far are saved. When shall we remind you?',
  'reminder.snooze.twoHours': '⏰ In 2 hours',
  'reminder.snooze.tomorrow': 'Tomorrow',
  'reminder.snooze.day': '{day}',
  'reminder.snooze.date': 'Pick a day…',
  'reminder.snooze.done': 'All right. The next reminder comes {until}, none before.',
  'reminder.snooze.until': 'Put off until <b>{until}</b>. Until then you get no reminder.',
  'reminder.snooze.tooLate': 'That is after the last moment, {deadline}. Please choose an earlier time.',
  'reminder.snooze.nothing': 'There is nothing for you to do, so there is nothing to put off.',
  'reminder.snooze.form.title': 'Remind me on',
  'reminder.snooze.form.intro': 'I come back at 08:30 that day. The last possible day is {max}.',
  'reminder.snooze.form.date': 'Day (for example {example})',
  'reminder.snooze.form.submit': 'Remind me',
  'reminder.overdue.title': 'Still open after the last day',
  'reminder.overdue.why':
    'You get this as the appraiser or the appraiser’s superior: names and numbers only, no answers.',
  'reminder.overdue.self.appraiser':
    '{cycle}: {count, plural, one {# of your people has} other {# of your people have}} not submitted the self-assessment:',
  'reminder.overdue.self.superior': '{cycle}: self-assessments not submitted, by appraiser:',
  'reminder.overdue.rating.appraiser':
    '{cycle}: {count, plural, one {# person is} other {# people are}} still without your rating:',
  'reminder.overdue.rating.superior': '{cycle}: ratings not finished, by appraiser:',
  'reminder.overdue.feedback.appraiser':
    '{cycle}: {count, plural, one {# of your people has} other {# of your people have}} not opened the result:',
  'reminder.overdue.feedback.superior': '{cycle}: results not opened, by appraiser:',
  'reminder.overdue.counted': '{name}: {count}',
  'reminder.overdue.more': 'and {count} more',
  'news.result.preview': 'Your appraisal result is ready',
  'news.result.title': 'Your appraisal result is ready',
  'news.result.body':
    '{cycle}. The content is not in this message. Please open it whenever you like; only you and your appraiser can read it.',
  'news.result.open': 'Open my result',
  'news.response.preview': 'An answer to an appraisal has come',
  'news.response.acknowledged.title': 'Receipt of a result',
  'news.response.acknowledged.body':
    '<b>{name}</b> has confirmed having received and read the result, {cycle}. This is not agreement. There is nothing for you to do.',
  'news.receipts.title': 'Receipt of {count} results',
  'news.receipts.more': 'And {count} more: see My team.',
  'news.receipts.body':
    'They have confirmed having received and read their results, {cycle}. This is not agreement. There is nothing for you to do.',
  'news.response.talk.title': 'A performance dialogue is asked for',
  'news.response.talk.body':
    '<b>{name}</b> asks for a performance dialogue about the result, {cycle}. Please agree on a time with each other.',
  'news.response.objected.title': 'An objection was raised',
  'news.response.objected.body':
    '<b>{name}</b> objects to the result, {cycle}. The reason and the date are recorded, and your superior is told in working hours. It is not decided yet.',
  'news.response.open': 'Open this appraisal',
  'news.objection.preview': 'An objection to an appraisal has come',
  'news.objection.title': 'An objection was raised',
  'news.objection.body':
    '<b>{name}</b> objects to the result given by <b>{appraiser}</b>, {cycle}. As superior of the appraiser you hear both sides and decide.',
  'news.objection.open': 'Read the objection',
  'news.wrongAppraiser.preview': 'An appraiser is to be checked',
  'news.wrongAppraiser.title': 'An appraiser to check',
  'news.wrongAppraiser.body':
    '<b>{name}</b> ({unit}) reports that <b>{appraiser}</b> is not the right appraiser, {cycle}.',
  'news.wrongAppraiser.said': 'Direct superior according to the report:',
  'news.wrongAppraiser.unsaid': 'The report names no superior.',
  'news.wrongAppraiser.how':
    'The rating waits for your decision. Import a roster with the right superior, or, if the appraiser is right, answer the request here.',
  'news.wrongAppraiser.ask': 'Who is the right appraiser?',
  'news.wrongAppraiser.several.title': 'Several appraisers to check',
  'news.wrongAppraiser.several':
    '{count} employees report that their appraiser on record is the wrong one. Until that is settled their ratings cannot be confirmed.',
  'news.wrongAppraiser.open': 'See the list',
  'news.replaced.preview': 'This account is no longer connected',
  'news.replaced.title': 'This account is no longer connected',
  'news.replaced.body':
    'Your appraisal has just been connected to another account. Nothing is lost; from now on it goes on there.',
  'news.replaced.warning':
    'That was not you? Please tell your performance management officer (pengelola kinerja) at once.',
  'intent.reminder': 'the reminder of the day',
  'intent.result-ready': 'the news that their result is ready',
  'intent.response': 'the news how an employee answered their result',
  'intent.objection': 'the news that an employee objects',
  'intent.wrong-appraiser': 'the news to HR that an appraiser may be wrong',
  'intent.account-replaced': 'the notice that another account was linked',
  'intent.screen': 'a screen to be drawn again',
} as const;

export const id: Readonly<Record<keyof typeof en, string>> = {
  'reminder.preview': 'Penilaian kinerja: ada yang perlu Anda selesaikan',
  'reminder.title': 'Yang perlu Anda selesaikan',
  'reminder.approvals': 'Baca hasilnya, lalu setujui, atau kembalikan dengan alasan.',
  'reminder.nothing': 'Saat ini <b>tidak ada yang perlu Anda selesaikan</b>. Kami mengabari bila ada.',
  'reminder.nothing.preview': 'Penilaian kinerja: tidak ada yang perlu Anda selesaikan',
  'reminder.self.start': '<b>Penilaian diri Anda</b>, {cycle}: belum dimulai. {left}, sampai {deadline}.',
  'reminder.self.continue':
    '<b>Penilaian diri Anda</b>, {cycle}: {answered} dari {total} sudah terjawab, belum dikirim. {left}, sampai {deadline}.',
  'reminder.rating':
    '{count, plural, other {<b># pegawai</b>}} menunggu penilaian Anda ({cycle}). {left}, sampai {deadline}.',
  'reminder.result':
    '<b>Hasil penilaian Anda</b>, {cycle}: sudah tersedia dan belum Anda buka. {left}, sampai {deadline}.',
  'reminder.left': '{days, plural, =0 {Hari ini hari terakhir} =1 {Besok hari terakhir} other {# hari lagi}}',
  'reminder.open.self.start': 'Mulai',
  'reminder.open.self.continue': 'Lanjutkan',
  'reminder.open.result': 'Buka hasil saya',
  'reminder.snooze.ask': 'Belum sempat? Kapan kami ingatkan lagi?',
  'reminder.snooze.askSaved': 'Jawaban Anda sejauh ini sudah tersimpan. Kapan kami ingatkan lagi?',
  'reminder.snooze.twoHours': '⏰ 2 jam lagi',
  'reminder.snooze.tomorrow': 'Besok pagi',
  'reminder.snooze.day': '{day}',
  'reminder.snooze.date': 'Pilih hari…',
  'reminder.snooze.done': 'Baik. Pengingat berikutnya {until}; sebelum itu tidak ada.',
  'reminder.snooze.until': 'Ditunda sampai <b>{until}</b>. Sampai saat itu Anda tidak menerima pengingat.',
  'reminder.snooze.tooLate': 'Itu sesudah batas waktunya, {deadline}. Silakan pilih waktu yang lebih awal.',
  'reminder.snooze.nothing': 'Tidak ada yang perlu Anda selesaikan, jadi tidak ada yang perlu ditunda.',
  'reminder.snooze.form.title': 'Ingatkan saya pada',
  'reminder.snooze.form.intro':
    'Pengingat dikirim pukul 08.30 pada hari itu. Hari terakhir yang dapat dipilih: {max}.',
  'reminder.snooze.form.date': 'Hari (misalnya {example})',
  'reminder.snooze.form.submit': 'Ingatkan saya',
  'reminder.overdue.title': 'Belum selesai setelah hari terakhir',
  'reminder.overdue.why':
    'Untuk Anda sebagai pejabat penilai atau atasannya: hanya nama dan jumlah, tanpa jawaban.',
  'reminder.overdue.self.appraiser':
    '{cycle}: {count, plural, other {# pegawai Anda}} belum mengirim penilaian diri:',
  'reminder.overdue.self.superior': '{cycle}: penilaian diri yang belum dikirim, per pejabat penilai:',
  'reminder.overdue.rating.appraiser':
    '{cycle}: {count, plural, other {# pegawai}} belum selesai Anda nilai:',
  'reminder.overdue.rating.superior': '{cycle}: penilaian yang belum selesai, per pejabat penilai:',
  'reminder.overdue.feedback.appraiser':
    '{cycle}: {count, plural, other {# pegawai Anda}} belum membuka hasilnya:',
  'reminder.overdue.feedback.superior': '{cycle}: hasil yang belum dibuka, per pejabat penilai:',
  'reminder.overdue.counted': '{name}: {count}',
  'reminder.overdue.more': 'dan {count} lainnya',
  'news.result.preview': 'Hasil penilaian Anda sudah tersedia',
  'news.result.title': 'Hasil penilaian Anda sudah tersedia',
  'news.result.body':
    '{cycle}. Isinya tidak ditampilkan di pesan ini. Silakan buka kapan saja; hanya Anda dan pejabat penilai yang dapat membacanya.',
  'news.result.open': 'Buka hasil saya',
  'news.response.preview': 'Ada tanggapan atas sebuah penilaian',
  'news.response.acknowledged.title': 'Tanda terima hasil',
  'news.response.acknowledged.body':
    '<b>{name}</b> sudah memberikan tanda terima hasil penilaian, {cycle}. Ini bukan persetujuan. Tidak ada yang perlu Anda lakukan.',
  'news.receipts.title': 'Tanda terima {count} hasil',
  'news.receipts.more': 'Dan {count} pegawai lain: lihat Tim saya.',
  'news.receipts.body':
    'Mereka sudah memberikan tanda terima hasil penilaian, {cycle}. Ini bukan persetujuan. Tidak ada yang perlu Anda lakukan.',
  'news.response.talk.title': 'Permintaan dialog kinerja',
  'news.response.talk.body':
    '<b>{name}</b> meminta dialog kinerja tentang hasil penilaian, {cycle}. Silakan sepakati waktunya bersama.',
  'news.response.objected.title': 'Ada keberatan',
  'news.response.objected.body':
    '<b>{name}</b> mengajukan keberatan atas hasil penilaian, {cycle}. Alasan dan tanggalnya tercatat, dan atasan Anda diberi tahu pada jam kerja. Belum ada keputusan.',
  'news.response.open': 'Buka penilaian ini',
  'news.objection.preview': 'Ada keberatan atas sebuah penilaian',
  'news.objection.title': 'Ada keberatan',
  'news.objection.body':
    '<b>{name}</b> mengajukan keberatan atas hasil penilaian dari <b>{appraiser}</b>, {cycle}. Sebagai atasan pejabat penilai, Anda mendengar kedua pihak dan memutuskannya.',
  'news.objection.open': 'Baca keberatan',
  'news.wrongAppraiser.preview': 'Ada data pejabat penilai yang perlu diperiksa',
  'news.wrongAppraiser.title': 'Data pejabat penilai perlu diperiksa',
  'news.wrongAppraiser.body':
    '<b>{name}</b> ({unit}) melaporkan bahwa <b>{appraiser}</b> bukan pejabat penilai yang tepat, {cycle}.',
  'news.wrongAppraiser.said': 'Atasan langsung menurut laporan:',
  'news.wrongAppraiser.unsaid': 'Laporan tidak menyebutkan nama atasan.',
  'news.wrongAppraiser.how':
    'Penetapan predikat menunggu keputusan Anda. Impor daftar pegawai dengan atasan yang benar, atau, bila sudah benar, jawab permintaannya di sini.',
  'news.wrongAppraiser.ask': 'Siapa pejabat penilai yang benar?',
  'news.wrongAppraiser.several.title': 'Data beberapa pejabat penilai perlu diperiksa',
  'news.wrongAppraiser.several':
    '{count} pegawai melaporkan bahwa pejabat penilai yang tercatat keliru. Sebelum diperiksa, penilaian mereka tidak dapat ditetapkan.',
  'news.wrongAppraiser.open': 'Lihat daftarnya',
  'news.replaced.preview': 'Akun ini tidak lagi terhubung',
  'news.replaced.title': 'Akun ini tidak lagi terhubung',
  'news.replaced.body':
    'Penilaian Anda baru saja dihubungkan ke akun lain. Tidak ada yang hilang; mulai sekarang penilaian berlanjut di sana.',
  'news.replaced.warning': 'Bukan Anda yang melakukannya? Segera beri tahu pengelola kinerja.',
  'intent.reminder': 'pengingat hari itu',
  'intent.result-ready': 'kabar bahwa hasilnya sudah tersedia',
  'intent.response': 'kabar tentang tanggapan seorang pegawai atas hasilnya',
  'intent.objection': 'kabar bahwa seorang pegawai mengajukan keberatan',
  'intent.wrong-appraiser': 'kabar kepada pengelola kinerja bahwa pejabat penilai mungkin keliru',
  'intent.account-replaced': 'pemberitahuan bahwa akun lain telah ditautkan',
  'intent.screen': 'tampilan yang perlu ditampilkan ulang',
};
