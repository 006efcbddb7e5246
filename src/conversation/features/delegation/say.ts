import { sayFullDay } from '../../../i18n/dates.ts';
import type { Temporal } from '../../../shared/time.ts';
import type { Context } from '../../contract/feature.ts';

/** The first and the last day in words, with the day of the week: a date that was mistyped is seen by it. */
export const sayDays = (
  { t }: Pick<Context, 't'>,
  { from, until }: { readonly from: Temporal.PlainDate; readonly until: Temporal.PlainDate },
) => ({ from: sayFullDay(from, t.locale), until: sayFullDay(until, t.locale) });
