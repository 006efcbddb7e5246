/** The feedback on a rating: its parts, and the sentences that are suggested for them. */
export const en = {
  'rate.feedback.title': 'Feedback for {name}',
  'rate.feedback.intro':
    'Three short parts, which {name} will read. Facts help most: what was seen, what it led to, what comes next.',
  'rate.feedback.strengths': 'Strengths',
  'rate.feedback.improve': 'What to improve',
  'rate.feedback.nextStep': 'Next step',
  'rate.feedback.nextStep.whose': 'This is your proposal: {name} has not agreed to it.',
  'rate.feedback.question':
    'No gap was found, so there is no suggestion. What one thing from {name} would help the unit most?',
  'rate.feedback.empty': 'not filled in; you may leave it so',
  'rate.feedback.goesOut':
    'Not written by you yet. This suggestion goes out unless you write your own words:',
  'rate.feedback.leftOut': 'You left this suggestion out; it does not go out:',
  'rate.feedback.suggested':
    'What you have not written yourself was put together from your ratings and notes. Change what does not fit.',
  'rate.feedback.suggestion': 'Suggestion: {text}',
  'rate.feedback.write': '✍️ Write: {part}',
  'rate.feedback.edit': '✍️ Change: {part}',
  'rate.feedback.take': 'Use suggestion: {part}',
  'rate.feedback.short.strengths': 'Praise',
  'rate.feedback.short.improve': 'Improve',
  'rate.feedback.short.nextStep': 'Step',
  'rate.feedback.expects': '{part}: write it as a message',
  'rate.feedback.saved': 'Saved: {part}.',
  'rate.feedback.taken': 'The suggestion is in place. Please read it and change what does not fit.',
  'rate.feedback.noDraft': 'There is no suggestion for this part. Please write it in your own words.',
  'rate.feedback.kept': 'This part is written already; your words were not replaced.',
  'rate.feedback.label': 'Your words (at most {max, number} characters)',
  'rate.feedback.toSummary': 'Summary ›',
  'draft.above': '{items} above the required level.',
  'draft.met': '{items} at the required level.',
  'draft.note': '{item}: “{words}”',
  'draft.results.3': 'Work results above expectation.',
  'draft.behaviour.3': 'Work behaviour above expectation.',
  'draft.results.1': 'Work results are below expectation and need attention first.',
  'draft.behaviour.1': 'Work behaviour is below expectation and needs attention first.',
  'draft.gap': '{item}: level {rated} (required: {required}).',
  'draft.gap0': '{item}: not yet level 1 (required: {required}).',
  'draft.nextGap':
    'Developing {item} through {forms}, with a look at the progress in the next performance dialogue.',
  'draft.nextBelow':
    'A performance counselling talk about what has to change first, with a look at the progress in the next performance dialogue.',
};

export const id: Readonly<Record<keyof typeof en, string>> = {
  'rate.feedback.title': 'Umpan balik untuk {name}',
  'rate.feedback.intro':
    'Tiga bagian singkat yang akan dibaca {name}. Paling berguna bila berisi fakta: apa yang terlihat, apa dampaknya, apa langkah berikutnya.',
  'rate.feedback.strengths': 'Kekuatan',
  'rate.feedback.improve': 'Yang perlu ditingkatkan',
  'rate.feedback.nextStep': 'Langkah berikutnya',
  'rate.feedback.nextStep.whose': 'Ini usulan Anda sebagai pejabat penilai; {name} belum menyetujuinya.',
  'rate.feedback.question':
    'Tidak ada kesenjangan, jadi tidak ada usulan. Apa satu hal yang paling membantu unit dari {name}?',
  'rate.feedback.empty': 'belum diisi; boleh dibiarkan',
  'rate.feedback.goesOut': 'Belum Anda tulis sendiri. Usulan ini ikut disampaikan kecuali Anda menggantinya:',
  'rate.feedback.leftOut': 'Usulan ini tidak Anda sertakan:',
  'rate.feedback.suggested':
    'Bagian yang tidak Anda tulis sendiri disusun dari penilaian dan catatan Anda. Ubah bila kurang tepat.',
  'rate.feedback.suggestion': 'Usulan: {text}',
  'rate.feedback.write': '✍️ Tulis: {part}',
  'rate.feedback.edit': '✍️ Ubah: {part}',
  'rate.feedback.take': 'Pakai usulan: {part}',
  'rate.feedback.short.strengths': 'Kekuatan',
  'rate.feedback.short.improve': 'Peningkatan',
  'rate.feedback.short.nextStep': 'Langkah',
  'rate.feedback.expects': '{part}: tulis sebagai pesan',
  'rate.feedback.saved': 'Tersimpan: {part}.',
  'rate.feedback.taken': 'Usulan sudah dimasukkan. Mohon dibaca dan diubah bila ada yang kurang tepat.',
  'rate.feedback.noDraft': 'Tidak ada usulan untuk bagian ini. Silakan tulis dengan kata-kata Anda sendiri.',
  'rate.feedback.kept': 'Bagian ini sudah terisi; tulisan Anda tidak diganti.',
  'rate.feedback.label': 'Tulisan Anda (maksimal {max, number} karakter)',
  'rate.feedback.toSummary': 'Lanjut ke ringkasan ›',
  'draft.above': '{items} melampaui SKJ.',
  'draft.met': '{items} sesuai SKJ.',
  'draft.note': '{item}: “{words}”',
  'draft.results.3': 'Hasil kerja di atas ekspektasi.',
  'draft.behaviour.3': 'Perilaku kerja di atas ekspektasi.',
  'draft.results.1': 'Hasil kerja di bawah ekspektasi dan perlu perhatian lebih dahulu.',
  'draft.behaviour.1': 'Perilaku kerja di bawah ekspektasi dan perlu perhatian lebih dahulu.',
  'draft.gap': '{item}: level {rated} (SKJ {required}).',
  'draft.gap0': '{item}: belum level 1 (SKJ {required}).',
  'draft.nextGap':
    'Mengembangkan {item} melalui {forms}; kemajuannya dibahas pada dialog kinerja berikutnya.',
  'draft.nextBelow':
    'Konseling kinerja tentang apa yang perlu berubah lebih dahulu; kemajuannya dibahas pada dialog kinerja berikutnya.',
};
