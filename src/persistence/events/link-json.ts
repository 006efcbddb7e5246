import { type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { isBlocked } from '../accounts/account-rows.ts';
import { changeJson, otherAccounts, waitingChange } from '../accounts/change-json.ts';
import { isStillThere } from '../people/active.ts';
import { linkAttempt, linkCode, person } from '../schema/people.ts';
import { asFlag, asNumber } from '../sql/decode.ts';
import { json, maybe, value, without } from '../sql/read.ts';
import { ofAccount } from '../sql/whose.ts';

const k = alias(linkCode, 'k');
const p = alias(person, 'p');
const t = alias(linkAttempt, 't');

type AskedBy =
  | ('platform' | 'tenant' | 'userId' | 'now' | 'today' | 'linkSelector' | 'linkCodeId' | 'email')
  | 'changeId';
type Asked = Readonly<Record<AskedBy, SQL>>;

/** The person whom a code or an address leads to, and the accounts they have besides that of the event. */
const found = (asked: Asked) => ({
  personName: p.name,
  personUnit: p.unit,
  accounts: otherAccounts(sql`${p.id}`, asked),
});

/**
 * What a link code, or the address of an account that is not linked, leads to. `waiting` is the id of the code the
 * open screen asks about, which counts when the event presents none.
 */
export const linkJson = (asked: Asked, waiting: SQL, myId: SQL) => {
  const code = json({ ...without(k, 'selector', 'createdAt'), ...found(asked) });
  const byEmail = json({ personId: p.id, ...found(asked) });
  const { now, today, linkSelector, linkCodeId, email } = asked;
  const tries = sql`select count(*) from ${linkAttempt} t
    where ${t.at} > ${now} - interval '1 hour' and not ${t.isSuccess}`;
  return json({
    isBlocked: value(isBlocked(asked), asFlag),
    waits: waitingChange(asked),
    change: changeJson(asked, asked.changeId, myId),
    triesByChat: value(sql`(${tries} and ${ofAccount(t, asked)})`, asNumber),
    triesOverall: value(sql`(${tries})`, asNumber),
    code: maybe(
      code,
      (found) => sql`(select ${found} from ${linkCode} k join ${person} p on ${p.id} = ${k.personId}
        where (${k.selector} = ${linkSelector} or ${k.id} = coalesce(${linkCodeId},
          case when ${linkSelector} is null then ${waiting} end)) and ${isStillThere(p, today)} limit 1)`,
    ),
    byEmail: maybe(
      byEmail,
      (found) => sql`(select ${found} from ${person} p
        where ${p.email} = ${email} and ${isStillThere(p, today)})`,
    ),
  });
};
