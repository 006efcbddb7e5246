import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { can } from '../../../domain/authorization/policy.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Model } from '../../contract/model.ts';
import type { Button } from '../../contract/view.ts';

/**
 * Its only offer, to the employee alone, and only where somebody would read it: about the talk once that was written
 * down, before about a guidance.
 */
export const guidanceButton = (t: Translate, { relation }: Model, appraisal: Appraisal): readonly Button[] =>
  can(relation, 'guidance.give', appraisal.status).allowed && appraisal.secondAppraiser !== undefined
    ? [{ label: t('guidance.button'), action: { type: 'guidance.open', appraisalId: appraisal.id, at: 0 } }]
    : [];
