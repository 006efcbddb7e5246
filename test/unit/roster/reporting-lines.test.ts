import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastLine, type ReportingLine, withAppraiser } from '../../../src/domain/cycle/assignments.ts';
import { findCircles } from '../../../src/domain/people/reporting-lines.ts';
import { Temporal } from '../../../src/shared/time.ts';

/** Up to 12 people, most with a superior among them, so that there are many circles and chains to a top. */
const superiors = fc
  .array(fc.option(fc.nat(), { nil: undefined, freq: 6 }), { minLength: 1, maxLength: 12, size: 'max' })
  .map(
    (list) =>
      new Map(
        list.flatMap((superior, person) =>
          superior === undefined ? [] : [[`${person}`, `${superior % list.length}`]],
        ),
      ),
  );

/** Whether the chain of superiors leads back to the person. Slow but simple, to check the quick way. */
function isOnCircle(superiorOf: ReadonlyMap<string, string>, person: string): boolean {
  let current = superiorOf.get(person);
  for (let steps = 0; current !== undefined && steps <= superiorOf.size; steps++) {
    if (current === person) return true;
    current = superiorOf.get(current);
  }
  return false;
}

describe('circles of superiors', () => {
  it('are all found, each once, without the people whose superiors merely lead into one', () => {
    fc.assert(
      fc.property(superiors, (superiorOf) => {
        const found = findCircles(superiorOf).flat();
        const expected = [...superiorOf.keys()].filter((person) => isOnCircle(superiorOf, person));
        expect([...found].sort()).toEqual([...expected].sort());
      }),
    );
  });

  it('are listed upwards: each person is followed by their superior, and the last one by the first', () => {
    fc.assert(
      fc.property(superiors, (superiorOf) => {
        for (const circle of findCircles(superiorOf)) {
          circle.forEach((person, place) => {
            expect(superiorOf.get(person)).toBe(circle[(place + 1) % circle.length]);
          });
        }
      }),
    );
  });
});

const firstDay = Temporal.PlainDate.from('2026-01-01');
const change = fc.record({
  appraiserId: fc.option(fc.constantFrom('ani', 'budi', 'citra'), { nil: undefined }),
  day: fc.nat(60),
});
const history = fc
  .array(change, { maxLength: 8 })
  .map((changes) =>
    changes.reduce<readonly ReportingLine[]>(
      (lines, { appraiserId, day }) => withAppraiser(lines, appraiserId, firstDay.add({ days: day })),
      [],
    ),
  );

/** Who appraises on a day; undefined for nobody. Fails when there are two. */
function appraiserOn(lines: readonly ReportingLine[], date: Temporal.PlainDate): string | undefined {
  const holding = lines.filter(
    ({ from, to }) =>
      Temporal.PlainDate.compare(from, date) <= 0 && (!to || Temporal.PlainDate.compare(date, to) < 0),
  );
  expect(holding.length).toBeLessThanOrEqual(1);
  return holding[0]?.appraiserId;
}

describe('a change of appraiser', () => {
  it('holds from its day on, and every day before keeps the appraiser it had', () => {
    fc.assert(
      fc.property(history, change, (before, { appraiserId, day }) => {
        const after = withAppraiser(before, appraiserId, firstDay.add({ days: day }));
        for (let offset = 0; offset <= 62; offset++) {
          const date = firstDay.add({ days: offset });
          const expected = offset < day ? appraiserOn(before, date) : appraiserId;
          expect(appraiserOn(after, date)).toBe(expected);
        }
        expect(lastLine(after)?.appraiserId).toBe(appraiserId);
      }),
    );
  });

  it('made twice is made once', () => {
    fc.assert(
      fc.property(history, change, (before, { appraiserId, day }) => {
        const from = firstDay.add({ days: day });
        const once = withAppraiser(before, appraiserId, from);
        expect(withAppraiser(once, appraiserId, from)).toEqual(once);
      }),
    );
  });
});
