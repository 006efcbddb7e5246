import { delegationReasonMax } from '../../../application/delegation/give-delegation.ts';
import { askDecider, seeDecider } from '../../../application/errands/ask-decider.ts';
import { mayEverywhere } from '../../../domain/authorization/officer.ts';
import { rightFor } from '../../../domain/hr/errand.ts';
import type { DeskPerson } from '../../../domain/hr/people.ts';
import { idFrom } from '../../../shared/ids.ts';
import type { Context, Step } from '../../contract/feature.ts';
import { homeState } from '../../contract/state.ts';
import type { Button, Form, FormValues } from '../../contract/view.ts';
import { sayRefusal } from '../../ui/say-refusal.ts';
import { refused } from '../../ui/steps.ts';
import { begun } from '../errands/errand.steps.ts';
import { seedOf } from '../notebook/writing.steps.ts';
import { officerOf } from './transfer.steps.ts';
import type { TenureAction } from './verbs.ts';

export type DeciderAction = Extract<TenureAction, { type: 'tenure.decider' }>;

/** To naming who decides the objection of somebody, for whoever has the right to it. */
export const deciderButtons = ({ t, model }: Context, person: DeskPerson): readonly Button[] =>
  person.standing?.status === 'objected' &&
  person.id !== model.person?.id &&
  mayEverywhere(model.grants ?? [], rightFor('decider'))
    ? [{ label: t('decider.button'), action: { type: 'tenure.decider', personId: person.id } }]
    : [];

/** Asks who decides, and why HR names them; nothing is saved by opening it. */
export function deciderForm(context: Context, { personId }: DeciderAction): Form | undefined {
  const { t } = context;
  const seen = seeDecider(officerOf(context), personId);
  if (!seen.ok) return undefined;
  return {
    title: t('decider.form.title'),
    intro: t.rich('decider.form.intro', { name: seen.value.name }),
    fields: [
      {
        ...{ kind: 'text', id: 'number', label: t('decider.form.number') },
        ...{ hint: t('tenure.form.numberHint'), textMax: 40, isMultiline: false, isOptional: false },
      },
      {
        ...{ kind: 'text', id: 'reason', label: t('delegation.form.reason') },
        ...{ hint: t('decider.form.reasonHint'), textMax: delegationReasonMax },
        ...{ isMultiline: false, isOptional: false },
      },
    ],
    submit: { label: t('errand.form.submit'), action: { type: 'tenure.decider', personId } },
    cancelLabel: t('button.cancel'),
  };
}

/** Opens the form where it may be asked for. */
export function deciderStep(context: Context, action: DeciderAction): Step {
  const seen = seeDecider(officerOf(context), action.personId);
  const screen = { at: 'people-person', personId: action.personId } as const;
  if (!seen.ok)
    return seen.error.code === 'not-yours'
      ? { ...refused(context, seen.error), state: homeState }
      : refused(context, seen.error, screen);
  const form = deciderForm(context, action);
  return { state: { screen }, ...(form && { form }) };
}

/** What was written becomes an errand: its screen shows what would change, and does it after a yes. */
export function askedDecider(context: Context, { personId }: DeciderAction, values: FormValues): Step {
  const { t, model } = context;
  const errandId = idFrom(seedOf(context), 'decider');
  const order = { personId, decider: values.number ?? '', reason: values.reason ?? '' };
  const asked = askDecider(officerOf(context), errandId, order);
  if (!asked.ok && (asked.error.code === 'no-words' || asked.error.code === 'text-too-long'))
    return { formErrors: { reason: sayRefusal(t, asked.error, model) } };
  if (!asked.ok && asked.error.code !== 'not-yours')
    return refused(context, asked.error, { at: 'people-person', personId });
  return begun(context, asked, errandId, 'decider');
}
