import type { CycleAct } from '../../../domain/cycle/life/act.ts';
import {
  refusalToTakeOut,
  refusalToWithdraw,
  type StandingRefusal,
} from '../../../domain/cycle/life/standing.ts';
import type { ExemptReason } from '../../../domain/tenure/exempt.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { isBefore, type Temporal } from '../../../shared/time.ts';
import { auditWrite } from '../../outcome/decided.ts';
import type { AuditAct } from '../../outcome/writes.ts';
import type { LifeRefusal, Plan, Taking, TakingChange } from './facts.ts';
import type { Situation } from './plan-act.ts';
import { planned, takesPart } from './planned.ts';

type PersonAct = Extract<CycleAct, { personId: string; kind: string }>;

/** Takes a person out of the cycle or puts them back, takes a result back from them or gives it again. */
export function planPerson(order: PersonAct, situation: Situation): Result<Plan, readonly LifeRefusal[]> {
  const { kind, personId } = order;
  const exemptAs = order.kind === 'take-out' ? order.exemptAs : undefined;
  const own = situation.takings.filter((one) => one.employeeId === personId);
  const [first] = own;
  if (!first) return fail([{ code: 'not-in-cycle' }]);
  // Who moved has a part for each office: what is done to the person is done to all that can be.
  const meant = partsFor(kind, own);
  if (meant.length === 0) return fail([refusals[kind](first) ?? { code: 'not-in-cycle' }]);
  const changes = meant.map((one): TakingChange => {
    const { act, set, after, before } = deeds[kind](one, situation.now, exemptAs);
    const audit = auditWrite(one, act, { before, after: after ?? set });
    return { id: one.id, revision: one.revision, set, audit };
  });
  // Who gets a result again is told of the result.
  return ok(planned(kind, situation, meant, { appraisals: changes, isSilent: kind === 'give-again' }));
}

/** The parts that an act is about. Parts that share a day with one that takes part stay out: a transfer replaced them. */
function partsFor(kind: PersonAct['kind'], own: readonly Taking[]): readonly Taking[] {
  const possible = own.filter((one) => refusals[kind](one) === undefined);
  if (kind !== 'put-back') return possible;
  const back: Taking[] = [];
  const latest = possible.toSorted((a, b) => (b.takenOutAt && a.takenOutAt ? compareMoments(b, a) : 0));
  for (const one of latest)
    if (![...own.filter(takesPart), ...back].some((other) => sharesDays(one, other))) back.push(one);
  return back;
}

const compareMoments = (a: Taking, b: Taking): number =>
  (a.takenOutAt?.epochMilliseconds ?? 0) - (b.takenOutAt?.epochMilliseconds ?? 0);

const sharesDays = (a: Taking, b: Taking): boolean => !endsBefore(a, b) && !endsBefore(b, a);
const endsBefore = ({ partTo }: Taking, { partFrom }: Taking): boolean =>
  partTo !== undefined && partFrom !== undefined && isBefore(partTo, partFrom);

const refusals: Readonly<Record<PersonAct['kind'], (one: Taking) => StandingRefusal | undefined>> = {
  'take-out': refusalToTakeOut,
  'put-back': ({ takenOutAt }) => (takenOutAt ? undefined : { code: 'not-taken-out' }),
  withdraw: refusalToWithdraw,
  'give-again': ({ takenOutAt, withheldAt }) => {
    if (takenOutAt) return { code: 'taken-out' };
    return withheldAt ? undefined : { code: 'not-withheld' };
  },
};

type Deed = {
  readonly act: AuditAct;
  readonly set: TakingChange['set'];
  readonly before: object;
  /** Where the row says less than what changes: a moment that is that of the row itself. */
  readonly after?: object;
};

const deeds: Readonly<
  Record<PersonAct['kind'], (one: Taking, now: Temporal.Instant, exemptAs?: ExemptReason) => Deed>
> = {
  'take-out': ({ status }, now, exemptAs) => ({
    act: 'cycle.take-out',
    set: { takenOutAt: now, exemptAs: exemptAs ?? null },
    before: { status },
    after: exemptAs ? { exemptAs } : {},
  }),
  'put-back': ({ takenOutAt }) => ({
    act: 'cycle.put-back',
    set: { takenOutAt: null, exemptAs: null },
    before: { takenOutAt: takenOutAt?.toString() ?? null },
    after: { takenOutAt: null },
  }),
  // The predicate and the ratings stay: they are the appraiser's, who may confirm others once HR reopens the rating.
  withdraw: ({ status, releasedAt, objectBy, unopenedOn, objectedAt, isAnswered, isMissed }, now) => {
    const back = {
      status: 'rated',
      releasedAt: null,
      openedAt: null,
      acknowledgedAt: null,
      talkRequestedAt: null,
      // Whoever opens it again is promised a day of their own.
      ...(objectBy && { objectBy: null }),
      ...(unopenedOn && { unopenedOn: null }),
      // An objection that was withdrawn was to this result: the next one is another.
      ...(objectedAt && { objectedAt: null, objectionReason: null, objection: null }),
      // What was said to it was said to this result; the trail keeps it.
      ...(isAnswered && { answer: null }),
      // So was what was said to be left out. What was corrected then stays.
      ...(isMissed && { missed: null }),
    } as const;
    return {
      act: 'result.withdraw',
      set: { ...back, withheldAt: now },
      before: { status, releasedAt: releasedAt?.toString() ?? null },
      after: { ...back, isWithheld: true },
    };
  },
  'give-again': ({ withheldAt }) => ({
    act: 'result.give-again',
    set: { withheldAt: null },
    before: { withheldAt: withheldAt?.toString() ?? null },
  }),
};
