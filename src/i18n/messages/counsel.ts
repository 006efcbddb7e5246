/** Bimbingan and konseling: that and when, never what was said. */
export const en = {
  'counsel.title': 'Guidance and counselling',
  'counsel.heading': 'Record guidance: {name}',
  'counsel.kind.guidance': 'Guidance (bimbingan kinerja)',
  'counsel.kind.counselling': 'Counselling (konseling kinerja)',
  'counsel.line': '{kind}, {date}',
  'counsel.care':
    'Only the kind and the day are recorded, not what was said. {name} reads both with the result and in the history; they cannot be removed.',
  'counsel.private': 'Only the kind and the day are recorded, not what was said.',
  'counsel.day': 'On which day?',
  'counsel.save': 'Record',
  'counsel.button.open': 'Record guidance…',
  'counsel.button.guidance': 'Guidance: a day…',
  'counsel.button.counselling': 'Counselling: a day…',
  'counsel.needs': 'Your agency asks for more below “Baik”.',
  'counsel.needs.notes':
    'Missing: {count, plural, one {one dated note or piece of evidence} other {# dated notes or pieces of evidence}} of {of}.',
  'counsel.needs.counsel': 'Missing: a recorded guidance (bimbingan) or counselling (konseling).',
  'counsel.done': 'Recorded. The employee reads it with the result.',
  'refusal.low-needs':
    'A rating below “Baik” needs two dated notes or pieces of evidence here, and a recorded guidance or counselling. The summary says what is missing.',
  'act.counsel.record': 'recorded a guidance or counselling',
  'cli.differs.what.counsel': 'the guidance that was recorded',
  'data.counsel': 'Guidance recorded by the appraiser',
} as const;

export const id: Readonly<Record<keyof typeof en, string>> = {
  'counsel.title': 'Bimbingan dan konseling',
  'counsel.heading': 'Catat bimbingan: {name}',
  'counsel.kind.guidance': 'Bimbingan kinerja',
  'counsel.kind.counselling': 'Konseling kinerja',
  'counsel.line': '{kind}, {date}',
  'counsel.care':
    'Hanya jenis dan tanggalnya yang dicatat, bukan isi pembicaraan. {name} membacanya bersama hasil dan dalam riwayat; tidak dapat dihapus.',
  'counsel.private': 'Hanya jenis dan tanggalnya yang dicatat, bukan isi pembicaraan.',
  'counsel.day': 'Tanggal berapa?',
  'counsel.save': 'Catat',
  'counsel.button.open': 'Catat bimbingan…',
  'counsel.button.guidance': 'Bimbingan: pilih tanggal…',
  'counsel.button.counselling': 'Konseling: pilih tanggal…',
  'counsel.needs': 'Instansi Anda meminta lebih untuk predikat di bawah “Baik”.',
  'counsel.needs.notes': 'Masih kurang: {count} dari {of} catatan atau bukti bertanggal.',
  'counsel.needs.counsel': 'Masih kurang: bimbingan atau konseling yang tercatat.',
  'counsel.done': 'Sudah dicatat. Pegawai membacanya bersama hasil.',
  'refusal.low-needs':
    'Predikat di bawah “Baik” memerlukan dua catatan atau bukti bertanggal di sini, dan bimbingan atau konseling yang tercatat. Ringkasan menyebut apa yang kurang.',
  'act.counsel.record': 'mencatat bimbingan atau konseling',
  'cli.differs.what.counsel': 'bimbingan yang tercatat',
  'data.counsel': 'Bimbingan yang dicatat pejabat penilai',
};
