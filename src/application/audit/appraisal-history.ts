import type { AppraisalStatus } from '../../domain/appraisal/appraisal.ts';
import { can, type Relation } from '../../domain/authorization/policy.ts';
import { localDate, type Temporal } from '../../shared/time.ts';
import type { AuditAct, AuditRole } from '../outcome/writes.ts';

/** An audit row without what it says of answers: only which items it was about. */
export type AuditedAct = {
  readonly at: Temporal.Instant;
  /** Absent when a newer release wrote an act this one does not know. */
  readonly act?: AuditAct;
  readonly role: AuditRole;
  readonly actor?: { readonly id: string; readonly name: string };
  readonly items: readonly string[];
};

/** One line of a history: an act, or several of one kind in a row by one person on one day. `at` is the last. */
export type HistoryLine = Omit<AuditedAct, 'items'> & { readonly itemCount: number };

/**
 * Whether an act is told from the beginning, or only together with the result: what the appraiser does before release
 * is the appraiser's draft, and that it is done at all would tell how far the appraiser is.
 */
const isToldBefore = {
  'self.answer': true,
  'self.submit': true,
  'self.withdraw': true,
  'appraiser.dispute': true,
  'appraiser.change': true,
  'rating.begin': false,
  'rating.answer': false,
  'rating.same': false,
  'rating.feedback': false,
  'rating.submit': false,
  'result.release': false,
  'result.open': false,
  'result.acknowledge': false,
  'result.talk': false,
  'result.object': false,
  // Never about one appraisal.
  'account.link': false,
  'account.replace': false,
  'privacy.accept': false,
  'roster.import': false,
  'cycle.open': false,
  'link-codes.issue': false,
  'holiday.put': false,
  'holiday.remove': false,
  'outbox.skip': false,
} as const satisfies Record<AuditAct, boolean>;

const isFolded = (act: AuditAct | undefined): boolean =>
  act === 'self.answer' || act === 'rating.answer' || act === 'rating.feedback';

/**
 * What a person may know of who did what to an appraisal, in the order given; empty for whoever may know nothing.
 * What is not told is left out before acts are put together, so that no gap hints at it.
 */
export function historyFor(
  relation: Relation,
  status: AppraisalStatus,
  acts: readonly AuditedAct[],
  timeZone: string,
): readonly HistoryLine[] {
  if (!can(relation, 'history.view', status).allowed) return [];
  const isResultSeen = can(relation, 'result.view', status).allowed;
  const told = acts.filter(({ act }) => isResultSeen || (act !== undefined && isToldBefore[act]));
  const runs: AuditedAct[][] = [];
  for (const act of told) {
    const run = runs.at(-1);
    const [first] = run ?? [];
    if (run && first && isSameRun(first, act, timeZone)) run.push(act);
    else runs.push([act]);
  }
  return runs.flatMap((run) => {
    const last = run.toSorted((a, b) => b.at.epochMilliseconds - a.at.epochMilliseconds)[0];
    if (!last) return [];
    const { items: _items, ...line } = last;
    return [{ ...line, itemCount: new Set(run.flatMap(({ items }) => items)).size }];
  });
}

const isSameRun = (a: AuditedAct, b: AuditedAct, timeZone: string): boolean =>
  isFolded(a.act) &&
  a.act === b.act &&
  a.role === b.role &&
  a.actor?.id === b.actor?.id &&
  localDate(a.at, timeZone).equals(localDate(b.at, timeZone));
