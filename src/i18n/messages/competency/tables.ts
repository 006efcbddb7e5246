/** Short names and legends of the table of competencies. */
export const en = {
  'table.competency': 'Competency',
  'table.required': 'Req.',
  'table.self': 'Self',
  'table.rated': 'Rated',
  'table.scale': 'Levels: 1 developing, 2 basic, 3 intermediate, 4 advanced, 5 expert.',
  'table.zero': '0 = not yet level 1.',
  'table.legend': '— = not rated or not observed',
  'competency.short.M.01': 'Integrity',
  'competency.short.M.02': 'Cooperation',
  'competency.short.M.03': 'Communication',
  'competency.short.M.04': 'Results',
  'competency.short.M.05': 'Public service',
  'competency.short.M.06': 'Development',
  'competency.short.M.07': 'Change',
  'competency.short.M.08': 'Decisions',
  'competency.short.SK.01': 'National unity',
};

export const id: Readonly<Record<keyof typeof en, string>> = {
  'table.competency': 'Kompetensi',
  'table.required': 'SKJ',
  'table.self': 'Diri',
  'table.rated': 'Nilai',
  'table.scale':
    'SKJ = level yang dipersyaratkan. Level: 1 Paham/Dalam Pengembangan, 2 Dasar, 3 Menengah, 4 Mumpuni, 5 Ahli.',
  'table.zero': '0 = belum mencapai level 1.',
  'table.legend': '— = tidak dinilai atau tidak teramati',
  'competency.short.M.01': 'Integritas',
  'competency.short.M.02': 'Kerja Sama',
  'competency.short.M.03': 'Komunikasi',
  'competency.short.M.04': 'Orientasi Hasil',
  'competency.short.M.05': 'Pelayanan Publik',
  'competency.short.M.06': 'Pengembangan',
  'competency.short.M.07': 'Perubahan',
  'competency.short.M.08': 'Keputusan',
  'competency.short.SK.01': 'Perekat Bangsa',
};
