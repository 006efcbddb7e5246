import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agreeToResult,
  askAboutRow,
  explainRow,
  replyToResult,
} from '../../../src/application/answer/answer-result.ts';
import { acknowledgeResult } from '../../../src/application/result/respond-to-result.ts';
import {
  answerOutcomes,
  noAnswer,
  outcomeOf,
  type ResultAnswer,
  turnOfAnswer,
} from '../../../src/domain/answer/answer.ts';
import { type AnswerMove, nextAnswer } from '../../../src/domain/answer/moves.ts';
import type { Appraisal } from '../../../src/domain/appraisal/appraisal.ts';
import { aReleasedResult, inRating } from '../rating/rig.ts';

const now = inRating;
const opened = aReleasedResult({ releasedAt: now, openedAt: now });
const past = now.add({ hours: 24 * 16 });
const done = (outcome: ReturnType<typeof agreeToResult>): Appraisal => {
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value.appraisal;
};
const codeOf = (outcome: ReturnType<typeof agreeToResult>) => (outcome.ok ? undefined : outcome.error.code);

describe('the answers to a result', () => {
  it('are none of them forced: time alone makes "no answer" of silence, and changes nothing', () => {
    expect(outcomeOf(opened, now)).toBeUndefined();
    expect(turnOfAnswer(opened, now)).toMatchObject({ who: 'employee' });
    expect(outcomeOf(opened, past)).toBe('none');
    expect(turnOfAnswer(opened, past)).toBeUndefined();
    expect(answerOutcomes).toContain('none');
  });

  it('keep agreeing and having read apart', () => {
    const read = done(acknowledgeResult(opened, 'self', now));
    expect(read.answer).toBeUndefined();
    expect(outcomeOf(read, past)).toBe('none');
    const agreed = done(agreeToResult(opened, 'self', now, opened.revision));
    expect(agreed.acknowledgedAt).toBeUndefined();
    expect(agreed.status).toBe(opened.status);
    expect(outcomeOf(agreed, past)).toBe('agreed');
    expect(codeOf(agreeToResult(agreed, 'self', now, opened.revision))).toBe('already-answered');
  });

  it('end with the last day for an objection; what was asked before can still be answered', () => {
    const asked = done(askAboutRow(opened, 'self', now, opened.revision, ' Mengapa? ', 'H'));
    expect(codeOf(replyToResult(asked, 'self', past, asked.revision, 'Sudah lewat satu hari.'))).toBe(
      'window-over',
    );
    expect(turnOfAnswer(asked, past)).toMatchObject({ who: 'appraiser' });
    const answered = done(explainRow(asked, 'appraiser', past, asked.revision, 'Sebab.', 0));
    expect(answered.answer?.questions).toEqual([
      { at: now, item: 'H', words: 'Mengapa?', answer: 'Sebab.', answeredAt: past },
    ]);
    expect(codeOf(explainRow(answered, 'appraiser', past, answered.revision, 'Lagi.', 0))).toBe(
      'no-open-question',
    );
  });

  it('are the employee’s, and those to a question the appraiser’s', () => {
    const asked = done(askAboutRow(opened, 'self', now, opened.revision, 'Mengapa?', 'H'));
    for (const relation of ['appraiser', 'second-appraiser', 'hr', 'none'] as const)
      expect(codeOf(agreeToResult(opened, relation, now, opened.revision))).toBe('not-yours');
    for (const relation of ['self', 'second-appraiser', 'hr', 'none'] as const)
      expect(codeOf(explainRow(asked, relation, now, asked.revision, 'Sebab.', 0))).toBe('not-yours');
  });

  it('refuse a row that was not rated, words that are missing or too long, and more than are kept', () => {
    const { revision } = opened;
    expect(codeOf(askAboutRow(opened, 'self', now, revision, 'Mengapa?', 'Z.9'))).toBe('no-such-item');
    expect(codeOf(replyToResult(opened, 'self', now, revision, ' \n '))).toBe('no-words');
    expect(codeOf(replyToResult(opened, 'self', now, revision, 'a'.repeat(1001)))).toBe('text-too-long');
    const replies = Array.from({ length: 20 }, () => ({ at: now, words: 'Ya.' }));
    const full = { ...opened, answer: { ...noAnswer, replies } };
    expect(codeOf(replyToResult(full, 'self', now, revision, 'Satu lagi.'))).toBe('answers-full');
  });

  it('touch nothing of the result, whatever is done in whatever order', () => {
    const words = fc.constantFrom('Ya.', 'Mengapa?');
    const move: fc.Arbitrary<AnswerMove> = fc.oneof(
      fc.constant({ type: 'agree' } as const),
      fc.record({ type: fc.constant('reply' as const), words }),
      fc.record({ type: fc.constant('ask' as const), words, item: fc.constantFrom('H', 'P', 'Z') }),
      fc.record({ type: fc.constant('explain' as const), words, place: fc.nat(3) }),
    );
    const play = (answer: ResultAnswer, one: AnswerMove): ResultAnswer => {
      const next = nextAnswer(answer, one, ['H', 'P'], now);
      if (typeof next === 'string') return answer;
      // Nothing that was said goes, and an answer stands once.
      expect(next.replies.slice(0, answer.replies.length)).toEqual(answer.replies);
      for (const [place, before] of answer.questions.entries())
        expect(next.questions[place]).toMatchObject(before);
      return next;
    };
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
        const said = moves.reduce(play, noAnswer);
        const outcome = outcomeOf({ ...opened, answer: said }, past);
        expect(outcome).toBe(said.replies.length > 0 ? 'replied' : said.agreedAt ? 'agreed' : 'none');
        expect(outcomeOf({ ...opened, answer: said, objectedAt: now, status: 'objected' }, past)).toBe(
          'objected',
        );
      }),
    );
  });

  it('save nothing but the answers, and tell the other side', () => {
    const outcome = askAboutRow(opened, 'self', now, opened.revision, 'Mengapa?', 'H');
    expect(outcome.ok && outcome.value.writes).toMatchObject([
      { kind: 'appraisal', changes: { answer: { questions: [{ item: 'H' }] } } },
      { kind: 'audit', act: 'answer.ask' },
      { kind: 'outbox', intent: { kind: 'answer-news', personId: opened.appraiser.id, what: 'asked' } },
    ]);
    const own = outcome.ok ? outcome.value.writes.filter((one) => one.kind === 'appraisal') : [];
    expect(own.map(({ changes }) => Object.keys(changes))).toEqual([['answer']]);
  });
});
