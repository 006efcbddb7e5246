import { sayDay } from '../../../i18n/dates.ts';
import type { Temporal } from '../../../shared/time.ts';
import type { Context } from '../../contract/feature.ts';

/** The first and the last day in words, with the day of the week: a date that was mistyped is seen by it. */
export const sayDays = (
  { t, model }: Pick<Context, 't' | 'model'>,
  { from, until }: { readonly from: Temporal.PlainDate; readonly until: Temporal.PlainDate },
) => ({ from: sayDay(from, model, t.locale), until: sayDay(until, model, t.locale) });
