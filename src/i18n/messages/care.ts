/** A predicate below "Baik", and to whom a result is shown: said before it is set. */
export const en = {
  'refusal.second-yes': 'A rating below “Baik” is set only after a second question.',
  'intent.below-good': 'the news that a rating below “Baik” was set',
  'rate.shown.two': '{name} and you see it.',
  'rate.shown.three': 'Seen by {name} and you, after an objection also {second}.',
  'rate.shown.low': '{name} and you see it; {second} is told that it was set.',
  'rate.sure.title': '{name}: {predicate} is below “Baik”',
  'rate.sure.ask': 'Are you sure of “{predicate}”?',
  'rate.sure.yes': 'Yes, I set it',
  'rate.below.preview': 'News about an appraisal',
  'rate.below.title': 'A rating below “Baik” was set',
  'rate.below.body': '{appraiser} set a rating below “Baik” for {name} in {cycle}.',
  'rate.below.what': 'You need not do anything. You see the result itself if {name} objects to it.',
  'rate.below.approval': 'The result waits for approval, and is read before that.',
} as const;

export const id: Readonly<Record<keyof typeof en, string>> = {
  'refusal.second-yes': 'Predikat di bawah “Baik” ditetapkan setelah pertanyaan kedua.',
  'intent.below-good': 'kabar bahwa predikat di bawah “Baik” ditetapkan',
  'rate.shown.two': 'Terlihat oleh {name} dan Anda.',
  'rate.shown.three': 'Dilihat {name} dan Anda, saat keberatan juga {second}.',
  'rate.shown.low': 'Terlihat oleh {name} dan Anda; {second} diberi tahu bahwa predikat ini ditetapkan.',
  'rate.sure.title': '{name}: {predicate} di bawah “Baik”',
  'rate.sure.ask': 'Anda yakin dengan “{predicate}”?',
  'rate.sure.yes': 'Ya, saya tetapkan',
  'rate.below.preview': 'Kabar tentang penilaian',
  'rate.below.title': 'Predikat di bawah “Baik” ditetapkan',
  'rate.below.body': '{appraiser} menetapkan predikat di bawah “Baik” untuk {name} pada {cycle}.',
  'rate.below.what':
    'Anda tidak perlu berbuat apa pun. Hasilnya terlihat oleh Anda bila {name} berkeberatan.',
  'rate.below.approval': 'Hasilnya menunggu persetujuan, dan dibaca terlebih dahulu.',
};
