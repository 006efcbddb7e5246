import type { Flow } from '../../contract/feature.ts';
import { goTo } from '../../ui/steps.ts';
import { cardScreen } from './card.screen.ts';
import { practiceScreen, practisedScreen } from './practice.screen.ts';
import type { IntroAction, IntroScreen } from './verbs.ts';

/** Nothing here writes anything: the cards are only read, and the practice card forgets its answer. */
export const introFlow = {
  act({ t }, action) {
    switch (action.type) {
      case 'intro.card':
        return goTo({ at: 'intro-card', card: action.card });
      case 'intro.practice':
        return goTo({ at: 'intro-practice' });
      case 'intro.practised':
        return goTo({ at: 'intro-practised' }, t('intro.practised.chosen', { level: action.level }));
    }
  },
  screen({ t }, screen) {
    switch (screen.at) {
      case 'intro-card':
        return cardScreen(t, screen.card);
      case 'intro-practice':
        return practiceScreen(t);
      case 'intro-practised':
        return practisedScreen(t);
    }
  },
} satisfies Flow<IntroAction, IntroScreen>;
