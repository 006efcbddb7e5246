import type { Temporal } from '../../shared/time.ts';
import type { Appraisal } from '../appraisal/appraisal.ts';

/** Bimbingan kinerja, or konseling kinerja. */
export const counselKinds = ['guidance', 'counselling'] as const;
export type CounselKind = (typeof counselKinds)[number];

/**
 * That the appraiser guided or counselled the employee, and when. What was said stays between the two: there is no place
 * for it here.
 */
export type Counsel = {
  readonly kind: CounselKind;
  readonly on: Temporal.PlainDate;
  readonly at: Temporal.Instant;
  readonly byId: string;
};

/** Most that are kept of one appraisal. */
export const counselMax = 12;

/** So many dated notes or pieces of evidence a predicate below "Baik" rests on, where the agency asks for it. */
export const lowNotes = 2;

/** Notes of the appraiser's notebook on the employee, and evidence on the appraisal: all of them have a day. */
const datedRecords = ({ notes = [], files, pieces, id }: Appraisal): number =>
  notes.reduce((sum, { count }) => sum + count, 0) +
  files.filter(({ status }) => status === 'kept').length +
  pieces.filter(({ appraisalId }) => appraisalId === id).length;

/** What a predicate below "Baik" lacks: so many notes or pieces of evidence, and a guidance. Undefined = nothing. */
export function lowLacks(
  appraisal: Appraisal,
): { readonly notes: number; readonly hasCounsel: boolean } | undefined {
  const notes = Math.max(0, lowNotes - datedRecords(appraisal));
  const hasCounsel = (appraisal.counsel ?? []).length > 0;
  return notes === 0 && hasCounsel ? undefined : { notes, hasCounsel };
}

/** Whether a day can be that of a guidance: in the period, or after it until today, and never ahead. */
export const isCounselDay = (
  on: Temporal.PlainDate,
  { cycle }: Pick<Appraisal, 'cycle'>,
  today: Temporal.PlainDate,
): boolean => today.since(on).sign >= 0 && on.since(cycle.period.from).sign >= 0;
