import type { Asking } from '../../../application/delegation/in-chat.ts';
import { askAppraiser, seeAppraiser } from '../../../application/errands/ask-appraiser.ts';
import type { Refusal } from '../../../application/outcome/refusals.ts';
import type { Errand } from '../../../domain/hr/errand.ts';
import { idFrom } from '../../../shared/ids.ts';
import type { Context, Step } from '../../contract/feature.ts';
import { homeState } from '../../contract/state.ts';
import type { FormValues } from '../../contract/view.ts';
import { readDate } from '../../ui/read-date.ts';
import { sayRefusal } from '../../ui/say-refusal.ts';
import { goTo, refused } from '../../ui/steps.ts';
import { seedOf } from '../notebook/writing.steps.ts';
import { appraiserForm } from './appraiser.screen.ts';
import type { DelegationAction } from './verbs.ts';

export type AppraiserAction = Extract<
  DelegationAction,
  { type: 'delegation.appraiser' | 'delegation.pickAppraiser' | 'delegation.setAppraiser' }
>;

/** Whoever has no right to it ends at home; else at the person. */
const no = (context: Context, refusal: Refusal, personId: string): Step =>
  refusal.code === 'not-yours'
    ? { ...refused(context, refusal), state: homeState }
    : refused(context, refusal, { at: 'people-person', personId });

/** Leads from looking for an appraiser to the form; nothing is saved by it. */
export function appraiserStep(context: Context, asking: Asking, action: AppraiserAction): Step {
  const { personId } = action;
  const seen = seeAppraiser(asking, personId);
  if (!seen.ok) return no(context, seen.error, personId);
  const { to, sought, page } = seen.value;
  if (action.type === 'delegation.appraiser')
    return goTo({ at: 'appraiser-find', personId, ...(sought !== '' && { sought }), page });
  if (!to) return no(context, { code: 'not-a-colleague' }, personId);
  const screen = { at: 'appraiser-pick', personId, toId: to.id } as const;
  return action.type === 'delegation.pickAppraiser'
    ? goTo(screen)
    : { state: { screen }, form: appraiserForm(context, seen.value, action) };
}

/** What was written becomes an errand: its screen shows what would change, and does it after a yes. */
export function askedAppraiser(
  context: Context,
  asking: Asking,
  action: Extract<AppraiserAction, { type: 'delegation.setAppraiser' }>,
  values: FormValues,
): Step {
  const { t, model } = context;
  const { personId, toId: appraiserId, keeps } = action;
  const from = readDate(values.from ?? '');
  if (!from) return { formErrors: { from: t('form.badDate') } };
  const order = { personId, appraiserId, keeps: keeps === 1, reason: values.reason ?? '' };
  const errandId = idFrom(seedOf(context), 'appraiser');
  const asked = askAppraiser(asking, errandId, { ...order, from: from.toString() });
  if (!asked.ok) {
    const said = sayRefusal(t, asked.error, model);
    if (asked.error.code === 'no-such-day') return { formErrors: { from: said } };
    if (asked.error.code === 'no-words' || asked.error.code === 'text-too-long')
      return { formErrors: { reason: said } };
    return no(context, asked.error, personId);
  }
  const errand: Errand = { id: errandId, kind: 'appraiser', status: 'waiting', askedAt: model.now };
  const timeZone = asking.desk?.timeZone ?? 'UTC';
  return {
    ...goTo({ at: 'hr-errand', errandId }),
    model: { ...model, hr: { view: 'errand', errand, timeZone } },
    writes: asked.value,
  };
}
