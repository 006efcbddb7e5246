import type { Answer, Appraisal } from '../../domain/appraisal/appraisal.ts';
import type { ItemCode } from '../../domain/appraisal/items.ts';
import { isReasonItem } from '../../domain/appraisal/rating.ts';
import { isBeside, isWithin, type NotebookEntry, noteDays } from '../../domain/notes/notebook.ts';
import { answered } from '../outcome/answers.ts';
import { auditWrite, guarded, type UseCase, unchanged } from '../outcome/decided.ts';
import { refusalToRate } from './rating-guard.ts';
import { noteMax } from './save-rating.ts';

/**
 * The rating of an item rests on a note of the notebook about the employee, of the days of the cycle, and filed under the
 * item or under nothing yet. A reason that is missing is taken from its words. Refuses as `rateItem` does, and
 * `no-such-note` for any other note.
 */
export const restOnNote: UseCase<[item: ItemCode, entry: NotebookEntry | undefined]> = guarded(
  refusalToRate,
  ({ appraisal }, item, entry) => {
    if (!isReasonItem(appraisal, item)) return { code: 'no-such-item' };
    const isItsOwn = entry?.employee.id === appraisal.employee.id;
    if (!entry || !isItsOwn || entry.fact === undefined || !isWithin(entry.seenOn, noteDays(appraisal.cycle)))
      return { code: 'no-such-note' };
    if (entry.item !== undefined && !isBeside(entry, item)) return { code: 'no-such-note' };
    const before = appraisal.answers.appraiser[item];
    if (before?.restsOn === entry.id && before.note !== undefined) return unchanged(appraisal);
    const after: Answer = { ...before, note: before?.note ?? reasonFrom(entry.fact), restsOn: entry.id };
    return answered(restingOn(appraisal, entry), 'appraiser', { [item]: after }, [
      auditWrite(appraisal, 'rating.answer', { before: { item, ...before }, after: { item, ...after } }),
    ]);
  },
);

/** From now on its day counts among those of the notes that ratings rest on. */
const restingOn = (appraisal: Appraisal, { id, seenOn }: NotebookEntry): Appraisal => ({
  ...appraisal,
  restedOn: [...(appraisal.restedOn ?? []).filter((one) => one.id !== id), { id, seenOn }],
});

/** A longer note is read where it stands. */
const reasonFrom = (fact: string): string =>
  fact.length <= noteMax
    ? fact
    : `${[...fact]
        .slice(0, noteMax - 2)
        .join('')
        .slice(0, noteMax - 1)}…`;
