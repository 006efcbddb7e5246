import { maySeeQuarters, seeQuarters } from '../../../application/quarters/see-quarters.ts';
import type { Flow } from '../../contract/feature.ts';
import { withActing } from '../../ui/acting.ts';
import { goneScreen } from '../../ui/parts.ts';
import { goTo, refused, subjectOf } from '../../ui/steps.ts';
import { quartersScreen } from './quarters.screen.ts';
import type { QuarterAction, QuarterScreen } from './verbs.ts';

export const quarterFlow = {
  act(context, { appraisalId }) {
    const appraisal = subjectOf(context, appraisalId);
    return appraisal && maySeeQuarters(appraisal, context.model.relation)
      ? goTo({ at: 'quarters', appraisalId })
      : refused(context, { code: 'not-yours' });
  },
  screen(context, { appraisalId }) {
    const { t, model } = context;
    const appraisal = subjectOf(context, appraisalId);
    if (!appraisal || !maySeeQuarters(appraisal, model.relation)) return goneScreen(t);
    const ids = [model.person?.id, model.actsFor?.fromId].filter((id) => id !== undefined);
    const reader = { relation: model.relation, ids };
    const seen = seeQuarters(appraisal, model.quarters ?? [], reader, model.now);
    return withActing(t, model, quartersScreen(t, model, appraisal, seen));
  },
} satisfies Flow<QuarterAction, QuarterScreen>;
