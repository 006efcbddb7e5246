import { seeNeeds } from '../../../application/growth/see-needs.ts';
import type { HrDesk } from '../../../domain/hr/desk.ts';
import type { Context, Flow } from '../../contract/feature.ts';
import { NotLoaded } from '../../contract/not-loaded.ts';
import { homeState } from '../../contract/state.ts';
import { goneScreen } from '../../ui/parts.ts';
import { goTo, refused } from '../../ui/steps.ts';
import { needScreen, needsScreen } from './screens.ts';
import type { NeedsAction, NeedsScreen } from './verbs.ts';

/** The look at the desk. Where it was not loaded, the event is decided again with it. */
function deskOf({ model }: Context): HrDesk {
  if (!model.hr) throw new NotLoaded();
  return model.hr;
}

const seen = (context: Context) => seeNeeds(context.model.grants ?? [], deskOf(context));

export const needsFlow = {
  act(context, action) {
    const found = seen(context);
    if (!found.ok) return { ...refused(context, found.error), state: homeState };
    const { page } = action;
    return goTo(
      action.type === 'needs.open' ? { at: 'hr-needs', page } : { at: 'hr-need', item: action.item, page },
    );
  },

  screen(context, screen) {
    const found = seen(context);
    if (!found.ok) return goneScreen(context.t, context.t('refusal.not-yours'));
    const need =
      screen.at === 'hr-need' ? found.value.needs.find(({ item }) => item === screen.item) : undefined;
    return need ? needScreen(context.t, need, screen.page) : needsScreen(context.t, found.value, screen.page);
  },
} satisfies Flow<NeedsAction, NeedsScreen>;
