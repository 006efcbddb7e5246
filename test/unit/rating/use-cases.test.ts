import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRatingOf } from '../../../src/application/outcome/answers.ts';
import type { Decided } from '../../../src/application/outcome/decided.ts';
import type { Refusal } from '../../../src/application/outcome/refusals.ts';
import { confirmRating } from '../../../src/application/rating/confirm-rating.ts';
import { rateSameAsSelf } from '../../../src/application/rating/rate-same.ts';
import { adoptFeedbackDraft, saveFeedback } from '../../../src/application/rating/save-feedback.ts';
import { noteRating, pickReason, rateItem } from '../../../src/application/rating/save-rating.ts';
import { openResult } from '../../../src/application/result/open-result.ts';
import { releaseResult } from '../../../src/application/result/release-result.ts';
import {
  acknowledgeResult,
  objectToResult,
  requestTalk,
} from '../../../src/application/result/respond-to-result.ts';
import { type Appraisal, appraisalStatuses } from '../../../src/domain/appraisal/appraisal.ts';
import { can, relations } from '../../../src/domain/authorization/policy.ts';
import type { Result } from '../../../src/shared/result.ts';
import {
  aCompleteRating,
  aCycle,
  acts,
  afterRating,
  anAppraisal,
  aReleasedResult,
  at,
  fullFeedback,
  inRating,
  levels,
  rated,
  refusalOf,
  writesOf,
} from './rig.ts';

function done(outcome: Result<Decided, Refusal>): Decided {
  if (!outcome.ok) throw new Error(`refused: ${outcome.error.code}`);
  return outcome.value;
}

type UseCase = (appraisal: Appraisal, relation: (typeof relations)[number]) => Result<Decided, Refusal>;
const useCases: readonly (readonly [string, Parameters<typeof can>[1], UseCase])[] = [
  ['rateItem', 'appraisal.rate', (a, r) => rateItem(a, r, inRating, 'M.01', { value: 4 })],
  ['noteRating', 'appraisal.rate', (a, r) => noteRating(a, r, inRating, 'M.01', 'kata')],
  [
    'pickReason',
    'appraisal.rate',
    (a, r) => pickReason(a, r, inRating, 'M.01', { author: 'appraiser', from: 'P' }),
  ],
  ['rateSameAsSelf', 'appraisal.rate', (a, r) => rateSameAsSelf(a, r, inRating, a.revision)],
  ['saveFeedback', 'appraisal.rate', (a, r) => saveFeedback(a, r, inRating, 'improve', 'kata')],
  ['confirmRating', 'appraisal.confirm', (a, r) => confirmRating(a, r, inRating, a.revision, {})],
  ['openResult', 'result.view', (a, r) => openResult(a, r, inRating)],
  ['acknowledgeResult', 'result.respond', (a, r) => acknowledgeResult(a, r, inRating)],
  ['requestTalk', 'result.respond', (a, r) => requestTalk(a, r, inRating)],
  ['objectToResult', 'result.respond', (a, r) => objectToResult(a, r, inRating, 'alasan yang cukup panjang')],
];

describe.each(useCases)('%s', (_name, permission, run) => {
  it('does nothing for people without the right, in any state', () => {
    for (const relation of relations) {
      for (const status of appraisalStatuses) {
        const outcome = run(aReleasedResult({ status }), relation);
        if (!can(relation, permission, status).allowed)
          expect(outcome.ok, `${relation} ${status}`).toBe(false);
      }
    }
  });

  it('writes the appraisal at most once, with the loaded revision, and returns the raised one', () => {
    for (const relation of relations) {
      for (const status of appraisalStatuses) {
        const appraisal = aReleasedResult({
          status,
          answers: { self: levels(2), appraiser: aCompleteRating().answers.appraiser },
        });
        const outcome = run(appraisal, relation);
        if (!outcome.ok || outcome.value.writes.length === 0) continue;
        // Reading changes nothing of the appraisal, and leaves a row all the same.
        if (acts(outcome.value.writes).join() === 'result.read') continue;
        expect(writesOf(outcome.value.writes, 'appraisal').map((write) => write.revision)).toEqual([
          appraisal.revision,
        ]);
        expect(outcome.value.appraisal.revision).toBe(appraisal.revision + 1);
        expect(acts(outcome.value.writes).length).toBeGreaterThan(0);
      }
    }
  });
});

