import type { Relative } from '../../../domain/cycle/kind.ts';
import { type CycleAct, confirmHours, isBig } from '../../../domain/cycle/life/act.ts';
import { cleanText } from '../../../domain/typed/clean.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Temporal } from '../../../shared/time.ts';
import { kindRefusal } from '../kind-refusal.ts';
import type { NewAppraisal, Participant } from '../open-cycle.ts';
import { type Overlap, unmeant } from '../overlaps.ts';
import type { LifeRefusal, LivingCycle, Plan, Taking } from './facts.ts';
import { planAct } from './plan-act.ts';
import { joining } from './widen.ts';

/** Who gives an order: on the command line, or in the chat of HR. */
export type Officer = {
  readonly role: 'operator' | 'hr';
  /** Absent for an operator who does not stand on the roster. */
  readonly personId?: string;
  readonly isHr: boolean;
  /** The event of the chat. */
  readonly eventId?: string;
};

export type Order = {
  readonly cycleId: string;
  readonly act: CycleAct;
  readonly reason: string;
  readonly by: Officer;
  readonly now: Temporal.Instant;
  /** The agency wants a second officer for big acts. */
  readonly needsSecond: boolean;
  /** Names of cycles beside which a corrected period, or wider units, are meant to stand. */
  readonly beside?: readonly string[];
  /** Says what would happen, and changes nothing. */
  readonly isDryRun: boolean;
  readonly newId: () => string;
};

/** A request for a second officer, or what became of it. */
export type Request = {
  readonly id: string;
  readonly no: number;
  readonly cycleId: string;
  readonly act: CycleAct;
  readonly reason: string;
  readonly askedById: string;
  readonly confirmBy: Temporal.Instant;
};

/** What is saved of an act in one go. */
export type Deed = {
  readonly id: string;
  readonly act: CycleAct;
  readonly reason: string;
  readonly plan: Plan;
  readonly opens: readonly NewAppraisal[];
  readonly by: Officer;
  readonly now: Temporal.Instant;
  /** The request it fulfils. */
  readonly request?: Request;
};

export type LifeStore = {
  /** One transaction, rolled back when the work throws, and always with `isDryRun`. */
  transaction<T>(work: (unit: LifeUnit) => Promise<T>, options: { readonly isDryRun: boolean }): Promise<T>;
};

export type LifeUnit = {
  /** Nobody else changes the cycle or its appraisals until the transaction ends. */
  living(cycleId: string): Promise<LivingCycle | undefined>;
  takings(cycleId: string): Promise<readonly Taking[]>;
  units(): Promise<readonly string[]>;
  people(): Promise<readonly Participant[]>;
  /** The levels that the cycle requires, by position level, as its appraisals have them. */
  required(cycleId: string): Promise<ReadonlyMap<string, NewAppraisal['required']>>;
  isNameTaken(name: string, besideId: string): Promise<boolean>;
  overlaps(
    period: Plan['after']['period'],
    people: readonly string[],
    besideId: string,
  ): Promise<readonly Overlap[]>;
  /** The other cycles of the year that say what they are. */
  relatives(period: Plan['after']['period'], besideId: string): Promise<readonly Relative[]>;
  save(deed: Deed): Promise<void>;
  /** Returns the number by which people name it. */
  ask(request: Omit<Request, 'no'>, by: Officer, now: Temporal.Instant): Promise<number>;
  waiting(cycleId: string): Promise<readonly Request[]>;
  request(no: number): Promise<Request | undefined>;
  decline(request: Request, by: Officer, now: Temporal.Instant): Promise<void>;
};

export type Outcome = {
  readonly plan: Plan;
  /** How many appraisals are opened by it. */
  readonly opened: number;
} & (
  | { readonly done: true }
  /** What would be done, and whether a second officer would be asked first. */
  | { readonly done: 'trial'; readonly needsYes: boolean }
  /** It waits for a second officer. */
  | { readonly done: false; readonly no: number; readonly confirmBy: Temporal.Instant }
);

type Decided = Result<Outcome, readonly LifeRefusal[]>;

/** Does an act on a cycle, or asks a second officer, or says why not. All of it happens, or nothing. */
export const doAct = (store: LifeStore, order: Order): Promise<Decided> =>
  store.transaction((unit) => decideAct(unit, order), { isDryRun: order.isDryRun });

