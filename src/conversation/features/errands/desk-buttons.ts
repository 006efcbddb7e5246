import { type Grant, mayAnywhere, mayEverywhere } from '../../../domain/authorization/officer.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Button } from '../../contract/view.ts';

/** What HR's desk leads to besides progress, for whom has the right to it: in the whole agency, or for letters anywhere. */
export const deskButtons = (t: Translate, grants: readonly Grant[]): readonly Button[] => [
  ...(
    [
      { right: 'cycle.manage', label: t('errand.button.cyclesAll'), action: { type: 'cycle.list' } },
      { right: 'roster.import', label: t('errand.button.files'), action: { type: 'errand.files' } },
      { right: 'settings.manage', label: t('settings.button.open'), action: { type: 'agency.open' } },
    ] as const
  ).flatMap(({ right, ...button }) => (mayEverywhere(grants, right) ? [button] : [])),
  ...(mayAnywhere(grants, 'accounts.manage')
    ? [{ label: t('letters.button.open'), action: { type: 'letters.open' } } as const]
    : []),
];

/** Tables of a cycle, for whom may take them out anywhere. */
export const tableButtons = (t: Translate, grants: readonly Grant[]): readonly Button[] =>
  mayAnywhere(grants, 'results.export')
    ? [{ label: t('tables.button.open'), action: { type: 'tables.open' } }]
    : [];