describe('rating an item', () => {
  it('begins the rating with the first rating and only then', () => {
    const first = done(rateItem(anAppraisal(), 'appraiser', inRating, 'M.01', { value: 2 }));
    expect(first.appraisal.status).toBe('rating');
    expect(writesOf(first.writes, 'appraisal')[0]?.changes).toEqual({
      status: 'rating',
      ratingStartedAt: inRating,
    });
    expect(acts(first.writes)).toEqual(['rating.begin', 'rating.answer']);
    const second = done(rateItem(first.appraisal, 'appraiser', inRating, 'M.02', { value: 2 }));
    expect(acts(second.writes)).toEqual(['rating.answer']);
    expect(writesOf(second.writes, 'appraisal')[0]?.changes).toEqual({});
  });

  it('is not begun by a note or by feedback', () => {
    expect(done(noteRating(anAppraisal(), 'appraiser', inRating, 'M.01', 'kata')).appraisal.status).toBe(
      'submitted',
    );
    expect(done(saveFeedback(anAppraisal(), 'appraiser', inRating, 'improve', 'kata')).appraisal.status).toBe(
      'submitted',
    );
  });

  it('keeps the note when the level changes, and saves nothing when nothing changes', () => {
    const noted = rated(anAppraisal({ status: 'rating' }), { 'M.01': { value: 1, note: 'alasan' } });
    const changed = done(rateItem(noted, 'appraiser', inRating, 'M.01', { value: 0 }));
    expect(changed.appraisal.answers.appraiser['M.01']).toEqual({ value: 0, note: 'alasan' });
    expect(done(rateItem(noted, 'appraiser', inRating, 'M.01', { value: 1 })).writes).toEqual([]);
  });

  it('refuses every forged item and value', () => {
    const forged: readonly (readonly [string, number])[] = [
      ['M.01', 6],
      ['M.01', -1],
      ['M.01', 1.5],
      ['M.01', Number.NaN],
      ['H', 0],
      ['H', 4],
      ['P', 5],
      ['B.1', 2],
      ['R.1', 2],
      ['M.09', 2],
      ['', 2],
      ['__proto__', 2],
    ];
    for (const [item, value] of forged) {
      expect(
        refusalOf(rateItem(anAppraisal(), 'appraiser', inRating, item, { value })),
        `${item} ${value}`,
      ).toBe('no-such-item');
    }
    for (const item of ['H', 'P', 'B.1']) {
      expect(
        refusalOf(rateItem(anAppraisal(), 'appraiser', inRating, item, { unobservable: 'too-short' })),
      ).toBe('no-such-item');
    }
  });

  it('takes no value for an item that does not exist', () => {
    for (const item of ['M.09', 'R.11', '']) expect(isRatingOf(item, { value: 2 }), item).toBe(false);
  });

  it('is refused after the window and while the employee may still answer', () => {
    expect(refusalOf(rateItem(anAppraisal(), 'appraiser', afterRating, 'M.01', { value: 2 }))).toBe(
      'window-over',
    );
    const waiting = anAppraisal({ status: 'self-assessment', selfSubmittedAt: undefined });
    expect(refusalOf(rateItem(waiting, 'appraiser', at('2026-12-05T04:00:00Z'), 'M.01', { value: 2 }))).toBe(
      'not-submitted-yet',
    );
    expect(rateItem(waiting, 'appraiser', inRating, 'M.01', { value: 2 }).ok).toBe(true);
  });
});

