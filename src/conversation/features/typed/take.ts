import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { cleanText } from '../../../domain/typed/clean.ts';
import { addText, inOrder, isRestOf, type Part } from '../../../domain/typed/join.ts';
import {
  type Kept,
  keeping,
  keptBefore,
  keptFor,
  keptLengthMax,
  keptText,
  letGo,
  type Memory,
  noting,
  type Slot,
  textsBefore,
  type Undo,
  undoFor,
} from '../../../domain/typed/memory.ts';
import type { Context, Step } from '../../contract/feature.ts';
import { type Refuse, stepOf } from '../../ui/steps.ts';
import { memoryOf, nowMs, remembering } from './remember.ts';
import { authorOf, maxOf, saveTexts, textIn } from './slots.ts';

/** What became of a text: it was the first in its slot, was added below another, replaced it, or took it away. */
export type Became = 'first' | 'added' | 'replaced' | 'removed' | 'same';

export type Taken = {
  /** Where the person goes after it, and what they are told. */
  readonly show: (after: Appraisal, became: Became) => Step;
  /** Where they stay when it is too long: the screen that shows the unsaved text. */
  readonly stay: () => Step;
  readonly refuse: Refuse;
};

const textOf = (context: Context, appraisal: Appraisal) => (slot: Slot) =>
  textIn(appraisal, authorOf(context.model), slot);

/**
 * Takes a typed text for a slot. It is added below what is there; the rest of a text that the platform cut joins its
 * beginning; what is too long is kept and changes nothing.
 */
export function takeText(
  context: Context,
  appraisal: Appraisal,
  slot: Slot,
  typed: string,
  taken: Taken,
): Step {
  const { t } = context;
  const text = cleanText(typed);
  if (text === '') return { notice: { text: t('typed.blank') } };
  const part: Part = { text, ...(context.message !== undefined && { message: context.message }) };
  const memory = memoryOf(context);
  const beginning = keptBefore(memory, appraisal.id, nowMs(context));
  if (beginning) return keepLonger(context, memory, beginning, part, taken);
  const before = textOf(context, appraisal)(slot);
  const after = addText(before, text);
  if (after.length > maxOf(slot)) return keepWhole(context, appraisal, memory, slot, part, taken);
  const added = before === '' || after === before ? undefined : text;
  return saveChange(
    context,
    appraisal,
    notedAs(context, memory, appraisal, slot, text),
    { slot, before, after, added },
    taken,
  );
}

/** Keeps a text of which nobody can tell where it belongs, until its writer says so. */
export function takeLoose(context: Context, appraisal: Appraisal, typed: string, stay: () => Step): Step {
  const text = cleanText(typed);
  if (text === '') return { notice: { text: context.t('typed.blank') } };
  const part: Part = { text, ...(context.message !== undefined && { message: context.message }) };
  const memory = memoryOf(context);
  const before = keptFor(memory, appraisal.id, undefined);
  const parts = before ? inOrder([...before.parts, part]) : [part];
  const whole: Kept = { appraisalId: appraisal.id, parts, atMs: nowMs(context) };
  const kept = keptText(whole).length > keptLengthMax ? { ...whole, parts: [part] } : whole;
  return remembering(context, stay(), keeping(memory, kept));
}

/** Puts a text into a slot in place of what is there, as a form does; empty takes it away. */
export function changeText(
  context: Context,
  appraisal: Appraisal,
  slot: Slot,
  words: string,
  taken: Pick<Taken, 'show' | 'refuse'>,
): Step {
  const before = textOf(context, appraisal)(slot);
  const after = cleanText(words);
  // Asked as a question, it was answered by a message, which may be edited later.
  const memory =
    context.message === undefined
      ? memoryOf(context)
      : notedAs(context, memoryOf(context), appraisal, slot, after);
  return saveChange(context, appraisal, memory, { slot, before, after }, taken);
}

type OneChange = Undo['changes'][number] & { readonly added?: string | undefined };

