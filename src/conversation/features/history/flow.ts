import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { can } from '../../../domain/authorization/policy.ts';
import type { Context, Flow } from '../../contract/feature.ts';
import { goneScreen } from '../../ui/parts.ts';
import { goTo, refused, subjectOf } from '../../ui/steps.ts';
import { historyScreen } from './history.screen.ts';
import type { HistoryAction, HistoryScreen } from './verbs.ts';

/** The employee looks up who did what to their own appraisal. This feature changes nothing. */
export const historyFlow = {
  act(context, { appraisalId, page }) {
    const appraisal = ownAppraisal(context, appraisalId);
    return appraisal ? goTo({ at: 'history', appraisalId, page }) : refused(context, { code: 'not-yours' });
  },
  screen(context, { appraisalId, page }) {
    const appraisal = ownAppraisal(context, appraisalId);
    return appraisal ? historyScreen(context.t, context.model, appraisal, page) : goneScreen(context.t);
  },
} satisfies Flow<HistoryAction, HistoryScreen>;

/** The appraisal, if the person may see its history; any other is treated as if it did not exist. */
function ownAppraisal(context: Context, appraisalId: string): Appraisal | undefined {
  const appraisal = subjectOf(context, appraisalId);
  return appraisal && can(context.model.relation, 'history.view', appraisal.status).allowed
    ? appraisal
    : undefined;
}
