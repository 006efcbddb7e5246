/**
 * Who is exempt from performance planning, and so from its appraisal (PermenPANRB 8/2021 annex, E.7): state officials,
 * whoever is suspended, on leave outside of the state's charge (CLTN), in preparation for retirement, or on a study
 * assignment (tugas belajar). The codes are the official words.
 */
export const exemptReasons = [
  'pejabat-negara',
  'diberhentikan-sementara',
  'cltn',
  'persiapan-pensiun',
  'tugas-belajar',
] as const;
export type ExemptReason = (typeof exemptReasons)[number];

/** The official words in Indonesian, which stand in records whatever language somebody reads (ADR 11). */
export const exemptWords: Readonly<Record<ExemptReason, string>> = {
  'pejabat-negara': 'Menjadi pejabat negara',
  'diberhentikan-sementara': 'Diberhentikan sementara',
  cltn: 'Cuti di luar tanggungan negara (CLTN)',
  'persiapan-pensiun': 'Masa persiapan pensiun',
  'tugas-belajar': 'Tugas belajar',
};
