import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { cleanText } from '../../../domain/typed/clean.ts';
import { addText, swapPiece } from '../../../domain/typed/join.ts';
import {
  type Change,
  keeping,
  letGo,
  type Memory,
  noting,
  type Said,
  type Slot,
} from '../../../domain/typed/memory.ts';
import type { Context, Step } from '../../contract/feature.ts';
import { type Refuse, stepOf } from '../../ui/steps.ts';
import { memoryOf, nowMs, remembering } from './remember.ts';
import { authorOf, maxOf, saveTexts, textIn } from './slots.ts';

export type Several = {
  /** `saved` are the slots whose texts were saved. */
  readonly show: (after: Appraisal, saved: readonly Slot[]) => Step;
  /** The message could not be read as texts of slots. */
  readonly unread: () => Step;
  readonly refuse: Refuse;
};

/** What one message says for a slot, and what the slot then holds; empty = the message says nothing for it any more. */
type Planned = Change & { readonly text: string };

/**
 * Takes one message with texts for several slots (`undefined` = it could not be read): each is added to what is there.
 * Those that are too long are kept, one by one, and the others saved. `earlier` is what the message said before it was
 * edited, which makes room for what it says now.
 */
export function takeTexts(
  context: Context,
  appraisal: Appraisal,
  typed: string,
  texts: Readonly<Record<Slot, string>> | undefined,
  several: Several,
  earlier?: Said,
): Step {
  const { show, unread, refuse } = several;
  if (cleanText(typed) === '') return { notice: { text: context.t('typed.blank') } };
  if (texts === undefined)
    return remembering(context, unread(), saying(context, appraisal, typed, earlier?.pieces ?? []));
  const all = planned(context, appraisal, texts, earlier?.pieces ?? []);
  if (all === undefined) return { notice: { text: context.t('typed.edit.gone') } };
  const fitting = all.filter(({ slot, after }) => after.length <= maxOf(slot));
  const changes = fitting.map(({ slot, before, after }): Change => ({ slot, before, after }));
  const now = Object.fromEntries(changes.map(({ slot, after }) => [slot, after]));
  const outcome = saveTexts(appraisal, context.model, now);
  const slots = fitting.map(({ slot }) => slot);
  const step = stepOf(context, outcome, (after) => (slots.length === 0 ? {} : show(after, slots)), refuse);
  if (!outcome.ok) return step;
  const pieces = fitting.filter(({ text }) => text !== '').map(({ slot, text }) => ({ slot, text }));
  const tooLong = all.filter(({ slot }) => !slots.includes(slot));
  const remembered = tooLong.reduce(
    (memory, { slot, text }) =>
      keeping(memory, { appraisalId: appraisal.id, slot, parts: [{ text }], atMs: nowMs(context) }),
    slots.reduce(
      (memory, slot) => letGo(memory, appraisal.id, slot),
      saying(context, appraisal, typed, pieces),
    ),
  );
  const real = changes.filter(({ before, after }) => before !== after);
  const undo = real.length === 0 ? {} : { undo: { appraisalId: appraisal.id, changes: real } };
  return remembering(context, step, { ...remembered, ...undo });
}

/** Undefined when the message was edited and what it said is not there any more. */
function planned(
  { model }: Context,
  appraisal: Appraisal,
  texts: Readonly<Record<Slot, string>>,
  pieces: Said['pieces'],
): readonly Planned[] | undefined {
  const author = authorOf(model);
  const slots = [...new Set([...pieces.map(({ slot }) => slot), ...Object.keys(texts)])];
  const all = slots.map((slot): Planned | undefined => {
    const before = textIn(appraisal, author, slot);
    const text = texts[slot] ?? '';
    const piece = pieces.find((one) => one.slot === slot);
    const after = piece ? swapPiece(before, piece.text, text) : addText(before, text);
    return after === undefined ? undefined : { slot, text, before, after };
  });
  return all.every((one) => one !== undefined) ? all : undefined;
}

const saying = (context: Context, { id }: Appraisal, whole: string, pieces: Said['pieces']): Memory =>
  noting(memoryOf(context), {
    ...(context.message !== undefined && { message: context.message }),
    appraisalId: id,
    pieces,
    atMs: nowMs(context),
    isNumbered: true,
    whole,
  });
