import type { AppraisalStatus } from '../../domain/appraisal/appraisal.ts';
import { can, type Relation } from '../../domain/authorization/policy.ts';
import { localDate, type Temporal } from '../../shared/time.ts';
import type { AuditAct, AuditRole } from '../outcome/writes.ts';

/** An audit row without the answers in it, only with the items they belong to. */
export type AuditedAct = {
  readonly at: Temporal.Instant;
  /** Absent when a newer release wrote an act that this release does not know. */
  readonly act?: AuditAct;
  readonly role: AuditRole;
  readonly actor?: { readonly id: string; readonly name: string };
  /** In whose name a stand-in did it (atas nama). */
  readonly onBehalfOf?: string;
  readonly items: readonly string[];
};

/** One line of a history: one act, or consecutive acts of one kind by one person on one day; `at` is the latest. */
export type HistoryLine = Omit<AuditedAct, 'items'> & { readonly itemCount: number };

/**
 * The acts shown before the result is released. The appraiser's acts are not: they belong to a draft, and even knowing
 * of them would show how far the appraiser is.
 */
const shownBeforeRelease: readonly (AuditAct | undefined)[] = [
  'self.answer',
  'self.submit',
  'self.withdraw',
  'paper.begin',
  'paper.end',
  'evidence.send',
  'evidence.keep',
  'evidence.refuse',
  'evidence.remove',
  'evidence.link',
  'pocket.hand-in',
  'pocket.take-back',
  'appraiser.dispute',
  'appraiser.checked',
  'appraiser.change',
];

const isMerged = (act: AuditAct | undefined): boolean =>
  act === 'self.answer' ||
  act === 'rating.answer' ||
  act === 'rating.feedback' ||
  act === 'evidence.send' ||
  act === 'evidence.keep' ||
  act === 'evidence.read' ||
  act === 'result.read' ||
  act === 'result.export' ||
  act === 'file.send' ||
  act === 'file.remove' ||
  act === 'file.remain';

/**
 * The acts on an appraisal that a person may see, in the given order; empty when the person may see none.
 * Hidden acts are removed before acts are merged into lines, so that no gap shows that something is hidden.
 */
export function historyFor(
  relation: Relation,
  status: AppraisalStatus,
  acts: readonly AuditedAct[],
  timeZone: string,
): readonly HistoryLine[] {
  if (!can(relation, 'history.view', status).allowed) return [];
  const isResultSeen = can(relation, 'result.view', status).allowed;
  // Where the record begins is nobody's deed.
  const deeds = acts.filter(({ act }) => act !== 'audit.start');
  const shown = deeds.filter(({ act }) => isResultSeen || shownBeforeRelease.includes(act));
  const runs: AuditedAct[][] = [];
  for (const act of shown) {
    const run = runs.at(-1);
    if (run?.[0] && isSameRun(run[0], act, timeZone)) run.push(act);
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
  isMerged(a.act) &&
  a.act === b.act &&
  a.role === b.role &&
  a.actor?.id === b.actor?.id &&
  a.onBehalfOf === b.onBehalfOf &&
  localDate(a.at, timeZone).equals(localDate(b.at, timeZone));
