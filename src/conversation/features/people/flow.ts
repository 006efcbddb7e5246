import { type AccountRequest, judgeDeed, manageAccount } from '../../../application/hr/manage-account.ts';
import { seeFound, seeList, seeLists, seePerson } from '../../../application/hr/see-people.ts';
import type { Refusal } from '../../../application/outcome/refusals.ts';
import type { HrDesk } from '../../../domain/hr/desk.ts';
import { accountDeeds, deedReasonMax } from '../../../domain/hr/people.ts';
import { soughtWords } from '../../../domain/people/find-by-name.ts';
import { cleanText } from '../../../domain/typed/clean.ts';
import type { Result } from '../../../shared/result.ts';
import type { Context, Flow, Step } from '../../contract/feature.ts';
import { NotLoaded } from '../../contract/not-loaded.ts';
import { homeState, type ScreenRef } from '../../contract/state.ts';
import type { Screen } from '../../contract/view.ts';
import { goneScreen } from '../../ui/parts.ts';
import { goTo, refused } from '../../ui/steps.ts';
import { sayPlatform } from '../../ui/words.ts';
import { accountForm, accountScreen, reasonField } from './account.screen.ts';
import { findScreen } from './find.screen.ts';
import { listScreen } from './list.screen.ts';
import { listsScreen } from './lists.screen.ts';
import { personScreen } from './person.screen.ts';
import type { PeopleAction, PeopleScreen } from './verbs.ts';

/** The look at the desk. Where it was not loaded, the event is decided again with it. */
function deskOf({ model }: Context): HrDesk {
  if (!model.hr) throw new NotLoaded();
  return model.hr;
}

type Deed = { readonly personId: string; readonly accountId: string; readonly deed: number };

const requestOf = (context: Context, { personId, accountId, deed }: Deed): AccountRequest => ({
  grants: context.model.grants ?? [],
  desk: deskOf(context),
  myId: context.model.person?.id ?? '',
  personId,
  accountId,
  deed: accountDeeds[deed] ?? 'unlink',
});

/** The words that led to the open screen, so that one finds back. */
const soughtOn = ({ state: { screen } }: Context) =>
  'sought' in screen && screen.sought !== undefined ? { sought: screen.sought } : {};

const personOf = (context: Context, personId: string) =>
  ({ at: 'people-person', personId, ...soughtOn(context) }) as const;

export const peopleFlow = {
  act(context, action) {
    const grants = context.model.grants ?? [];
    switch (action.type) {
      case 'people.find': {
        const seen = seeFound(grants, deskOf(context));
        const sought = seen.ok && seen.value.sought !== '' ? { sought: seen.value.sought } : {};
        return look(context, seen, { at: 'people-find', ...sought, page: action.page });
      }
      case 'people.open': {
        const { personId } = action;
        return look(context, seePerson(grants, deskOf(context), personId), personOf(context, personId));
      }
      case 'people.lists':
        return look(context, seeLists(grants, deskOf(context)), { at: 'people-lists' });
      case 'people.list': {
        const { list, page } = action;
        return look(context, seeList(grants, deskOf(context)), { at: 'people-list', list, page });
      }
      case 'people.account': {
        const judged = judgeDeed(requestOf(context, action));
        if (!judged.ok) return refuse(context, judged.error, action);
        const { screen } = context.state;
        // What is written already stays where it is until it is done or given up.
        const isWritten = screen.at === 'people-account' && screen.accountId === action.accountId;
        return {
          state: { screen: isWritten ? screen : personOf(context, action.personId) },
          form: accountForm(context, action),
        };
      }
      case 'people.doAccount':
        return does(context, action);
    }
  },

  submit(context, action, values) {
    if (action.type !== 'people.account') return {};
    const judged = judgeDeed(requestOf(context, action));
    if (!judged.ok) return refuse(context, judged.error, action);
    const { personId, accountId, deed } = action;
    const reason = cleanText(values[reasonField] ?? '');
    if (reason === '') return { formErrors: { [reasonField]: context.t('people.account.noReason') } };
    if (reason.length > deedReasonMax)
      return { formErrors: { [reasonField]: context.t('refusal.text-too-long', { max: deedReasonMax }) } };
    return goTo({ at: 'people-account', ...soughtOn(context), personId, accountId, deed, reason });
  },

  form: (context, action) => (action.type === 'people.account' ? accountForm(context, action) : undefined),

  text(context, screen, typed) {
    if (screen.at === 'people-account') return undefined;
    const sought = soughtWords(typed);
    return look(context, seeFound(context.model.grants ?? [], deskOf(context)), {
      at: 'people-find',
      sought,
      page: 0,
    });
  },

  screen(context, screen) {
    const grants = context.model.grants ?? [];
    const desk = deskOf(context);
    switch (screen.at) {
      case 'people-find':
        return drawn(context, seeFound(grants, desk), findScreen);
      case 'people-person':
        return drawn(context, seePerson(grants, desk, screen.personId), personScreen);
      case 'people-account': {
        const seen = seePerson(grants, desk, screen.personId);
        const judged = judgeDeed(requestOf(context, screen));
        return judged.ok ? accountScreen(context, judged.value, screen) : drawn(context, seen, personScreen);
      }
      case 'people-lists':
        return drawn(context, seeLists(grants, desk), listsScreen);
      case 'people-list':
        return drawn(context, seeList(grants, desk), listScreen);
    }
  },
} satisfies Flow<PeopleAction, PeopleScreen>;

/** Goes there with the right to it. Whoever has none ends at home, whatever screen was open. */
const look = (context: Context, seen: Result<unknown, Refusal>, screen: ScreenRef): Step =>
  seen.ok ? goTo(screen) : { ...refused(context, seen.error), state: homeState };

const refuse = (context: Context, refusal: Refusal, { personId }: Pick<Deed, 'personId'>): Step =>
  refusal.code === 'not-yours'
    ? { ...refused(context, refusal), state: homeState }
    : refused(context, refusal, personOf(context, personId));

/** Does what stands on the screen, once: afterwards that screen is not open any more. */
function does(context: Context, action: Deed): Step {
  const { state, model, t } = context;
  const { screen } = state;
  const isLookedAt =
    screen.at === 'people-account' &&
    screen.personId === action.personId &&
    screen.accountId === action.accountId &&
    screen.deed === action.deed;
  const request = requestOf(context, action);
  const judged = judgeDeed(request);
  if (!judged.ok) return refuse(context, judged.error, action);
  if (!isLookedAt) return goTo(personOf(context, action.personId), t('people.account.gone'));
  const done = manageAccount(request, screen.reason);
  if (!done.ok) return refuse(context, done.error, action);
  const { account, desk, writes } = done.value;
  const said = t(`people.account.done.${request.deed}`, { platform: sayPlatform(account.platform) });
  return { ...goTo(personOf(context, action.personId), said), model: { ...model, hr: desk }, writes };
}

/** A screen that was open when the right went away shows nothing any more. */
const drawn = <T>(
  context: Context,
  seen: Result<T, Refusal>,
  draw: (context: Context, shown: T) => Screen,
): Screen => (seen.ok ? draw(context, seen.value) : goneScreen(context.t, context.t('refusal.not-yours')));
