import type { Context } from '../../contract/feature.ts';
import type { Button } from '../../contract/view.ts';

/** From the desk to what people ask about their data. */
export const requestsButton = (t: Context['t']): Button => ({
  label: t('requests.button.open'),
  action: { type: 'requests.open', page: 0 },
});
