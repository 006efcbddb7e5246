import type { PromisedTerm } from '../../../application/result/open-result.ts';
import { usualTerm } from '../../../domain/appraisal/response.ts';
import type { Context } from '../../contract/feature.ts';
import { calendarOf } from '../../ui/calendar.ts';

/** The agency's own term for an objection, if it set one: whoever opens a result now is promised that. */
export function promised({ model }: Context): PromisedTerm | undefined {
  const length = model.agency?.objection;
  const isOwn = length && (length.days !== usualTerm.days || length.kind !== usualTerm.kind);
  return isOwn ? { length, isWorkday: calendarOf(model) } : undefined;
}
