import { askForCopy } from '../../../application/rights/ask-for-copy.ts';
import { unlinkOwn } from '../../../application/rights/unlink-own.ts';
import type { Flow } from '../../contract/feature.ts';
import { homeState } from '../../contract/state.ts';
import { goTo } from '../../ui/steps.ts';
import { askFor, keepWords, sendRequest } from './ask.steps.ts';
import { asksScreen, partScreen, wordsScreen } from './asks.screen.ts';
import { rightsScreen, unlinkScreen } from './rights.screen.ts';
import type { RightsAction, RightsScreen } from './verbs.ts';

export const rightsFlow = {
  act(context, action) {
    const { model, t } = context;
    const { person, now } = model;
    if (!person) return goTo({ at: 'rights' });
    switch (action.type) {
      case 'rights.open':
        return goTo({ at: 'rights' });
      case 'rights.copy':
        return { ...goTo({ at: 'rights' }, t('rights.copy.coming')), writes: askForCopy(person.id, now) };
      case 'rights.asks':
        return goTo({ at: 'rights-asks' });
      case 'rights.askFor':
        return askFor(context, action.kind, action.part);
      case 'rights.send':
        return sendRequest(context, person, action.kind, action.part);
      case 'rights.askUnlink':
        return goTo({ at: 'rights-unlink' });
      case 'rights.unlink': {
        // From here on this chat is nobody's: it must show nothing of the person any more.
        const { person: _, grants: __, subject: ___, ...rest } = model;
        return {
          state: homeState,
          model: { ...rest, own: [], team: [], relation: 'none' },
          notice: { text: t('rights.unlink.done'), isAlert: true },
          writes: unlinkOwn(person.id),
        };
      }
    }
  },

  text(context, screen, typed) {
    return screen.at === 'rights-words' ? keepWords(context, screen, typed) : undefined;
  },

  screen(context, screen) {
    switch (screen.at) {
      case 'rights':
        return rightsScreen(context);
      case 'rights-asks':
        return asksScreen(context);
      case 'rights-part':
        return partScreen(context, screen.kind);
      case 'rights-words':
        return wordsScreen(context, screen);
      case 'rights-unlink':
        return unlinkScreen(context);
    }
  },
} satisfies Flow<RightsAction, RightsScreen>;
