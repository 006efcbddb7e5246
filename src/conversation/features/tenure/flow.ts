import type { Refusal } from '../../../application/outcome/refusals.ts';
import { askPersonDeed, seeTenure } from '../../../application/tenure/ask-deed.ts';
import { deedsFor, personDeedOf } from '../../../domain/hr/errand.ts';
import { newId } from '../../../shared/ids.ts';
import type { Context, Flow, Step } from '../../contract/feature.ts';
import { homeState } from '../../contract/state.ts';
import type { Form } from '../../contract/view.ts';
import { goneScreen } from '../../ui/parts.ts';
import { goTo, refused } from '../../ui/steps.ts';
import { begun } from '../errands/errand.steps.ts';
import { askedDecider, deciderForm, deciderStep } from './decider.steps.ts';
import { deedForm, orderOf } from './deed-form.ts';
import { tenureScreen } from './tenure.screen.ts';
import { askedMove, moveForm, moveScreen, officerOf, transferStep } from './transfer.steps.ts';
import type { TenureAction, TenureScreen } from './verbs.ts';

type Ask = Extract<TenureAction, { type: 'tenure.ask' }>;

/** The form of a deed that can be recorded of them as they stand. */
function formOf(context: Context, { personId, deed: place }: Ask): Form | undefined {
  const seen = seeTenure(officerOf(context), personId);
  const deed = personDeedOf(place);
  if (!seen.ok || !deed || !deedsFor(seen.value.activeUntil !== undefined).includes(deed)) return undefined;
  return deedForm(context, seen.value, deed);
}

export const tenureFlow = {
  act(context, action) {
    if (action.type === 'tenure.openMove' || action.type === 'tenure.move')
      return transferStep(context, action);
    if (action.type === 'tenure.decider') return deciderStep(context, action);
    const { personId } = action;
    const seen = seeTenure(officerOf(context), personId);
    if (!seen.ok) return no(context, seen.error);
    if (action.type === 'tenure.open') return goTo({ at: 'hr-tenure', personId });
    const state = { screen: { at: 'hr-tenure', personId } } as const;
    const form = formOf(context, action);
    return form ? { state, form } : { state, notice: { text: context.t('stale') } };
  },

  form(context, action) {
    if (action.type === 'tenure.move') return moveForm(context, action);
    if (action.type === 'tenure.decider') return deciderForm(context, action);
    return action.type === 'tenure.ask' ? formOf(context, action) : undefined;
  },

  submit(context, action, values) {
    if (action.type === 'tenure.move') return askedMove(context, action, values);
    if (action.type === 'tenure.decider') return askedDecider(context, action, values);
    const deed = action.type === 'tenure.ask' ? personDeedOf(action.deed) : undefined;
    if (!deed) return {};
    const errandId = newId();
    const { personId } = action;
    const asked = askPersonDeed(officerOf(context), errandId, orderOf(personId, deed, values));
    if (!asked.ok && asked.error.code !== 'not-yours')
      return refused(context, asked.error, { at: 'hr-tenure', personId });
    return begun(context, asked, errandId, 'person');
  },

  screen(context, { at, personId }) {
    if (at === 'hr-transfer') return moveScreen(context, personId);
    const seen = seeTenure(officerOf(context), personId);
    return seen.ok
      ? tenureScreen(context, seen.value)
      : goneScreen(context.t, context.t('refusal.not-yours'));
  },
} satisfies Flow<TenureAction, TenureScreen>;

/** Whoever has no right to it ends at home, whatever screen was open. */
const no = (context: Context, refusal: Refusal): Step => ({ ...refused(context, refusal), state: homeState });
