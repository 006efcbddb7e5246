import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Appraisal,
  type AppraisalStatus,
  appraisalStatuses,
  isReleased,
} from '../../../../src/domain/appraisal/appraisal.ts';
import { isDisputeHolding, lastDisputeDay } from '../../../../src/domain/appraisal/dispute.ts';
import { predicates } from '../../../../src/domain/appraisal/predicate.ts';
import {
  type ProcessMove,
  type ProcessMover,
  processMoves,
} from '../../../../src/domain/appraisal/process.ts';
import { turnOf } from '../../../../src/domain/appraisal/turn.ts';
import { approverOf } from '../../../../src/domain/approval/approval.ts';
import { can, type Relation, relations } from '../../../../src/domain/authorization/policy.ts';
import { releases } from '../../../../src/domain/cycle/cycle.ts';
import { isCorrectionWaiting } from '../../../../src/domain/missed/missed.ts';
import { caseOf } from '../../../../src/domain/objection/case.ts';
import { localDate, type Temporal } from '../../../../src/shared/time.ts';
import * as life from './life.ts';

/** What is expected of an appraisal, from what was done to it alone: no rule of the bot is asked. */
type Expected = {
  status: AppraisalStatus;
  /** The last day on which a report of a wrong appraiser holds the rating up, until HR has answered it. */
  heldUntil?: Temporal.PlainDate | undefined;
  hasDisputed: boolean;
  isOpened: boolean;
  isUnopened: boolean;
  /** Who was the appraiser when a correction was proposed that waits. */
  proposers: readonly string[];
  /** Who was the appraiser when a row was corrected, or was to be: they never decide an objection to it. */
  correctors: readonly string[];
  /** HR named who decides: then they may name another. */
  isNamedByHr: boolean;
};

type Command = fc.Command<Expected, life.Life>;

/** How often each step of the process was made, over all runs: a step that is never made would be tested by nobody. */
const made = new Map<string, number>();
/** The same of what goes on within a status. */
const within = new Set<string>();
const missedActs = [
  ...['missed.ask', 'missed.raise', 'missed.leave', 'missed.propose', 'missed.approve', 'missed.refuse'],
];
const others = [
  ...['appraiser.dispute', 'appraiser.check', 'result.unopened', 'objection.name', 'approval.name'],
  'objection.name by time',
];

class Attempt implements Command {
  private readonly name: string;
  private readonly attempt: life.Try;
  constructor(name: string, attempt: life.Try) {
    this.name = name;
    this.attempt = attempt;
  }
  check = () => true;
  run(expected: Expected, real: life.Life): void {
    const before = real.appraisal;
    const deed = this.attempt(real);
    const after = real.appraisal;
    if (deed === undefined) {
      expect(after, 'what is refused changes nothing').toBe(before);
      return;
    }
    expected.status = followed(expected.status, deed);
    waitsForDispute(expected, before, real, deed);
    closesOnce(expected, before, real, deed);
    isNamedWhereNeeded(expected, before, real, deed);
    const said = deed.acts.filter((act) => missedActs.includes(act));
    if (said.length > 0) isOnlyRaised(expected, before, after, deed);
    isAsItShouldBe(expected, real);
    for (const act of [...said, ...deed.acts.filter((one) => others.includes(one))])
      within.add(deed.by === 'time' && act === 'objection.name' ? `${act} by time` : act);
  }
  toString = () => this.name;
}

/** A report of a wrong appraiser holds the confirming up until HR answers or its day is over; once a person and cycle. */
function waitsForDispute(
  expected: Expected,
  before: Appraisal,
  { now, appraisal }: life.Life,
  { acts }: life.Deed,
) {
  const today = localDate(now, appraisal.cycle.timeZone);
  if (acts.includes('rating.submit'))
    expect(expected.heldUntil === undefined || today.since(expected.heldUntil).sign > 0, 'it waits').toBe(
      true,
    );
  if (acts.includes('appraiser.dispute')) {
    expect(expected.hasDisputed, 'once').toBe(false);
    expected.hasDisputed = true;
    expected.heldUntil = today.add({ days: 7 });
    expect(before.status === 'objected' || isReleased(before.status)).toBe(false);
  }
  if (acts.includes('appraiser.check')) expected.heldUntil = undefined;
}

