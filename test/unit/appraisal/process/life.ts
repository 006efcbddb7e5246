import {
  approveCorrection,
  refuseCorrection,
} from '../../../../src/application/approval/approve-correction.ts';
import {
  approveResult,
  returnResult,
  seeResult,
} from '../../../../src/application/approval/approve-result.ts';
import { nameApprover } from '../../../../src/application/approval/name-approver.ts';
import { leaveMissed, raiseMissed } from '../../../../src/application/missed/answer-missed.ts';
import { askMissed } from '../../../../src/application/missed/ask-missed.ts';
import {
  askSide,
  confirmDecision,
  ruleOnRow,
} from '../../../../src/application/objection/decide-objection.ts';
import { nameDecider } from '../../../../src/application/objection/name-decider.ts';
import { answerQuestion, withdrawObjection } from '../../../../src/application/objection/take-part.ts';
import type { Decided, UseCase } from '../../../../src/application/outcome/decided.ts';
import { confirmRating } from '../../../../src/application/rating/confirm-rating.ts';
import { rateItem } from '../../../../src/application/rating/save-rating.ts';
import { openResult } from '../../../../src/application/result/open-result.ts';
import { releaseResult } from '../../../../src/application/result/release-result.ts';
import { acknowledgeResult, objectToResult } from '../../../../src/application/result/respond-to-result.ts';
import { disputeAppraiser } from '../../../../src/application/self/dispute-appraiser.ts';
import {
  submitSelfAssessment,
  withdrawSelfAssessment,
} from '../../../../src/application/self/submit-self-assessment.ts';
import { takeBackResult } from '../../../../src/application/take-back/take-back-result.ts';
import { confirmTalk, recordTalk } from '../../../../src/application/talk/move-talk.ts';
import type { Appraisal } from '../../../../src/domain/appraisal/appraisal.ts';
import type { ProcessMover } from '../../../../src/domain/appraisal/process.ts';
import { ratedItems } from '../../../../src/domain/appraisal/rating.ts';
import { closedUnopenedOn } from '../../../../src/domain/appraisal/unopened.ts';
import { approverOf } from '../../../../src/domain/approval/approval.ts';
import type { Relation } from '../../../../src/domain/authorization/policy.ts';
import type { CycleSettings } from '../../../../src/domain/cycle/cycle.ts';
import { refusalToReopen, refusalToWithdraw, reopened } from '../../../../src/domain/cycle/life/standing.ts';
import { cycleFor } from '../../../../src/domain/cycle/person-windows.ts';
import { caseOf } from '../../../../src/domain/objection/case.ts';
import { isToEscalate } from '../../../../src/domain/objection/named.ts';
import type { Objection } from '../../../../src/domain/objection/objection.ts';
import { Temporal } from '../../../../src/shared/time.ts';
import { inStatus, now } from '../../../support/builders.ts';
import { noPattern } from '../../../support/no-pattern.ts';

/** One appraisal as it is played: what the rows of the database would say. */
export type Life = {
  appraisal: Appraisal;
  now: Temporal.Instant;
  isWithheld: boolean;
  readonly agency: LifeAgency;
};

/** What the agency has a confirmed result wait for, and how long may be said what it left out. */
export type LifeAgency = {
  readonly isApproved: boolean;
  readonly talkDays: number;
  readonly missedDays: number;
  /** Days after the last stage until a result that nobody opened is closed as such. */
  readonly unopenedDays: number;
};

export function born(release: CycleSettings['release'], agency: LifeAgency): Life {
  const appraisal = inStatus('self-assessment');
  const cycle = { ...appraisal.cycle, settings: { ...appraisal.cycle.settings, release } };
  return { appraisal: { ...appraisal, cycle }, now, isWithheld: false, agency };
}

/** What was done by whom, when something was done: what the audit trail says, in order. */
export type Deed = {
  readonly acts: readonly string[];
  readonly by: ProcessMover;
  /** Who it was, where more than one person may be in that place. */
  readonly id?: string | undefined;
};

