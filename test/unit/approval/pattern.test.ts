import { describe, expect, it } from 'vitest';
import type { Predicate } from '../../../src/domain/appraisal/predicate.ts';
import { countsOf, needsNote, patternView } from '../../../src/domain/approval/pattern.ts';

const unit = (given: Partial<Record<Predicate, number>>) =>
  countsOf(Object.entries(given).flatMap(([one, many]) => Array<Predicate>(many).fill(one as Predicate)));

describe('the predicates of a unit beside the pattern of SE MenPANRB 3/2023', () => {
  it.each<[Predicate, Partial<Record<Predicate, number>>, number]>([
    ['excellent', { excellent: 7, good: 3 }, 0],
    ['excellent', { excellent: 8, good: 2 }, 1],
    ['good', { good: 7, excellent: 2, poor: 1 }, 0],
    ['good', { good: 7, excellent: 3 }, 1],
    ['good', { good: 9, excellent: 1 }, 2],
    ['needs-improvement', { 'needs-improvement': 6, good: 4 }, 0],
    ['needs-improvement', { 'needs-improvement': 5, good: 3, excellent: 2 }, 2],
    ['poor', { poor: 6, 'needs-improvement': 1, good: 3 }, 0],
    ['poor', { poor: 6, good: 4 }, 1],
    ['very-poor', { 'very-poor': 6, poor: 1, good: 3 }, 0],
    ['very-poor', { 'very-poor': 9, excellent: 1 }, 2],
  ])('of an organisation that is %s: %o breaks %i rules', (organisation, given, broken) => {
    const view = patternView(unit(given), organisation);
    expect(view.kind === 'compared' && view.broken.length).toBe(broken);
    expect(needsNote(view)).toBe(broken > 0);
  });

  it('rounds most up and least down, so that nobody is outside because people cannot be divided', () => {
    // 70% of 11 is 7.7, and 60% of it 6.6.
    expect(needsNote(patternView(unit({ excellent: 8, good: 3 }), 'excellent'))).toBe(false);
    expect(needsNote(patternView(unit({ excellent: 9, good: 2 }), 'excellent'))).toBe(true);
    expect(needsNote(patternView(unit({ 'needs-improvement': 6, good: 5 }), 'needs-improvement'))).toBe(
      false,
    );
  });

  it('says nothing of percentages below ten people, and nothing without the predicate of the organisation', () => {
    expect(patternView(unit({ excellent: 9 }), 'excellent').kind).toBe('small');
    expect(patternView(unit({ excellent: 10 }), 'excellent').kind).toBe('compared');
    expect(patternView(unit({ excellent: 10 }), undefined).kind).toBe('unknown');
    expect(needsNote(patternView(unit({ excellent: 9 }), 'excellent'))).toBe(false);
  });
});