/** HR names who decides only where nobody may, where they named somebody, or once the date has passed: nobody takes it away. */
function isNamedWhereNeeded(
  expected: Expected,
  before: Appraisal,
  { now }: life.Life,
  { acts, by }: life.Deed,
) {
  if (acts.includes('result.object')) expected.isNamedByHr = false;
  if (!acts.includes('objection.name')) return;
  const open = caseOf(before);
  const isLate = open && localDate(now, before.cycle.timeZone).since(open.decideBy).sign > 0;
  expect(isLate || (by === 'hr' && (expected.isNamedByHr || open?.deciderId === undefined)), by).toBe(true);
  expected.isNamedByHr = by === 'hr';
}

/** What nobody opened is closed as such, once, when its last stage is long over; whoever opens it then is heard all the same. */
function closesOnce(
  expected: Expected,
  before: Appraisal,
  { now, agency }: life.Life,
  { acts, by }: life.Deed,
) {
  if (acts.includes('result.unopened')) {
    expect([by, expected.isOpened, expected.isUnopened]).toEqual(['time', false, false]);
    const { windows, timeZone } = before.cycle;
    const last = windows.feedback.to.add({ days: agency.unopenedDays });
    expect(localDate(now, timeZone).since(last).sign).toBe(1);
    expected.isUnopened = true;
  }
  if (acts.includes('result.open')) expected.isOpened = true;
  if (acts.includes('result.withdraw') || acts.includes('rating.take-back')) {
    expected.isOpened = false;
    expected.isUnopened = false;
    expected.proposers = [];
    expected.correctors = [];
  }
}

/** The status after the acts of the trail, each by a step of the process from where it stands. */
function followed(from: AppraisalStatus, { acts, by }: life.Deed): AppraisalStatus {
  return acts.reduce<AppraisalStatus>((status, act) => {
    const steps: readonly ProcessMove[] = processMoves.filter((move) => move.act === act);
    if (steps.length === 0) return status;
    const step = steps.find((one) => one.from.includes(status) && (one.by === by || one.by === 'time'));
    expect(step, `${by} made ${act} of what was ${status}`).toBeDefined();
    if (!step) return status;
    const name = say(step);
    made.set(name, (made.get(name) ?? 0) + 1);
    return step.to;
  }, from);
}

const say = ({ by, act, to }: ProcessMove): string => `${by}: ${act} to ${to}`;

class Days implements Command {
  private readonly days: number;
  constructor(days: number) {
    this.days = days;
  }
  check = () => true;
  run(expected: Expected, real: life.Life): void {
    life.daysPass(real, this.days);
    isAsItShouldBe(expected, real);
  }
  toString = () => `${this.days} days`;
}

function isAsItShouldBe(expected: Expected, real: life.Life): void {
  const { appraisal } = real;
  const { status, employee, appraiser, ratedBy } = appraisal;
  const today = localDate(real.now, appraisal.cycle.timeZone);
  expect(status).toBe(expected.status);
  // Nothing is visible before its time.
  expect(can('self', 'result.view', status).allowed).toBe(isReleased(status));
  if (!['objected', 'decided'].includes(status))
    expect(can('second-appraiser', 'result.view', status).allowed).toBe(false);
  // It is somebody's turn, with a day, or nobody's: then the bot waits for nothing.
  const turn = turnNow(real);
  if (turn === undefined) expect(isEnd(status)).toBe(true);
  else expect(personOf(turn.who, appraisal), `nobody is ${turn.who}`).toBeDefined();
  // A correction of what was approved is nobody's but the approver's, or HR's to name one.
  if (expected.proposers.length > 0 && (status === 'released' || status === 'acknowledged'))
    expect(['approver', 'hr']).toContain(turn?.who);
  // While a report of a wrong appraiser holds the rating up it is HR's to answer, until a day that is not over.
  const holds = expected.heldUntil !== undefined && today.since(expected.heldUntil).sign <= 0;
  expect(isDisputeHolding(appraisal, real.now)).toBe(holds);
  if (holds) expect(lastDisputeDay(appraisal)?.since(today).sign).not.toBe(-1);
  if (holds && (status === 'submitted' || status === 'rating'))
    expect([turn?.who, turn?.by.toString()]).toEqual(['hr', expected.heldUntil?.toString()]);
  // Nobody decides what they rated or what was said of themselves, and one person decides all of it.
  const ruled = life.rulingsOf(appraisal);
  const decider = appraisal.objection?.deciderId;
  if (status === 'decided') {
    const { correctors, proposers } = expected;
    expect([employee.id, (ratedBy ?? appraiser).id, ...correctors, ...proposers]).not.toContain(decider);
  } else if (status === 'objected' && Object.keys(ruled).length > 0) {
    expect(appraisal.secondAppraiser?.id).toBe(decider);
  }
}

