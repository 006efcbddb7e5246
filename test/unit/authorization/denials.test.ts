import { expect, it } from 'vitest';
import { appraisalStatuses } from '../../../src/domain/appraisal/appraisal.ts';
import { can, permissions, relations } from '../../../src/domain/authorization/policy.ts';

it('a person who may do something in some states is told about the state in all others, and nobody else is', () => {
  for (const permission of permissions) {
    for (const relation of relations) {
      const answers = appraisalStatuses.map((status) => can(relation, permission, status));
      const isEverAllowed = answers.some(({ allowed }) => allowed);
      for (const answer of answers) {
        if (!answer.allowed) expect(answer.reason).toBe(isEverAllowed ? 'wrong-state' : 'not-yours');
      }
    }
  }
});
