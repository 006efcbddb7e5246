import { deskPage } from '../../../domain/hr/desk.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Block } from '../../contract/view.ts';
import { row } from '../../ui/blocks.ts';
import type { PeopleAction } from './verbs.ts';

/** A button with its number for each person of a page. The same person twice is led to by either. */
export const numbers = (people: readonly { readonly id: string }[], from: number): Block =>
  row(
    people.map(({ id: personId }, at) => ({
      label: String(from + at + 1),
      action: { type: 'people.open', personId },
    })),
  );

/** The same to the transfer of each. */
export const moves = (people: readonly { readonly id: string }[], from: number): Block =>
  row(
    people.map(({ id: personId }, at) => ({
      label: String(from + at + 1),
      action: { type: 'tenure.openMove', personId },
    })),
  );

/** To the page before and after, where there is one. */
export function pager(
  t: Translate,
  { page, total }: { readonly page: number; readonly total: number },
  to: (page: number) => PeopleAction,
): readonly Block[] {
  const pages = Math.ceil(total / deskPage);
  if (pages < 2) return [];
  return [
    row([
      ...(page > 0 ? [{ label: t('hr.button.fewer'), action: to(page - 1) }] : []),
      ...(page < pages - 1 ? [{ label: t('hr.button.more'), action: to(page + 1) }] : []),
    ]),
  ];
}
