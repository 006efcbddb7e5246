import type { Temporal } from '../../shared/time.ts';

/**
 * The dedupe keys of reminders: what was planned under one is not planned again. What a row is, a sender learns from
 * its key, so that rows of the releases before are known too.
 */

/** The one of a day. */
export const reminderKey = (personId: string, date: string): string => `reminder:${personId}:${date}`;

/** One that was put off until then: it comes although its day had one. */
export const snoozeKey = (personId: string, date: string, until: Temporal.Instant): string =>
  `${reminderKey(personId, date)}:snooze:${minutes(until)}`;

export const isSnoozeKey = (key: string): boolean => key.includes(':snooze:');

/** A message already sent that is redrawn, one for each account that has one. The minute lets it be redrawn again later. */
export const redrawKey = (personId: string, date: string, outboxId: string, now: Temporal.Instant): string =>
  `${reminderKey(personId, date)}:edit:${outboxId}:${minutes(now)}`;

const minutes = (at: Temporal.Instant): number => Math.floor(at.epochMilliseconds / 60_000);
