import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decided } from '../../../src/application/outcome/decided.ts';
import type { Refusal } from '../../../src/application/outcome/refusals.ts';
import { noteMax } from '../../../src/application/rating/save-rating.ts';
import { disputeAppraiser } from '../../../src/application/self/dispute-appraiser.ts';
import {
  putResult,
  realisationMax,
  removeResult,
  resultTextMax,
} from '../../../src/application/self/manage-results.ts';
import { answerItem, noteItems } from '../../../src/application/self/save-answer.ts';
import {
  submitSelfAssessment,
  withdrawSelfAssessment,
} from '../../../src/application/self/submit-self-assessment.ts';
import { type Appraisal, unobservableReasons } from '../../../src/domain/appraisal/appraisal.ts';
import { isValueOf, itemKind } from '../../../src/domain/appraisal/items.ts';
import {
  aboveRequired,
  firstOpenItem,
  missingSelf,
  openResults,
  selfItems,
  selfProgress,
} from '../../../src/domain/appraisal/self-assessment.ts';
import { summaryOf } from '../../../src/domain/appraisal/summary.ts';
import { relations } from '../../../src/domain/authorization/policy.ts';
import type { Result } from '../../../src/shared/result.ts';
import {
  aCompleteSelf,
  afterSelf,
  anAppraisal,
  beforeSelf,
  everyStatus,
  inStatus,
  lastMoment,
  now,
  withSelf,
} from '../../support/builders.ts';

type Outcome = Result<Decided, Refusal>;
const codeOf = (outcome: Outcome) => (outcome.ok ? 'ok' : outcome.error.code);
function done(outcome: Outcome): Decided {
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
}

/** Everything that an employee can do with a given appraisal. */
const acts: Readonly<Record<string, (appraisal: Appraisal, relation: 'self', at: typeof now) => Outcome>> = {
  answer: (a, r, at) => answerItem(a, r, at, 'M.01', { value: 3 }),
  note: (a, r, at) => noteItems(a, r, at, { 'M.01': 'Contoh' }),
  result: (a, r, at) => putResult(a, r, at, { title: 'Layanan' }),
  remove: (a, r, at) => removeResult(a, r, at, 1),
  submit: (a, r, at) => submitSelfAssessment(a, r, at, a.revision),
  withdraw: (a, r, at) => withdrawSelfAssessment(a, r, at, a.revision),
  dispute: (a, r, at) => disputeAppraiser(a, r, at),
};

