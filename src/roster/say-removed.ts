import type { Removal } from '../domain/roster/removals.ts';
import { sayDate } from '../i18n/dates.ts';
import type { Translate } from '../i18n/translate.ts';
import { isoDay } from '../shared/time.ts';

/** What somebody would lose, on one line: of who leaves, the day from which they are gone. */
export function sayRemoved(t: Translate, { row, name, what, was }: Removal): string {
  const day = what === 'leave' && was !== undefined ? isoDay(was) : undefined;
  const lost = day ? sayDate(day, t.locale) : was;
  return t('roster.removed-of', { row: String(row), name, was: lost === undefined ? '' : ` (${lost})` });
}
