import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import type { ItemCode } from '../../../domain/appraisal/items.ts';
import { isAnswered } from '../../../domain/appraisal/rating.ts';
import { joinParts } from '../../../domain/typed/join.ts';
import { numberedBefore } from '../../../domain/typed/memory.ts';
import type { Context, Step } from '../../contract/feature.ts';
import type { ScreenRef } from '../../contract/state.ts';
import { goTo, type Refuse } from '../../ui/steps.ts';
import { memoryOf, nowMs } from '../typed/remember.ts';
import { type Became, changeText, takeText } from '../typed/take.ts';
import { type Several, takeTexts } from '../typed/take-several.ts';
import { numberedNotes } from './numbered-notes.ts';
import { cardPlace } from './places.ts';

/** Takes a text that was typed on a card: it is added to the note. The card stays and shows the note. */
export function typeNote(
  context: Context,
  appraisal: Appraisal,
  item: ItemCode,
  typed: string,
  refuse: Refuse,
): Step {
  return takeText(context, appraisal, item, typed, {
    show: (after, became) => goTo(cardOf(context, after, item), savedWords(context, after, item, became)),
    stay: () => goTo(cardOf(context, appraisal, item)),
    refuse,
  });
}

/** Sets a note to what its form says, or removes it. */
export function setNote(
  context: Context,
  appraisal: Appraisal,
  item: ItemCode,
  words: string,
  refuse: Refuse,
): Step {
  return changeText(context, appraisal, item, words, {
    show: (after, became) => goTo(cardOf(context, after, item), savedWords(context, after, item, became)),
    refuse,
  });
}

function cardOf({ state }: Context, appraisal: Appraisal, item: ItemCode): ScreenRef {
  const { screen } = state;
  const isExpanded = screen.at === 'self-card' && screen.item === item && screen.isExpanded === true;
  return cardPlace(appraisal, item, isExpanded);
}

function savedWords({ t }: Context, after: Appraisal, item: ItemCode, became: Became): string {
  if (became === 'added') return t('typed.added');
  if (became === 'replaced') return t('typed.replaced');
  if (became === 'same') return t('typed.already');
  if (became === 'removed') return t('typed.notes.removed');
  return t(isAnswered(after.answers.self[item]) ? 'self.note.saved' : 'self.note.savedRate');
}

/** Adds the numbered notes of one message to those that are there: by the numbers of the compact view or the summary. */
export function typeNumberedNotes(
  context: Context,
  appraisal: Appraisal,
  items: readonly ItemCode[],
  typed: string,
  refuse: Refuse,
): Step {
  const { t, state } = context;
  const begun = numberedBefore(memoryOf(context), appraisal.id, nowMs(context));
  const whole = begun ? joinParts([{ text: begun.whole ?? '' }, { text: typed }]) : typed;
  const notes = numberedNotes(whole, items);
  const numbersOf = (some: readonly ItemCode[]): string =>
    some.map((item) => items.indexOf(item) + 1).join(', ');
  const several: Several = {
    show: (_after, saved) => ({
      state: { screen: state.screen },
      notice: { text: t('self.note.numbersSaved', { numbers: numbersOf(saved) }) },
    }),
    unread: () => ({ notice: { text: t('self.note.numbers') } }),
    refuse,
  };
  // The rest of a message that the platform cut: all of it is read once more, in place of its beginning.
  return takeTexts(context, appraisal, whole, notes, several, begun);
}
