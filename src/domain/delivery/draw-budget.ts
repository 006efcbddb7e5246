import type { Temporal } from '../../shared/time.ts';

/**
 * How often the messages of one chat may be drawn: `burst` at once, and one more every `refillMs`. A platform counts
 * edits and new messages of a chat together, and refuses the chat for minutes when there were too many.
 */
export type DrawBudget = { readonly burst: number; readonly refillMs: number };

/** When the budget of a chat is full again, if nothing more is drawn; undefined = it is full. */
export type FullAt = Temporal.Instant | undefined;

const owedMs = (fullAt: FullAt, now: Temporal.Instant): number =>
  fullAt ? Math.max(0, fullAt.epochMilliseconds - now.epochMilliseconds) : 0;

/** How often the chat may be drawn now. */
export const drawsLeft = ({ burst, refillMs }: DrawBudget, fullAt: FullAt, now: Temporal.Instant): number =>
  Math.max(0, Math.floor(burst - owedMs(fullAt, now) / refillMs));

/** When the chat may be drawn next: `now` when it may be drawn now. */
export const nextDrawAt = (
  { burst, refillMs }: DrawBudget,
  fullAt: FullAt,
  now: Temporal.Instant,
): Temporal.Instant => now.add({ milliseconds: Math.max(0, owedMs(fullAt, now) - (burst - 1) * refillMs) });

/** With so many draws left, or fewer, a flow shows a form of itself in which one can go on without a redraw. */
export const isShort = (left: number): boolean => left <= 2;
