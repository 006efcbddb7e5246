import { refusalToCopy } from '../../../application/result/copy-result.ts';
import type { Feature } from '../../contract/feature.ts';
import { takeOutFlow } from './flow.ts';
import { screens, verbs } from './verbs.ts';

/** What leaves the chat of a result: its texts, for e-Kinerja. */
export const takeOut: Feature<typeof verbs, typeof screens> = {
  verbs,
  screens,
  flow: takeOutFlow,
  resultButtons: (t, { relation, now }, appraisal) =>
    refusalToCopy(appraisal, relation, now)
      ? []
      : [
          {
            label: t('takeOut.button.copy'),
            action: { type: 'takeOut.open', appraisalId: appraisal.id, page: 0 },
          },
        ],
};
