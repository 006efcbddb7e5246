import type { Context } from '../contract/feature.ts';

/** Whether this account sees as tables what can be drawn so. */
export const isSeenAsTable = ({ state, capabilities }: Pick<Context, 'state' | 'capabilities'>): boolean =>
  capabilities.canTable && state.isTable === true;
