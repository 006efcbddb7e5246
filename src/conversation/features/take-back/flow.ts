import { refusalToTakeBack, takeBackResult } from '../../../application/take-back/take-back-result.ts';
import { takeBackHoursOf } from '../../../domain/agency/since.ts';
import type { Flow } from '../../contract/feature.ts';
import { goneScreen } from '../../ui/parts.ts';
import { goTo, refused, stepOf, subjectOf } from '../../ui/steps.ts';
import { takeBackScreen } from './take-back.screen.ts';
import type { TakeBackAction, TakeBackScreen } from './verbs.ts';

export const takeBackFlow = {
  act(context, action) {
    const { t, model } = context;
    const appraisal = subjectOf(context, action.appraisalId);
    if (!appraisal) return refused(context, { code: 'not-yours' });
    const hours = takeBackHoursOf(model.agency, appraisal);
    if (action.type === 'takeBack.open') {
      const refusal = refusalToTakeBack(appraisal, model.relation, model.now, hours);
      return refusal ? refused(context, refusal) : goTo({ at: 'take-back', appraisalId: appraisal.id });
    }
    return stepOf(
      context,
      takeBackResult(appraisal, model.relation, model.now, action.revision, hours),
      (after) => goTo({ at: 'rate-summary', appraisalId: after.id }, t('takeBack.done')),
    );
  },

  screen(context, screen) {
    const { t, model } = context;
    const appraisal = subjectOf(context, screen.appraisalId);
    const refusal =
      appraisal &&
      refusalToTakeBack(appraisal, model.relation, model.now, takeBackHoursOf(model.agency, appraisal));
    return !appraisal || refusal
      ? goneScreen(t, t('refusal.take-back-over'))
      : takeBackScreen(t, model, appraisal);
  },
} satisfies Flow<TakeBackAction, TakeBackScreen>;
