import { askForCopy } from '../../../application/rights/ask-for-copy.ts';
import type { Flow } from '../../contract/feature.ts';
import { goTo } from '../../ui/steps.ts';
import { rightsScreen } from './rights.screen.ts';
import type { RightsAction, RightsScreen } from './verbs.ts';

export const rightsFlow = {
  act({ model, t }, action) {
    const { person, now } = model;
    if (action.type === 'rights.open' || !person) return goTo({ at: 'rights' });
    return { ...goTo({ at: 'rights' }, t('rights.copy.coming')), writes: askForCopy(person.id, now) };
  },
  screen: (context) => rightsScreen(context),
} satisfies Flow<RightsAction, RightsScreen>;