async function decideAct(unit: LifeUnit, order: Order): Promise<Decided> {
  const { act, by, now, needsSecond, isDryRun, newId } = order;
  if (by.role === 'hr' && !by.isHr) return fail([{ code: 'not-hr' }]);
  const reason = cleanText(order.reason);
  if (reason === '') return fail([{ code: 'no-reason' }]);
  const found = await weigh(unit, order);
  if (!found.ok) return found;
  const { plan, opens } = found.value;
  const outcome = { plan, opened: opens.length };
  const needsYes = needsSecond && isBig(act);
  if (needsYes && !isDryRun) {
    const { personId } = by;
    if (personId === undefined || !by.isHr) return fail([{ code: 'officer-unknown' }]);
    const same = (await unit.waiting(order.cycleId)).find(
      (one) => one.act.kind === act.kind && isAlike(one.act, act),
    );
    if (same) return fail([{ code: 'asked-already', no: same.no }]);
    const confirmBy = now.add({ hours: confirmHours });
    const { cycleId } = order;
    const no = await unit.ask({ id: newId(), cycleId, act, reason, askedById: personId, confirmBy }, by, now);
    return ok({ ...outcome, done: false, no, confirmBy });
  }
  await unit.save({ id: newId(), act, reason, plan, opens, by, now });
  return ok(isDryRun ? { ...outcome, done: 'trial', needsYes } : { ...outcome, done: true });
}

const isAlike = (a: CycleAct, b: CycleAct): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Everything that the act would do, with what only the database knows: names taken, other cycles, who joins. */
async function weigh(
  unit: LifeUnit,
  order: Pick<Order, 'cycleId' | 'act' | 'now' | 'beside' | 'newId'>,
): Promise<Result<{ plan: Plan; opens: readonly NewAppraisal[] }, readonly LifeRefusal[]>> {
  const { cycleId, act, now, beside, newId } = order;
  const living = await unit.living(cycleId);
  if (!living) return fail([{ code: 'not-in-cycle' }]);
  const takings = await unit.takings(cycleId);
  const units = act.kind === 'widen' ? await unit.units() : [];
  const planned = planAct(act, living, { takings, units, now });
  if (!planned.ok) return planned;
  const plan = planned.value;
  const name = plan.cycle?.changes.name;
  if (name !== undefined && (await unit.isNameTaken(name, cycleId))) return fail([{ code: 'name-taken' }]);
  const opens =
    act.kind === 'widen'
      ? joining(plan, takings, {
          people: await unit.people(),
          required: await unit.required(cycleId),
          now,
          newId,
        })
      : [];
  const asked = plan.cycle?.changes.period
    ? takings.map(({ employeeId }) => employeeId)
    : opens.map(({ employeeId }) => employeeId);
  const overlaps = asked.length > 0 ? await unit.overlaps(plan.after.period, asked, cycleId) : [];
  const { kind } = living.cycle;
  const overlap = unmeant(overlaps, beside, kind);
  const { period } = plan.after;
  const wrong = plan.cycle?.changes.period
    ? await kindRefusal({ ...(kind && { kind }), period }, (of) => unit.relatives(of, cycleId))
    : undefined;
  if (wrong) return fail([wrong]);
  return overlap ? fail([{ code: 'people-overlap', overlap }]) : ok({ plan, opens });
}

type Answer = Pick<Order, 'by' | 'now' | 'isDryRun' | 'newId'> & { readonly no: number };

/** The second officer says yes: the act is weighed once more as things are now, and done. */
export const confirmAct = (store: LifeStore, answer: Answer): Promise<Decided> =>
  store.transaction(
    async (unit) => {
      const { by, now, newId, isDryRun } = answer;
      const found = await toAnswer(unit, answer);
      if (!found.ok) return found;
      const request = found.value;
      const weighed = await weigh(unit, { ...request, now, newId });
      if (!weighed.ok) return weighed;
      const { plan, opens } = weighed.value;
      const { id, act, reason } = request;
      await unit.save({ id, act, reason, plan, opens, by, now, request });
      const outcome = { plan, opened: opens.length };
      return ok(isDryRun ? { ...outcome, done: 'trial', needsYes: false } : { ...outcome, done: true });
    },
    { isDryRun: answer.isDryRun },
  );

/** Somebody in HR says no, or who asked takes it back. */
export const declineAct = (
  store: LifeStore,
  answer: Omit<Answer, 'newId'>,
): Promise<Result<Request, readonly LifeRefusal[]>> =>
  store.transaction(
    async (unit) => {
      const { by, now } = answer;
      const request = await unit.request(answer.no);
      if (!by.isHr || by.personId === undefined) return fail([{ code: 'officer-unknown' }]);
      if (!request) return fail([{ code: 'no-such-request' }]);
      await unit.decline(request, by, now);
      return ok(request);
    },
    { isDryRun: answer.isDryRun },
  );

async function toAnswer(unit: LifeUnit, { no, by, now }: Pick<Answer, 'no' | 'by' | 'now'>) {
  const request = await unit.request(no);
  if (!by.isHr || by.personId === undefined) return refused('officer-unknown');
  if (!request) return refused('no-such-request');
  if (request.askedById === by.personId) return refused('same-officer');
  if (now.epochMilliseconds >= request.confirmBy.epochMilliseconds)
    return fail([{ code: 'lapsed', on: request.confirmBy } as const]);
  return ok(request);
}

const refused = (code: 'officer-unknown' | 'no-such-request' | 'same-officer') => fail([{ code }] as const);
