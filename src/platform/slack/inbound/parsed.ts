import { createHash } from 'node:crypto';
import type { Inbound, InboundEvent } from '../../../conversation/contract/platform.ts';
import type { Place } from '../roads/response-urls.ts';
import type { Bot } from './origin.ts';

/** What a person did, and what the adapter needs for the answer; only `inbound` is ever stored. */
export type Parsed = {
  readonly inbound: Inbound;
  readonly source: 'event' | 'message-press' | 'home-press' | 'form' | 'command' | 'shortcut';
  readonly triggerId?: string;
  /** The message that was pressed, and the address at which Slack lets us change it. A secret: never logged or stored. */
  readonly answerAt?: { readonly place: Place; readonly url: string };
  /** The blocks of a submitted form. */
  readonly blockIds?: readonly string[];
  /** Set when it happened in a channel: the answer there says nothing personal, and only this person sees it. */
  readonly publicChannel?: string;
};

/** Slack gives interactions no id, so we make one from who did what and where. A repeated delivery gets the same id. */
export const digest = (...parts: readonly string[]): string =>
  `i${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 40)}`;

export const inboundOf = (
  bot: Bot,
  userId: string,
  channel: string | undefined,
  eventId: string,
  event: InboundEvent,
): Inbound => ({
  platform: 'slack',
  tenant: bot.teamId,
  userId,
  address: { userId, ...(channel !== undefined && { channel }) },
  eventId,
  isPrivate: true,
  event,
});
