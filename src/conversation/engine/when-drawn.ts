import { type DrawBudget, drawsLeft, isShort, nextDrawAt } from '../../domain/delivery/draw-budget.ts';
import type { Translate } from '../../i18n/translate.ts';
import { Temporal } from '../../shared/time.ts';
import type { Capabilities, Reply, ShowTarget } from '../contract/platform.ts';
import type { Notice, Screen } from '../contract/view.ts';
import { shorten } from '../ui/showable.ts';
import type { LoadedConversation } from './event-store.ts';
import { unshownAfterMs } from './where-shown.ts';

/** How the screen of an event is to be drawn, as the save stores it. */
export type Drawing = {
  /** When its lane draws it, if nobody did before. */
  readonly at: Temporal.Instant;
  /** The budget of its chat, where it has one, and what the screen takes of it, as the time that refills it. */
  readonly budget?: DrawBudget;
  readonly spendsMs: number;
  /** As a new message: no other is edited instead, even if this one is lost. */
  readonly isNew: boolean;
};

export type DrawPlan = Drawing & Pick<ShowTarget, 'heldBack'>;

type Known = Pick<LoadedConversation, 'drawsFullAt'> | undefined;

/** Whether a flow should show a form of itself in which one can go on without a redraw. */
export const isShortOfDraws = (
  { drawBudget }: Pick<Capabilities, 'drawBudget'>,
  known: Known,
  now: Temporal.Instant,
): boolean => drawBudget !== undefined && isShort(drawsLeft(drawBudget, known?.drawsFullAt, now));

/**
 * A screen is drawn at once, unless the platform refuses the chat or its lane, or the chat has been drawn so often that
 * it soon would: then it is left to the lane.
 */
export function planDraw(
  { drawBudget }: Pick<Capabilities, 'drawBudget'>,
  mode: Reply['mode'],
  known: Known,
  pausedUntil: Temporal.Instant | undefined,
  now: Temporal.Instant,
): DrawPlan {
  const drawing = { budget: drawBudget, isNew: mode === 'new' };
  if (pausedUntil && Temporal.Instant.compare(pausedUntil, now) > 0)
    return { ...drawing, at: pausedUntil, spendsMs: 0, heldBack: 'paused' };
  const next = drawBudget ? nextDrawAt(drawBudget, known?.drawsFullAt, now) : now;
  if (Temporal.Instant.compare(next, now) > 0)
    return { ...drawing, at: next, spendsMs: 0, heldBack: 'no-draws' };
  return {
    ...drawing,
    at: now.add({ milliseconds: unshownAfterMs }),
    spendsMs: drawBudget?.refillMs ?? 0,
  };
}

/** So many characters of a heading fit into a toast beside what was saved. */
const nextMax = 60;

/** What is said when the screen follows later: what was decided, and what comes next. */
export function sayHeldBack(t: Translate, notice: Notice | undefined, screen: Screen): Notice {
  const [heading] = screen.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
  const next = heading === undefined ? t('held') : t('held.next', { next: shorten(heading, nextMax) });
  return { ...notice, text: notice ? `${notice.text} ${next}` : next };
}
