import type { Decided } from '../../application/outcome/decided.ts';
import type { Refusal } from '../../application/outcome/refusals.ts';
import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import type { Result } from '../../shared/result.ts';
import type { Context, Step } from '../contract/feature.ts';
import type { ScreenRef } from '../contract/state.ts';
import { sayRefusal } from './say-refusal.ts';
import { withSubject } from './with-subject.ts';

/** The appraisal with this id; undefined when the person may not see anything of it. */
export const subjectOf = ({ model }: Context, appraisalId: string): Appraisal | undefined =>
  model.subject?.id === appraisalId ? model.subject : undefined;

/** Refuses with a notice; the screen is drawn again from current data. */
export const refused = ({ t, model }: Context, refusal: Refusal, screen?: ScreenRef): Step => ({
  ...(screen && { state: { screen } }),
  notice: { text: sayRefusal(t, refusal, model) },
  refusal: refusal.code,
});

export const goTo = (screen: ScreenRef, notice?: string): Step => ({
  state: { screen },
  ...(notice !== undefined && { notice: { text: notice } }),
});

/** What a flow does with a refusal of a use case. */
export type Refuse = (refusal: Refusal) => Step;

/** For a form with a text that is too long: the form stays open with the text and an error. */
export const orStayOpen =
  ({ t, model }: Context, field: string, otherwise: Refuse): Refuse =>
  (refusal) =>
    refusal.code === 'text-too-long'
      ? { formErrors: { [field]: sayRefusal(t, refusal, model) } }
      : otherwise(refusal);

/** Turns a use case's result into a step: saved and shown, or refused with a message. */
export function stepOf(
  context: Context,
  outcome: Result<Decided, Refusal>,
  then: (appraisal: Appraisal) => Step,
  otherwise: Refuse = (refusal) => refused(context, refusal),
): Step {
  if (!outcome.ok) return { ...otherwise(outcome.error), refusal: outcome.error.code };
  const { appraisal, writes } = outcome.value;
  return { ...then(appraisal), model: withSubject(context.model, appraisal), writes };
}
