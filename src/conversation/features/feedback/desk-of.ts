import type { FeedbackDone } from '../../../application/feedback/give-feedback.ts';
import type { Refusal } from '../../../application/outcome/refusals.ts';
import type { FeedbackDesk } from '../../../domain/feedback/note.ts';
import { sayDate, sayNearDay } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Result } from '../../../shared/result.ts';
import { localDate, type Temporal } from '../../../shared/time.ts';
import type { Context, Step } from '../../contract/feature.ts';
import type { Model, ModelPerson } from '../../contract/model.ts';
import { NotLoaded } from '../../contract/not-loaded.ts';
import { refused } from '../../ui/steps.ts';

/** What the person may see of the feedback. Where it was not loaded, the event is decided again with it. */
export function deskOf({ feedback }: Pick<Model, 'feedback'>): FeedbackDesk {
  if (!feedback) throw new NotLoaded();
  return feedback;
}

/** Turns what a use case did into a step: saved and shown, or refused with a message. */
export function doneOf(
  context: Context,
  outcome: Result<FeedbackDone, Refusal>,
  then: () => Step,
  screen = context.state.screen,
): Step {
  if (!outcome.ok) return refused(context, outcome.error, screen);
  const { desk, writes } = outcome.value;
  return { ...then(), model: { ...context.model, feedback: desk }, writes };
}

/** The date of something that was, where the reader is. */
export const sayDateOf = (t: Translate, person: ModelPerson, at: Temporal.Instant): string =>
  sayDate(localDate(at, person.timeZone), t.locale);

/** A coming day, as the reader's calendar has it. */
export const sayDayOf = (t: Translate, model: Model, person: ModelPerson, at: Temporal.Instant): string =>
  sayNearDay(localDate(at, person.timeZone), model, t.locale);
