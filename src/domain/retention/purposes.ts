import type { Years } from './years.ts';

/**
 * What is kept for a purpose of its own and goes when that is served. Official results (appraisals, answers, ratings,
 * the audit trail) are none of these: they have no end until the agency has set its schedule of retention.
 *
 * `days` is how long when the agency sets nothing, `least` the fewest days that still serve the purpose.
 */
export const purposes = {
  /** Ids of handled events: platforms deliver again for a day. */
  events: { days: 7, least: 2 },
  /** Settled messages and their receipts. Their keys keep a reminder from being planned twice. */
  messages: { days: 30, least: 7 },
  /** Tries to link an account, counted against guessing for an hour. */
  'link-attempts': { days: 30, least: 1 },
  /** Codes that were used or have expired. */
  'link-codes': { days: 30, least: 1 },
  /** Conversations of accounts that are linked to nobody. */
  strangers: { days: 30, least: 1 },
  /** When a chat may get its next message: over within seconds. */
  'chat-turns': { days: 1, least: 1 },
} as const satisfies Readonly<Record<string, { readonly days: number; readonly least: number }>>;

export type Purpose = keyof typeof purposes;

export const purposeNames: readonly Purpose[] = Object.keys(purposes).filter(
  (name): name is Purpose => name in purposes,
);

/** How long each is kept. */
export type Retention = {
  readonly days: Readonly<Record<Purpose, number>>;
  /** What has an end only where the agency has set one. */
  readonly years: Years;
};

/** A schedule: the given periods, and our own for the rest. */
export const retentionOf = (
  days: { readonly [P in Purpose]?: number | undefined } = {},
  years: Years = {},
): Retention => ({
  days: {
    events: days.events ?? purposes.events.days,
    messages: days.messages ?? purposes.messages.days,
    'link-attempts': days['link-attempts'] ?? purposes['link-attempts'].days,
    'link-codes': days['link-codes'] ?? purposes['link-codes'].days,
    strangers: days.strangers ?? purposes.strangers.days,
    'chat-turns': days['chat-turns'] ?? purposes['chat-turns'].days,
  },
  years,
});
