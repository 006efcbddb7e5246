import { planRemind, type RemindRequest, remindByHand } from '../../../application/hr/remind-by-hand.ts';
import { seeProgress, seeTurns } from '../../../application/hr/see-desk.ts';
import type { Refusal } from '../../../application/outcome/refusals.ts';
import type { HrDesk, RemindWhom } from '../../../domain/hr/desk.ts';
import type { Result } from '../../../shared/result.ts';
import type { Context, Flow, Step } from '../../contract/feature.ts';
import { NotLoaded } from '../../contract/not-loaded.ts';
import { homeState, type ScreenRef } from '../../contract/state.ts';
import type { Screen } from '../../contract/view.ts';
import { calendarOf } from '../../ui/calendar.ts';
import { goneScreen } from '../../ui/parts.ts';
import { goTo, refused } from '../../ui/steps.ts';
import { progressScreen } from './progress.screen.ts';
import { remindScreen } from './remind.screen.ts';
import { turnsScreen } from './turns.screen.ts';
import type { HrAction, HrScreen } from './verbs.ts';

/** The look at the desk. Where it was not loaded, the event is decided again with it. */
function deskOf({ model }: Context): HrDesk {
  if (!model.hr) throw new NotLoaded();
  return model.hr;
}

const requestOf = (context: Context): RemindRequest => ({
  grants: context.model.grants ?? [],
  desk: deskOf(context),
  now: context.model.now,
  isWorkday: calendarOf(context.model),
});

export const hrFlow = {
  act(context, action) {
    const grants = context.model.grants ?? [];
    switch (action.type) {
      case 'hr.open':
        return look(context, seeProgress(grants, deskOf(context)), { at: 'hr', page: action.page });
      case 'hr.openTurns': {
        const { kind, page } = action;
        return look(context, seeTurns(grants, deskOf(context)), { at: 'hr-turns', kind, page });
      }
      case 'hr.openUnit': {
        const { unitId, kind, page } = action;
        return look(context, seeTurns(grants, deskOf(context)), { at: 'hr-turns', unitId, kind, page });
      }
      case 'hr.askAll':
        return ask(context, {});
      case 'hr.askUnit':
        return ask(context, { unitId: action.unitId });
      case 'hr.askPerson':
        return ask(context, { personId: action.personId });
      case 'hr.remindAll':
        return remind(context, {});
      case 'hr.remindUnit':
        return remind(context, { unitId: action.unitId });
      case 'hr.remindPerson':
        return remind(context, { personId: action.personId });
    }
  },

  screen(context, screen) {
    const grants = context.model.grants ?? [];
    switch (screen.at) {
      case 'hr':
        return drawn(context, seeProgress(grants, deskOf(context)), progressScreen);
      case 'hr-turns':
        return drawn(context, seeTurns(grants, deskOf(context)), turnsScreen);
      case 'hr-remind':
        return drawn(context, planRemind(requestOf(context)), remindScreen);
    }
  },
} satisfies Flow<HrAction, HrScreen>;

/** Goes there with the right to it. Whoever has none ends at home, whatever screen was open. */
function look(context: Context, seen: Result<unknown, Refusal>, screen: ScreenRef): Step {
  return seen.ok ? goTo(screen) : { ...refused(context, seen.error), state: homeState };
}

const ask = (context: Context, whom: RemindWhom): Step =>
  look(context, planRemind(requestOf(context)), { at: 'hr-remind', ...whom });

function remind(context: Context, whom: RemindWhom): Step {
  const screen = { at: 'hr-remind', ...whom } as const;
  const done = remindByHand(requestOf(context));
  if (!done.ok)
    return done.error.code === 'not-yours'
      ? { ...refused(context, done.error), state: homeState }
      : refused(context, done.error, screen);
  const { people, desk, writes } = done.value;
  return {
    ...goTo(screen, context.t('hr.remind.done', { people })),
    model: { ...context.model, hr: desk },
    writes,
  };
}

/** A screen that was open when the right went away shows nothing any more. */
const drawn = <T>(
  context: Context,
  seen: Result<T, Refusal>,
  draw: (context: Context, shown: T) => Screen,
): Screen => (seen.ok ? draw(context, seen.value) : goneScreen(context.t, context.t('refusal.not-yours')));
