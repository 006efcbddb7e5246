import type { ObjectionTerm } from '../appraisal/response.ts';

/** How long a side gets that was asked: whoever decides chooses one of them. */
export type HearingTerm = { readonly days: readonly number[]; readonly kind: ObjectionTerm['kind'] };

/**
 * What happens when whoever decides lets the date pass: they are reminded every week and HR is told, or the objection also
 * goes to the next superior, with a new date.
 */
export const overdueWays = ['remind', 'escalate'] as const;
export type OverdueWay = (typeof overdueWays)[number];

/**
 * Days in which an objection is to be decided, and in which an asked side answers. No text that we know of says how many
 * (PP 30/2019 Pasal 59 is silent): these are ours, nothing lapses after them, and everybody sees the date.
 */
export const usualDecision: ObjectionTerm = { days: 14, kind: 'calendar' };
export const usualHearing: HearingTerm = { days: [3, 5, 7], kind: 'calendar' };
export const usualOverdue: OverdueWay = 'remind';
