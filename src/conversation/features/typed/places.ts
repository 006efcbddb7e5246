import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import type { Author } from '../../../domain/appraisal/items.ts';
import type { Slot } from '../../../domain/typed/memory.ts';
import type { Context } from '../../contract/feature.ts';
import type { ScreenRef } from '../../contract/state.ts';
import { placeOfSlot } from './slots.ts';

/** Where the person is, if that is about this appraisal; else where the text stands. */
export function placeFor({ state }: Context, appraisal: Appraisal, author: Author, slot: Slot): ScreenRef {
  const { screen } = state;
  const isHere = 'appraisalId' in screen && screen.appraisalId === appraisal.id;
  return isHere ? screen : placeOfSlot(appraisal, author, slot);
}
