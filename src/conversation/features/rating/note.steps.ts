import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import type { ItemCode } from '../../../domain/appraisal/items.ts';
import { isAnswered, missingReason } from '../../../domain/appraisal/rating.ts';
import { ratedBeside } from '../../../domain/files/evidence-file.ts';
import type { Context, Step } from '../../contract/feature.ts';
import { goTo, type Refuse } from '../../ui/steps.ts';
import { sayItem } from '../../ui/words.ts';
import { memoryOf, nowMs } from '../typed/remember.ts';
import { type Became, changeText, takeText } from '../typed/take.ts';
import { cardOf, placeAfter } from './places.ts';
import { isOneMoreAllowed, isValue } from './values.blocks.ts';

/** Takes a text that was typed on a card: it is added to the note or reason. */
export function typeNote(
  context: Context,
  appraisal: Appraisal,
  item: ItemCode,
  typed: string,
  refuse: Refuse,
): Step {
  const target = continued(context, appraisal, item);
  return takeText(context, appraisal, target ?? item, typed, {
    show: (after, became) =>
      target === undefined
        ? afterNote(context, appraisal, after, item, became)
        : goTo(cardOf(after, item), context.t('typed.addedTo', { item: sayItem(context.t, target) })),
    stay: () => goTo(cardOf(appraisal, target ?? item)),
    refuse,
  });
}

/** Sets a note to what its form says, to what was picked, or removes it. */
export function setNote(
  context: Context,
  appraisal: Appraisal,
  item: ItemCode,
  words: string,
  refuse: Refuse,
): Step {
  return changeText(context, appraisal, item, words, {
    show: (after, became) => afterNote(context, appraisal, after, item, became),
    refuse,
  });
}

/** Nobody reads a card and writes about it in less. */
const goesOnMs = 20_000;

/**
 * The item before, when the person is still writing about it: its missing reason led on to this card a moment ago, and
 * nothing was said on this one.
 */
function continued(context: Context, appraisal: Appraisal, item: ItemCode): ItemCode | undefined {
  const last = memoryOf(context).said?.[0];
  const slot = last?.appraisalId === appraisal.id ? last.pieces[0]?.slot : undefined;
  if (!last || slot === undefined || slot === item || appraisal.answers.appraiser[item]) return undefined;
  if (nowMs(context) - last.atMs > goesOnMs || missingReason(appraisal, slot) !== undefined) return undefined;
  const next = placeAfter(appraisal, slot);
  return next.at === 'rate-card' && next.item === item ? slot : undefined;
}

/** After the first of two values it says that there may be another. */
const savedKey = (after: Appraisal, item: ItemCode) =>
  isValue(item) && isOneMoreAllowed(after) ? 'rate.values.savedOne' : 'rate.noteSaved';

/** After a missing reason the next card is shown; after any other note, the same card with the note. */
function afterNote(
  context: Context,
  before: Appraisal,
  after: Appraisal,
  item: ItemCode,
  became: Became,
): Step {
  const { t, state } = context;
  const wasMissing = missingReason(before, item) !== undefined;
  if (wasMissing && missingReason(after, item) === undefined)
    return goTo(placeAfter(after, item), t(savedKey(after, item)));
  const { screen } = state;
  const isExpanded = screen.at === 'rate-card' && screen.item === item && screen.isExpanded === true;
  const card = cardOf(after, item, isExpanded);
  if (became === 'removed') return goTo(card, t('typed.removed'));
  if (became === 'added') return goTo(card, t('typed.added'));
  if (became === 'replaced') return goTo(card, t('typed.replaced'));
  if (became === 'same') return goTo(card, t('typed.already'));
  const rated = after.answers.appraiser[ratedBeside(item)];
  return goTo(card, t(isAnswered(rated) ? 'rate.noteSaved' : 'rate.noteSavedRate'));
}
