import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { can } from '../../../domain/authorization/policy.ts';
import type { Context, Flow } from '../../contract/feature.ts';
import { goneScreen } from '../../ui/parts.ts';
import { goTo, refused, subjectOf } from '../../ui/steps.ts';
import { historyScreen } from './history.screen.ts';
import type { HistoryAction, HistoryScreen } from './verbs.ts';

/** The employee looks up who did what to their own appraisal. Nothing is changed here. */
export const historyFlow = {
  act(context, { appraisalId, page }) {
    const appraisal = own(context, appraisalId);
    return appraisal ? goTo({ at: 'history', appraisalId, page }) : refused(context, { code: 'not-yours' });
  },
  screen(context, { appraisalId, page }) {
    const appraisal = own(context, appraisalId);
    return appraisal ? historyScreen(context.t, context.model, appraisal, page) : goneScreen(context.t);
  },
} satisfies Flow<HistoryAction, HistoryScreen>;

/** The appraisal whose history the person may see; any other reads like one that does not exist. */
function own(context: Context, appraisalId: string): Appraisal | undefined {
  const appraisal = subjectOf(context, appraisalId);
  return appraisal && can(context.model.relation, 'history.view', appraisal.status).allowed
    ? appraisal
    : undefined;
}
