import { expect, it } from 'vitest';
import { appraisalStatuses, isWithAppraiser } from '../../../src/domain/appraisal/appraisal.ts';

it('an appraisal is with the appraiser from its submission until its rating is confirmed', () => {
  expect(appraisalStatuses.filter(isWithAppraiser)).toEqual(['submitted', 'rating']);
});
