import type { Context } from '../../contract/feature.ts';
import type { Button } from '../../contract/view.ts';

/** To who acts a.n. somebody. */
export const delegationButton = (t: Context['t'], personId: string): Button => ({
  label: t('delegation.button.open'),
  action: { type: 'delegation.open', personId },
});
