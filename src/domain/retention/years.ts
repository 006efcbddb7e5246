/**
 * What belongs to the record of an official, and so is destroyed by the agency's own schedule (UU 27/2022 Pasal 42 to 44:
 * "jadwal retensi arsip", and not while there is a legal process). No law that we know gives a number of years, so there
 * is none until the agency sets it.
 *
 * - `results`: appraisals with everything in them, after the end of their period. Only a command removes them.
 * - `evidence`: what was handed in with a self-assessment, after the end of its period. The ratings stay.
 * - `notes`: notes of the notebook, after the day and after the end of the period in which it was seen; never one on which
 *   a rating rests.
 * - `pocket`: what was never handed in, after it was put there.
 * - `requests`: what people asked about their data, after it was answered. UU 27/2022 wants a request recorded (Pasal 14)
 *   and says nothing of how long: the record shows that the answer came in time, for as long as the agency may be asked.
 *   One without an answer stays, and so does the one by which data are restricted now.
 * - `feedback`: thanks and suggestions after they were given, and answers of colleagues, and of units about
 *   fairness, after they were shown.
 */
export const yearPurposes = ['evidence', 'notes', 'pocket', 'feedback', 'requests', 'results'] as const;
export type YearPurpose = (typeof yearPurposes)[number];
/** Those that the sweep removes by itself once they have an end. */
export const sweptPurposes = [
  'evidence',
  'notes',
  'pocket',
  'feedback',
  'requests',
] as const satisfies YearPurpose[];
export type SweptPurpose = (typeof sweptPurposes)[number];

export type Years = { readonly [P in YearPurpose]?: number | undefined };

/** The variables that set them; an act of removal names its own. */
export const yearSettings: Readonly<Record<YearPurpose, string>> = {
  evidence: 'KEEP_EVIDENCE_YEARS',
  notes: 'KEEP_NOTES_YEARS',
  pocket: 'KEEP_POCKET_YEARS',
  feedback: 'KEEP_FEEDBACK_YEARS',
  requests: 'KEEP_REQUESTS_YEARS',
  results: 'KEEP_RESULTS_YEARS',
};
