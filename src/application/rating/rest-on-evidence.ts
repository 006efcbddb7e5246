import type { Answer } from '../../domain/appraisal/appraisal.ts';
import type { ItemCode } from '../../domain/appraisal/items.ts';
import { isAnswered, isReasonItem } from '../../domain/appraisal/rating.ts';
import { evidenceBeside } from '../../domain/files/evidence-beside.ts';
import { ratedBeside } from '../../domain/files/evidence-file.ts';
import { answered } from '../outcome/answers.ts';
import { auditWrite, guarded, type UseCase, unchanged } from '../outcome/decided.ts';
import { refusalToRate } from './rating-guard.ts';
import { noteMax } from './save-rating.ts';

/**
 * The rating of an item rests on a piece of the employee's evidence for it. A reason that is missing becomes `words`,
 * which say what the evidence is. Refuses as `rateItem` does, `incomplete` before the item is rated, since the employee
 * may take back until then what was handed in, and `no-such-file` for whatever the appraiser cannot see beside the item
 * now, or that is not kept yet.
 */
export const restOnEvidence: UseCase<[item: ItemCode, evidenceId: string, words: string]> = guarded(
  refusalToRate,
  ({ appraisal, relation }, item, evidenceId, words) => {
    if (!isReasonItem(appraisal, item)) return { code: 'no-such-item' };
    const before = appraisal.answers.appraiser[item];
    // A value is no rating of its own: behaviour as a whole is rated.
    const rated = appraisal.answers.appraiser[ratedBeside(item)];
    if (!isAnswered(rated)) return { code: 'incomplete', missing: [item] };
    if (!evidenceBeside(appraisal, relation, item).some(({ id }) => id === evidenceId))
      return { code: 'no-such-file' };
    if (before?.restsOnEvidence === evidenceId && before.note !== undefined) return unchanged(appraisal);
    const note = before?.note ?? [...words].slice(0, noteMax / 2).join('');
    const after: Answer = { ...before, note, restsOnEvidence: evidenceId };
    return answered(appraisal, 'appraiser', { [item]: after }, [
      auditWrite(appraisal, 'rating.answer', { before: { item, ...before }, after: { item, ...after } }),
    ]);
  },
);