export function saveChange(
  context: Context,
  appraisal: Appraisal,
  memory: Memory,
  { slot, before, after, added }: OneChange,
  { show, refuse }: Pick<Taken, 'show' | 'refuse'>,
): Step {
  const outcome = saveTexts(appraisal, context.model, { [slot]: after });
  if (!outcome.ok) return stepOf(context, outcome, () => ({}), refuse);
  const became = becameOf(before, after, added);
  const step = stepOf(context, outcome, (changed) => show(changed, became), refuse);
  if (became === 'same') return remembering(context, step, letGo(memory, appraisal.id, slot));
  const undo: Undo = {
    appraisalId: appraisal.id,
    changes: [{ slot, before, after }],
    ...(added !== undefined && { added }),
    ...seenElsewhere(step, slot),
  };
  return remembering(context, step, { ...letGo(memory, appraisal.id, slot), undo });
}

function becameOf(before: string, after: string, added: string | undefined): Became {
  if (before === after) return 'same';
  if (after === '') return 'removed';
  if (before === '') return 'first';
  return added === undefined ? 'replaced' : 'added';
}

/** The next card, when the text led there: what can be taken back must be seen where the person is. */
function seenElsewhere(step: Step, slot: Slot): { readonly seenOn?: Slot } {
  const screen = step.state?.screen;
  return screen && 'item' in screen && screen.item !== slot ? { seenOn: screen.item } : {};
}

const notedAs = (context: Context, memory: Memory, appraisal: Appraisal, slot: Slot, text: string): Memory =>
  noting(memory, {
    ...(context.message !== undefined && { message: context.message }),
    appraisalId: appraisal.id,
    pieces: [{ slot, text }],
    atMs: nowMs(context),
  });

/** Keeps a text that is too long, together with its rest when that came first. */
function keepWhole(
  context: Context,
  appraisal: Appraisal,
  memory: Memory,
  slot: Slot,
  part: Part,
  { stay, refuse }: Taken,
): Step {
  const kept: Kept = { appraisalId: appraisal.id, slot, parts: [part], atMs: nowMs(context) };
  const rest = restBefore(context, appraisal, memory, slot, part);
  if (!rest) return remembering(context, { ...stay(), refusal: 'text-too-long' }, keeping(memory, kept));
  const outcome = saveTexts(appraisal, context.model, textsBefore(rest.undo));
  if (!outcome.ok) return stepOf(context, outcome, () => ({}), refuse);
  const { undo: _undone, ...others } = memory;
  const whole = { ...kept, parts: inOrder([part, rest.part]) };
  return remembering(context, stepOf(context, outcome, stay, refuse), keeping(others, whole));
}

/** The end of this text, if it came before its beginning and was already taken for a text of its own. */
function restBefore(
  context: Context,
  appraisal: Appraisal,
  memory: Memory,
  slot: Slot,
  part: Part,
): { readonly undo: Undo; readonly part: Part } | undefined {
  const last = memory.said?.[0];
  const piece = last?.pieces[0];
  const undo = undoFor(memory, appraisal.id, slot, textOf(context, appraisal));
  if (!last?.message || !piece || !undo || piece.slot !== slot || !part.message) return undefined;
  const isLater = Number(last.message) > Number(part.message);
  const change = undo.changes[0];
  if (!isLater || !isRestOf({ text: part.text, atMs: nowMs(context) }, last.atMs)) return undefined;
  if (change?.after !== addText(change?.before ?? '', piece.text)) return undefined;
  return { undo, part: { text: piece.text, message: last.message } };
}

function keepLonger(context: Context, memory: Memory, beginning: Kept, part: Part, { stay }: Taken): Step {
  const whole = { ...beginning, parts: inOrder([...beginning.parts, part]), atMs: nowMs(context) };
  // More than any form of ours takes is left to the chat, which has every message still.
  const kept = keptText(whole).length > keptLengthMax ? { ...beginning, atMs: nowMs(context) } : whole;
  return remembering(context, { ...stay(), refusal: 'text-too-long' }, keeping(memory, kept));
}
