import type { Temporal } from '../../shared/time.ts';

/**
 * How often the messages of one chat may be drawn: `burst` at once, and one more every `refillMs`. A platform counts
 * edits and new messages of a chat together, and refuses the chat for minutes when there were too many.
 */
export type DrawBudget = { readonly burst: number; readonly refillMs: number };

/** When the budget of a chat is full again, if nothing more is drawn; undefined = it is full. */
export type FullAt = Temporal.Instant | undefined;

/** No budget is spent so far ahead: such a time comes from another clock, and counts for nothing. */
export const horizonMs = ({ burst, refillMs }: DrawBudget): number => 2 * burst * refillMs;

function owedMs(budget: DrawBudget, fullAt: FullAt, now: Temporal.Instant): number {
  const owed = fullAt ? Math.max(0, fullAt.epochMilliseconds - now.epochMilliseconds) : 0;
  return owed > horizonMs(budget) ? 0 : owed;
}

/** How often the chat may be drawn now. */
export const drawsLeft = (budget: DrawBudget, fullAt: FullAt, now: Temporal.Instant): number =>
  Math.max(0, Math.floor(budget.burst - owedMs(budget, fullAt, now) / budget.refillMs));

/** When the chat may be drawn next: `now` when it may be drawn now. */
export const nextDrawAt = (budget: DrawBudget, fullAt: FullAt, now: Temporal.Instant): Temporal.Instant => {
  const waitMs = owedMs(budget, fullAt, now) - (budget.burst - 1) * budget.refillMs;
  return waitMs > 0 ? now.add({ milliseconds: waitMs }) : now;
};

/** With so many draws left, or fewer, a flow shows a form of itself in which one can go on without a redraw. */
export const isShort = (left: number): boolean => left <= 2;
