import type { Decided } from '../../application/outcome/decided.ts';
import type { Refusal } from '../../application/outcome/refusals.ts';
import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import type { Result } from '../../shared/result.ts';
import type { Context, Step } from '../contract/feature.ts';
import type { ScreenRef } from '../contract/state.ts';
import { sayRefusal } from './say-refusal.ts';
import { withSubject } from './with-subject.ts';

/** The appraisal a button or screen is about; undefined when the load found none the person may see anything of. */
export const subjectOf = ({ model }: Context, appraisalId: string): Appraisal | undefined =>
  model.subject?.id === appraisalId ? model.subject : undefined;

/** A "no" in words beside the button; the screen is drawn again as things now are. */
export const refused = ({ t, model }: Context, refusal: Refusal, screen?: ScreenRef): Step => ({
  ...(screen && { state: { screen } }),
  notice: { text: sayRefusal(t, refusal, model.subject?.results) },
  refusal: refusal.code,
});

export const goTo = (screen: ScreenRef, notice?: string): Step => ({
  state: { screen },
  ...(notice !== undefined && { notice: { text: notice } }),
});

/** What a flow does with a refusal of a use case. */
export type Refuse = (refusal: Refusal) => Step;

/** For a form: what was typed is never lost to a length limit, the form stays open and says so. */
export const orStayOpen =
  ({ t }: Context, field: string, otherwise: Refuse): Refuse =>
  (refusal) =>
    refusal.code === 'text-too-long'
      ? { formErrors: { [field]: sayRefusal(t, refusal) } }
      : otherwise(refusal);

/** A use case's outcome as a step: saved and shown, or refused in words. */
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
