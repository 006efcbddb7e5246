import { mayAnywhere } from '../../../domain/authorization/officer.ts';
import type { Context } from '../../contract/feature.ts';
import type { Button } from '../../contract/view.ts';

/** From HR's desk to what units answered, where the agency asks. */
export const pulseButtons = ({ t, model }: Pick<Context, 't' | 'model'>): readonly Button[] =>
  model.agency?.asksPulse && mayAnywhere(model.grants ?? [], 'progress.view')
    ? [{ label: t('pulse.button.units'), action: { type: 'pulse.units', page: 0 } }]
    : [];
