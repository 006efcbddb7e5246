import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import type { Author } from '../../../domain/appraisal/items.ts';
import { addText } from '../../../domain/typed/join.ts';
import {
  keptFor,
  keptText,
  letGo,
  type Memory,
  type Slot,
  textsBefore,
  undoFor,
} from '../../../domain/typed/memory.ts';
import { assertNever } from '../../../shared/assert.ts';
import type { Context, Flow, Step } from '../../contract/feature.ts';
import type { ScreenRef } from '../../contract/state.ts';
import { shorten } from '../../ui/showable.ts';
import { goTo, refused, stepOf, subjectOf } from '../../ui/steps.ts';
import { placeFor } from './places.ts';
import { memoryOf, remembering } from './remember.ts';
import { authorOf, maxOf, saveTexts, textIn } from './slots.ts';
import { type Became, saveChange } from './take.ts';
import type { TypedAction } from './verbs.ts';

/** What the buttons below the last typed texts do. The use cases that save ask whether the person may, as for any text. */
export const typedFlow = {
  act(context, action) {
    const appraisal = subjectOf(context, action.appraisalId);
    const author = authorOf(context.model);
    if (!appraisal || !author) return refused(context, { code: 'not-yours' });
    const on: On = { context, appraisal, author, slot: action.item, memory: memoryOf(context) };
    switch (action.type) {
      case 'typed.undo':
        return undo(on);
      case 'typed.replace':
        return replace(on);
      case 'typed.begin':
        return begin(on);
      case 'typed.put':
        return put(on);
      case 'typed.discard':
        return discard(on);
      default:
        return assertNever(action);
    }
  },

  screen(_context, screen: never) {
    return assertNever(screen);
  },
} satisfies Flow<TypedAction, never>;

type On = {
  readonly context: Context;
  readonly appraisal: Appraisal;
  readonly author: Author;
  readonly slot: Slot;
  readonly memory: Memory;
};

const placeOf = ({ context, appraisal, author, slot }: On): ScreenRef =>
  placeFor(context, appraisal, author, slot);

/** The button is from an older screen: its text was changed, or nothing is remembered of it any more. */
const gone = (on: On): Step => goTo(placeOf(on), on.context.t('typed.gone'));

const says = {
  first: 'typed.saved',
  added: 'typed.added',
  replaced: 'typed.replaced',
  removed: 'typed.removed',
  same: 'typed.already',
} as const satisfies Record<Became, string>;

function undo(on: On): Step {
  const { context, appraisal, author, slot, memory } = on;
  const last = undoFor(memory, appraisal.id, slot, (one) => textIn(appraisal, author, one));
  if (!last) return gone(on);
  const outcome = saveTexts(appraisal, context.model, textsBefore(last));
  const { undo: _used, ...others } = memory;
  const step = stepOf(context, outcome, () => goTo(placeOf(on), context.t('typed.undone')));
  return outcome.ok ? remembering(context, step, others) : step;
}

/** One text instead of what is in the slot; this, too, can be taken back. */
function save(on: On, after: string): Step {
  const { context, appraisal, author, slot, memory } = on;
  const before = textIn(appraisal, author, slot);
  return saveChange(
    context,
    appraisal,
    memory,
    { slot, before, after },
    {
      show: (_after, became) => goTo(placeOf(on), context.t(says[became])),
      refuse: (refusal) => refused(context, refusal, placeOf(on)),
    },
  );
}

function replace(on: On): Step {
  const { appraisal, author, slot, memory } = on;
  const kept = keptFor(memory, appraisal.id, slot);
  if (kept) return keptText(kept).length > maxOf(slot) ? gone(on) : save(on, keptText(kept));
  const last = undoFor(memory, appraisal.id, slot, (one) => textIn(appraisal, author, one));
  return last?.added === undefined ? gone(on) : save(on, last.added);
}

function begin(on: On): Step {
  const kept = keptFor(on.memory, on.appraisal.id, on.slot);
  return kept ? save(on, shorten(keptText(kept), maxOf(on.slot))) : gone(on);
}

function put(on: On): Step {
  const { context, appraisal, author, slot, memory } = on;
  const kept = keptFor(memory, appraisal.id, undefined);
  if (!kept) return gone(on);
  const words = keptText(kept);
  const before = textIn(appraisal, author, slot);
  const after = addText(before, words);
  // Too long there: the text now waits for this slot, with the buttons of one that does not fit.
  if (after.length > maxOf(slot)) {
    const others = letGo(memory, appraisal.id, undefined);
    return remembering(context, goTo(placeOf(on)), {
      ...others,
      kept: [{ ...kept, slot }, ...(others.kept ?? [])],
    });
  }
  const added = before === '' || before === after ? undefined : words;
  const step = saveChange(
    context,
    appraisal,
    memory,
    { slot, before, after, added },
    {
      show: (_after, became) => goTo(placeOf(on), context.t(says[became])),
      refuse: (refusal) => refused(context, refusal, placeOf(on)),
    },
  );
  const typed = step.state?.typed;
  return typed ? remembering(context, step, letGo(typed, appraisal.id, undefined)) : step;
}

function discard(on: On): Step {
  const { context, appraisal, slot, memory } = on;
  const isPlaced = keptFor(memory, appraisal.id, slot) !== undefined;
  const isLoose = keptFor(memory, appraisal.id, undefined) !== undefined;
  if (!isPlaced && !isLoose) return gone(on);
  const left = letGo(memory, appraisal.id, isPlaced ? slot : undefined);
  return remembering(context, goTo(placeOf(on), context.t('typed.discarded')), left);
}