/** An act that may be tried at any moment by anybody it is given to; undefined = it was refused. */
export type Try = (life: Life) => Deed | undefined;

const acts = (decided: Decided): readonly string[] =>
  decided.writes.flatMap((write) => (write.kind === 'audit' ? [write.act] : []));

const by: Readonly<Record<Exclude<Relation, 'none'>, ProcessMover>> = {
  ...{ self: 'employee', assistant: 'employee', appraiser: 'appraiser' },
  ...{ 'second-appraiser': 'decider', hr: 'hr' },
};

/** Makes the act of a use case. */
function made<More extends readonly unknown[]>(
  life: Life,
  useCase: UseCase<More>,
  relation: Relation,
  ...more: More
): Deed | undefined {
  const outcome = useCase(life.appraisal, relation, life.now, ...more);
  if (!outcome.ok || relation === 'none') return undefined;
  life.appraisal = outcome.value.appraisal;
  return { acts: acts(outcome.value), by: by[relation] };
}

export const isSubmitted =
  (as: Relation): Try =>
  (life) =>
    made(life, submitSelfAssessment, as, life.appraisal.revision);
export const isTakenBack =
  (as: Relation): Try =>
  (life) =>
    made(life, withdrawSelfAssessment, as, life.appraisal.revision);

const threeDays = { length: { days: 3, kind: 'calendar' }, isWorkday: () => true } as const;
const why = 'Dua target selesai sebelum batas waktu.';
/** Rates the next item that is not rated yet, or the first once more. */
export const isRated =
  (as: Relation, value: number): Try =>
  (life) => {
    const open = ratedItems.find((item) => life.appraisal.answers.appraiser[item] === undefined);
    return made(life, rateItem, as, open ?? 'M.01', { value, note: why });
  };
export const isConfirmed =
  (as: Relation): Try =>
  (life) =>
    made(
      life,
      confirmRating,
      as,
      life.appraisal.revision,
      { strengths: why },
      undefined,
      true,
      life.agency.isApproved ? threeDays : undefined,
      life.agency.talkDays,
    );

/** Several tries, one after another, as one does in one go. */
const inOneGo =
  (tries: (life: Life) => readonly Try[]): Try =>
  (life) => {
    const deeds = tries(life).flatMap((one) => one(life) ?? []);
    const [first] = deeds;
    return first && { acts: deeds.flatMap(({ acts: done }) => done), by: first.by };
  };
/** Rates whatever is open and confirms it. */
export const isRatedWhole = (as: Relation): Try =>
  inOneGo(() => [...ratedItems.map(() => isRated(as, 2)), isConfirmed(as)]);

/** The appraiser takes back what the employee has not opened; it can be given anew, also when HR had kept it back. */
export const isTakenBackByRater =
  (as: Relation): Try =>
  (life) => {
    const deed = made(life, takeBackResult, as, life.appraisal.revision);
    if (deed) life.isWithheld = false;
    return deed;
  };

/** Whoever holds the office above looks at the result and approves it, or sends it back. */
const approver = ({ appraisal }: Life) => ({
  myId: approverOf(appraisal) ?? appraisal.secondAppraiser?.id ?? '',
});
const asApprover = (deed: Deed | undefined): Deed | undefined => deed && { ...deed, by: 'approver' };
export const isSeen =
  (as: Relation): Try =>
  (life) =>
    asApprover(made(life, seeResult, as, approver(life)));
const isYes =
  (as: Relation): Try =>
  (life) =>
    asApprover(made(life, approveResult, as, life.appraisal.revision, approver(life), noPattern));
export const isApproved = (as: Relation): Try => inOneGo(() => [isSeen(as), isYes(as)]);
export const isSentBack =
  (as: Relation): Try =>
  (life) => {
    const { cycle, revision } = life.appraisal;
    const deed = made(life, returnResult, as, revision, why, approver(life));
    // The last days of its own are in its cycle whenever it is loaded.
    if (deed) set(life, { cycle: cycleFor(cycle, life.appraisal.extended) });
    return asApprover(deed);
  };