/** Who it is, by name, that an appraisal waits for; HR and time are no persons, and always there. */
function personOf(who: ProcessMover, appraisal: Appraisal): string | undefined {
  switch (who) {
    case 'employee':
      return appraisal.employee.id;
    case 'appraiser':
      return appraisal.appraiser.id;
    case 'approver':
      return approverOf(appraisal);
    case 'decider':
      return caseOf(appraisal)?.deciderId;
    default:
      return who;
  }
}

/** What was left out is said by the employee and answered by the appraiser, and nothing gets worse by it. */
function isOnlyRaised(expected: Expected, before: Appraisal, after: Appraisal, deed: life.Deed): void {
  const { acts, by, id } = deed;
  const isSaid = acts.includes('missed.ask');
  const isOfApprover = acts.includes('missed.approve') || acts.includes('missed.refuse');
  expect(by).toBe(isSaid ? 'employee' : isOfApprover ? 'approver' : 'appraiser');
  // What was approved is changed by two: who proposes it, and another who approves it. Nothing of it is seen before.
  const { approval } = before;
  if (acts.includes('missed.raise')) expect(approval?.stage).not.toBe('approved');
  if (acts.includes('missed.raise')) expected.correctors = [...expected.correctors, before.appraiser.id];
  if (acts.includes('missed.approve')) expected.correctors = [...expected.correctors, ...expected.proposers];
  if (acts.includes('missed.propose')) {
    expected.proposers = [...expected.proposers, before.appraiser.id];
    expect([after.predicate, after.answers]).toEqual([before.predicate, before.answers]);
  }
  if (acts.includes('missed.refuse')) expect(after.answers).toEqual(before.answers);
  if (acts.includes('missed.approve')) {
    const { employee, ratedBy, appraiser } = before;
    expect([...expected.proposers, employee.id, (ratedBy ?? appraiser).id]).not.toContain(id);
    expect(after.answers).not.toEqual(before.answers);
  }
  if (isOfApprover) expected.proposers = [];
  expect(isReleased(before.status) && before.openedAt !== undefined).toBe(true);
  const rank = ({ predicate }: Appraisal) => (predicate ? predicates.indexOf(predicate) : Number.NaN);
  expect(rank(after)).toBeLessThanOrEqual(rank(before));
  for (const [row, { value = 0 }] of Object.entries(before.answers.appraiser))
    expect(after.answers.appraiser[row]?.value, row).toBeGreaterThanOrEqual(value);
}

const turnNow = ({ appraisal, now, isWithheld, agency }: life.Life) =>
  turnOf(appraisal, now, { isWithheld, talkDays: agency.talkDays });

const isEnd = (status: AppraisalStatus) =>
  status === 'decided' || status === 'released' || status === 'acknowledged';

const anybody = fc.constantFrom<Relation>(...relations);
/** Mostly who may: moves by the wrong person end nowhere. */
const mostly = (relation: Relation) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(relation) }, { weight: 1, arbitrary: anybody });
const tries = (name: string, attempt: (as: Relation) => life.Try, usual: Relation) =>
  mostly(usual).map((as) => new Attempt(`${name} as ${as}`, attempt(as)));
