/** Asking colleagues two questions, whose answers nobody can link to a person. */
export const en = {
  'asking.title': 'Ask colleagues',
  'asking.question.helps': 'What helps you in working with this person?',
  'asking.question.better': 'What could be better?',
  'asking.rules':
    'You and your appraiser read the answers once, at the end: without names, shuffled, and only if at least {least} colleagues have answered. Fewer are destroyed unread, because everybody could tell who wrote them. It ends when all have answered or declined, at the latest after {days} days. You are told how many have answered, never who.',
  'asking.whom': 'Whom would you like to ask, {least} to {max} colleagues?',
  'asking.whom.title': 'What is asked, and who reads it',
  'asking.chosen': 'To be asked: {names}. Who else?',
  'asking.enough': 'To be asked: {names}. Is that enough?',
  'asking.full': '{max} colleagues are chosen already.',
  'asking.button.ask': 'Ask colleagues',
  'asking.button.send': 'Ask these {count} colleagues',
  'asking.button.answer': '✍️ Answer about {name}',
  'asking.button.write': 'Answer',
  'asking.button.decline': 'I will not answer',
  'asking.button.own': 'Colleagues asked: {answered} of {asked}',
  'asking.button.of': 'Colleagues about {name}',
  'asking.about': 'About {name}',
  'asking.how':
    'Answer the first question with a message; then comes the second. Or both in one: “1. … 2. …”, each on its own line.',
  'asking.anonymous':
    '{name} and the appraiser read the answers at the end, without names and shuffled, if at least {least} colleagues have answered; fewer are destroyed unread. An answer cannot be changed after it is sent. Your way of writing could be recognised, and what you type stays in this chat.',
  'asking.declineMeaning': 'If you will not answer, nobody is told.',
  'asking.until': 'Until {date}. At most {max, number} characters for each answer.',
  'asking.firstKept': 'Your first answer is kept, sealed. It counts once the second is there:',
  'asking.expects.first': 'Type your first answer',
  'asking.expects.second': 'Type your second answer',
  'asking.answered':
    'Thank you. Your answers are sealed and cannot be changed. They are read at the end, if at least {least} colleagues have answered.',
  'asking.declined': 'All right. Nobody is told that you do not answer.',
  'asking.progress': '{answered} of {asked} colleagues have answered.',
  'asking.wait':
    'The answers come at the end, at the latest after {date}, if at least {least} have answered. Who answers is told to nobody.',
  'asking.tooFew':
    'The asking has ended. {answered, plural, =0 {Nobody has answered, so there is nothing to read} other {Fewer than {least} colleagues have answered, so their answers were destroyed unread: one could have told who wrote them}}.',
  'asking.shuffled': '{answered} of {asked} colleagues answered. Each list is shuffled by itself.',
  'asking.news.asked': '{name} ({position}) asks you for feedback on working together.',
  'asking.news.until': 'Until {date}.',
  'asking.news.ask': 'Would you like to answer?',
  'asking.readers': 'Who reads it, and who does not',
  'asking.news.tooFew':
    'Fewer than {least} colleagues answered about {name}, so all answers were destroyed unread.',
  'asking.news.early':
    'The asking about {name} has ended early. Those answers that were complete are there for the appraiser, without names and shuffled. You need not answer any more.',
  'asking.news.shown': 'Your asking has ended: the answers of {answered} colleagues are there.',
  'asking.news.shownOf': 'Colleagues were asked about {name}: the answers of {answered} are there.',
  'intent.feedback-asked': 'question to a colleague',
  'intent.feedback-ended': 'end of an asking',
  'refusal.too-few-asked': 'Please choose at least {least} colleagues.',
  'refusal.asking-is-open': 'You are asking colleagues already. Please wait for the end.',
  'refusal.asking-is-over': 'This asking has ended, or you have answered already.',
  'act.feedback.ask': 'asked colleagues for feedback',
  'act.feedback.end': 'ended an asking of colleagues',
} as const;