describe('notes and reasons', () => {
  it('take up to 1000 characters and are emptied by blanks', () => {
    expect(refusalOf(noteRating(anAppraisal(), 'appraiser', inRating, 'M.01', 'x'.repeat(1001)))).toBe(
      'text-too-long',
    );
    const noted = done(
      noteRating(anAppraisal(), 'appraiser', inRating, 'M.01', ` ${'x'.repeat(1000)} `),
    ).appraisal;
    expect(noted.answers.appraiser['M.01']?.note).toHaveLength(1000);
    expect(
      done(noteRating(noted, 'appraiser', inRating, 'M.01', '  ')).appraisal.answers.appraiser['M.01'],
    ).toBeUndefined();
  });

  it('can be picked from the employee’s note on the same item and from three own notes, nothing else', () => {
    const self = {
      ...levels(3),
      'M.01': { value: 3, note: 'milik pegawai' },
      'M.02': { value: 3, note: 'butir lain' },
    };
    const own = Object.fromEntries(
      ['M.03', 'M.04', 'M.05', 'M.06'].map((item) => [item, { value: 2, note: `catatan ${item}` }]),
    );
    const appraisal = anAppraisal({
      status: 'rating',
      answers: { self, appraiser: { ...own, 'M.01': { value: 1 } } },
    });
    const pick = (author: 'self' | 'appraiser', from: string) =>
      pickReason(appraisal, 'appraiser', inRating, 'M.01', { author, from });
    expect(done(pick('self', 'M.01')).appraisal.answers.appraiser['M.01']).toEqual({
      value: 1,
      note: 'milik pegawai',
    });
    expect(done(pick('appraiser', 'M.03')).appraisal.answers.appraiser['M.01']?.note).toBe('catatan M.03');
    for (const [author, from] of [
      ['self', 'M.02'],
      ['self', 'B.1'],
      ['appraiser', 'M.06'],
      ['appraiser', 'M.01'],
      ['self', 'nope'],
    ] as const) {
      expect(refusalOf(pick(author, from)), `${author} ${from}`).toBe('no-such-item');
    }
  });

  it('are not picked from a self-assessment that may not be seen', () => {
    const self = { 'M.01': { value: 3, note: 'pribadi' } };
    const draft = anAppraisal({
      status: 'rating',
      selfSubmittedAt: undefined,
      answers: { self, appraiser: { 'M.01': { value: 1 } } },
    });
    expect(
      refusalOf(pickReason(draft, 'appraiser', inRating, 'M.01', { author: 'self', from: 'M.01' })),
    ).toBe('no-such-item');
    const blind = anAppraisal({ cycle: aCycle({ isBlind: true }), answers: { self, appraiser: {} } });
    expect(
      refusalOf(pickReason(blind, 'appraiser', inRating, 'M.01', { author: 'self', from: 'M.01' })),
    ).toBe('no-such-item');
  });
});

describe('same as the self-rating for the rest', () => {
  it('sets only what is unrated, keeps notes, and leaves reasons to be given', () => {
    const appraisal = anAppraisal({
      answers: {
        self: { ...levels(2), 'M.02': { value: 1 } },
        appraiser: { 'M.01': { value: 4 }, 'M.03': { note: 'nanti' } },
      },
    });
    const after = done(rateSameAsSelf(appraisal, 'appraiser', inRating, 7)).appraisal.answers.appraiser;
    expect(after['M.01']).toEqual({ value: 4 });
    expect(after['M.03']).toEqual({ value: 2, note: 'nanti' });
    expect(after['M.02']).toEqual({ value: 1 });
    expect(Object.keys(after).sort()).toEqual(Object.keys(levels(0)).sort());
  });

  it('is refused when the list is stale, when the cycle is blind or has it off, and when nothing is left', () => {
    expect(refusalOf(rateSameAsSelf(anAppraisal(), 'appraiser', inRating, 6))).toBe('changed-since-shown');
    for (const off of [{ isBlind: true }, { allowSameAsSelf: false }]) {
      expect(refusalOf(rateSameAsSelf(anAppraisal({ cycle: aCycle(off) }), 'appraiser', inRating, 7))).toBe(
        'same-as-self-off',
      );
    }
    expect(refusalOf(rateSameAsSelf(aCompleteRating(), 'appraiser', inRating, 7))).toBe('already-answered');
  });
});

describe('feedback', () => {
  it('is at most 1000 characters a part, and a suggestion never replaces a person’s words', () => {
    expect(refusalOf(saveFeedback(anAppraisal(), 'appraiser', inRating, 'improve', 'x'.repeat(1001)))).toBe(
      'text-too-long',
    );
    expect(refusalOf(adoptFeedbackDraft(aCompleteRating(), 'appraiser', inRating, 'improve', 'usulan'))).toBe(
      'already-answered',
    );
    const emptied = done(saveFeedback(aCompleteRating(), 'appraiser', inRating, 'improve', ' ')).appraisal;
    expect(emptied.feedback).toEqual({ strengths: fullFeedback.strengths, nextStep: fullFeedback.nextStep });
  });
});