describe('the self-assessment', () => {
  it('asks nine competencies and then seven behaviours, in order, and never a work result', () => {
    expect(selfItems).toHaveLength(16);
    expect(selfItems.map(itemKind)).toEqual([...Array(9).fill('competency'), ...Array(7).fill('behaviour')]);
    expect(firstOpenItem(anAppraisal())).toBe('M.01');
    expect(
      firstOpenItem(withSelf(anAppraisal(), { 'M.01': { value: 0 }, 'M.02': { unobservable: 'too-short' } })),
    ).toBe('M.03');
    expect(firstOpenItem(aCompleteSelf())).toBeUndefined();
    expect(openResults(aCompleteSelf({ results: [{ no: 2, title: 'x' }] }))).toEqual(['R.2']);
  });

  it('does not count a note alone as an answer', () => {
    const noted = done(noteItems(anAppraisal(), 'self', now, { 'M.01': 'Contoh' })).appraisal;
    expect(selfProgress(noted)).toEqual({ answered: 0, total: 16 });
    expect(summaryOf(withSelf(noted, { 'M.01': { value: 0 } })).selfAnswered).toBe(1);
  });

  it.each(Object.keys(acts))('lets nobody but the employee do: %s', (name) => {
    // Whoever enters a paper does what stands on it: the rows make nobody else an assistant, and it takes nothing back.
    const inTheirName = ['withdraw', 'dispute'].includes(name) ? [] : ['assistant'];
    for (const relation of relations.filter((one) => one !== 'self' && !inTheirName.includes(one))) {
      for (const status of everyStatus) {
        const outcome = acts[name]?.(inStatus(status), relation as 'self', now);
        expect(outcome && codeOf(outcome), `${relation} in ${status}`).toBe('not-yours');
      }
    }
  });

  it.each(['answer', 'note', 'result', 'submit'])(
    'is open from the first to the last moment of its window: %s',
    (name) => {
      const at = (moment: typeof now) => acts[name]?.(aCompleteSelf(), 'self', moment);
      expect(at(beforeSelf)).toEqual({ ok: false, error: { code: 'window-not-open', opens: '2026-12-01' } });
      expect(at(lastMoment)?.ok).toBe(true);
      expect(at(afterSelf)).toEqual({ ok: false, error: { code: 'window-over', closed: '2026-12-10' } });
    },
  );

  it('refuses values and items that do not exist, and those of the appraiser', () => {
    const refused: readonly [string, { value: number } | { unobservable: 'no-occasion' }][] = [
      ['M.01', { value: 6 }],
      ['M.01', { value: -1 }],
      ['M.01', { value: 1.5 }],
      ['B.1', { value: 0 }],
      ['B.1', { value: 4 }],
      ['B.1', { unobservable: 'no-occasion' }],
      ['B.8', { value: 1 }],
      ['R.1', { value: 2 }],
      ['H', { value: 2 }],
      ['P', { value: 2 }],
      ['__proto__', { value: 2 }],
    ];
    for (const [item, rating] of refused) {
      expect(codeOf(answerItem(anAppraisal(), 'self', now, item, rating)), item).toBe('no-such-item');
    }
  });

  it('keeps the note when the answer changes, and the answer when the note does', () => {
    const first = done(
      answerItem(withSelf(anAppraisal(), { 'M.01': { note: 'Contoh' } }), 'self', now, 'M.01', { value: 2 }),
    );
    expect(first.appraisal.answers.self['M.01']).toEqual({ value: 2, note: 'Contoh' });
    const second = done(answerItem(first.appraisal, 'self', now, 'M.01', { unobservable: 'not-my-role' }));
    expect(second.appraisal.answers.self['M.01']).toEqual({ unobservable: 'not-my-role', note: 'Contoh' });
    const third = done(noteItems(second.appraisal, 'self', now, { 'M.01': '  ' }));
    expect(third.appraisal.answers.self['M.01']).toEqual({ unobservable: 'not-my-role' });
  });

  it('saves all notes of a message or none, and says how long one may be', () => {
    const before = anAppraisal();
    const outcome = noteItems(before, 'self', now, { 'M.01': 'Pendek', 'M.02': 'x'.repeat(noteMax + 1) });
    expect(outcome).toEqual({ ok: false, error: { code: 'text-too-long', max: 1000 } });
    expect(codeOf(noteItems(before, 'self', now, { 'M.02': 'x'.repeat(noteMax) }))).toBe('ok');
  });

  it('changes nothing, and saves nothing, when the same is said again', () => {
    const once = done(answerItem(anAppraisal(), 'self', now, 'M.01', { value: 2 })).appraisal;
    expect(done(answerItem(once, 'self', now, 'M.01', { value: 2 }))).toEqual({
      appraisal: once,
      writes: [],
    });
  });
});

