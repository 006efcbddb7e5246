import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Appraisal,
  type AppraisalStatus,
  appraisalStatuses,
  isReleased,
} from '../../../../src/domain/appraisal/appraisal.ts';
import { predicates } from '../../../../src/domain/appraisal/predicate.ts';
import { type ProcessMove, processMoves } from '../../../../src/domain/appraisal/process.ts';
import { turnOf } from '../../../../src/domain/appraisal/turn.ts';
import { can, type Relation, relations } from '../../../../src/domain/authorization/policy.ts';
import { releases } from '../../../../src/domain/cycle/cycle.ts';
import * as life from './life.ts';

/** What is expected of an appraisal, from what was done to it alone: no rule of the bot is asked. */
type Expected = { status: AppraisalStatus };

type Command = fc.Command<Expected, life.Life>;

/** How often each step of the process was made, over all runs: a step that is never made would be tested by nobody. */
const made = new Map<string, number>();
/** The same of what goes on within a given result. */
const within = new Set<string>();
const missedActs = ['missed.ask', 'missed.raise', 'missed.leave'];

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
    isAsItShouldBe(expected, real);
    const said = deed.acts.filter((act) => missedActs.includes(act));
    for (const act of said) within.add(act);
    if (said.length > 0) isOnlyRaised(before, after, deed);
  }
  toString = () => this.name;
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
  expect(status).toBe(expected.status);
  // Nothing is visible before its time.
  expect(can('self', 'result.view', status).allowed).toBe(isReleased(status));
  if (!['objected', 'decided'].includes(status))
    expect(can('second-appraiser', 'result.view', status).allowed).toBe(false);
  // It is somebody's turn, with a day, or nobody's: then the bot waits for nothing.
  const turn = turnNow(real);
  if (turn === undefined) expect(isEnd(status)).toBe(true);
  // Nobody decides what they rated or what was said of themselves, and one person decides all of it.
  const ruled = life.rulingsOf(appraisal);
  const decider = appraisal.objection?.deciderId;
  if (status === 'decided') {
    expect([employee.id, (ratedBy ?? appraiser).id]).not.toContain(decider);
  } else if (status === 'objected' && Object.keys(ruled).length > 0) {
    expect(appraisal.secondAppraiser?.id).toBe(decider);
  }
}

/** What was left out is said by the employee and answered by the appraiser, and nothing gets worse by it. */
function isOnlyRaised(before: Appraisal, after: Appraisal, { acts, by }: life.Deed): void {
  expect(by).toBe(acts.includes('missed.ask') ? 'employee' : 'appraiser');
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
  fc
    .tuple(fc.constantFrom('H', 'P', 'M.01'), fc.integer({ min: 1, max: 5 }))
    .chain(([row, to]) => tries(`raises ${row} to ${to}`, (as) => life.isRaised(as, row, to), 'appraiser')),
  tries('leaves it', life.isLeft, 'appraiser'),
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
  fc.integer({ min: 0, max: 5 }).map((days) => new Days(days)),
];

const releasing = fc.constantFrom(...releases);
const agencies = fc.record({
  isApproved: fc.boolean(),
  talkDays: fc.constantFrom(0, 0, 3),
  missedDays: fc.constantFrom(0, 3, 5),
});
/** A whole way to where it can be objected to or something was left out, so that the later steps are walked as often as the first ones. */
const begun = fc.constantFrom(0, 1, 2, 3, 4).map((far) => (real: life.Life) => {
  if (far > 0) {
    life.isSubmitted('self')(real);
    life.isRatedWhole('appraiser')(real);
  }
  if (far > 1) {
    life.isApproved('second-appraiser')(real);
    life.isTalkedOver(real);
    // However results are given out, it is given by then.
    if (far > 2) life.daysPass(real, 30);
    life.isReleased(real);
    life.isOpened('self')(real);
    if (far === 2) life.isObjectedTo('self')(real);
    if (far === 4) life.isMissed('self')(real);
  }
});

/** Everybody does their part, in the order of the process; whoever's turn it is has all the time there is. */
function goesOn(real: life.Life): void {
  life.isGivenAgain(real);
  if (life.isReleased(real)) return;
  if (real.appraisal.status === 'rated') {
    // Where nobody above may approve, HR names somebody who holds the office.
    if (turnNow(real)?.who === 'hr') life.hasMoved('secondAppraiser', 'komang')(real);
    life.isApproved('second-appraiser')(real);
  }
  if (turnNow(real)?.who === 'hr' && real.appraisal.status !== 'objected') life.isReopened('rating')(real);
  life.isSubmitted('self')(real);
  if (['self-assessment', 'submitted', 'rating'].includes(real.appraisal.status)) {
    life.isRatedWhole('appraiser')(real);
  }
  if (real.appraisal.status === 'objected') {
    // Where nobody above may decide, HR names somebody who holds the office.
    if (life.rulingsOf(real.appraisal) && turnNow(real)?.who === 'hr')
      life.hasMoved('secondAppraiser', 'komang')(real);
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
          fc.modelRun(() => ({ model: { status: real.appraisal.status }, real }), cmds);

          // From wherever it came to, an end is reached.
          for (let day = 0; day < 60 && turnNow(real); day += 1) goesOn(real);
          expect(turnNow(real), real.appraisal.status).toBeUndefined();
        },
      ),
      { numRuns: 400 },
    );
    expect(processMoves.map(say).filter((step) => !made.has(step))).toEqual([]);
    expect(missedActs.filter((act) => !within.has(act))).toEqual([]);
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
