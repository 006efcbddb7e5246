import type { CountedTerm } from '../../../domain/objection/case.ts';
import { usualHearing } from '../../../domain/objection/terms.ts';
import type { Model } from '../../contract/model.ts';
import { calendarOf } from '../../ui/calendar.ts';

/** The terms that an asked side may get here, the shortest first. */
export function hearingTerms(model: Pick<Model, 'agency' | 'holidays'>): readonly CountedTerm[] {
  const { days, kind } = model.agency?.hearing ?? usualHearing;
  return days.map((one) => ({ length: { days: one, kind }, isWorkday: calendarOf(model) }));
}
