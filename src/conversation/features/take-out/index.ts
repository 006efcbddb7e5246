import { refusalToCopy } from '../../../application/result/copy-result.ts';
import type { Feature } from '../../contract/feature.ts';
import { offeredDocuments, takeOutFlow } from './flow.ts';
import { screens, verbs } from './verbs.ts';

/** What leaves the chat of a result: its texts, for e-Kinerja, and its documents where that is cleared. */
export const takeOut: Feature<typeof verbs, typeof screens> = {
  verbs,
  screens,
  flow: takeOutFlow,
  resultButtons: (t, model, appraisal) => [
    ...(refusalToCopy(appraisal, model.relation, model.now)
      ? []
      : [
          {
            label: t('takeOut.button.copy'),
            action: { type: 'takeOut.open', appraisalId: appraisal.id, page: 0 } as const,
          },
        ]),
    ...(offeredDocuments(model, appraisal).length === 0
      ? []
      : [
          {
            label: t('files.button.open'),
            action: { type: 'takeOut.openFiles', appraisalId: appraisal.id } as const,
          },
        ]),
  ],
};
