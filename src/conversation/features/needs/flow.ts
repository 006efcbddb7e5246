import { seeMentors } from '../../../application/growth/see-mentors.ts';
import { seeNeeds } from '../../../application/growth/see-needs.ts';
import type { HrDesk } from '../../../domain/hr/desk.ts';
import type { Context, Flow } from '../../contract/feature.ts';
import { NotLoaded } from '../../contract/not-loaded.ts';
import { homeState } from '../../contract/state.ts';
import { goneScreen } from '../../ui/parts.ts';
import { goTo, refused } from '../../ui/steps.ts';
import { mentorsScreen } from './mentors.screen.ts';
import { needScreen, needsScreen } from './screens.ts';
import type { NeedsAction, NeedsScreen } from './verbs.ts';

/** The look at the desk. Where it was not loaded, the event is decided again with it. */
function deskOf({ model }: Context): HrDesk {
  if (!model.hr) throw new NotLoaded();
  return model.hr;
}

const needsIn = (context: Context) => seeNeeds(context.model.grants ?? [], deskOf(context));
const mentorsIn = (context: Context) => seeMentors(context.model.grants ?? [], deskOf(context));

/** The screen that each leads to. */
const placeOf = (action: NeedsAction): NeedsScreen => {
  const { page } = action;
  if (action.type === 'needs.open') return { at: 'hr-needs', page };
  return { at: action.type === 'needs.item' ? 'hr-need' : 'hr-mentors', item: action.item, page };
};

export const needsFlow = {
  act(context, action) {
    const found = action.type === 'needs.mentors' ? mentorsIn(context) : needsIn(context);
    return found.ok ? goTo(placeOf(action)) : { ...refused(context, found.error), state: homeState };
  },

  screen(context, screen) {
    const { t } = context;
    const gone = () => goneScreen(t, t('refusal.not-yours'));
    if (screen.at === 'hr-mentors') {
      const found = mentorsIn(context);
      return found.ok ? mentorsScreen(t, found.value) : gone();
    }
    const found = needsIn(context);
    if (!found.ok) return gone();
    const { value } = found;
    const need = screen.at === 'hr-need' ? value.needs.find(({ item }) => item === screen.item) : undefined;
    return need ? needScreen(t, need, screen.page) : needsScreen(context, value, screen.page);
  },
} satisfies Flow<NeedsAction, NeedsScreen>;
