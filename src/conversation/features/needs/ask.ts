import type { HrView } from '../../../domain/hr/desk.ts';
import type { NeedsAction, NeedsScreen } from './verbs.ts';

/** The look at HR's desk that an action about needs leads to, or a screen of them shows. */
export const needsViews: Readonly<Record<NeedsAction['type'] | NeedsScreen['at'], HrView>> = {
  ...{ 'needs.open': 'needs', 'needs.item': 'needs' },
  ...{ 'hr-needs': 'needs', 'hr-need': 'needs' },
};
