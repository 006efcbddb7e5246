import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import { can, type Permission, type Relation } from '../../domain/authorization/policy.ts';
import { gapsOf } from '../../domain/competency/gap.ts';
import {
  type GrowthAction,
  type GrowthPlan,
  type GrowthSide,
  isAgreed,
  otherSide,
} from '../../domain/growth/action.ts';
import type { Conversions } from '../../domain/growth/forms.ts';
import { type GrowthMove, type GrowthRefusal, growthMoved, hasSeat } from '../../domain/growth/moves.ts';
import type { Training } from '../../domain/growth/training.ts';
import { attachable } from '../../domain/objection/evidence.ts';
import { localDate, type Temporal } from '../../shared/time.ts';
import {
  auditWrite,
  changed,
  type Decided,
  type Guard,
  guarded,
  outboxWrite,
  type UseCase,
} from '../outcome/decided.ts';
import type { IntentOf } from '../outcome/intents.ts';
import type { Refusal } from '../outcome/refusals.ts';
import type { Write } from '../outcome/writes.ts';
import { goAlong } from '../pocket/hand-in-pieces.ts';
import { mentorEnds } from './mentor-ends.ts';
import { growthReminders } from './reminders.ts';

type OfGrowth = Extract<Permission, `growth.${string}`>;

/** Who may do it. A cycle that is closed for good ends nothing here: what was agreed is done in the months after it. */
export const ofGrowth =
  (permission: OfGrowth): Guard =>
  ({ status }, relation) => {
    const right = can(relation, permission, status);
    if (right.allowed) return undefined;
    return { code: right.reason === 'not-yours' ? 'not-yours' : 'not-released' };
  };

const codes = {
  'not-yours': { code: 'not-yours' },
  'no-such-action': { code: 'no-such-action' },
  'not-now': { code: 'growth-not-now' },
  'too-many': { code: 'growth-too-many' },
  dates: { code: 'growth-dates' },
  amount: { code: 'growth-amount' },
  'too-early': { code: 'growth-too-early' },
} as const satisfies Readonly<Record<GrowthRefusal, Refusal>>;

/** For which of the two somebody acts. */
export const sideOf = (relation: Relation): GrowthSide | undefined =>
  relation === 'self' ? 'employee' : relation === 'appraiser' ? 'appraiser' : undefined;

/** An action as the record has it: everything but its number, and days as texts. */
const recorded = ({ no, from, to, doneOn, ...rest }: GrowthAction) => ({
  growth: {
    [no]: { ...rest, from: `${from}`, to: `${to}`, ...(doneOn && { doneOn: `${doneOn}` }) },
  },
});

type Act = { readonly appraisal: Appraisal; readonly relation: Relation; readonly now: Temporal.Instant };
type What = IntentOf<'growth-news'>['what'];

/** Makes a move and saves it; `what` is told to the other side, if anything. */
function moveGrowth(
  { appraisal, relation, now }: Act,
  revision: number,
  move: GrowthMove,
  what: What | undefined,
  more: (after: GrowthAction) => readonly Write[] = () => [],
  conversions: Conversions = {},
): Decided | Refusal {
  if (revision !== appraisal.revision) return { code: 'changed-since-shown' };
  const side = sideOf(relation);
  if (side === undefined) return { code: 'not-yours' };
  const { growth = [], id, cycle, employee, appraiser } = appraisal;
  const outcome = growthMoved(growth, side, move, { today: localDate(now, cycle.timeZone), conversions });
  if (typeof outcome === 'string') return codes[outcome];
  const { after, before } = outcome;
  const other = otherSide(side) === 'employee' ? employee : appraiser;
  const told =
    what === undefined
      ? []
      : [
          outboxWrite(
            { kind: 'growth-news', personId: other.id, appraisalId: id, no: `${after.no}`, what },
            `growth:${id}:${after.no}:${what}:${revision}`,
          ),
        ];
  const done = changed(
    appraisal,
    {},
    auditWrite(appraisal, `growth.${move.type}`, { after: recorded(after) }),
    [
      { kind: 'put-growth', appraisalId: id, employeeId: employee.id, action: after },
      ...seatOf(before, after),
      ...told,
      ...more(after),
    ],
  );
  const actions = [...growth.filter(({ no }) => no !== after.no), after].toSorted((a, b) => a.no - b.no);
  return { ...done, appraisal: { ...done.appraisal, growth: actions } };
}

/** An agreed plan has a seat of its training; one that is given up leaves it to others. */
function seatOf(before: GrowthAction | undefined, after: GrowthAction): readonly Write[] {
  const { trainingId } = after;
  const [had, has] = [before !== undefined && isAgreed(before), isAgreed(after)];
  if (trainingId === undefined || had === has) return [];
  return [{ kind: 'take-seat', trainingId, by: has ? 1 : -1 }];
}

/** Either side proposes what is to be done about a gap; for a training, as the catalogue has it now, else as the agency counts forms now. */
export const proposeGrowth: UseCase<[revision: number, plan: GrowthPlan, conversions?: Conversions]> =
  guarded(ofGrowth('growth.plan'), (act, revision, plan, conversions) =>
    gapsOf(act.appraisal).some(({ item }) => item === plan.item)
      ? moveGrowth(act, revision, { type: 'propose', plan }, 'proposed', undefined, conversions)
      : { code: 'no-such-item' },
  );

/** The other side accepts it: from then on both want it. `trainings` are those that were loaded. */
export const acceptGrowth: UseCase<[revision: number, no: number, trainings: readonly Training[]]> = guarded(
  ofGrowth('growth.plan'),
  (act, revision, no, trainings) => {
    const trainingId = act.appraisal.growth?.find((one) => one.no === no)?.trainingId;
    const training = trainings.find(({ id }) => id === trainingId);
    if (training && !hasSeat(training)) return { code: 'growth-full' };
    return moveGrowth(act, revision, { type: 'accept', no }, 'accepted', (after) =>
      growthReminders(act.appraisal, after, act.now),
    );
  },
);

/** The employee begins with it. */
export const beginGrowth: UseCase<[revision: number, no: number]> = guarded(
  ofGrowth('growth.do'),
  (act, revision, no) => moveGrowth(act, revision, { type: 'begin', no }, undefined),
);

/** The employee did it, and a piece of their pocket shows it: from then on both see that piece, and it stays as it is. */
export const finishGrowth: UseCase<[revision: number, no: number, pieceId: string]> = guarded(
  ofGrowth('growth.do'),
  (act, revision, no, pieceId) => {
    const pieces = attachable(act.appraisal, [pieceId]);
    if (pieces === 'gone' || pieces === 'too-many') return { code: 'no-such-piece' };
    if (pieces === 'not-kept') return { code: 'file-not-kept' };
    const along = goAlong(act.appraisal, pieces, no);
    const done = moveGrowth(act, revision, { type: 'finish', no }, 'done', () => along.writes);
    return 'code' in done ? done : { ...done, appraisal: { ...done.appraisal, pieces: along.pieces } };
  },
);

/** A proposal is taken back or turned down, or something agreed is given up. */
export const dropGrowth: UseCase<[revision: number, no: number]> = guarded(
  ofGrowth('growth.plan'),
  (act, revision, no) =>
    moveGrowth(act, revision, { type: 'drop', no }, 'dropped', () =>
      mentorEnds(act.appraisal, no, localDate(act.now, act.appraisal.cycle.timeZone)),
    ),
);
