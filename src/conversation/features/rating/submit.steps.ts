import { confirmRating } from '../../../application/rating/confirm-rating.ts';
import { leaveOutDraft, takeInDraft } from '../../../application/rating/save-feedback.ts';
import type { Appraisal, FeedbackPart } from '../../../domain/appraisal/appraisal.ts';
import type { Context, Step } from '../../contract/feature.ts';
import { calendarOf } from '../../ui/calendar.ts';
import { draftsOf } from '../../ui/feedback-draft.ts';
import { sayPart } from '../../ui/parts.ts';
import { goTo, refused, stepOf } from '../../ui/steps.ts';
import { summaryOf } from './places.ts';
import type { RatingAction } from './verbs.ts';

type Submit = Extract<
  RatingAction,
  { type: 'rate.submit' | 'rate.submitNext' | 'rate.sure' | 'rate.sureNext' }
>;

/** Sets the predicate as the question showed it; then its receipt, or at once the person that the button named. */
export function submitRating(context: Context, appraisal: Appraisal, action: Submit): Step {
  const { model, t } = context;
  const nextId = 'nextId' in action ? action.nextId : undefined;
  const place = {
    ...({ at: 'rate-confirm', appraisalId: appraisal.id, isSecond: true } as const),
    ...(nextId !== undefined && { nextId }),
  } as const;
  return stepOf(
    context,
    confirmRating(
      appraisal,
      model.relation,
      model.now,
      action.revision,
      draftsOf(t, appraisal),
      model.actsFor,
      action.type === 'rate.sure' || action.type === 'rate.sureNext',
      model.agency?.approval && { length: model.agency.approval, isWorkday: calendarOf(model) },
      model.agency?.talkDays,
      model.agency?.needsCounsel,
    ),
    () =>
      nextId === undefined
        ? goTo({ at: 'rate-receipt', appraisalId: appraisal.id }, t('rate.submitted'))
        : {
            ...goTo(
              { at: 'rate-first', appraisalId: nextId },
              t('rate.submittedNext', { name: appraisal.employee.name }),
            ),
            isElsewhere: true,
          },
    // It is asked a second time; nothing is wrong.
    (refusal) =>
      refusal.code === 'second-yes' ? goTo(place) : refused(context, refusal, summaryOf(appraisal)),
  );
}

/** Leaves a suggestion out of the feedback or takes it in again, on the question that then shows what goes out. */
export function chooseDraft(
  context: Context,
  appraisal: Appraisal,
  type: 'rate.leaveOut' | 'rate.takeIn',
  part: FeedbackPart,
): Step {
  const { model, t } = context;
  const question = { at: 'rate-confirm', appraisalId: appraisal.id } as const;
  const isOut = type === 'rate.leaveOut';
  const outcome = isOut
    ? leaveOutDraft(appraisal, model.relation, model.now, part, draftsOf(t, appraisal))
    : takeInDraft(appraisal, model.relation, model.now, part);
  return stepOf(
    context,
    outcome,
    () =>
      goTo(question, t(isOut ? 'rate.confirm.leftOut' : 'rate.confirm.takenIn', { part: sayPart(t, part) })),
    (refusal) => {
      if (refusal.code === 'feedback-missing')
        return { ...goTo(question), notice: { text: t('rate.confirm.last'), isAlert: true } };
      return refusal.code === 'already-answered'
        ? goTo(question, t('rate.feedback.kept'))
        : refused(context, refusal);
    },
  );
}
