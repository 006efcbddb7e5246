import type { Platform, Shown, ShowOptions } from '../conversation/contract/platform.ts';
import { type Screen, text } from '../conversation/contract/view.ts';
import { drawDecision } from '../conversation/engine/decide.ts';
import type { Holidays } from '../domain/reminders/working-days.ts';
import { type Translate, translator } from '../i18n/translate.ts';
import type { Db } from '../persistence/db.ts';
import { conversationAccount, isUnshown, unshowOutrun } from '../persistence/events/conversation-account.ts';
import { createEventStore } from '../persistence/events/event-store.ts';
import { forgetOutage } from '../persistence/health/pulse.ts';
import type { Clock } from '../shared/time.ts';

/** The options with which a lane writes: its rate, its lease, and how long to wait for the chat's turn. */
export type WriteOptions = Required<Pick<ShowOptions, 'before' | 'patienceMs'>>;

export type RedrawDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly platform: Platform;
  readonly agencyName: string;
  readonly timeZone: string;
  readonly holidays: () => Promise<Holidays>;
};

/**
 * Draws a conversation's screen again from its rows, for example after a crash between saving and showing. `gone` when
 * the conversation no longer exists, or its screen was shown meanwhile. `held` when the conversation has moved on to
 * another screen. After an outage the screen has a note, because presses of that time may have been lost.
 */
export async function redraw(
  deps: RedrawDeps,
  conversationId: string,
  { before, patienceMs }: WriteOptions,
): Promise<Shown | 'gone'> {
  const { db, clock, platform, agencyName, timeZone } = deps;
  const account = await conversationAccount(db, conversationId);
  if (!account) return 'gone';
  const store = createEventStore(db, { agencyName, timeZone });
  // There is no event here, so the id is one that no platform uses.
  const loaded = await store.load({ ...account, eventId: '', now: clock.now() });
  const { conversation } = loaded;
  if (!conversation || conversation.shownRevision >= conversation.revision) return 'gone';
  const model = { ...loaded.model, holidays: await deps.holidays() };
  const drawn = drawDecision({ state: conversation.state, model }, platform.capabilities);
  const screen = conversation.wasOutage ? withOutageNote(drawn, translator(model.locale)) : drawn;
  const { anchor } = conversation;
  const shown = await platform.show(account.address, screen, {
    ...(anchor ? { anchor } : {}),
    ...(conversation.state.leaves ? { replaces: conversation.state.leaves } : {}),
    isSilent: true,
    patienceMs,
    before: async () =>
      (await isUnshown(db, conversationId, conversation.revision)) ? before() : { kind: 'held' },
  });
  if (shown.ok) {
    await store.shown(
      conversationId,
      conversation.revision,
      shown.anchor,
      JSON.stringify(shown.anchor) !== JSON.stringify(anchor),
    );
    await store.flush();
    await unshowOutrun(db, conversationId, conversation.revision);
    if (conversation.wasOutage) await forgetOutage(db, conversationId, conversation.revision);
  } else if (shown.error.kind === 'unreachable') {
    await store.unreachable(account, shown.error.reason, clock.now());
  }
  return shown;
}

const withOutageNote = (screen: Screen, t: Translate): Screen => ({
  ...screen,
  blocks: [{ kind: 'note', tone: 'warning', text: text(t('outage.note')) }, ...screen.blocks],
});
