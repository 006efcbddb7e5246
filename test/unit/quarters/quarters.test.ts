import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maySeeQuarters, seeQuarters } from '../../../src/application/quarters/see-quarters.ts';
import { appraisalStatuses, isReleased } from '../../../src/domain/appraisal/appraisal.ts';
import { predicates } from '../../../src/domain/appraisal/predicate.ts';
import { can, relations } from '../../../src/domain/authorization/policy.ts';
import { cycleKinds } from '../../../src/domain/cycle/cycle.ts';
import { type Quarter, seenBy } from '../../../src/domain/quarters/quarter.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { someQuarters } from '../../support/quarters.ts';
import {
  aContext,
  aCycle,
  actionsOn,
  anAppraisal,
  aReleasedResult,
  at,
  draw,
  inRating,
  say,
} from '../rating/rig.ts';

const today = Temporal.PlainDate.from('2026-12-12');
const annual = { ...aCycle(), kind: 'annual' } as const;
const [first] = someQuarters('ani');
if (!first) throw new Error('a quarter is missing');

const anyQuarter = fc.record({
  status: fc.constantFrom(...appraisalStatuses),
  predicate: fc.option(fc.constantFrom(...predicates), { nil: undefined }),
  appraiserId: fc.constantFrom('ani', 'former'),
  secondAppraiserId: fc.constantFrom('wayan', 'ani', undefined),
});

describe('the quarters beside a year', () => {
  it('show the predicate only once it was given, and ratings only to who may read that result itself', () => {
    fc.assert(
      fc.property(
        anyQuarter,
        fc.constantFrom('self', 'appraiser', 'second-appraiser', 'none', 'hr'),
        fc.constantFrom('ani', 'wayan', 'other'),
        (over, relation, id) => {
          const quarter: Quarter = { ...first, ...over, results: 3, behaviour: 2 };
          const seen = seenBy(quarter, { relation, ids: [id] }, today);
          const isRater = relation !== 'self' && id === over.appraiserId;
          const isSecond = relation !== 'self' && !isRater && id === over.secondAppraiserId;
          const mine =
            relation === 'self' ? 'self' : isRater ? 'appraiser' : isSecond ? 'second-appraiser' : 'none';
          const mayRead = can(mine, 'result.view', over.status).allowed;
          expect(seen.predicate !== undefined).toBe(
            over.predicate !== undefined && (mayRead || isReleased(over.status)),
          );
          expect(seen.results !== undefined).toBe(over.predicate !== undefined && mayRead);
          // Who rated it is said in every case, and stays who it was.
          expect(seen.rater).toEqual(first.rater);
          // The summary has no words: nothing else of it goes along.
          expect(Object.keys(seen).toSorted()).not.toContain('appraiserId');
        },
      ),
    );
  });

  it('are shown of a year alone, and to nobody but those of its rating or its result', () => {
    for (const kind of [undefined, ...cycleKinds])
      for (const relation of relations)
        for (const status of appraisalStatuses) {
          const of = anAppraisal({ status, cycle: { ...aCycle(), ...(kind && { kind }) } });
          const expected = kind === 'annual' && can(relation, 'quarters.view', status).allowed;
          expect(maySeeQuarters(of, relation)).toBe(expected);
          const seen = seeQuarters(of, someQuarters(), { relation, ids: ['ani'] }, inRating);
          expect(seen.length > 0).toBe(expected);
        }
  });

  it('are final when the term is over or an objection was decided, and say an open objection', () => {
    const states = (over: Partial<Quarter>, now: string) =>
      seenBy({ ...first, ...over }, { relation: 'self', ids: [] }, Temporal.PlainDate.from(now)).state;
    const releasedAt = at('2026-12-01T02:00:00Z');
    expect(states({ releasedAt }, '2026-12-15')).toBe('may-object');
    expect(states({ releasedAt }, '2026-12-16')).toBe('final');
    const opened = { releasedAt, openedAt: releasedAt, objectBy: Temporal.PlainDate.from('2026-12-20') };
    expect(states(opened, '2026-12-20')).toBe('may-object');
    expect(states({ status: 'objected' }, '2026-12-16')).toBe('objected');
    expect(states({ status: 'decided' }, '2026-12-01')).toBe('final');
    expect(states({ status: 'rated', releasedAt: undefined }, '2026-12-16')).toBe('open');
  });

  it('have a button on the cards of a year alone, and say who rated; a transfer hides the ratings of before', () => {
    const year = anAppraisal({ status: 'rating', cycle: annual, hasQuarters: true });
    const card = aContext(year, { screen: { at: 'rate-card', appraisalId: year.id, item: 'M.01' } });
    expect(actionsOn(draw(card)).map(({ type }) => type)).toContain('quarter.open');
    const quarter = aContext(anAppraisal({ status: 'rating' }), { screen: card.state.screen });
    expect(actionsOn(draw(quarter)).map(({ type }) => type)).not.toContain('quarter.open');
    // A year without a quarter has none; a part of it has the other part.
    for (const [over, isThere] of [
      [{ hasQuarters: false }, false],
      [{ hasQuarters: false, part: annual.period }, true],
    ] as const) {
      const alone = aContext({ ...year, ...over }, { screen: card.state.screen });
      expect(actionsOn(draw(alone)).some(({ type }) => type === 'quarter.open')).toBe(isThere);
    }
    const shown = say(draw(aContext(year, { screen: { at: 'quarters', appraisalId: year.id } })));
    expect(shown).toContain('Triwulan I 2026: Baik\nDinilai oleh Lalu Hamdan, Kepala Bidang Arsip\nFinal.');
    expect(shown).toContain('Kedua penilaiannya dibaca oleh pegawai dan yang menilai.');
    expect(shown).toContain('a.n. Ani Rahmawati\n⚠️ Belum final: ada keberatan yang belum diputus.');
    // Rated and not given yet: nothing but who it is with.
    expect(shown).not.toContain('Sangat Baik');
    expect(shown).toContain('tidak ada yang terisi dari sini');
  });

  it('are read by the employee with both ratings, from the details of the result', () => {
    const year = aReleasedResult({ cycle: annual, openedAt: inRating, hasQuarters: true });
    const screen = { at: 'quarters', appraisalId: year.id } as const;
    const shown = say(draw(aContext(year, { relation: 'self', screen })));
    expect(shown).toContain('Hasil kerja: Sesuai ekspektasi · Perilaku: Di atas ekspektasi');
    const details = aContext(year, {
      relation: 'self',
      screen: { at: 'result-card', appraisalId: year.id, isExpanded: true },
    });
    expect(actionsOn(draw(details)).map(({ type }) => type)).toContain('quarter.open');
  });
});
