import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import type { AppraisalChanges, Write } from './writes.ts';

/** What a use case decided: the appraisal as it then is, and the writes that make it so. */
export type Decided = { readonly appraisal: Appraisal; readonly writes: readonly Write[] };

/** Nothing to save: what was asked for is already so. */
export const unchanged = (appraisal: Appraisal): Decided => ({ appraisal, writes: [] });

/** The one `appraisal` write of an event: guards on the loaded revision, which the save raises by one. */
export const appraisalWrite = (loaded: Appraisal, changes: AppraisalChanges): Write => ({
  kind: 'appraisal',
  appraisalId: loaded.id,
  revision: loaded.revision,
  changes,
});
