import { type ActionOf, verb } from '../../contract/verbs.ts';

/** `item` is the slot of a text: the item of a note, `F.1` to `F.3` for feedback, `R.1` to `R.10` for a work result. */
const slot = { appraisalId: 'id', item: 'item' } as const;

export const verbs = {
  /** Takes back the last change of a text, once. */
  'typed.undo': verb('tu', slot),
  /** Replaces a text by the newest one alone: the one added last, or the one that did not fit below it. */
  'typed.replace': verb('tr', slot),
  /** Saves as much of a text that is too long as there is room for. */
  'typed.begin': verb('tb', slot),
  /** Puts a text that belongs nowhere yet into a slot. */
  'typed.put': verb('tp', slot),
  /** Forgets a text that could not be saved. */
  'typed.discard': verb('td', slot),
};

export type TypedAction = ActionOf<typeof verbs>;
