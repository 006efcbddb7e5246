import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { predicateOf } from '../../../src/domain/appraisal/predicate.ts';
import { fileObjection, type Move, type Mover, moved } from '../../../src/domain/objection/moves.ts';
import { isAtEnd, type Objection, ruledPredicate, unruled } from '../../../src/domain/objection/objection.ts';
import { turnOf } from '../../../src/domain/objection/turn.ts';
import { Temporal } from '../../../src/shared/time.ts';

const first = Temporal.PlainDate.from('2027-01-04');
const rated = { 'M.01': 2, 'M.02': 4, H: 1, P: 2 };
const ratedBy = ['ani', 'dewi'];
const why = 'Dua target selesai sebelum batas.';
const employeeId = 'budi';
const decider = (id: string): Mover => ({ as: 'decider', id });
const filed = (more: Partial<Parameters<typeof fileObjection>[0]> = {}): Objection => {
  const decideBy = first.add({ days: 14 });
  const done = fileObjection({
    ...{ rated, rows: ['H', 'M.01'], reason: why, ratedBy, deciderId: 'wayan', decideBy },
    ...more,
  });
  if (typeof done === 'string') throw new Error(done);
  return done;
};
/** Makes the moves that are allowed, on days that never go back; what is refused leaves everything as it was. */
type Step = { readonly by: Mover | 'whoever may'; readonly move: Move; readonly wait: number };
type Seen = {
  readonly before: Objection;
  readonly after: Objection;
  readonly day: Temporal.PlainDate;
  readonly by: Mover;
  readonly move: Move;
};
/** So that long ways are walked too: moves by the wrong person end nowhere. */
function whoMay({ deciderId, questions }: Objection, { type }: Move): Mover {
  if (type === 'withdraw') return { as: 'employee' };
  if (type === 'assign') return { as: 'hr' };
  return type === 'answer' ? { as: questions.at(-1)?.of ?? 'employee' } : decider(deciderId ?? 'made');
}
function walk(
  start: Objection,
  steps: readonly Step[],
): { end: Objection; day: Temporal.PlainDate; made: Seen[] } {
  let [end, day] = [start, first];
  const made: Seen[] = [];
  for (const step of steps) {
    day = day.add({ days: step.wait });
    const by = step.by === 'whoever may' ? whoMay(end, step.move) : step.by;
    const after = moved(end, by, step.move, day);
    if (typeof after === 'string') continue;
    made.push({ before: end, after, day, by, move: step.move });
    end = after;
  }
  return { end, day, made };
}

const people = fc.constantFrom('wayan', 'made', 'ani', 'dewi', employeeId);
const movers: fc.Arbitrary<Mover> = fc.oneof(
  fc.constantFrom<Mover>({ as: 'employee' }, { as: 'appraiser' }, { as: 'hr' }),
  { weight: 3, arbitrary: people.map(decider) },
);
const reasons = fc.constantFrom(why, why, why, '  ', 'ya');
const moves: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('rule' as const),
      row: fc.constantFrom('H', 'M.01', 'P', 'X'),
      reason: reasons,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('rule' as const),
      row: fc.constantFrom('H', 'M.01', 'P'),
      reason: reasons,
      value: fc.integer({ min: -1, max: 6 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('ask' as const),
      of: fc.constantFrom('employee' as const, 'appraiser' as const),
      text: reasons,
      answerBy: fc.integer({ min: -2, max: 20 }).map((days) => first.add({ days })),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('answer' as const), text: reasons }) },
  fc.record({ type: fc.constant('assign' as const), deciderId: people, employeeId: fc.constant(employeeId) }),
  { weight: 3, arbitrary: fc.constant<Move>({ type: 'confirm' }) },
  { weight: 1, arbitrary: fc.constant<Move>({ type: 'withdraw' }) },
);
const steps = fc.array(
  fc.record({
    by: fc.oneof({ weight: 3, arbitrary: fc.constant('whoever may' as const) }, movers),
    move: moves,
    wait: fc.integer({ min: 0, max: 3 }),
  }),
  {
    maxLength: 60,
  },
);
const starts = fc.constantFrom(filed(), filed({ deciderId: undefined }));
const holds = (check: (start: Objection, steps: readonly Step[]) => void) =>
  fc.assert(fc.property(starts, steps, check), { numRuns: 500 });

