import { expect, it } from 'vitest';
import {
  isAsked,
  isShownAt,
  mayAnswer,
  nextQuestion,
  noCounts,
  pulseStandings,
  pulseStep,
  standingAfter,
  withAnswers,
} from '../../../src/domain/pulse/pulse.ts';
import { Temporal } from '../../../src/shared/time.ts';

const now = Temporal.Instant.from('2027-01-15T02:00:00Z');

it('three questions come in their order, and nothing comes after the third or after a no', () => {
  expect(pulseStandings.map(nextQuestion)).toEqual([0, 1, 2, undefined, undefined]);
  expect([0, 1, 2].map(standingAfter)).toEqual(['one', 'two', 'answered']);
});

it('whose turn it is ends with the day, and by nothing else but their own press', () => {
  const own = { id: 'd1', cycle: 'SKP', standing: 'two', closesAt: now } as const;
  expect(mayAnswer(own, now.subtract({ seconds: 1 }))).toBe(true);
  expect(mayAnswer(own, now)).toBe(false);
  expect(mayAnswer({ ...own, standing: 'declined' }, now.subtract({ hours: 1 }))).toBe(false);
});

it('only whole steps are shown, and each holds the answers of five more people to every question', () => {
  let counts = noCounts;
  const steps: number[] = [];
  for (let at = 1; at <= 12; at += 1) {
    counts = withAnswers(counts, [at % 3, 0, 2]);
    const { answered, heard, explained, fair } = counts;
    for (const one of [heard, explained, fair]) expect(one.reduce((a, b) => a + b)).toBe(answered);
    if (isShownAt(counts)) steps.push(answered);
  }
  expect(steps).toEqual([5, 10]);
  expect(isShownAt(noCounts)).toBe(false);
  expect([pulseStep - 1, pulseStep].map(isAsked)).toEqual([false, true]);
});