const office = fc.tuple(
  fc.constantFrom<'appraiser' | 'secondAppraiser'>('appraiser', 'secondAppraiser'),
  fc.constantFrom('wayan', 'made', 'dewi'),
);

/** Twice among the commands: there are few days for it. */
const raising = fc
  .tuple(fc.constantFrom('H', 'P', 'M.01'), fc.integer({ min: 2, max: 5 }))
  .chain(([row, to]) => tries(`raises ${row} to ${to}`, (as) => life.isRaised(as, row, to), 'appraiser'));

const commands: fc.Arbitrary<Command>[] = [
  tries('submits', life.isSubmitted, 'self'),
  tries('takes back', life.isTakenBack, 'self'),
  ...[1, 2, 3].map((value) => tries(`rates ${value}`, (as) => life.isRated(as, value), 'appraiser')),
  tries('confirms', life.isConfirmed, 'appraiser'),
  tries('rates all and confirms', life.isRatedWhole, 'appraiser'),
  tries('takes the result back', life.isTakenBackByRater, 'appraiser'),
  tries('looks at it', life.isSeen, 'second-appraiser'),
  tries('approves', life.isApproved, 'second-appraiser'),
  tries('sends back', life.isSentBack, 'second-appraiser'),
  fc.constant(new Attempt('is talked over', life.isTalkedOver)),
  fc.constant(new Attempt('is released', life.isReleased)),
  tries('opens', life.isOpened, 'self'),
  tries('acknowledges', life.isAcknowledged, 'self'),
  tries('says what was left out', life.isMissed, 'self'),
  raising,
  raising,
  tries('leaves it', life.isLeft, 'appraiser'),
  tries('approves the correction', life.isCorrected, 'second-appraiser'),
  tries('does not approve the correction', life.isNotCorrected, 'second-appraiser'),
  tries('says that it is another appraiser', life.isDisputed, 'self'),
  fc.constant(new Attempt('HR says who is the appraiser', life.isDisputeAnswered)),
  fc.constant(new Attempt('nobody opened it', life.isClosedUnopened)),
  fc
    .constantFrom('wayan', 'made', 'dewi')
    .chain((id) =>
      fc.constantFrom(
        ...[
          new Attempt(`HR names ${id} to decide`, life.hasDecider(id, 'hr')),
          new Attempt(`it goes up to ${id}`, life.hasDecider(id, 'time')),
          new Attempt(`HR names ${id} to approve`, life.hasApprover(id)),
        ],
      ),
    ),
  tries('objects', life.isObjectedTo, 'self'),
  tries('asks', life.isAsked, 'second-appraiser'),
  tries('answers', life.isAnswered, 'self'),
  tries('rules', life.isRuledOn, 'second-appraiser'),
  tries('decides', life.isDecided, 'second-appraiser'),
  tries('rules on all and decides', life.isDecidedWhole, 'second-appraiser'),
  tries('withdraws', life.isWithdrawn, 'self'),
  fc
    .constantFrom<'self-assessment' | 'rating'>('self-assessment', 'rating')
    .map((stage) => new Attempt(`HR reopens ${stage}`, life.isReopened(stage))),
  fc.constant(new Attempt('HR takes back', life.isWithheld)),
  fc.constant(new Attempt('HR gives again', life.isGivenAgain)),
  office.map(([of, id]) => new Attempt(`${id} is ${of}`, life.hasMoved(of, id))),
  fc
    .oneof(
      { weight: 4, arbitrary: fc.integer({ min: 0, max: 5 }) },
      { weight: 1, arbitrary: fc.constant(30) },
    )
    .map((days) => new Days(days)),
];

