import { describe, expect, it } from 'vitest';
import type { Answer, Appraisal } from '../../../src/domain/appraisal/appraisal.ts';
import {
  raterHabit,
  reasonCause,
  reasonsMissing,
  suggestedPredicate,
} from '../../../src/domain/appraisal/rating.ts';
import { objectionDeadline, objectionState } from '../../../src/domain/appraisal/response.ts';
import { aboveRequired, isSelfEditable, openResults } from '../../../src/domain/appraisal/self-assessment.ts';
import { summaryOf } from '../../../src/domain/appraisal/summary.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { anAppraisal, aReleasedResult, at, inRating, levels } from '../rating/rig.ts';

const withAnswers = (
  appraiser: Readonly<Record<string, Answer>>,
  self: Readonly<Record<string, Answer>> = levels(2),
  over: Partial<Appraisal> = {},
) => anAppraisal({ answers: { self, appraiser }, ...over });

describe('the cause of a reason', () => {
  it('names the required level first, then the distance to the self-rating in either direction', () => {
    const appraisal = withAnswers({}, { 'M.01': { value: 5 }, 'M.02': { value: 1 }, 'M.03': { value: 4 } });
    expect(reasonCause(appraisal, 'M.01', { value: 1 })).toBe('below-required');
    expect(reasonCause(appraisal, 'M.01', { value: 3 })).toBe('far-from-self');
    expect(reasonCause(appraisal, 'M.02', { value: 3 })).toBe('far-from-self');
    expect(reasonCause(appraisal, 'M.03', { value: 3 })).toBeUndefined();
  });
});

describe('an item without a rating', () => {
  it('needs no reason, and one that needs a reason counts as missing one until it is given', () => {
    expect(reasonCause(anAppraisal(), 'M.01', undefined)).toBeUndefined();
    expect(reasonCause(anAppraisal(), 'H', undefined)).toBeUndefined();
    expect(reasonsMissing(anAppraisal())).toEqual([]);
    const given = {
      'M.01': { value: 1 },
      'M.02': { value: 1, note: 'alasan' },
      H: { value: 3 },
      P: { value: 2 },
    };
    expect(reasonsMissing(withAnswers(given))).toEqual(['M.01', 'H']);
  });
});

describe('the suggested predicate', () => {
  it('needs both ratings: neither behaviour alone nor "not observable" suggests one', () => {
    expect(suggestedPredicate(withAnswers({ P: { value: 3 } }))).toBeUndefined();
    expect(
      suggestedPredicate(withAnswers({ H: { unobservable: 'too-short' }, P: { value: 3 } })),
    ).toBeUndefined();
    expect(suggestedPredicate(withAnswers({ H: { value: 3 }, P: { value: 3 } }))).toBe('excellent');
  });
});

describe('the hint on rater habits', () => {
  it('is silent while any of the nine has no level, however alike the others are', () => {
    expect(raterHabit(withAnswers({}, {}))).toBeUndefined();
    const { 'M.04': _open, ...eight } = levels(3);
    expect(raterHabit(withAnswers(eight))).toBeUndefined();
    const one = { 'M.01': { value: 3 } };
    expect(raterHabit(withAnswers(one, one))).toBeUndefined();
    expect(raterHabit(withAnswers({ ...levels(3), 'M.04': { unobservable: 'too-short' } }))).toBeUndefined();
  });

  it('does not compare with a self-assessment that was not handed in', () => {
    const mixed = { ...levels(2), 'M.01': { value: 3 } };
    expect(raterHabit(withAnswers(mixed, mixed))).toBe('all-as-self');
    expect(raterHabit(withAnswers(mixed, mixed, { selfSubmittedAt: undefined }))).toBeUndefined();
    expect(raterHabit(withAnswers(mixed, { 'M.01': { value: 3 } }))).toBeUndefined();
  });
});

