import { maySeeQuarters } from '../../../application/quarters/see-quarters.ts';
import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import type { Relation } from '../../../domain/authorization/policy.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Button } from '../../contract/view.ts';

/** To the quarters of the year, or to its other part; only where there is something to look at. */
export const quarterButtons = (t: Translate, appraisal: Appraisal, relation: Relation): readonly Button[] =>
  maySeeQuarters(appraisal, relation) && (appraisal.hasQuarters === true || appraisal.part !== undefined)
    ? [{ label: t('quarter.button'), action: { type: 'quarter.open', appraisalId: appraisal.id } }]
    : [];
