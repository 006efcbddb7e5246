import type { NotebookPerson } from '../../../domain/notes/notebook.ts';
import { isPartOfName } from '../../../domain/people/find-by-name.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Action } from '../../contract/action.ts';
import type { Block } from '../../contract/view.ts';
import { row, small } from '../../ui/blocks.ts';
import { labelsOf, type PersonLabel } from '../../ui/person-labels.ts';

/** So many names on buttons are looked through without scrolling a phone. */
const pageSize = 8;

/** From so many on, a name is found quicker by typing part of it. */
export const searchedAbove = pageSize;

export const foundPeople = (
  people: readonly NotebookPerson[],
  typed: string | undefined,
): readonly NotebookPerson[] =>
  typed === undefined ? people : people.filter(({ name }) => isPartOfName(typed, name));

export type Page = {
  readonly people: readonly { readonly person: NotebookPerson; readonly label: PersonLabel }[];
  readonly page: number;
  readonly pages: number;
};

/** A page of people, each called so that no two of all are called the same. */
export function peoplePage(
  t: Translate,
  all: readonly NotebookPerson[],
  found: readonly NotebookPerson[],
  asked: number,
): Page {
  const labels = labelsOf(t, all);
  const pages = Math.max(1, Math.ceil(found.length / pageSize));
  const page = Math.min(Math.max(0, asked), pages - 1);
  const people = found
    .slice(page * pageSize, (page + 1) * pageSize)
    .map((person) => ({ person, label: labels(person) }));
  return { people, page, pages };
}

/** Which page it is, and the ways to the others; nothing where there is only one. */
export function pager(
  t: Translate,
  { page, pages }: Pick<Page, 'page' | 'pages'>,
  to: (page: number) => Action,
): readonly Block[] {
  if (pages <= 1) return [];
  return [
    small(t('team.page', { page: page + 1, pages })),
    row([
      ...(page > 0 ? [{ label: t('button.pageBefore'), action: to(page - 1) }] : []),
      ...(page < pages - 1 ? [{ label: t('button.pageAfter'), action: to(page + 1) }] : []),
    ]),
  ];
}
