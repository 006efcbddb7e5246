import type { Model } from '../conversation/contract/model.ts';
import type { Pass, Platform, Shown } from '../conversation/contract/platform.ts';
import { drawDecision } from '../conversation/engine/decide.ts';
import { sameAnchor } from '../conversation/engine/where-shown.ts';
import { translator } from '../i18n/translate.ts';
import type { Db } from '../persistence/db.ts';
import { conversationAccount, unshowOutrun } from '../persistence/events/conversation-account.ts';
import { createEventStore } from '../persistence/events/event-store.ts';
import type { Sealer } from '../persistence/feedback/seal.ts';
import { forgetOutage } from '../persistence/health/pulse.ts';
import { claimDraw } from '../persistence/outbox/draws.ts';
import type { Clock } from '../shared/time.ts';
import type { AgencyNow } from './agency-now.ts';
import { withOutageNote } from './outage-note.ts';

/** Shows something by way of the gate. `claim` is asked right before: false = not now. */
export type WriteScreen = (
  show: (pass: Pass) => Promise<Shown>,
  claim: () => Promise<boolean>,
) => Promise<Shown>;

export type RedrawDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly platform: Platform;
  readonly agencyName: string;
  readonly timeZone: string;
  /** As the lane read it when it began to send. */
  readonly agencyNow: AgencyNow;
  readonly settings?: Model['settings'];
  readonly sealer?: Sealer;
};

/**
 * Draws a conversation's screen from its rows: held back because its chat was drawn too often, or lost by a crash
 * between saving and showing. `gone` when the conversation no longer exists, or its screen was shown meanwhile. `held`
 * when it has moved on to another screen, or may not be drawn yet. What is owed as a new message becomes one, below what
 * the person wrote. After an outage the screen has a note, because presses of that time may have been lost.
 */
export async function redraw(
  deps: RedrawDeps,
  conversationId: string,
  write: WriteScreen,
): Promise<Shown | 'gone'> {
  const { db, clock, platform, agencyName, timeZone } = deps;
  const account = await conversationAccount(db, conversationId);
  if (!account) return 'gone';
  const { sealer } = deps;
  const { agency, holidays } = deps.agencyNow;
  const around = { agency: () => agency, holidays: () => holidays, settings: deps.settings };
  const store = createEventStore(db, { agencyName, timeZone, ...around, ...(sealer && { sealer }) });
  // There is no event here, so the id is one that no platform uses.
  const loaded = await store.load({ ...account, eventId: '', now: clock.now() });
  const { conversation } = loaded;
  if (!conversation || conversation.shownRevision >= conversation.revision) return 'gone';
  const { model } = loaded;
  const drawn = drawDecision({ state: conversation.state, model }, platform.capabilities);
  const screen = conversation.wasOutage
    ? withOutageNote(drawn, translator(model.locale, model.agency?.office))
    : drawn;
  const { anchor: stored, revision } = conversation;
  const { drawBudget, canEdit } = platform.capabilities;
  // Where nothing can be edited, every screen is a new message anyway.
  const isNew = canEdit && conversation.owesNew === true;
  const anchor = isNew ? undefined : stored;
  const replaces = (isNew ? stored : undefined) ?? conversation.state.leaves;
  let written = 0;
  const shown = await write(
    (pass) =>
      platform.show(account.address, screen, {
        ...(anchor ? { anchor } : {}),
        ...(replaces ? { replaces } : {}),
        isSilent: true,
        pass: (what, send) =>
          pass(what, () => {
            written += 1;
            return send();
          }),
      }),
    () => claimDraw(db, { id: conversationId, revision }, drawBudget, clock.now()),
  );
  if (shown.ok) {
    const isNewAnchor = !sameAnchor(shown.anchor, anchor);
    const moreMs = (written - 1) * (drawBudget?.refillMs ?? 0);
    const gone = [anchor, replaces].filter((old) => old !== undefined);
    const placed = await store.shown(conversationId, revision, shown.anchor, isNewAnchor, moreMs, gone);
    if (placed.tooMany) await platform.remove(account.address, placed.tooMany);
    await store.flush();
    await unshowOutrun(db, conversationId, revision);
    if (conversation.wasOutage) await forgetOutage(db, conversationId, revision);
  } else if (shown.error.kind === 'unreachable') {
    await store.unreachable(account, shown.error.reason, clock.now());
  }
  return shown;
}
