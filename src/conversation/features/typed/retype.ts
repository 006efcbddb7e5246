import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import type { Author } from '../../../domain/appraisal/items.ts';
import { selfItems } from '../../../domain/appraisal/self-assessment.ts';
import { cleanText } from '../../../domain/typed/clean.ts';
import { addText, swapPiece } from '../../../domain/typed/join.ts';
import {
  type Kept,
  keeping,
  keptText,
  type Memory,
  noting,
  type Said,
  type Slot,
} from '../../../domain/typed/memory.ts';
import type { Context, Step } from '../../contract/feature.ts';
import { goTo, type Refuse, refused, subjectOf } from '../../ui/steps.ts';
import { numberedNotes } from '../self/numbered-notes.ts';
import { placeFor } from './places.ts';
import { memoryOf, nowMs, remembering } from './remember.ts';
import { authorOf, maxOf, textIn } from './slots.ts';
import { saveChange } from './take.ts';
import { takeTexts } from './take-several.ts';

/**
 * A message that was sent before now says something else: that replaces what it had said, and what other messages said
 * stays. Undefined when nothing is remembered of the message.
 */
export function retype(context: Context, typed: string): Step | undefined {
  const memory = memoryOf(context);
  const { message } = context;
  if (message === undefined) return undefined;
  const kept = memory.kept?.find(({ parts }) => parts.some((part) => part.message === message));
  const said = memory.said?.find((one) => one.message === message);
  const appraisal = subjectOf(context, kept?.appraisalId ?? said?.appraisalId ?? '');
  const author = authorOf(context.model);
  if (!appraisal || !author) return undefined;
  const text = cleanText(typed);
  if (text === '') return { notice: { text: context.t('typed.blank') } };
  const on: On = { context, appraisal, author, memory, said };
  if (kept) return retypeKept(on, kept, text);
  if (said?.isNumbered) return retypeNumbered(on, said, typed);
  const slot = said?.pieces[0]?.slot;
  return slot === undefined
    ? undefined
    : save(on, slot, text, { appraisalId: appraisal.id, slot, parts: [{ text, message }], atMs: 0 });
}

type On = {
  readonly context: Context;
  readonly appraisal: Appraisal;
  readonly author: Author;
  readonly memory: Memory;
  /** What the message was taken for until now. */
  readonly said: Said | undefined;
};

/** A text that was too long is judged again with the changed part; now it may fit. */
function retypeKept(on: On, kept: Kept, text: string): Step {
  const { context, memory } = on;
  const parts = kept.parts.map((part) => (part.message === context.message ? { ...part, text } : part));
  // Parts that were judged before are not waited for again.
  const changed: Kept = { ...kept, parts, atMs: 0 };
  if (kept.slot === undefined) return remembering(context, {}, keeping(memory, changed));
  return save(on, kept.slot, keptText(changed), changed);
}

/** Saves what the message says now in place of what it said, or keeps it when it is too long. */
function save(on: On, slot: Slot, text: string, kept: Kept): Step {
  const { context, appraisal, author, memory, said } = on;
  const { t } = context;
  const before = textIn(appraisal, author, slot);
  const piece = said?.pieces.find((one) => one.slot === slot);
  const after = piece ? swapPiece(before, piece.text, text) : addText(before, text);
  const place = placeFor(context, appraisal, author, slot);
  if (after === undefined) return goTo(place, t('typed.edit.gone'));
  if (after.length > maxOf(slot))
    return remembering(context, { ...goTo(place), refusal: 'text-too-long' }, keeping(memory, kept));
  const noted = noting(memory, {
    ...(context.message !== undefined && { message: context.message }),
    appraisalId: appraisal.id,
    pieces: [{ slot, text }],
    atMs: nowMs(context),
  });
  const refuse: Refuse = (refusal) => refused(context, refusal, place);
  const show = () => goTo(place, t('typed.edit.saved'));
  return saveChange(context, appraisal, noted, { slot, before, after }, { show, refuse });
}

function retypeNumbered({ context, appraisal }: On, said: Said, typed: string): Step {
  const { t, state } = context;
  return takeTexts(
    context,
    appraisal,
    typed,
    numberedNotes(typed, selfItems),
    {
      show: () => ({ state: { screen: state.screen }, notice: { text: t('typed.edit.saved') } }),
      unread: () => ({ notice: { text: t('self.note.numbers') } }),
      refuse: (refusal) => refused(context, refusal),
    },
    said,
  );
}
