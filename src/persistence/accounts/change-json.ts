import { eq, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { accountChange } from '../schema/accounts.ts';
import { account } from '../schema/messaging.ts';
import { asFlag } from '../sql/decode.ts';
import { json, list, maybe, pick, value } from '../sql/read.ts';
import { ofAccount, ofLane } from '../sql/whose.ts';
import { c, isBlocked } from './account-rows.ts';

/** What an event about accounts is decided from: who has which, what waits, and how the one that answers stands to it. */

const w = alias(accountChange, 'waiting');
const x = alias(account, 'other');
const n = alias(account, 'now');

type Whose = { readonly platform: SQL; readonly tenant: SQL; readonly userId: SQL };

/** The accounts of a person besides that of the event: what linking would replace, and who would be told. */
export const otherAccounts = (personId: SQL, asked: Whose) =>
  list(
    json({ ...pick(x, 'platform', 'linkedAt'), isHere: value(sql`(${ofLane(x, asked)})`, asFlag) }),
    sql`from ${account} other where ${x.personId} = ${personId} and not (${ofAccount(x, asked)})`,
    sql`${x.platform}, ${x.linkedAt}`,
  );

/** What the account of the event waits for. */
export const waitingChange = (asked: Whose) =>
  maybe(
    json({ platform: w.platform, until: w.dueAt }),
    (found) => sql`(select ${found} from ${accountChange} waiting
      where ${ofAccount(w, asked)} and ${eq(w.status, 'waiting')} limit 1)`,
  );

const old = { platform: c.platform, tenant: c.tenant, userId: c.replacedUserId };
const isHeld = (who: typeof old | typeof c, more: SQL = sql.empty()): SQL =>
  sql`exists (select 1 from ${account} now where ${ofAccount(n, who)} ${more})`;
const ofPerson = sql`and ${n.personId} = ${c.personId}`;

/** The change that a button names, whoever presses it. */
export const changeJson = (asked: Whose, changeId: SQL, myId: SQL) =>
  maybe(
    json({
      ...pick(c, 'id', 'status', 'at'),
      isLinked: value(isHeld(c, ofPerson), asFlag),
      canRestore: value(
        sql`(${isHeld(c, ofPerson)} and ${c.replacedUserId} is not null and not ${isBlocked(old)} and not ${isHeld(old)})`,
        asFlag,
      ),
      answerer: json({
        isNew: value(sql`(${ofAccount(c, asked)})`, asFlag),
        isReplaced: value(sql`coalesce(${ofAccount(old, asked)}, false)`, asFlag),
        isOwner: value(sql`coalesce(${c.personId} = ${myId}, false)`, asFlag),
        isFormer: value(sql`coalesce(${c.formerPersonId} = ${myId}, false)`, asFlag),
        isLinked: value(sql`(${myId} is not null)`, asFlag),
      }),
    }),
    (found) => sql`(select ${found} from ${accountChange} change where ${eq(c.id, changeId)})`,
  );
