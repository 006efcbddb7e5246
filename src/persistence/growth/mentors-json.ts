import { sql } from 'drizzle-orm';
import type { StoredDesk } from '../../domain/hr/desk.ts';
import { withoutTitles } from '../../domain/people/mask-name.ts';
import { type AskedDesk, pageOf, rows } from '../hr/asked-desk.ts';
import { isInReach } from '../hr/reach.ts';
import { asNumber, asText } from '../sql/decode.ts';
import { json, list, mapped, type Value, value } from '../sql/read.ts';
import { willingIn } from './willing.ts';

/** Who would be a mentor in a competency, within reach of the officer; by unit. */
export function mentorsJson({ me, today, sought, page }: AskedDesk): Value<StoredDesk> {
  const found = mapped(
    json({
      item: value(sought, asText),
      total: value(sql`(select count(*) from mentor)`, asNumber),
      page: value(pageOf(page, sql`mentor`), asNumber),
      people: list(
        json({ name: value(sql`m.name`, asText), unit: value(sql`m.unit`, asText) }),
        sql`from (select * from mentor order by unit, name, id
          limit ${rows} offset ${rows} * ${pageOf(page, sql`mentor`)}) m`,
        sql`m.unit, m.name, m.id`,
      ),
    }),
    ({ people, ...rest }): StoredDesk => ({
      view: 'mentors',
      ...rest,
      people: people.map(({ name, unit }) => ({ name: withoutTitles(name), unit })),
    }),
  );
  const within = willingIn(sought, today, (p) => isInReach(me, 'progress.view', sql`${p.unit}`));
  return value(sql`(with mentor as materialized (${within}) select ${found})`, found.decode);
}