describe('the term for an objection', () => {
  it('is counted from the day the result was first opened, at the agency', () => {
    // 00:30 on 17 December in Mataram.
    const opened = aReleasedResult({ openedAt: at('2026-12-16T16:30:00Z') });
    expect(objectionDeadline(opened)?.toString()).toBe('2026-12-31');
    expect(objectionState(opened, at('2026-12-31T15:59:59Z'))).toBe('open');
    expect(objectionState(opened, at('2026-12-31T16:00:00Z'))).toBe('over');
  });

  it('does not run before release, and is used up by an objection', () => {
    expect(objectionDeadline(anAppraisal())).toBeUndefined();
    expect(objectionState(anAppraisal(), inRating)).toBe('not-released');
    const objected = aReleasedResult({ objectedAt: inRating });
    expect(objectionState(objected, inRating)).toBe('raised');
    expect(objectionState(objected, at('2027-06-01T00:00:00Z'))).toBe('raised');
  });
});

describe('a self-assessment', () => {
  it('can be changed until it is handed in, on the days of its window, as days are at the agency', () => {
    const editable = (status: Appraisal['status'], moment: string) =>
      isSelfEditable(anAppraisal({ status }), at(moment));
    expect(editable('self-assessment', '2026-11-30T16:00:00Z')).toBe(true);
    expect(editable('self-assessment', '2026-12-10T15:59:59Z')).toBe(true);
    expect(editable('self-assessment', '2026-11-30T15:59:59Z')).toBe(false);
    expect(editable('self-assessment', '2026-12-10T16:00:00Z')).toBe(false);
    for (const status of ['submitted', 'rating', 'released'] as const)
      expect(editable(status, '2026-12-05T04:00:00Z'), status).toBe(false);
  });
});

describe('the line of a list', () => {
  const by = Temporal.PlainDate.from('2026-12-20');

  it('says whose appraisal it is, by whom, and its status, and nothing of what was said', () => {
    const held = { by: 'appraiser', at: inRating, lines: ['Laporan tiap Jumat'] } as const;
    const released = aReleasedResult({
      ...{ openedAt: inRating, talkRequestedAt: inRating, talk: { offers: 1, held } },
      approval: { stage: 'approved', by, words: 'Di luar pola, karena kecil.' },
    });
    const { id, cycle, appraiser, status, releasedAt } = released;
    expect(summaryOf(released)).toEqual({
      id,
      cycle,
      employee: {
        id: released.employee.id,
        name: 'Budi Santoso',
        nip: '198609262015051001',
        unit: 'Dinas Komunikasi dan Informatika',
        position: 'Pengelola Layanan',
      },
      appraiser,
      status,
      selfAnswered: 10,
      ratingAnswered: 11,
      openedAt: inRating,
      releasedAt,
      talkRequestedAt: inRating,
      ratedAt: released.ratedAt,
      talk: { offers: 1, held: { ...held, lines: [] } },
      approval: { stage: 'approved', by },
    });
  });
});

describe('what the employee is pointed to before handing in', () => {
  it('are work results without a value and without a note', () => {
    const results = [1, 2, 3].map((no) => ({ no, title: `Hasil ${no}` }));
    const said = withAnswers({}, { 'R.1': { value: 2 }, 'R.3': { note: 'Tertunda' } }, { results });
    expect(openResults(said)).toEqual(['R.2', 'R.3']);
  });

  it('are levels above the required one without an example', () => {
    const self = {
      'M.01': { value: 3 },
      'M.02': { value: 3, note: 'Memimpin tim pindah kantor' },
      'M.03': { value: 2 },
      'M.04': { unobservable: 'not-my-role' },
      'M.06': { value: 5 },
    } as const;
    const required = { 'M.01': 2, 'M.02': 2, 'M.03': 2, 'M.04': 2, 'M.05': 2 } as const;
    expect(aboveRequired(withAnswers({}, self, { required }))).toEqual(['M.01']);
  });
});
