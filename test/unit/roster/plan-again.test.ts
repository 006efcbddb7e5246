import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastLine } from '../../../src/domain/cycle/assignments.ts';
import { isEmptyPlan, type PersonOnRoster, planRoster } from '../../../src/domain/people/roster-plan.ts';
import type { ResultEdit } from '../../../src/domain/roster/result-edits.ts';
import { nips } from './a-roster.ts';
import { ani, citra, day, entry, person, plan, today } from './plan-rig.ts';

describe('importing the same file again', () => {
  it('changes nothing, on the same day and on any later one', () => {
    const fact = <T>(...values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
    const days = fact(...['2024-06-01', '2026-11-25', '2026-12-20'].map((iso) => day(iso)));
    const facts = fc.record({
      appraiserNip: fact<string | null>(nips.ani, nips.citra, null),
      appraiserFrom: days,
      activeFrom: days,
      email: fact('b@kota.id', null),
      isTop: fact(true, false),
      timeZone: fact('Asia/Jayapura', null),
      results: fact<readonly ResultEdit[]>([], [{ no: 1, title: 'Arsip' }], [{ no: 1, title: null }]),
    });
    fc.assert(
      fc.property(facts, fc.boolean(), fc.nat(40), (said, isKnown, laterBy) => {
        const file = [entry(said)];
        const others = [ani, citra];
        const people = isKnown ? [...others, person()] : others;
        const first = plan(file, people);
        const [record] = [...first.created, ...first.updated];
        const before = isKnown ? person() : undefined;
        const after: PersonOnRoster = {
          record: record ?? person().record,
          lines: first.lines[0]?.lines ?? before?.lines ?? [],
          results: first.results[0]?.results ?? before?.results ?? [],
        };
        expect(lastLine(after.lines)?.appraiserId).toBe(
          said.appraiserNip === undefined
            ? before && 'ani'
            : { [nips.ani]: 'ani', [nips.citra]: 'citra' }[said.appraiserNip ?? ''],
        );
        const again = planRoster(file, [...others, after], today.add({ days: laterBy }), () => 'never');
        expect(isEmptyPlan(again)).toBe(true);
      }),
    );
  });
});
