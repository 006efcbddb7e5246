import { adoptFeedbackDraft, feedbackMax } from '../../../application/rating/save-feedback.ts';
import { type Appraisal, type FeedbackPart, feedbackParts } from '../../../domain/appraisal/appraisal.ts';
import type { Context, Step } from '../../contract/feature.ts';
import type { ScreenRef } from '../../contract/state.ts';
import type { Form } from '../../contract/view.ts';
import { draftFeedback } from '../../ui/feedback-draft.ts';
import { sayPart } from '../../ui/parts.ts';
import { goTo, type Refuse, stepOf } from '../../ui/steps.ts';
import { feedbackSlot } from '../typed/slots.ts';
import { type Became, changeText, takeLoose, takeText } from '../typed/take.ts';
import { firstEmptyPart } from './feedback.screen.ts';

const feedbackOf = (appraisal: Appraisal): ScreenRef => ({ at: 'rate-feedback', appraisalId: appraisal.id });

export function setFeedback(
  context: Context,
  appraisal: Appraisal,
  part: FeedbackPart,
  words: string,
  refuse: Refuse,
): Step {
  return changeText(context, appraisal, feedbackSlot(part), words, {
    show: (_after, became) => goTo(feedbackOf(appraisal), savedWords(context, part, became)),
    refuse,
  });
}

/**
 * A text typed on the feedback screen fills the first empty part; when all are written, its writer is asked where it
 * belongs.
 */
export function typeFeedback(context: Context, appraisal: Appraisal, typed: string, refuse: Refuse): Step {
  const part = firstEmptyPart(appraisal);
  const stay = () => goTo(feedbackOf(appraisal));
  if (part === undefined) return takeLoose(context, appraisal, typed, stay);
  return takeText(context, appraisal, feedbackSlot(part), typed, {
    show: (_after, became) => goTo(feedbackOf(appraisal), savedWords(context, part, became)),
    stay,
    refuse,
  });
}

function savedWords({ t }: Context, part: FeedbackPart, became: Became): string {
  return became === 'replaced' ? t('typed.replaced') : t('rate.feedback.saved', { part: sayPart(t, part) });
}

export function takeDraft(context: Context, appraisal: Appraisal, part: FeedbackPart, refuse: Refuse): Step {
  const { model, t } = context;
  const draft = draftFeedback(t, appraisal, part);
  if (draft === undefined) return goTo(feedbackOf(appraisal), t('rate.feedback.noDraft'));
  const outcome = adoptFeedbackDraft(appraisal, model.relation, model.now, part, draft);
  return stepOf(
    context,
    outcome,
    () => goTo(feedbackOf(appraisal), t('rate.feedback.taken')),
    (refusal) =>
      refusal.code === 'already-answered'
        ? goTo(feedbackOf(appraisal), t('rate.feedback.kept'))
        : refuse(refusal),
  );
}

export const feedbackField = 'words';

export function feedbackForm({ t }: Context, appraisal: Appraisal, part: FeedbackPart): Form {
  const value = appraisal.feedback[part];
  return {
    title: t('rate.summary.feedback'),
    fields: [
      {
        kind: 'text',
        id: feedbackField,
        label: sayPart(t, part),
        hint: t('rate.feedback.label', { max: feedbackMax }),
        ...(value !== undefined && { value }),
        textMax: feedbackMax,
        isMultiline: true,
        isOptional: false,
      },
    ],
    submit: {
      label: t('button.save'),
      action: { type: 'rate.editFeedback', appraisalId: appraisal.id, part: feedbackParts.indexOf(part) },
    },
    cancelLabel: t('button.cancel'),
  };
}