describe('confirming', () => {
  it('gives the result at once and announces it without the result', () => {
    const { appraisal, writes } = done(confirmRating(aCompleteRating(), 'appraiser', inRating, 7, {}));
    expect(appraisal).toMatchObject({
      status: 'released',
      predicate: 'good',
      ratedAt: inRating,
      releasedAt: inRating,
    });
    expect(acts(writes)).toEqual(['rating.submit', 'result.release']);
    expect(writesOf(writes, 'outbox')).toEqual([
      {
        kind: 'outbox',
        intent: {
          ...{ kind: 'result-ready', personId: appraisal.employee.id, appraisalId: appraisal.id },
          release: inRating.toString(),
        },
        dedupeKey: `result-ready:${appraisal.id}:7`,
      },
    ]);
  });

  it('of a period that still goes on waits for its last day, unless the cycle says otherwise', () => {
    const cycle = aCycle({ release: 'period-end' });
    const confirmed = done(confirmRating(aCompleteRating({ cycle }), 'appraiser', inRating, 7, {}));
    expect(confirmed.appraisal.status).toBe('rated');
    expect(releaseResult(confirmed.appraisal, at('2026-12-30T15:59:00Z'))).toBeUndefined();
    expect(releaseResult(confirmed.appraisal, at('2026-12-30T16:00:00Z'))?.changes.status).toBe('released');
  });

  it('waits for the feedback window where the cycle says so; the sweep then releases, once', () => {
    const waits = aCompleteRating({ cycle: aCycle({ release: 'feedback-window' }) });
    const confirmed = done(confirmRating(waits, 'appraiser', inRating, 7, {}));
    expect(confirmed.appraisal.status).toBe('rated');
    expect(confirmed.appraisal.releasedAt).toBeUndefined();
    expect(writesOf(confirmed.writes, 'outbox')).toEqual([]);
    expect(releaseResult(confirmed.appraisal, at('2026-12-20T15:59:00Z'))).toBeUndefined();
    const released = releaseResult(confirmed.appraisal, at('2026-12-20T16:00:00Z'));
    expect(released?.changes.status).toBe('released');
    expect(released?.news.intent).toMatchObject({ kind: 'result-ready' });
    expect(
      released && releaseResult({ ...confirmed.appraisal, ...released.changes }, afterRating),
    ).toBeUndefined();
  });

  it('is refused while anything is missing, naming it', () => {
    const without = (item: string): Appraisal => {
      const { [item]: _gone, ...rest } = aCompleteRating().answers.appraiser;
      return aCompleteRating({ answers: { self: {}, appraiser: rest } });
    };
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(aCompleteRating().answers.appraiser)), (item) => {
        const outcome = confirmRating(without(item), 'appraiser', inRating, 7, {});
        expect(outcome).toMatchObject({ ok: false, error: { code: 'incomplete', missing: [item] } });
      }),
    );
    const noReason = rated(aCompleteRating(), { 'M.03': { value: 1 } });
    expect(confirmRating(noReason, 'appraiser', inRating, 7, {})).toMatchObject({
      error: { code: 'reason-missing', missing: ['M.03'] },
    });
    const noWords = aCompleteRating({ feedback: {} });
    expect(refusalOf(confirmRating(noWords, 'appraiser', inRating, 7, {}))).toBe('feedback-missing');
    const long = { improve: 'x'.repeat(1001) };
    expect(refusalOf(confirmRating(noWords, 'appraiser', inRating, 7, long))).toBe('text-too-long');
    expect(refusalOf(confirmRating(anAppraisal(), 'appraiser', inRating, 7, {}))).toBe('incomplete');
  });

  it('takes the suggestions that were shown as the appraiser’s words, replaces none, and keeps what was sent in the audit', () => {
    // A part that was not written may be there without words.
    const begun = aCompleteRating({ feedback: { strengths: 'Dipercaya rekan.', improve: undefined } });
    const drafts = { strengths: 'Usulan.', improve: 'Surat lebih ringkas.' };
    const sent = { strengths: 'Dipercaya rekan.', improve: 'Surat lebih ringkas.' };
    const { appraisal, writes } = done(confirmRating(begun, 'appraiser', inRating, 7, drafts));
    expect(appraisal.feedback).toEqual(sent);
    expect(writesOf(writes, 'appraisal')[0]?.changes).toMatchObject({ feedback: sent });
    expect(writesOf(writes, 'audit')[0]?.after).toMatchObject({ feedback: sent });
  });

  it('is refused on an outdated summary and for a second time', () => {
    expect(refusalOf(confirmRating(aCompleteRating(), 'appraiser', inRating, 6, {}))).toBe(
      'changed-since-shown',
    );
    const { appraisal } = done(confirmRating(aCompleteRating(), 'appraiser', inRating, 7, {}));
    expect(refusalOf(confirmRating(appraisal, 'appraiser', inRating, 7, {}))).toBe('already-rated');
  });
});

