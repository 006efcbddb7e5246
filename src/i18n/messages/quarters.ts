/** The quarters beside an annual appraisal. */
export const en = {
  'quarter.button': 'Quarters',
  'quarter.title': 'Rated in {year}',
  'quarter.none': 'No quarter is recorded for this year yet.',
  'quarter.meaning': 'To look at only: nothing of it is filled in here.',
  'quarter.ratings': 'Results: {results} · Behaviour: {behaviour}',
  'quarter.by': 'Rated by {name}, {position}',
  'quarter.byFor': 'Rated by {name}, {position}, a.n. {appraiser}',
  'quarter.notGiven': 'No rating was given yet. Appraiser: {name}, {position}',
  'quarter.partly': 'The employee and the rater read the two ratings.',
  'quarter.state.open': 'Not given to the employee yet.',
  'quarter.state.may-object': 'Not final: an objection is still possible.',
  'quarter.state.objected': '⚠️ Not final: an objection is open.',
  'quarter.state.final': 'Final.',
};

export const id: Readonly<Record<keyof typeof en, string>> = {
  'quarter.button': 'Triwulan',
  'quarter.title': 'Penilaian pada {year}',
  'quarter.none': 'Belum ada triwulan yang tercatat pada tahun ini.',
  'quarter.meaning': 'Hanya untuk dilihat: tidak ada yang terisi dari sini.',
  'quarter.ratings': 'Hasil kerja: {results} · Perilaku: {behaviour}',
  'quarter.by': 'Dinilai oleh {name}, {position}',
  'quarter.byFor': 'Dinilai oleh {name}, {position}, a.n. {appraiser}',
  'quarter.notGiven': 'Belum ada predikat yang disampaikan. Pejabat penilai: {name}, {position}',
  'quarter.partly': 'Kedua penilaiannya dibaca oleh pegawai dan yang menilai.',
  'quarter.state.open': 'Belum disampaikan kepada pegawai.',
  'quarter.state.may-object': 'Belum final: keberatan masih dapat diajukan.',
  'quarter.state.objected': '⚠️ Belum final: ada keberatan yang belum diputus.',
  'quarter.state.final': 'Final.',
};
