import type { Translate } from './translate.ts';

/** The title of a work result, with a mark where the employee added it: in every list of them. */
export const sayResultTitle = (
  t: Translate,
  { title, isOwn }: { readonly title: string; readonly isOwn?: boolean | undefined },
): string => (isOwn === true ? t('item.ownResult', { title }) : title);