describe('the employee’s answer', () => {
  it('opening is kept once, and only the employee’s own look counts', () => {
    const opened = done(openResult(aReleasedResult(), 'self', inRating));
    expect(opened.appraisal.openedAt).toEqual(inRating);
    expect(done(openResult(opened.appraisal, 'self', afterRating)).writes).toEqual([]);
    expect(done(openResult(aReleasedResult(), 'appraiser', inRating)).appraisal.openedAt).toBeUndefined();
  });

  it('receipt is recorded once and told to the appraiser; it takes no right away', () => {
    const { appraisal, writes } = done(acknowledgeResult(aReleasedResult(), 'self', inRating));
    expect(appraisal).toMatchObject({ status: 'acknowledged', acknowledgedAt: inRating });
    expect(writesOf(writes, 'outbox').map((write) => write.intent)).toEqual([
      {
        kind: 'response',
        personId: appraisal.appraiser.id,
        appraisalId: appraisal.id,
        response: 'acknowledged',
      },
    ]);
    expect(refusalOf(acknowledgeResult(appraisal, 'self', inRating))).toBe('already-answered');
    expect(requestTalk(appraisal, 'self', inRating).ok).toBe(true);
    expect(objectToResult(appraisal, 'self', inRating, 'alasan yang cukup').ok).toBe(true);
  });

  it('a talk is asked for once and leaves the state as it is', () => {
    const { appraisal } = done(requestTalk(aReleasedResult(), 'self', inRating));
    expect(appraisal.status).toBe('released');
    expect(refusalOf(requestTalk(appraisal, 'self', inRating))).toBe('already-answered');
  });

  it('an objection keeps its reasons and tells the appraiser and the superior, once and in time', () => {
    const { appraisal, writes } = done(
      objectToResult(aReleasedResult(), 'self', inRating, '  alasan yang cukup  '),
    );
    expect(appraisal).toMatchObject({
      status: 'objected',
      objectedAt: inRating,
      objectionReason: 'alasan yang cukup',
    });
    expect(
      writesOf(writes, 'outbox').map((write) => [
        write.intent.kind,
        'personId' in write.intent && write.intent.personId,
      ]),
    ).toEqual([
      ['response', appraisal.appraiser.id],
      ['objection', appraisal.secondAppraiser?.id],
      // Said before the day to decide, and on the day after it.
      ['objection-news', appraisal.secondAppraiser?.id],
      ['objection-news', appraisal.secondAppraiser?.id],
    ]);
    expect(refusalOf(objectToResult(appraisal, 'self', inRating, 'alasan yang cukup'))).toBe(
      'already-answered',
    );
    expect(refusalOf(acknowledgeResult(appraisal, 'self', inRating))).toBe('already-answered');
    expect(
      refusalOf(objectToResult(aReleasedResult(), 'self', at('2026-12-29T00:00:00Z'), 'alasan yang cukup')),
    ).toBe('window-over');
  });

  it('an objection needs 10 to 2000 characters of reasons, and works without a superior on record', () => {
    const run = (reason: string) =>
      objectToResult(aReleasedResult({ secondAppraiser: undefined }), 'self', inRating, reason);
    expect(refusalOf(run('kurang'))).toBe('reason-missing');
    expect(refusalOf(run('x'.repeat(2001)))).toBe('text-too-long');
    expect(writesOf(done(run('x'.repeat(2000))).writes, 'outbox').map((write) => write.intent.kind)).toEqual([
      'response',
    ]);
  });
});
