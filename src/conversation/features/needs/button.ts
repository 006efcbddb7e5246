import { type Grant, mayAnywhere } from '../../../domain/authorization/officer.ts';
import type { Context } from '../../contract/feature.ts';
import type { Button } from '../../contract/view.ts';
import { tableButtons } from '../errands/desk-buttons.ts';
import { pulseButtons } from '../pulse/button.ts';

const mayLook = (grants: readonly Grant[]): boolean => mayAnywhere(grants, 'progress.view');

/** The way from the desk to all that is counted; whoever may only take tables out finds those there at once. */
export const figuresButtons = ({ t, model }: Pick<Context, 't' | 'model'>): readonly Button[] =>
  mayLook(model.grants ?? [])
    ? [{ label: t('needs.button.open'), action: { type: 'needs.open', page: 0 } }]
    : tableButtons(t, model.grants ?? []);

/** What else is counted, beside what people need. */
export const otherFigures = ({ t, model, capabilities }: Context): readonly Button[] => [
  ...tableButtons(t, model.grants ?? []),
  ...(capabilities.files.canSend
    ? [{ label: t('picture.button.progress'), action: { type: 'picture.progress' } } as const]
    : []),
  ...pulseButtons({ t, model }),
];
