/** Three short situations before the first rating of a cycle, for the appraiser alone. */
export const en = {
  'command.vignettes': 'Practise judging levels',
  'vignette.title': 'Fair eyes · {number} of {of}',
  'vignette.why':
    'Three short situations before you rate, two minutes at most. For you alone: your choices are not kept; HR and superiors see nothing of this.',
  'vignette.ask': '{competency}: which level does this describe?',
  'vignette.chosen': 'You chose level {level}.',
  'vignette.described': 'This is level {level}.',
  'vignette.story': 'Story and source',
  'vignette.official': ' Official text: “{words}”',
  'vignette.source': 'PermenPANRB 38/2017, annex: {competency}, behaviour {statement}',
  'vignette.rate': 'Rate {name}',
  'vignette.left': 'You find these again at any time: {command}',
  'mirror.sameForAll': 'Only for you: so far you gave everybody level {level}.',
  'mirror.oneApart': 'Only for you: eight of the nine levels are {level}.',
  'mirror.recentNotes':
    'Only for you: this rating rests on notes of the last {days} days of the period alone. What about the months before?',
  'vignette.noTeam': 'These situations are for those who rate somebody.',
};

export const id = {
  'command.vignettes': 'Latihan melihat level',
  'vignette.title': 'Mata yang adil · {number} dari {of}',
  'vignette.why':
    'Tiga cerita singkat sebelum menilai, paling lama dua menit. Hanya untuk Anda: pilihan tidak disimpan; kepegawaian dan atasan tidak melihat apa pun.',
  'vignette.ask': '{competency}: level berapa yang digambarkan?',
  'vignette.chosen': 'Anda memilih level {level}.',
  'vignette.described': 'Ini level {level}.',
  'vignette.story': 'Cerita dan sumbernya',
  'vignette.official': ' Teks resmi: “{words}”',
  'vignette.source': 'Lampiran PermenPANRB 38/2017: {competency}, perilaku {statement}',
  'vignette.rate': 'Nilai {name}',
  'vignette.left': 'Latihan ini dapat dibuka kapan saja: {command}',
  'mirror.sameForAll': 'Hanya untuk Anda: sejauh ini Anda memberi level {level} untuk semua orang.',
  'mirror.oneApart': 'Hanya untuk Anda: delapan dari sembilan level adalah {level}.',
  'mirror.recentNotes':
    'Hanya untuk Anda: penilaian ini hanya bersandar pada catatan {days} hari terakhir periode. Bagaimana bulan-bulan sebelumnya?',
  'vignette.noTeam': 'Latihan ini untuk yang menilai orang lain.',
};
