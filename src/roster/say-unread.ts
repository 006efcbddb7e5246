import type { Unread } from '../domain/people/sheets/unread.ts';
import type { Translate } from '../i18n/translate.ts';

/** What of a file was not read, a line for each reason, with the places and what stands there. Empty when all was. */
export function sayUnread(t: Translate, unread: readonly Unread[]): readonly string[] {
  const lines = [...new Set(unread.map(kindOf))].map((kind) => {
    const alike = unread.filter((one) => kindOf(one) === kind);
    return `  ${sayAlike(t, alike)}`;
  });
  return lines.length > 0 ? [t('roster.unread'), ...lines] : [];
}

const kindOf = (one: Unread): string => `${one.part} ${one.why} ${one.sheet ?? ''}`;

function sayAlike(t: Translate, alike: readonly Unread[]): string {
  const [first] = alike;
  if (!first) return '';
  if (first.part === 'sheet') return t(`roster.unread.sheet.${first.why}`, { sheet: first.sheet });
  const columns = alike.flatMap((one) => (one.part === 'column' ? [one.column] : [])).join(', ');
  const rows = alike
    .flatMap((one) =>
      one.part === 'row' ? [t('roster.unread.row', { row: String(one.row), text: one.text })] : [],
    )
    .join(', ');
  const words =
    first.part === 'column'
      ? t(`roster.unread.column.${first.why}`, { columns })
      : t(`roster.unread.row.${first.why}`, { rows });
  return first.sheet === undefined ? words : t('roster.unread.of-sheet', { sheet: first.sheet, words });
}
