import { maySeeQuarters } from '../../../application/quarters/see-quarters.ts';
import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import type { Relation } from '../../../domain/authorization/policy.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Button } from '../../contract/view.ts';

/** To the quarters of the year; of an annual appraisal only, so that no other press knows of them. */
export const quarterButtons = (t: Translate, appraisal: Appraisal, relation: Relation): readonly Button[] =>
  maySeeQuarters(appraisal, relation)
    ? [{ label: t('quarter.button'), action: { type: 'quarter.open', appraisalId: appraisal.id } }]
    : [];
