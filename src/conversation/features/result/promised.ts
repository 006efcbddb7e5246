import type { PromisedTerm } from '../../../application/result/open-result.ts';
import { ownTerm } from '../../../domain/appraisal/response.ts';
import type { CountedTerm } from '../../../domain/objection/case.ts';
import type { Context } from '../../contract/feature.ts';
import { calendarOf } from '../../ui/calendar.ts';

/** The agency's own term for an objection, if it set one: whoever opens a result now is promised that. */
export function promised({ model }: Context): PromisedTerm | undefined {
  const length = ownTerm(model.agency?.objection);
  return length && { length, isWorkday: calendarOf(model) };
}

/** The agency's days to decide an objection that is filed now. */
export function deciding({ model }: Pick<Context, 'model'>): CountedTerm | undefined {
  const length = model.agency?.decision;
  return length && { length, isWorkday: calendarOf(model) };
}