describe('handing in', () => {
  it('needs all sixteen answers, whichever is missing, and no work result', () => {
    for (const item of selfItems) {
      const { [item]: _missing, ...rest } = aCompleteSelf().answers.self;
      const appraisal = anAppraisal({ answers: { self: rest, appraiser: {} } });
      expect(submitSelfAssessment(appraisal, 'self', now, appraisal.revision)).toEqual({
        ok: false,
        error: { code: 'incomplete', missing: [item] },
      });
    }
    const { appraisal, writes } = done(acts.submit?.(aCompleteSelf(), 'self', now) as Outcome);
    expect(appraisal).toMatchObject({ status: 'submitted', selfSubmittedAt: now, revision: 2 });
    expect(writes).toContainEqual({
      kind: 'appraisal',
      appraisalId: appraisal.id,
      revision: 1,
      changes: { status: 'submitted', selfSubmittedAt: now },
    });
  });

  it('is refused when the answers are not those that were shown', () => {
    expect(codeOf(submitSelfAssessment(aCompleteSelf({ revision: 5 }), 'self', now, 4))).toBe(
      'changed-since-shown',
    );
  });

  it('ends answering', () => {
    for (const name of ['answer', 'note', 'result', 'submit']) {
      expect(codeOf(acts[name]?.(inStatus('submitted'), 'self', now) as Outcome), name).toBe(
        'already-submitted',
      );
    }
  });

  it('can be taken back only before the rating began, within the window, and loses no answer', () => {
    for (const status of everyStatus) {
      const expected =
        status === 'submitted'
          ? 'ok'
          : status === 'self-assessment'
            ? 'not-submitted-yet'
            : 'rating-has-begun';
      expect(codeOf(acts.withdraw?.(inStatus(status), 'self', now) as Outcome), status).toBe(expected);
    }
    const submitted = inStatus('submitted');
    expect(codeOf(withdrawSelfAssessment(submitted, 'self', afterSelf, submitted.revision))).toBe(
      'window-over',
    );
    expect(codeOf(withdrawSelfAssessment(submitted, 'self', now, 99))).toBe('changed-since-shown');
    const { appraisal } = done(withdrawSelfAssessment(submitted, 'self', now, submitted.revision));
    expect(appraisal.status).toBe('self-assessment');
    expect(appraisal.selfSubmittedAt).toBeUndefined();
    expect(appraisal.answers).toEqual(submitted.answers);
  });

  it('tells a person who was rated without a self-assessment that its time is over, not that it was handed in', () => {
    const rated = anAppraisal({ status: 'rating' });
    for (const name of ['answer', 'submit', 'withdraw']) {
      expect(codeOf(acts[name]?.(rated, 'self', afterSelf) as Outcome), name).toBe('window-over');
    }
  });
});

describe('work results', () => {
  it('are at most ten, and a freed number is used again', () => {
    let appraisal = anAppraisal();
    for (let no = 1; no <= 10; no += 1)
      appraisal = done(putResult(appraisal, 'self', now, { title: `Hasil ${no}` })).appraisal;
    expect(codeOf(putResult(appraisal, 'self', now, { title: 'Lagi' }))).toBe('too-many-results');
    const fewer = done(removeResult(withSelf(appraisal, { 'R.4': { value: 2 } }), 'self', now, 4)).appraisal;
    expect(fewer.results).toHaveLength(9);
    expect(fewer.answers.self['R.4']).toBeUndefined();
    expect(done(putResult(fewer, 'self', now, { title: 'Lagi' })).appraisal.results[3]).toEqual({
      no: 4,
      isOwn: true,
      title: 'Lagi',
    });
  });

  it('refuse texts that are too long, and numbers that are not listed', () => {
    const put = (words: Parameters<typeof putResult>[3], no?: number) =>
      codeOf(putResult(anAppraisal(), 'self', now, words, no));
    expect(put({ title: 'x'.repeat(resultTextMax + 1) })).toBe('text-too-long');
    expect(put({ title: 'x', target: 'x'.repeat(resultTextMax + 1) })).toBe('text-too-long');
    expect(put({ title: 'x', realisation: 'x'.repeat(realisationMax + 1) })).toBe('text-too-long');
    expect(put({ title: 'x' }, 3)).toBe('no-such-item');
    expect(codeOf(removeResult(anAppraisal(), 'self', now, 1))).toBe('no-such-item');
  });
});

describe('"not my appraiser"', () => {
  it('is recorded once, leaves the answers alone, and is told to HR', () => {
    const { appraisal, writes } = done(disputeAppraiser(aCompleteSelf(), 'self', now));
    expect(appraisal.appraiserDisputedAt).toEqual(now);
    expect(appraisal.answers).toEqual(aCompleteSelf().answers);
    expect(writes.map((write) => write.kind)).toEqual(['appraisal', 'audit', 'outbox-to-hr']);
    expect(done(disputeAppraiser(appraisal, 'self', afterSelf)).writes).toEqual([]);
  });

  it('is not recorded with more words than there is room for', () => {
    expect(codeOf(disputeAppraiser(aCompleteSelf(), 'self', now, 'x'.repeat(200)))).toBe('ok');
    expect(codeOf(disputeAppraiser(aCompleteSelf(), 'self', now, 'x'.repeat(201)))).toBe('text-too-long');
  });

  it('is too late once the rating is confirmed', () => {
    expect(codeOf(disputeAppraiser(inStatus('released'), 'self', now))).toBe('already-rated');
  });
});

