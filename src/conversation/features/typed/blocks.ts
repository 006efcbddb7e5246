import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import type { Author } from '../../../domain/appraisal/items.ts';
import { addText } from '../../../domain/typed/join.ts';
import {
  type Kept,
  keptFor,
  keptText,
  type Memory,
  type Slot,
  type Undo,
  undoFor,
} from '../../../domain/typed/memory.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Context } from '../../contract/feature.ts';
import { type Block, type Button, text } from '../../contract/view.ts';
import { column, note, row } from '../../ui/blocks.ts';
import { sayBeginning } from '../../ui/unsaved.ts';
import { memoryOf } from './remember.ts';
import { authorOf, maxOf, saySlot, textIn } from './slots.ts';

/**
 * What a screen shows about the last texts in its slots: an unsaved one with what can be done, and the way to take the
 * last change back. `on` is the card that is shown, where it shows one.
 */
export function typedBlocks(
  context: Context,
  appraisal: Appraisal,
  slots: readonly Slot[],
  on?: Slot,
): readonly Block[] {
  const author = authorOf(context.model);
  if (author === undefined) return [];
  const memory = memoryOf(context);
  const kept = (memory.kept ?? []).filter(
    (one) => one.appraisalId === appraisal.id && one.slot !== undefined && slots.includes(one.slot),
  );
  return [
    ...kept.flatMap((one) => keptBlocks(context.t, appraisal, author, one, on)),
    ...undoBlocks(context.t, appraisal, author, memory, slots, on),
  ];
}

/** A text of which nobody can tell where it belongs, with the slots to choose from. */
export function looseBlocks(
  context: Context,
  appraisal: Appraisal,
  slots: readonly Slot[],
): readonly Block[] {
  const { t } = context;
  const kept = keptFor(memoryOf(context), appraisal.id, undefined);
  const [first] = slots;
  if (!kept || first === undefined) return [];
  const words = sayBeginning(keptText(kept));
  const button = (label: string, type: 'typed.put' | 'typed.discard', item: Slot): Button => ({
    label,
    action: { type, appraisalId: appraisal.id, item },
  });
  return [
    note('info', text(t('typed.kept.loose', { text: words }))),
    column([
      ...slots.map((slot) => button(t('typed.button.put', { part: saySlot(t, slot) }), 'typed.put', slot)),
      button(t('typed.button.discard'), 'typed.discard', first),
    ]),
  ];
}

function keptBlocks(
  t: Translate,
  appraisal: Appraisal,
  author: Author,
  kept: Kept,
  on: Slot | undefined,
): readonly Block[] {
  const slot = kept.slot ?? '';
  const words = keptText(kept);
  const max = maxOf(slot);
  const there = textIn(appraisal, author, slot);
  const fits = words.length <= max;
  const length = fits ? addText(there, words).length : words.length;
  const said = {
    length,
    max,
    over: length - max,
    item: saySlot(t, slot),
    text: sayBeginning(words),
  };
  const button = (label: string, type: 'typed.replace' | 'typed.begin' | 'typed.discard'): Button => ({
    label,
    action: { type, appraisalId: appraisal.id, item: slot },
  });
  const place = slot === on ? '' : `${said.item}: `;
  return [
    note('warning', text(`${place}${t(fits ? 'typed.kept.together' : 'typed.kept.long', said)}`)),
    note(
      'info',
      text([...(there === '' ? [] : [t('typed.kept.safe')]), t('typed.kept.what', said)].join(' ')),
    ),
    column([
      fits
        ? button(t('typed.button.replaceOld'), 'typed.replace')
        : button(t('typed.button.begin', { max }), 'typed.begin'),
      button(t('typed.button.discard'), 'typed.discard'),
    ]),
  ];
}

function undoBlocks(
  t: Translate,
  appraisal: Appraisal,
  author: Author,
  memory: Memory,
  slots: readonly Slot[],
  on: Slot | undefined,
): readonly Block[] {
  const undo = shownUndo(appraisal, author, memory, slots, on);
  const slot = undo?.changes[0]?.slot;
  if (!undo || slot === undefined) return [];
  const button = (label: string, type: 'typed.undo' | 'typed.replace'): Button => ({
    label,
    action: { type, appraisalId: appraisal.id, item: slot },
  });
  const isElsewhere = on !== undefined && slot !== on;
  const undoLabel = isElsewhere
    ? t('typed.button.undoOn', { item: saySlot(t, slot) })
    : t('typed.button.undo');
  return [
    row([
      ...(undo.added === undefined || isElsewhere
        ? []
        : [button(t('typed.button.replace'), 'typed.replace')]),
      button(undoLabel, 'typed.undo'),
    ]),
  ];
}

function shownUndo(
  appraisal: Appraisal,
  author: Author,
  memory: Memory,
  slots: readonly Slot[],
  on: Slot | undefined,
): Undo | undefined {
  const last = memory.undo;
  const slot = last?.changes[0]?.slot;
  // A first text took nothing away, so there is nothing to bring back.
  if (!last || slot === undefined || last.changes.every(({ before }) => before === '')) return undefined;
  const isHere = slots.includes(slot) || (on !== undefined && last.seenOn === on);
  return isHere ? undoFor(memory, appraisal.id, slot, (one) => textIn(appraisal, author, one)) : undefined;
}