export const id: Readonly<Record<keyof typeof en, string>> = {
  'asking.title': 'Minta umpan balik rekan',
  'asking.question.helps': 'Apa yang membantu Anda dalam bekerja dengan orang ini?',
  'asking.question.better': 'Apa yang dapat lebih baik?',
  'asking.rules':
    'Jawaban dibaca Anda dan pejabat penilai Anda sekali saja, di akhir: tanpa nama, diacak, dan hanya bila sedikitnya {least} rekan menjawab. Bila kurang, semuanya dimusnahkan tanpa dibaca, karena penulisnya dapat ditebak. Berakhir bila semua sudah menjawab atau menolak, selambat-lambatnya setelah {days} hari. Anda diberi tahu berapa yang menjawab, tidak pernah siapa.',
  'asking.whom': 'Siapa yang ingin Anda tanya, {least} sampai {max} rekan?',
  'asking.whom.title': 'Yang ditanyakan, dan siapa yang membaca',
  'asking.chosen': 'Akan ditanya: {names}. Siapa lagi?',
  'asking.enough': 'Akan ditanya: {names}. Sudah cukup?',
  'asking.full': '{max} rekan sudah dipilih.',
  'asking.button.ask': 'Minta umpan balik rekan',
  'asking.button.send': 'Tanya {count} rekan ini',
  'asking.button.answer': '✍️ Jawab tentang {name}',
  'asking.button.write': 'Jawab',
  'asking.button.decline': 'Tidak menjawab',
  'asking.button.own': 'Rekan ditanya: {answered} dari {asked}',
  'asking.button.of': 'Rekan tentang {name}',
  'asking.about': 'Tentang {name}',
  'asking.how':
    'Jawab pertanyaan pertama dengan satu pesan; lalu muncul yang kedua. Atau keduanya sekaligus: “1. … 2. …”, masing-masing pada baris sendiri.',
  'asking.anonymous':
    '{name} dan pejabat penilainya membaca jawaban di akhir, tanpa nama dan diacak, bila sedikitnya {least} rekan menjawab; bila kurang, dimusnahkan tanpa dibaca. Jawaban yang terkirim tidak dapat diubah. Gaya menulis Anda mungkin dikenali, dan yang Anda ketik tetap ada di obrolan ini.',
  'asking.declineMeaning': 'Bila Anda tidak menjawab, tidak ada yang diberi tahu.',
  'asking.until': 'Sampai {date}. Maksimal {max, number} karakter untuk tiap jawaban.',
  'asking.firstKept':
    'Jawaban pertama Anda tersimpan dan disegel. Jawaban itu dihitung setelah yang kedua ada:',
  'asking.expects.first': 'Ketik jawaban pertama',
  'asking.expects.second': 'Ketik jawaban kedua',
  'asking.answered':
    'Terima kasih. Jawaban Anda disegel dan tidak dapat diubah. Jawaban dibaca di akhir, bila sedikitnya {least} rekan menjawab.',
  'asking.declined': 'Baik. Tidak ada yang diberi tahu bahwa Anda tidak menjawab.',
  'asking.progress': '{answered} dari {asked} rekan sudah menjawab.',
  'asking.wait':
    'Jawaban datang di akhir, selambat-lambatnya setelah {date}, bila sedikitnya {least} rekan menjawab. Siapa yang menjawab tidak diberitahukan kepada siapa pun.',
  'asking.tooFew':
    'Permintaan Anda berakhir. {answered, plural, =0 {Tidak ada yang menjawab, jadi tidak ada yang dapat dibaca} other {Kurang dari {least} rekan menjawab, jadi jawabannya dimusnahkan tanpa dibaca: penulisnya dapat ditebak}}.',
  'asking.shuffled': '{answered} dari {asked} rekan menjawab. Tiap daftar diacak sendiri.',
  'asking.news.asked': '{name} ({position}) meminta umpan balik Anda tentang kerja sama.',
  'asking.news.until': 'Sampai {date}.',
  'asking.news.ask': 'Bersedia menjawab?',
  'asking.readers': 'Siapa yang membaca',
  'asking.news.tooFew':
    'Kurang dari {least} rekan menjawab tentang {name}, jadi semua jawaban dimusnahkan tanpa dibaca.',
  'asking.news.early':
    'Permintaan umpan balik tentang {name} berakhir lebih awal. Jawaban yang sudah lengkap dapat dibaca pejabat penilainya, tanpa nama dan diacak. Anda tidak perlu menjawab lagi.',
  'asking.news.shown': 'Permintaan Anda berakhir: jawaban {answered} rekan sudah ada.',
  'asking.news.shownOf': 'Rekan ditanya tentang {name}: jawaban {answered} orang sudah ada.',
  'intent.feedback-asked': 'pertanyaan kepada rekan',
  'intent.feedback-ended': 'akhir permintaan umpan balik',
  'refusal.too-few-asked': 'Mohon pilih sedikitnya {least} rekan.',
  'refusal.asking-is-open': 'Anda sedang meminta umpan balik rekan. Mohon tunggu sampai berakhir.',
  'refusal.asking-is-over': 'Permintaan ini sudah berakhir, atau Anda sudah menjawab.',
  'act.feedback.ask': 'meminta umpan balik rekan',
  'act.feedback.end': 'mengakhiri permintaan umpan balik',
};