it('suggests an example only above the requirement and only where there is no note', () => {
  const appraisal = withSelf(anAppraisal(), {
    'M.01': { value: 3 },
    'M.02': { value: 3, note: 'x' },
    'M.03': { value: 2 },
  });
  expect(aboveRequired(appraisal)).toEqual(['M.01']);
});

describe('whatever a person does, in any order', () => {
  const item = fc.constantFrom(...selfItems, 'R.1', 'R.11', 'H', 'M.09', 'x');
  const doing = fc.oneof(
    fc.record({ act: fc.constant('rate' as const), item, value: fc.integer({ min: -1, max: 6 }) }),
    fc.record({
      act: fc.constant('unobservable' as const),
      item,
      reason: fc.constantFrom(...unobservableReasons),
    }),
    fc.record({
      act: fc.constant('note' as const),
      item,
      text: fc.constantFrom('', ' ', 'Contoh', 'x'.repeat(1001)),
    }),
    fc.record({ act: fc.constant('result' as const), title: fc.constantFrom('Layanan', 'x'.repeat(201)) }),
    fc.record({ act: fc.constant('remove' as const), no: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ act: fc.constant('submit' as const) }),
    fc.record({ act: fc.constant('withdraw' as const) }),
    fc.record({ act: fc.constant('begin-rating' as const) }),
  );
  const play = (a: Appraisal, one: typeof doing extends fc.Arbitrary<infer T> ? T : never): Outcome => {
    switch (one.act) {
      case 'rate':
        return answerItem(a, 'self', now, one.item, { value: one.value });
      case 'unobservable':
        return answerItem(a, 'self', now, one.item, { unobservable: one.reason });
      case 'note':
        return noteItems(a, 'self', now, { [one.item]: one.text });
      case 'result':
        return putResult(a, 'self', now, { title: one.title });
      case 'remove':
        return removeResult(a, 'self', now, one.no);
      case 'submit':
        return submitSelfAssessment(a, 'self', now, a.revision);
      case 'withdraw':
        return withdrawSelfAssessment(a, 'self', now, a.revision);
      case 'begin-rating':
        return {
          ok: true,
          value: { appraisal: a.status === 'submitted' ? { ...a, status: 'rating' } : a, writes: [] },
        };
    }
  };

  it('every saved answer stays valid, every change has one guarded write and one audit row, and nothing handed in changes', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.array(doing, { maxLength: 40 }), (isComplete, doings) => {
        let appraisal = isComplete ? aCompleteSelf() : anAppraisal();
        for (const one of doings) {
          const before = appraisal;
          const outcome = play(before, one);
          if (!outcome.ok) continue;
          const { appraisal: next, writes } = outcome.value;
          if (before.status !== 'self-assessment') expect(next.answers).toEqual(before.answers);
          if (before.status === 'rating') expect(next.status).toBe('rating');
          const guarded = writes.filter((write) => write.kind === 'appraisal');
          expect(guarded.map((write) => write.revision)).toEqual(
            writes.length === 0 ? [] : [before.revision],
          );
          expect(writes.filter((write) => write.kind === 'audit')).toHaveLength(guarded.length);
          expect(next.revision).toBe(before.revision + guarded.length);
          appraisal = next;
        }
        for (const [code, answer] of Object.entries(appraisal.answers.self)) {
          const kind = itemKind(code);
          expect(kind).toBeDefined();
          expect(Object.keys(answer)).not.toHaveLength(0);
          if (kind && answer.value !== undefined) expect(isValueOf(kind, answer.value)).toBe(true);
          expect(answer.value === undefined || answer.unobservable === undefined).toBe(true);
          expect((answer.note ?? 'x').trim()).not.toBe('');
          expect((answer.note ?? '').length).toBeLessThanOrEqual(noteMax);
        }
        if (appraisal.status !== 'self-assessment') expect(missingSelf(appraisal)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
