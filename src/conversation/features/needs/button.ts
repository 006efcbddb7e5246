import { type Grant, mayAnywhere } from '../../../domain/authorization/officer.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Button } from '../../contract/view.ts';

/** From HR's desk to what people need. */
export const needsButtons = (t: Translate, grants: readonly Grant[]): readonly Button[] =>
  mayAnywhere(grants, 'progress.view')
    ? [{ label: t('needs.button.open'), action: { type: 'needs.open', page: 0 } }]
    : [];
