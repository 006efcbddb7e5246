import { and, eq, sql } from 'drizzle-orm';
import type { Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import { issuedDocument } from '../schema/documents.ts';
import { linkAttempt } from '../schema/people.ts';
import { asNumber } from '../sql/decode.ts';
import { maybe, readOne, value } from '../sql/read.ts';
import { ofAccount } from '../sql/whose.ts';
import { at } from '../sql/write.ts';

type Asking = {
  readonly platform: string;
  readonly tenant: string;
  readonly userId: string;
  readonly now: Temporal.Instant;
};

/** When a document with this code went out, if one did, and how many wrong codes this chat sent in the last hour. */
export async function checkCode(db: Db, asking: Asking, code: string) {
  const wrong = and(
    ofAccount(linkAttempt, asking),
    sql`${linkAttempt.at} > ${at(asking.now)} - interval '1 hour'`,
    sql`not ${linkAttempt.isSuccess}`,
  );
  return readOne(
    db,
    {
      triesByChat: value(sql`(select count(*) from ${linkAttempt} where ${wrong})`, asNumber),
      issuedAt: maybe(
        issuedDocument.issuedAt,
        (column) => sql`(select ${column} from ${issuedDocument} where ${eq(issuedDocument.code, code)})`,
      ),
    },
    (columns) => sql`select ${columns}`,
  );
}
