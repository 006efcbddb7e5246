import type { Temporal } from '../../shared/time.ts';
import type { Appraisal } from '../appraisal/appraisal.ts';
import { can } from '../authorization/policy.ts';
import { releaseDay } from '../cycle/cycle.ts';
import { visibleTallies } from '../notes/notebook.ts';

/**
 * What is held about somebody and not shown to them yet. `draft-rating`: the appraiser has begun, and may still change it.
 * `coming-notes`: notes that are shown at the talk or with the result. `colleagues`: answers that stay sealed until an
 * asking ends, because they must not tell who wrote them (UU 27/2022 Pasal 33). `taken-out`: appraisals that HR took out of
 * their cycle, which nobody may open until they are put back.
 */
export const withheldKinds = ['draft-rating', 'coming-notes', 'colleagues', 'taken-out'] as const;
export type WithheldKind = (typeof withheldKinds)[number];

/** So many of a kind, and the day from which the person may read them; absent where no day is fixed. */
export type Withheld = {
  readonly kind: WithheldKind;
  readonly count: number;
  readonly opensOn?: Temporal.PlainDate;
};

/** What of a rating its employee may not read yet; undefined when nothing is held back. */
export function withheldRating(appraisal: Appraisal): Withheld | undefined {
  const count = Object.keys(appraisal.answers.appraiser).length;
  if (count === 0 || can('self', 'result.view', appraisal.status).allowed) return undefined;
  return { kind: 'draft-rating', count, opensOn: releaseDay(appraisal.cycle) };
}

/** An appraisal as its employee may read it: a rating that is not released is not in it, nor its notes that are not shown. */
export function asItsEmployeeReads(appraisal: Appraisal): Appraisal {
  const notes = visibleTallies(appraisal, 'self');
  if (can('self', 'result.view', appraisal.status).allowed) return { ...appraisal, notes };
  const { predicate: _, leftOut: __, ratedAt: ___, ...rest } = appraisal;
  return { ...rest, notes, answers: { ...appraisal.answers, appraiser: {} }, feedback: {} };
}
