/**
 * Forms of development that are suggested for a gap, by their names in the list of Perlan 10/2018
 * (klasikal and non-klasikal) and, for counselling, in PermenPANRB 6/2022.
 */
export const developmentForms = [
  'workplace-guidance',
  'coaching',
  'mentoring',
  'learning-community',
  'course',
  'technical-guidance',
  'performance-counselling',
  'mentor-others',
] as const;
export type DevelopmentForm = (typeof developmentForms)[number];

/** Learning at work (70 %) and from others (20 %), which is suggested before a classroom (10 %). */
const atWorkAndFromOthers: readonly DevelopmentForm[] = [
  'workplace-guidance',
  'coaching',
  'mentoring',
  'learning-community',
];

/**
 * What is suggested for a gap in levels: none = keep it up and mentor others; one = learn at work and from others;
 * two or more = also a structured form and a counselling talk. This rule is ours, not a regulation, so it is always
 * shown as a suggestion. It names no hours, because we know of no official hours per form.
 */
export function developmentFor(gap: number): readonly DevelopmentForm[] {
  if (gap <= 0) return ['mentor-others'];
  if (gap === 1) return atWorkAndFromOthers;
  return [...atWorkAndFromOthers, 'technical-guidance', 'course', 'performance-counselling'];
}
