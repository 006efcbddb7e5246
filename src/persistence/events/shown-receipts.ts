import { and, eq, lt, type SQL, sql } from 'drizzle-orm';
import type { Anchor } from '../../conversation/contract/platform.ts';
import type { Db } from '../db.ts';
import { conversation } from '../schema/messaging.ts';
import { ready } from '../sql/ready.ts';
import { runText } from '../sql/run-text.ts';
import { update } from '../sql/write.ts';

/** What a draw took is known better once it is done; a budget that was never touched stays so. */
export const drawsFullAfter = (moreMs: SQL): SQL =>
  sql`${conversation.drawsFullAt} + make_interval(secs => ${moreMs} / 1000.0)`;

/** A screen that was redrawn in place. */
type Receipt = { readonly revision: number; readonly moreMs: number; readonly anchor: Anchor };
type Receipts = {
  readonly ids: readonly string[];
  readonly revisions: readonly number[];
  readonly moreMs: readonly number[];
  readonly anchors: readonly string[];
};
/** A screen redrawn in a message that another has replaced meanwhile is not seen any more: its lane draws it again. */
const receiptsShown = ready<Receipts>((given) => {
  // Of arrays PostgreSQL knows that they are short: of JSON it would think of thousands and read every conversation.
  const rows = sql`unnest(${given.ids}::uuid[], ${given.revisions}::integer[], ${given.moreMs}::integer[],
    ${given.anchors}::text[]) as r(id, revision, more_ms, anchor)`;
  const isBehind = and(eq(conversation.id, sql`r.id`), lt(conversation.shownRevision, sql`r.revision`));
  const standsThere = sql`${conversation.anchor} = r.anchor::jsonb`;
  const sets = {
    shownRevision: sql`case when ${standsThere} then r.revision else ${conversation.shownRevision} end`,
    drawsFullAt: drawsFullAfter(sql`r.more_ms`),
  };
  return update(conversation, sets, isBehind, rows);
});
const receiptsText = receiptsShown.text();
/** Enough to share a commit, and few enough to be written in some milliseconds. */
const receiptsMax = 60;

/** Collects what was shown, and writes it down together a moment later on the connections of `db`. */
export function createShownReceipts(db: Db): {
  readonly add: (conversationId: string, drawn: Receipt) => void;
  /** Writes what was collected; rejects when that fails. */
  readonly flush: () => Promise<void>;
} {
  const receipts = new Map<string, Receipt>();
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();

  async function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (receipts.size === 0) return writing;
    // In the order in which saves lock conversations, so that they do not wait for each other in a circle.
    const rows = [...receipts].sort(([one], [other]) => (one < other ? -1 : 1));
    const ids = rows.map(([id]) => id);
    const revisions = rows.map(([, { revision }]) => revision);
    const moreMs = rows.map(([, receipt]) => receipt.moreMs);
    const anchors = rows.map(([, { anchor }]) => JSON.stringify(anchor));
    receipts.clear();
    const written = runText(db, receiptsText, receiptsShown.fill({ ids, revisions, moreMs, anchors }));
    // Whoever asks for a flush also waits for one that runs already, whose failure is told to those who began it.
    writing = Promise.allSettled([writing, written]).then(() => undefined);
    await written;
    await writing;
  }

  function add(conversationId: string, drawn: Receipt): void {
    const before = receipts.get(conversationId);
    const newest = before && before.revision > drawn.revision ? before : drawn;
    receipts.set(conversationId, { ...newest, moreMs: (before?.moreMs ?? 0) + drawn.moreMs });
    // A lost receipt costs one redraw, so a failure here waits for the next flush.
    if (receipts.size >= receiptsMax) void flush().catch(() => {});
    else timer ??= setTimeout(() => void flush().catch(() => {}), 250).unref();
  }

  return { add, flush };
}
