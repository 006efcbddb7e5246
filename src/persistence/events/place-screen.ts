import { eq, type SQL, sql } from 'drizzle-orm';
import { type Anchor, besideOf } from '../../conversation/contract/platform.ts';
import type { Placed } from '../../conversation/engine/event-store.ts';
import { isSameMessage, sameAnchor } from '../../conversation/engine/where-shown.ts';
import type { Db } from '../db.ts';
import { conversation } from '../schema/messaging.ts';
import { asFlag } from '../sql/decode.ts';
import { maybe, read, value } from '../sql/read.ts';
import { texts, typed, update } from '../sql/write.ts';

const { anchor, owesNew, revision, shownRevision } = conversation;

/**
 * The screen of that revision stands in a new message. Several may have been on their way at once, from this process or
 * another: the newest revision keeps its message, whichever arrived first, unless that message had to go for this one.
 */
export async function placeScreen(
  db: Db,
  id: string,
  shown: {
    readonly revision: number;
    readonly anchor: Anchor;
    readonly gone: readonly Anchor[];
    readonly drawsFullAt: SQL;
  },
): Promise<Placed> {
  const gone = texts(shown.gone.map((one) => JSON.stringify(one)));
  const shownName = sql.identifier(shownRevision.name);
  const stands = sql`before.anchor is not null and before.anchor <> all(${gone}::jsonb[])`;
  const isOutrun = sql`before.${shownName} > ${shown.revision} and ${stands}`;
  const sets = {
    anchor: sql`case when ${isOutrun} then before.anchor else ${typed(anchor, shown.anchor)} end`,
    shownRevision: sql`case when ${isOutrun} then before.${shownName} else ${shown.revision} end`,
    owesNew: sql`${owesNew} and ${revision} > ${shown.revision}`,
    drawsFullAt: shown.drawsFullAt,
  };
  // The lock makes it the message that stands now, not the one that stood when the statement began.
  const before = sql`with before as (
    select ${anchor} as anchor, ${shownRevision} as ${shownName} from ${conversation}
    where ${eq(conversation.id, id)} for update)`;
  const columns = {
    stood: maybe(anchor, () => sql`before.anchor`),
    isOutrun: value(isOutrun, asFlag),
    isBehind: value(sql`${shownRevision} < ${revision}`, asFlag),
  };
  const [row] = await read(
    db,
    columns,
    (given) =>
      sql`${before} ${update(conversation, sets, eq(conversation.id, id), sql`before`)} returning ${given}`,
  );
  const stood = row?.stood;
  if (!stood) return {};
  if (isSameMessage(stood, shown.anchor)) {
    // Two were drawing in the same message, and each put something beside it.
    if (stood.beside === shown.anchor.beside || shown.gone.some((one) => sameAnchor(one, stood))) return {};
    return { tooMany: besideOf(row.isOutrun ? shown.anchor : stood) };
  }
  if (row.isOutrun) return { tooMany: shown.anchor };
  if (!shown.gone.some((one) => sameAnchor(one, stood))) return { tooMany: stood };
  return { isOwed: row.isBehind };
}
