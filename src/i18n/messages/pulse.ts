/** Three questions of fairness at the end of a cycle. Their wording is ours (ADR 64). */
export const en = {
  'pulse.title': 'Three short questions',
  'pulse.preview': 'Three short questions',
  'pulse.question.heard': 'Were your views heard in this appraisal?',
  'pulse.question.explained': 'Were the reasons for your result explained to you?',
  'pulse.question.fair': 'Was this appraisal carried out fairly, in your view?',
  'pulse.value.yes': 'Yes',
  'pulse.value.partly': 'Partly',
  'pulse.value.no': 'No',
  'pulse.anonymous':
    'No names: your answers are sealed at once and only added up with those of your unit. HR and the head of your unit see how many answered what, when {step} new answers are complete, and again after each {step} more; the rest is destroyed unread. If everybody answers alike, it shows. An answer cannot be changed. Until {date}.',
  'pulse.button.decline': 'I will not answer',
  'pulse.thanks':
    'Thank you. Your answers are sealed. They are shown together with others of your unit, {step} at a time.',
  'pulse.declined': 'All right. Nobody is told that you do not answer, and what you had answered is gone.',
  'pulse.over': 'These questions have ended. There is nothing left to do.',
  'pulse.news.asked':
    'The cycle {cycle} is closed. You are asked, once, how you were appraised: three questions, one tap each. Nobody has to answer.',
  'pulse.news.ended':
    'In {unit}, {asked} people were asked how they were appraised in {cycle}. {answered} answers can be read, without names.',
  'pulse.news.open': 'Read',
  'pulse.units.title': 'How fair it was',
  'pulse.units.none': 'There is nothing to read yet.',
  'pulse.units.meaning':
    'Only counts, in steps of {step} answers. Who answered, or what somebody answered, is told to nobody.',
  'pulse.unit.head': '{cycle} · {asked} asked, {answered} answers shown',
  'pulse.unit.waits': 'Fewer than {step} answers until now.',
  'pulse.unit.tooFew': 'Fewer than {step} answers, so they were destroyed unread.',
  'pulse.button.units': '🗳️ Fairness',
  'command.pulse': 'How fair appraisals were, by unit',
  'intent.pulse-asked': 'three questions of fairness',
  'intent.pulse-ended': 'answers to the questions of fairness',
  'refusal.pulse-is-over': 'These questions have ended, or you have answered already.',
  'cli.pulse.about': 'what each unit answered to the three questions of fairness, in steps of five answers',
  'cli.pulse.cycle': 'only of the cycle with this name',
  'cli.pulse.none': 'Nobody was asked yet.',
  'cli.pulse.row': '{unit} · {cycle} · {asked} asked, {answered} answers shown',
} as const;

export const id: Readonly<Record<keyof typeof en, string>> = {
  'pulse.title': 'Tiga pertanyaan singkat',
  'pulse.preview': 'Tiga pertanyaan singkat',
  'pulse.question.heard': 'Apakah pendapat Anda didengar dalam penilaian ini?',
  'pulse.question.explained': 'Apakah alasan hasil penilaian dijelaskan kepada Anda?',
  'pulse.question.fair': 'Menurut Anda, apakah penilaian ini berlangsung adil?',
  'pulse.value.yes': 'Ya',
  'pulse.value.partly': 'Sebagian',
  'pulse.value.no': 'Tidak',
  'pulse.anonymous':
    'Tanpa nama: jawaban Anda langsung disegel dan hanya dijumlahkan dengan jawaban unit kerja Anda. Pengelola kinerja dan pimpinan unit melihat berapa orang menjawab apa, setelah {step} jawaban baru lengkap, lalu setiap {step} berikutnya; sisanya dimusnahkan tanpa dibaca. Jika semua menjawab sama, itu terlihat. Jawaban tidak dapat diubah. Sampai {date}.',
  'pulse.button.decline': 'Saya tidak menjawab',
  'pulse.thanks':
    'Terima kasih. Jawaban Anda tersegel. Jawaban ditampilkan bersama jawaban lain dari unit Anda, setiap {step} jawaban.',
  'pulse.declined':
    'Baik. Tidak ada yang diberi tahu bahwa Anda tidak menjawab, dan jawaban sebelumnya dihapus.',
  'pulse.over': 'Pertanyaan ini sudah berakhir. Tidak ada lagi yang perlu dilakukan.',
  'pulse.news.asked':
    'Periode {cycle} sudah ditutup. Satu kali ini Anda ditanya bagaimana Anda dinilai: tiga pertanyaan, masing-masing sekali ketuk. Tidak wajib dijawab.',
  'pulse.news.ended':
    'Di {unit}, {asked} orang ditanya bagaimana mereka dinilai dalam {cycle}. {answered} jawaban dapat dibaca, tanpa nama.',
  'pulse.news.open': 'Baca',
  'pulse.units.title': 'Seberapa adil penilaian',
  'pulse.units.none': 'Belum ada yang dapat dibaca.',
  'pulse.units.meaning':
    'Hanya jumlah, setiap {step} jawaban. Siapa yang menjawab, atau apa jawaban seseorang, tidak diberitahukan kepada siapa pun.',
  'pulse.unit.head': '{cycle} · {asked} ditanya, {answered} jawaban ditampilkan',
  'pulse.unit.waits': 'Sampai kini kurang dari {step} jawaban.',
  'pulse.unit.tooFew': 'Kurang dari {step} jawaban, jadi dimusnahkan tanpa dibaca.',
  'pulse.button.units': '🗳️ Keadilan',
  'command.pulse': 'Seberapa adil penilaian, per unit',
  'intent.pulse-asked': 'tiga pertanyaan keadilan',
  'intent.pulse-ended': 'jawaban pertanyaan keadilan',
  'refusal.pulse-is-over': 'Pertanyaan ini sudah berakhir, atau Anda sudah menjawab.',
  'cli.pulse.about': 'jawaban tiap unit atas tiga pertanyaan keadilan, setiap lima jawaban',
  'cli.pulse.cycle': 'hanya periode dengan nama ini',
  'cli.pulse.none': 'Belum ada yang ditanya.',
  'cli.pulse.row': '{unit} · {cycle} · {asked} ditanya, {answered} jawaban ditampilkan',
};
