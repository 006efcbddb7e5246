import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import type { AppraisalChanges, Write } from './writes.ts';

/** What a use case decided: the changed appraisal, and the writes that save the change. */
export type Decided = { readonly appraisal: Appraisal; readonly writes: readonly Write[] };

/** Nothing to save: the appraisal already is as requested. */
export const unchanged = (appraisal: Appraisal): Decided => ({ appraisal, writes: [] });

/** The one `appraisal` write of an event. The save fails when the stored revision differs, else raises it. */
export const appraisalWrite = (loaded: Appraisal, changes: AppraisalChanges): Write => ({
  kind: 'appraisal',
  appraisalId: loaded.id,
  revision: loaded.revision,
  changes,
});
