import type { Refusal } from '../../application/outcome/refusals.ts';
import type { Write } from '../../application/outcome/writes.ts';
import type { FlowAction } from '../contract/action.ts';
import type { Context, Step } from '../contract/feature.ts';
import type { Model } from '../contract/model.ts';
import type { State } from '../contract/state.ts';
import type { Form } from '../contract/view.ts';
import { decodeAction } from './action-codec.ts';
import type { Facts } from './context.ts';
import { beginForm } from './form-runner.ts';
import { isFormAction } from './registry.ts';
import { formOf } from './router.ts';

/** What one event leads to, before anything is saved. `form` is a native form to open. */
export type Decision = Pick<Step, 'notice' | 'locale' | 'arrives' | 'isElsewhere' | 'form' | 'formErrors'> & {
  readonly state: State;
  readonly model: Model;
  readonly writes: readonly Write[];
  /** Why it was refused, for metrics and logs. `not-linked`: the account is not linked to a person. */
  readonly refusal?: Refusal['code'] | 'not-linked';
  /** False when the event changes nothing visible (blocked, unblocked). */
  readonly drawsScreen: boolean;
};

/** The form being asked field by field, rebuilt from its submit action; undefined when it is no longer possible. */
export function runningForm(
  context: Context,
): { readonly form: Form; readonly action: FlowAction } | undefined {
  const action = context.state.form && decodeAction(context.state.form.action);
  if (!action || isFormAction(action)) return undefined;
  const form = formOf(context, action);
  return form && { form, action };
}

/** Turns a flow's step into a decision: a form is opened natively, or asked field by field. */
export function decisionOf(facts: Facts, { form, ...step }: Step): Decision {
  const state = step.state ?? { screen: facts.state.screen };
  const decided = {
    ...step,
    model: step.model ?? facts.model,
    writes: step.writes ?? [],
    drawsScreen: true,
  };
  if (!form) return { ...decided, state };
  return facts.capabilities.hasForms
    ? { ...decided, state, form }
    : { ...decided, state: { ...state, form: beginForm(form) } };
}
