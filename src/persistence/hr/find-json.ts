import { type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { StoredDesk } from '../../domain/hr/desk.ts';
import { soughtMin } from '../../domain/hr/people.ts';
import { namesakeJson } from '../feedback/people-json.ts';
import { isStillThere } from '../people/active.ts';
import { numberOf } from '../people/number.ts';
import { person } from '../schema/people.ts';
import { asFlag, asNumber, asText } from '../sql/decode.ts';
import { json, list, mapped, type Value, value } from '../sql/read.ts';
import { type AskedDesk, pageOf, rows } from './asked-desk.ts';
import { isInReach } from './reach.ts';

const p = alias(person, 'fp');

/** Whether all words are somewhere in a text. */
const hasWords = (sought: SQL, text: SQL): SQL =>
  sql`not exists (select 1 from unnest(string_to_array(${sought}, ' ')) word
    where position(word in regexp_replace(lower(${text}), '[''’‘\`]', '', 'g')) = 0)`;

/** People within reach whose name or unit has the words, or whose number begins with them, in pages. */
export function findJson({ me, today, page, sought }: AskedDesk): Value<StoredDesk> {
  const together = sql`replace(${sought}, ' ', '')`;
  const isSought = sql`length(${together}) >= ${sql.raw(String(soughtMin))} and (
    ${hasWords(sought, sql`${p.name}`)} or ${hasWords(sought, sql`${p.unit}`)}
    or starts_with(lower(replace(${numberOf(p)}, '-', '')), ${together}))`;
  const shape = {
    sought: value(sought, asText),
    total: value(sql`(select count(*) from found)`, asNumber),
    page: value(pageOf(page, sql`found`), asNumber),
    people: list(
      mapped(
        json({ who: namesakeJson(p), isRestricted: value(sql`${p.restrictedAt} is not null`, asFlag) }),
        ({ who, isRestricted }) => ({ ...who, ...(isRestricted && { isRestricted }) }),
      ),
      sql`from (select * from found order by name, id limit ${rows} offset ${rows} * ${pageOf(page, sql`found`)}) fp`,
      sql`${p.name}, ${p.id}`,
    ),
  };
  const found = mapped(json(shape), (read): StoredDesk => ({ view: 'find', ...read }));
  return value(
    sql`(with found as materialized (select fp.* from ${person} fp
        where ${isStillThere(p, today)} and ${isSought} and ${isInReach(me, 'progress.view', sql`${p.unit}`)})
      select ${found})`,
    found.decode,
  );
}
