import { confirmRating } from '../../../application/rating/confirm-rating.ts';
import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import type { Context, Step } from '../../contract/feature.ts';
import { draftsOf } from '../../ui/feedback-draft.ts';
import { goTo, refused, stepOf } from '../../ui/steps.ts';
import { summaryOf } from './places.ts';
import type { RatingAction } from './verbs.ts';

type Submit = Extract<RatingAction, { type: 'rate.submit' | 'rate.submitNext' }>;

/** Sets the predicate as the question showed it; then its receipt, or at once the person that the button named. */
export function submitRating(context: Context, appraisal: Appraisal, action: Submit): Step {
  const { model, t } = context;
  return stepOf(
    context,
    confirmRating(appraisal, model.relation, model.now, action.revision, draftsOf(t, appraisal)),
    () =>
      action.type === 'rate.submit'
        ? goTo({ at: 'rate-receipt', appraisalId: appraisal.id }, t('rate.submitted'))
        : {
            ...goTo(
              { at: 'rate-first', appraisalId: action.nextId },
              t('rate.submittedNext', { name: appraisal.employee.name }),
            ),
            isElsewhere: true,
          },
    (refusal) => refused(context, refusal, summaryOf(appraisal)),
  );
}
