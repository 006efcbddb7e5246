import type { Write } from '../../src/application/outcome/writes.ts';
import { homeState } from '../../src/conversation/contract/state.ts';
import type { SaveEvent } from '../../src/conversation/engine/event-store.ts';
import { newId } from '../../src/shared/ids.ts';
import { type Account, now } from './outbox-rows.ts';

/** An event of a person who never wrote before, with what it wants to save. */
export const eventOf = (
  who: Account,
  actorId: string,
  writes: readonly Write[],
  more: Partial<SaveEvent> = {},
): SaveEvent => ({
  ...who,
  eventId: newId(),
  now,
  address: { chat: who.userId },
  state: homeState,
  relation: 'self',
  actorId,
  writes,
  drawsScreen: true,
  ...more,
});
