/** What the people of a cycle need, in counts (ADR 71). Its tables have their words in `export/tables.ts`. */
export const en = {
  'needs.button.open': '📈 Figures',
  'needs.button.back': 'Needs',
  'needs.button.mentors': 'Mentors',
  'needs.button.item': 'Need',
  'needs.mentors.title': 'Mentors: {item}',
  'needs.mentors.count':
    '{total, plural, one {# person would be a mentor} other {# people would be mentors}}',
  'needs.mentors.none': 'Nobody within your reach has said yes yet.',
  'needs.mentors.meaning': 'Only who said yes, and their unit; nothing of a result. It can be taken back.',
  'needs.title': 'What people need',
  'needs.none': 'No result has been given yet, so nothing can be counted.',
  'needs.nobody': 'In {cycle} nobody is below a required level.',
  'needs.below': '{below} below, {planned} with a plan',
  'needs.seats':
    '{trainings, plural, =0 {no training offered} other {{free, plural, =-1 {seats without limit} one {# seat left} other {# seats left}}}}',
  'needs.line.below': 'Below the required level: {below} of {rated} rated',
  'needs.line.planned': 'Of these with a plan: {planned}, done: {done}',
  'needs.line.changed': 'After development in earlier cycles: {rose} higher, {stayed} not',
  'needs.meaning': 'Counts, no names. – is not shown: fewer than {least} people, or it would say them.',
} as const;

export const id: Readonly<Record<keyof typeof en, string>> = {
  'needs.button.open': '📈 Angka',
  'needs.button.back': 'Kebutuhan',
  'needs.button.mentors': 'Mentor',
  'needs.button.item': 'Kebutuhan',
  'needs.mentors.title': 'Mentor: {item}',
  'needs.mentors.count': '{total} orang bersedia menjadi mentor',
  'needs.mentors.none': 'Belum ada yang bersedia dalam jangkauan Anda.',
  'needs.mentors.meaning':
    'Hanya yang bersedia, dengan unitnya; hasil penilaian tidak ditampilkan. Dapat ditarik kembali.',
  'needs.title': 'Kebutuhan pengembangan',
  'needs.none': 'Belum ada hasil yang disampaikan, jadi belum ada yang dapat dihitung.',
  'needs.nobody': 'Pada {cycle} tidak ada yang di bawah level yang dipersyaratkan.',
  'needs.below': '{below} di bawah level, {planned} punya rencana',
  'needs.seats':
    '{trainings, plural, =0 {belum ada pelatihan} other {{free, plural, =-1 {kursi tanpa batas} other {sisa # kursi}}}}',
  'needs.line.below': 'Di bawah level yang dipersyaratkan: {below} dari {rated} yang dinilai',
  'needs.line.planned': 'Di antaranya punya rencana: {planned}, selesai: {done}',
  'needs.line.changed': 'Setelah pengembangan periode sebelumnya: {rose} naik, {stayed} belum',
  'needs.meaning':
    'Hanya jumlah, tanpa nama. – tidak ditampilkan: kurang dari {least} orang, atau akan menunjukkannya.',
};