/** The appraiser writes down what was agreed, and the employee confirms it. */
const agreed = ['Laporan tiap Jumat'];
export const isTalkedOver: Try = inOneGo(() => [
  (life) => made(life, recordTalk, 'appraiser', life.appraisal.revision, agreed),
  (life) => made(life, confirmTalk, 'self', life.appraisal.revision),
]);

/** What the sweep does each minute. */
export const isReleased: Try = (life) => {
  const { appraisal } = life;
  const released = life.isWithheld ? undefined : releaseResult(appraisal, life.now, life.agency.talkDays);
  if (!released) return undefined;
  life.appraisal = { ...appraisal, ...released.changes, revision: appraisal.revision + 1 };
  return { acts: [released.audit.act], by: 'time' };
};

export const isOpened =
  (as: Relation): Try =>
  (life) =>
    made(life, openResult, as);
export const isAcknowledged =
  (as: Relation): Try =>
  (life) =>
    made(life, acknowledgeResult, as);
export const isMissed =
  (as: Relation): Try =>
  (life) =>
    made(life, askMissed, as, life.appraisal.revision, why, [], life.agency.missedDays);
export const isRaised =
  (as: Relation, row: string, value: number): Try =>
  (life) =>
    made(life, raiseMissed, as, life.appraisal.revision, row, value, {
      isSecondYes: true,
      approves: life.agency.isApproved ? threeDays : undefined,
    });
export const isLeft =
  (as: Relation): Try =>
  (life) =>
    made(life, leaveMissed, as, life.appraisal.revision);
/** Whoever approves results approves what is to be corrected of one, or does not. */
export const isCorrected =
  (as: Relation): Try =>
  (life) => {
    const by = approver(life);
    const deed = made(life, approveCorrection, as, life.appraisal.revision, by);
    return deed && { ...deed, by: 'approver', id: by.myId };
  };
export const isNotCorrected =
  (as: Relation): Try =>
  (life) =>
    asApprover(made(life, refuseCorrection, as, life.appraisal.revision, why, approver(life)));
/** HR names who approves, where nobody above may. */
export const hasApprover =
  (id: string): Try =>
  (life) => {
    const named = nameApprover(life.appraisal, id, why, life.now);
    if (!named.ok) return undefined;
    set(life, { approval: named.value.approval });
    return { acts: [named.value.audit.act], by: 'hr' };
  };

/** The employee says that this is not their appraiser; HR says who is, or that it is right. */
export const isDisputed =
  (as: Relation): Try =>
  (life) => {
    const deed = made(life, disputeAppraiser, as);
    return deed?.acts.length === 0 ? undefined : deed;
  };
export const isDisputeAnswered: Try = (life) => {
  const { appraiserDisputedAt, ...rest } = life.appraisal;
  if (appraiserDisputedAt === undefined) return undefined;
  life.appraisal = { ...rest, revision: rest.revision + 1 };
  return { acts: ['appraiser.check'], by: 'hr' };
};

/** What the sweep does with a result that nobody opened. */
export const isClosedUnopened: Try = (life) => {
  const { cycle, status, openedAt, unopenedOn } = life.appraisal;
  const of = { status, openedAt, unopenedOn, lastDay: cycle.windows.feedback.to, timeZone: cycle.timeZone };
  const day = closedUnopenedOn(of, life.now, life.agency.unopenedDays);
  if (!day) return undefined;
  set(life, { unopenedOn: day });
  return { acts: ['result.unopened'], by: 'time' };
};

export const isObjectedTo =
  (as: Relation): Try =>
  (life) =>
    made(life, objectToResult, as, why);
export const isAsked =
  (as: Relation): Try =>
  (life) =>
    made(life, askSide, as, life.appraisal.revision, 'employee', threeDays, why);
export const isAnswered =
  (as: Relation): Try =>
  (life) =>
    made(life, answerQuestion, as, life.appraisal.revision, why);
export const isRuledOn =
  (as: Relation): Try =>
  (life) => {
    const open = caseOf(life.appraisal);
    const row = open?.rows.find((one) => open.rulings[one] === undefined) ?? open?.rows[0];
    return row === undefined
      ? undefined
      : made(life, ruleOnRow, as, life.appraisal.revision, row, { reason: why });
  };