describe('an objection', () => {
  it('is always somebody’s turn, with a date, until its end; and never afterwards', () => {
    holds((start, list) => {
      const { end, day } = walk(start, list);
      const turn = turnOf(end, day);
      expect(turn === undefined).toBe(isAtEnd(end));
      if (turn?.who === 'decider') expect(end.deciderId).toBeDefined();
    });
  });

  it('can be decided from wherever it stands, once whoever was asked has answered or let the day pass', () => {
    holds((start, list) => {
      const { end, day } = walk(start, list);
      if (isAtEnd(end)) return;
      const by = decider('made');
      const finish: { by: Mover; move: Move }[] = [
        { by: { as: 'hr' }, move: { type: 'assign', deciderId: 'made', employeeId } },
        ...end.rows.map((row) => ({ by, move: { type: 'rule', row, reason: why } as const })),
        { by, move: { type: 'confirm' } },
      ];
      const later = Math.max(0, ...end.questions.map((asked) => day.until(asked.answerBy).days + 1));
      const done = finish.reduce((at, { by: who, move }) => {
        const next = moved(at, who, move, day.add({ days: later }));
        if (typeof next === 'string') throw new Error(next);
        return next;
      }, end);
      expect(done.stage).toBe('confirmed');
    });
  });

  it('is never decided by who rated, nor by the employee, nor by two', () => {
    holds((start, list) => {
      for (const { before, after, by, move } of walk(start, list).made) {
        expect([...ratedBy, employeeId]).not.toContain(after.deciderId);
        if (move.type === 'rule' || move.type === 'ask' || move.type === 'confirm')
          expect(by).toEqual({ as: 'decider', id: before.deciderId });
        if (after.deciderId !== before.deciderId) expect(after.rulings).toEqual({});
      }
    });
  });

  it('does not change any more at its end, and keeps the old result all the way', () => {
    holds((start, list) => {
      const { end, made } = walk(start, list);
      for (const { before } of made) expect(isAtEnd(before)).toBe(false);
      expect([end.rated, end.rows, end.reason]).toEqual([start.rated, start.rows, start.reason]);
    });
  });

  it('is confirmed only with a reasoned ruling on each row, and the predicate follows from the matrix', () => {
    holds((start, list) => {
      const { end } = walk(start, list);
      expect(Object.keys(end.rulings).every((row) => end.rows.includes(row))).toBe(true);
      for (const { reason } of Object.values(end.rulings)) expect(reason).toBe(why);
      if (end.stage !== 'confirmed') return;
      expect(unruled(end)).toEqual([]);
      const results = (end.rulings.H?.value ?? rated.H) as 1 | 2 | 3;
      expect(ruledPredicate(end)).toBe(predicateOf(results, 2));
    });
  });

  it('waits for an answer until the end of its day, and no longer', () => {
    holds((start, list) => {
      for (const { before, move, by, day } of walk(start, list).made) {
        const asked = before.stage === 'asked' ? before.questions.at(-1) : undefined;
        if (!asked || move.type === 'assign' || move.type === 'withdraw') continue;
        const isPast = day.since(asked.answerBy).sign > 0;
        expect(move.type === 'answer').toBe(!isPast);
        if (move.type === 'answer') expect(by.as).toBe(asked.of);
      }
    });
  });

  it('is withdrawn by the employee alone, whenever it is not at its end', () => {
    holds((start, list) => {
      const { end, day } = walk(start, list);
      const withdrawn = moved(end, { as: 'employee' }, { type: 'withdraw' }, day);
      if (isAtEnd(end)) expect(withdrawn).toBe('at-end');
      else expect(withdrawn).toMatchObject({ stage: 'withdrawn' });
      for (const by of [{ as: 'appraiser' }, { as: 'hr' }, decider('wayan')] as const)
        expect(moved(end, by, { type: 'withdraw' }, day)).toBe(isAtEnd(end) ? 'at-end' : 'not-yours');
    });
  });
});

describe('filing', () => {
  const file = (more: Partial<Parameters<typeof fileObjection>[0]>) => () => filed(more);

  it('needs a row that was rated and a reason', () => {
    expect(file({ rows: [] })).toThrow('no-such-row');
    expect(file({ rows: ['H', 'M.03'] })).toThrow('no-such-row');
    expect(file({ reason: 'tidak' })).toThrow('reason');
    expect(file({ deciderId: 'dewi' })).toThrow('rated-it');
    expect(filed({ rows: ['H', 'H'] }).rows).toEqual(['H']);
  });

  it('leaves it with HR where nobody may decide, who is told when the date has passed', () => {
    const start = filed({ deciderId: undefined });
    expect(turnOf(start, start.decideBy)).toMatchObject({ who: 'hr', isOver: false });
    expect(turnOf(start, start.decideBy.add({ days: 1 }))).toMatchObject({ who: 'hr', isOver: true });
    expect(moved(start, { as: 'hr' }, { type: 'assign', deciderId: 'ani', employeeId }, first)).toBe(
      'rated-it',
    );
  });

  it('does not take what is rated already for a change', () => {
    const rule = (row: string, value: number) =>
      moved(filed(), decider('wayan'), { type: 'rule', row, value, reason: why }, first);
    expect(rule('H', 1)).toBe('no-change');
    expect(rule('H', 0)).toBe('no-change');
    expect(rule('M.01', 0)).toMatchObject({ rulings: { 'M.01': { value: 0 } } });
  });
});
