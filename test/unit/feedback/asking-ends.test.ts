import { describe, expect, it } from 'vitest';
import { answerAsking, declineAsking } from '../../../src/application/feedback/ask-colleagues.ts';
import { type AskedOf, closesAt, isAtEnd, mayAnswer } from '../../../src/domain/feedback/asking.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { aFeedbackDesk } from '../../support/feedback-desk.ts';

/** When an asking of colleagues ends, and for whom it is over. */

const now = Temporal.Instant.from('2026-12-01T02:00:00Z');
const open = { closesAt: closesAt(now), hasAskerLeft: false, unanswered: 2 };
const desk = aFeedbackDesk('01930000-0000-7000-8000-0000000000a1', now);
const [asked] = desk.asked;
if (!asked) throw new Error('somebody is asked');

it('an asking ends on its day, when nobody is left to answer, or when who asks has left', () => {
  expect(isAtEnd(open, now)).toBe(false);
  expect(isAtEnd({ ...open, unanswered: 0 }, now)).toBe(true);
  expect(isAtEnd({ ...open, hasAskerLeft: true }, now)).toBe(true);
  expect(isAtEnd(open, now.add({ hours: 336 }).subtract({ milliseconds: 1 }))).toBe(false);
  expect(isAtEnd(open, now.add({ hours: 336 }))).toBe(true);
});

it.each([
  ['asked', true],
  ['half', true],
  ['answered', false],
  ['declined', false],
] as const)('whoever is %s may answer: %s, and nobody once it is to end', (standing, may) => {
  const one = { ...asked, standing };
  expect(mayAnswer(one, now)).toBe(may);
  expect(mayAnswer({ ...one, hasAskerLeft: true }, now)).toBe(false);
  expect(mayAnswer(one, one.closesAt)).toBe(false);
});

describe('the press of the last who is there ends the asking', () => {
  const does = (over: Partial<AskedOf>, words: readonly string[] | 'no') => {
    const mine = { ...desk, asked: [{ ...asked, ...over }] };
    const done =
      words === 'no'
        ? declineAsking(mine, now, 'p', asked.askingId)
        : answerAsking(mine, now, 'p', asked.askingId, words);
    if (!done.ok) throw new Error('it was refused');
    const [write] = done.value.writes;
    return write && 'endsAsking' in write && write.endsAsking;
  };

  it.each([
    ['both answers', { isLastThere: true }, ['a', 'b'], true],
    ['the second answer', { isLastThere: true, standing: 'half' }, ['b'], true],
    ['a no', { isLastThere: true }, 'no', true],
    ['the first answer, which does not count yet', { isLastThere: true }, ['a'], false],
    ['both answers while others may answer', {}, ['a', 'b'], false],
    ['a no while others may answer', {}, 'no', false],
  ] as const)('%s', (_what, over, words, ends) => {
    expect(does(over, words)).toBe(ends);
  });
});
