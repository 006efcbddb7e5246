import type { Decided } from '../../../src/application/outcome/decided.ts';
import type { Refusal } from '../../../src/application/outcome/refusals.ts';
import type { Result } from '../../../src/shared/result.ts';
import { anAppraisal } from '../../support/builders.ts';

export const appraisalId = anAppraisal().id;

export function done(outcome: Result<Decided, Refusal>): Decided {
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
}

/** The expected write to the appraisal: it makes these changes if the revision is still the loaded one. */
export const guarded = (changes: object) => ({ kind: 'appraisal', appraisalId, revision: 1, changes });
export const audit = (act: string, row: object) => ({ kind: 'audit', act, appraisalId, ...row });
export const answersWrite = (answers: object) => ({ kind: 'answers', appraisalId, author: 'self', answers });