export const isDecided =
  (as: Relation): Try =>
  (life) =>
    made(life, confirmDecision, as, life.appraisal.revision);
/** Rules on whatever is open and sets the decision. */
export const isDecidedWhole = (as: Relation): Try =>
  inOneGo(({ appraisal }) => [...(caseOf(appraisal)?.rows ?? []).map(() => isRuledOn(as)), isDecided(as)]);
export const isWithdrawn =
  (as: Relation): Try =>
  (life) =>
    made(life, withdrawObjection, as, life.appraisal.revision);

/** HR names who decides, where nobody above may or the date has passed; or time takes it to the next superior. */
export const hasDecider =
  (id: string, by: 'hr' | 'time'): Try =>
  (life) => {
    const today = life.now.toZonedDateTimeISO(life.appraisal.cycle.timeZone).toPlainDate();
    const open = caseOf(life.appraisal);
    if (life.appraisal.status !== 'objected' || !open) return undefined;
    if (by === 'time' && !isToEscalate(open, today)) return undefined;
    const named = nameDecider(life.appraisal, id, { by, now: life.now });
    if (!named.ok) return undefined;
    const { objection, deciderId } = named.value;
    set(life, { objection, secondAppraiser: { id: deciderId, name: deciderId, position: 'Kepala' } });
    return { acts: [named.value.audit.act], by, id: deciderId };
  };

const set = (life: Life, changes: Partial<Appraisal>): void => {
  life.appraisal = { ...life.appraisal, ...changes, revision: life.appraisal.revision + 1 };
};

/** HR gives a week more for a stage, and what was done in it becomes a draft again. */
export const isReopened =
  (stage: 'self-assessment' | 'rating'): Try =>
  (life) => {
    const { status, cycle } = life.appraisal;
    if (refusalToReopen(stage, { status })) return undefined;
    const to = life.now.toZonedDateTimeISO(cycle.timeZone).toPlainDate().add({ days: 7 });
    const window = cycle.windows[stage];
    const later = Temporal.PlainDate.compare(to, window.to) > 0 ? to : window.to;
    const windows = { ...cycle.windows, [stage]: { ...window, to: later } };
    set(life, { status: reopened(stage, status), cycle: { ...cycle, windows } });
    // More days alone are no step.
    return { acts: reopened(stage, status) === status ? [] : ['cycle.reopen'], by: 'hr' };
  };

/** HR takes a result back, and gives it again. */
export const isWithheld: Try = (life) => {
  if (refusalToWithdraw({ status: life.appraisal.status })) return undefined;
  const {
    releasedAt: _r,
    openedAt: _o,
    acknowledgedAt: _a,
    objectedAt: _b,
    objection: _c,
    missed: _m,
    unopenedOn: _u,
    ...rest
  } = life.appraisal;
  life.appraisal = { ...rest, status: 'rated', revision: rest.revision + 1 };
  life.isWithheld = true;
  return { acts: ['result.withdraw'], by: 'hr' };
};
export const isGivenAgain: Try = (life) => {
  if (!life.isWithheld) return undefined;
  life.isWithheld = false;
  return { acts: ['result.give-again'], by: 'hr' };
};

/** Somebody else holds an office from now on; who rated stays who rated. */
export const hasMoved =
  (office: 'appraiser' | 'secondAppraiser', id: string): Try =>
  (life) => {
    const { appraiser, ratedBy, ratedAt } = life.appraisal;
    const was = office === 'appraiser' && ratedAt && !ratedBy ? { ratedBy: appraiser } : {};
    set(life, { [office]: { id, name: id, position: 'Kepala' }, ...was });
    return { acts: ['office'], by: 'hr' };
  };

export const daysPass = (life: Life, days: number): void => {
  life.now = life.now.add({ hours: 24 * days });
};

/** Who ruled on the rows of an open objection so far. */
export const rulingsOf = (appraisal: Appraisal): Objection['rulings'] => caseOf(appraisal)?.rulings ?? {};
