import { expect, it } from 'vitest';
import { wholeOf } from '../../../src/persistence/events/appraisal-json.ts';

it('a part of the feedback that is not written takes the place of no suggestion', () => {
  const { feedback } = wholeOf({ strengths: 'Rapi.', improve: undefined });
  expect({ strengths: 'usulan', improve: 'usulan', nextStep: 'usulan', ...feedback }).toEqual({
    strengths: 'Rapi.',
    improve: 'usulan',
    nextStep: 'usulan',
  });
});
