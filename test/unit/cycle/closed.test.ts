import { describe, expect, it } from 'vitest';
import { openResult } from '../../../src/application/result/open-result.ts';
import { acknowledgeResult, objectToResult } from '../../../src/application/result/respond-to-result.ts';
import { withdrawSelfAssessment } from '../../../src/application/self/submit-self-assessment.ts';
import { aCycle, anAppraisal, at } from '../rating/rig.ts';

const now = at('2027-01-20T02:00:00Z');
const cycle = { ...aCycle(), closedAt: at('2027-01-19T02:00:00Z') };
const released = anAppraisal({ cycle, status: 'released', predicate: 'good', releasedAt: now });
const closed = { ok: false, error: { code: 'cycle-closed' } };

describe('in a closed cycle', () => {
  it('nobody changes an appraisal by a press', () => {
    expect(acknowledgeResult(released, 'self', now)).toEqual(closed);
    expect(objectToResult(released, 'self', now, 'Ada bukti lain.')).toEqual(closed);
    const submitted = anAppraisal({ cycle, status: 'submitted' });
    expect(withdrawSelfAssessment(submitted, 'self', now, submitted.revision)).toEqual(closed);
  });

  it('a result is still read, and leaves only a row of the record', () => {
    const opened = openResult(released, 'self', now);
    expect(opened).toMatchObject({
      ok: true,
      value: { appraisal: released, writes: [{ act: 'result.read' }] },
    });
  });
});
