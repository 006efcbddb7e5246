import type { CycleAct } from '../../../domain/cycle/life/act.ts';
import {
  refusalToTakeOut,
  refusalToWithdraw,
  type StandingRefusal,
} from '../../../domain/cycle/life/standing.ts';
import type { ExemptReason } from '../../../domain/tenure/exempt.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Temporal } from '../../../shared/time.ts';
import { auditWrite } from '../../outcome/decided.ts';
import type { AuditAct } from '../../outcome/writes.ts';
import type { LifeRefusal, Plan, Taking, TakingChange } from './facts.ts';
import type { Situation } from './plan-act.ts';
import { planned } from './planned.ts';

type PersonAct = Extract<CycleAct, { personId: string; kind: string }>;

/** Takes a person out of the cycle or puts them back, takes a result back from them or gives it again. */
export function planPerson(order: PersonAct, situation: Situation): Result<Plan, readonly LifeRefusal[]> {
  const { kind, personId } = order;
  const exemptAs = order.kind === 'take-out' ? order.exemptAs : undefined;
  const one = situation.takings.find(({ employeeId }) => employeeId === personId);
  if (!one) return fail([{ code: 'not-in-cycle' }]);
  const refusal = refusals[kind](one);
  if (refusal) return fail([refusal]);
  const { act, set, after, before } = deeds[kind](one, situation.now, exemptAs);
  const change: TakingChange = {
    id: one.id,
    revision: one.revision,
    set,
    audit: auditWrite(one, act, { before, after: after ?? set }),
  };
  // Who gets a result again is told of the result.
  return ok(planned(kind, situation, [one], { appraisals: [change], isSilent: kind === 'give-again' }));
}

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
  withdraw: ({ status, releasedAt, objectBy }, now) => {
    const back = {
      status: 'rated',
      releasedAt: null,
      openedAt: null,
      acknowledgedAt: null,
      talkRequestedAt: null,
      // Whoever opens it again is promised a day of their own.
      ...(objectBy && { objectBy: null }),
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
