import { refusalToTakeBack } from '../../../application/take-back/take-back-result.ts';
import { takeBackHoursOf } from '../../../domain/agency/since.ts';
import type { Feature } from '../../contract/feature.ts';
import { takeBackFlow } from './flow.ts';
import { screens, verbs } from './verbs.ts';

/** Until the employee opens a result, the appraiser may take it back (ADR 59). */
export const takeBack: Feature<typeof verbs, typeof screens> = {
  verbs,
  screens,
  flow: takeBackFlow,
  resultButtons: (t, { relation, now, agency }, appraisal) =>
    refusalToTakeBack(appraisal, relation, now, takeBackHoursOf(agency, appraisal))
      ? []
      : [
          {
            label: t('takeBack.button'),
            tone: 'danger',
            action: { type: 'takeBack.open', appraisalId: appraisal.id },
          },
        ],
};
