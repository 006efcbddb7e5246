import type { PromisedTerm } from '../../../application/result/open-result.ts';
import { ownTerm } from '../../../domain/appraisal/response.ts';
import type { Context } from '../../contract/feature.ts';
import { calendarOf } from '../../ui/calendar.ts';

/** The agency's own term for an objection, if it set one: whoever opens a result now is promised that. */
export function promised({ model }: Context): PromisedTerm | undefined {
  const length = ownTerm(model.agency?.objection);
  return length && { length, isWorkday: calendarOf(model) };
}
