import type { Decided } from '../../../src/application/outcome/decided.ts';
import type { Refusal } from '../../../src/application/outcome/refusals.ts';
import type { Result } from '../../../src/shared/result.ts';
import { appraisalId } from './rig.ts';

export function done(outcome: Result<Decided, Refusal>): Decided {
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
}

/** The expected write to the appraisal: it makes these changes if the revision is still the loaded one. */
export const guarded = (changes: object) => ({ kind: 'appraisal', appraisalId, revision: 7, changes });
export const audit = (act: string, row: object) => ({ kind: 'audit', act, appraisalId, ...row });