const releasing = fc.constantFrom(...releases);
const agencies = fc.record({
  isApproved: fc.boolean(),
  talkDays: fc.constantFrom(0, 0, 3),
  missedDays: fc.constantFrom(0, 3, 5),
  unopenedDays: fc.constantFrom(0, 10),
});
/** A whole way to where it can be objected to or something was left out, so that the later steps are walked as often as the first ones. */
const begun = fc.constantFrom(0, 1, 2, 3, 4, 4, 4, 5, 5, 5, 5, 6, 7, 8, 9).map((far) => (real: life.Life) => {
  if (far > 0) life.isSubmitted('self')(real);
  if (far === 9) return;
  if (far > 0) {
    life.isRatedWhole('appraiser')(real);
  }
  // Nobody above may approve.
  if (far === 8) life.hasMoved('secondAppraiser', real.appraisal.appraiser.id)(real);
  else if (far > 1) {
    life.isApproved('second-appraiser')(real);
    life.isTalkedOver(real);
    // However results are given out, it is given by then.
    if (far > 2) life.daysPass(real, 30);
    life.isReleased(real);
    if (far === 6) return;
    life.isOpened('self')(real);
    if (far === 2 || far === 7) life.isObjectedTo('self')(real);
    if (far === 7) life.daysPass(real, 16);
    if (far >= 4 && far < 7) life.isMissed('self')(real);
    if (far === 5) life.isRaised('appraiser', 'H', 3)(real);
  }
});

/** What is known of an appraisal that came so far already. */
const expectedOf = ({ appraisal }: life.Life): Expected => ({
  ...{ status: appraisal.status, hasDisputed: false, isUnopened: false },
  isOpened: appraisal.openedAt !== undefined,
  proposers: appraisal.missed?.proposed ? [appraisal.appraiser.id] : [],
  correctors: (appraisal.missed?.raised.length ?? 0) > 0 ? [appraisal.appraiser.id] : [],
  isNamedByHr: false,
});

/** Everybody does their part, in the order of the process; whoever's turn it is has all the time there is. */
function goesOn(real: life.Life): void {
  life.isGivenAgain(real);
  if (life.isReleased(real)) return;
  life.isClosedUnopened(real);
  if (isCorrectionWaiting(real.appraisal)) {
    if (turnNow(real)?.who === 'hr') life.hasApprover('komang')(real);
    life.isCorrected('second-appraiser')(real);
  }
  if (real.appraisal.status === 'rated') {
    if (turnNow(real)?.who === 'hr') life.hasApprover('komang')(real);
    life.isApproved('second-appraiser')(real);
  }
  if (turnNow(real)?.who === 'hr' && real.appraisal.status !== 'objected') life.isReopened('rating')(real);
  life.isSubmitted('self')(real);
  if (['self-assessment', 'submitted', 'rating'].includes(real.appraisal.status)) {
    life.isRatedWhole('appraiser')(real);
  }
  if (real.appraisal.status === 'objected') {
    if (turnNow(real)?.who === 'hr') life.hasDecider('komang', 'hr')(real);
    life.isAnswered('self')(real);
    life.isDecidedWhole('second-appraiser')(real);
  }
  life.daysPass(real, 1);
}

describe('the process of an appraisal', () => {
  it('changes its status only by its steps, by whoever may, and is always with somebody or at an end', () => {
    fc.assert(
      fc.property(
        releasing,
        agencies,
        begun,
        fc.commands(commands, { maxCommands: 40, size: '+2' }),
        (release, agency, far, cmds) => {
          const real = life.born(release, agency);
          far(real);
          fc.modelRun(() => ({ model: expectedOf(real), real }), cmds);

          // From wherever it came to, an end is reached.
          for (let day = 0; day < 60 && turnNow(real); day += 1) goesOn(real);
          expect(turnNow(real), real.appraisal.status).toBeUndefined();
        },
      ),
      { numRuns: 800 },
    );
    const all = [...missedActs, ...others];
    expect(processMoves.map(say).filter((step) => !made.has(step))).toEqual([]);
    expect(all.filter((act) => !within.has(act))).toEqual([]);
  });

  it('has a way on from every status that is no end, and leads to every one', () => {
    for (const status of appraisalStatuses) {
      if (status !== 'decided')
        expect(
          processMoves.filter(({ from }: ProcessMove) => from.includes(status)).length,
          status,
        ).toBeGreaterThan(0);
      if (status !== 'self-assessment')
        expect(
          processMoves.some(({ to }) => to === status),
          status,
        ).toBe(true);
    }
  });
});
