import { sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { StoredDesk } from '../../domain/hr/desk.ts';
import { type DeskList, deskLists } from '../../domain/hr/people.ts';
import { withoutTitles } from '../../domain/people/mask-name.ts';
import { namesakeJson } from '../feedback/people-json.ts';
import { person } from '../schema/people.ts';
import { asDay, asFlag, asNumber, asOneOf, asText } from '../sql/decode.ts';
import { json, list, mapped, maybe, type Value, value } from '../sql/read.ts';
import { type AskedDesk, pageOf, rows } from './asked-desk.ts';
import { reached, turns } from './cases.ts';

const p = alias(person, 'fp');
const o = alias(person, 'other');

/** How many cases each list has. */
export function listsJson(asked: AskedDesk): Value<StoredDesk> {
  const count = (which: DeskList) =>
    value(sql`(select count(*) from (${reached(which, asked)}) counted)`, asNumber);
  const found = mapped(
    json({
      objections: count('objections'),
      disputes: count('disputes'),
      soon: count('soon'),
      stuck: count('stuck'),
      unreachable: count('unreachable'),
      unlinked: count('unlinked'),
      unknown: count('unknown'),
      accounts: count('accounts'),
      exempt: count('exempt'),
      restricted: count('restricted'),
      transfers: count('transfers'),
      unopened: count('unopened'),
      approvals: count('approvals'),
    }),
    (counts): StoredDesk => ({ view: 'lists', counts }),
  );
  return value(sql`(with turn as materialized (${turns(asked)}) select ${found})`, found.decode);
}

/** A page of one list, what has waited longest or ends first at the top; what is asked for is in `kind`. */
export function listJson(asked: AskedDesk): Value<StoredDesk> {
  const { kind, page } = asked;
  const perPage = asked.roomy?.cases ?? rows;
  // A part whose name was not asked for is not run: its condition does not depend on any row.
  const each = sql.join(
    deskLists.map(
      (which) => sql`(select * from (${reached(which, asked)}) one where ${kind} = ${sql.raw(`'${which}'`)})`,
    ),
    sql` union all `,
  );
  const order = sql`case when ${kind} in ('unknown', 'accounts') then happened end desc, closes, happened, name, id`;
  const shape = {
    list: value(kind, asOneOf(deskLists)),
    total: value(sql`(select count(*) from cases)`, asNumber),
    page: value(pageOf(page, sql`cases`, perPage), asNumber),
    entries: list(
      json({
        who: namesakeJson(p),
        isRestricted: value(sql`${p.restrictedAt} is not null`, asFlag),
        on: maybe(value(sql`e.happened`, asDay)),
        closes: maybe(value(sql`e.closes`, asDay)),
        other: maybe(o.name),
        word: maybe(value(sql`e.word`, asText)),
      }),
      sql`from (select cases.*, fp.name, fp.id, row_number() over (order by ${order}) as place
          from cases join ${person} fp on ${p.id} = cases.whom order by place
          limit ${perPage} offset ${perPage} * ${pageOf(page, sql`cases`, perPage)}) e
        join ${person} fp on ${p.id} = e.whom left join ${person} other on ${o.id} = e.other`,
      sql`e.place`,
    ),
  };
  const found = mapped(
    json(shape),
    ({ entries, ...rest }): StoredDesk => ({
      view: 'list',
      ...rest,
      entries: entries.map(({ who, isRestricted, on, closes, other, word }) => ({
        ...who,
        ...(isRestricted && { isRestricted }),
        ...(on && { on }),
        ...(closes && { closes }),
        ...(other !== undefined && { other: withoutTitles(other) }),
        ...(word !== undefined && { word }),
      })),
    }),
  );
  return value(
    sql`(with turn as materialized (${turns(asked)}), cases as materialized (${each}) select ${found})`,
    found.decode,
  );
}
