import { eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { DeliveryReport, UnknownDelivery } from '../../application/reminders/delivery-report.ts';
import type { Db } from '../db.ts';
import { delivery, outbox } from '../schema/messaging.ts';
import { person } from '../schema/people.ts';
import { asMoment } from '../sql/decode.ts';
import { maybe, read, value } from '../sql/read.ts';
import { deliveryCounts } from './outbox.ts';

/** More than that tells no more: something is wrong with a platform or the network. */
const listedMax = 500;

/** The sums over everything planned, as long as it is kept, and the messages whose fate nobody knows. */
export async function deliveryReport(db: Db): Promise<DeliveryReport> {
  const [counts, unknown] = await Promise.all([deliveryCounts(db), unknownDeliveries(db)]);
  return { counts, unknown };
}

const o = alias(outbox, 'o');
const p = alias(person, 'p');
const x = alias(delivery, 'x');
const d = alias(delivery, 'd');

async function unknownDeliveries(db: Db): Promise<readonly UnknownDelivery[]> {
  const rows = await read(
    db,
    {
      kind: o.kind,
      name: maybe(p.name),
      unit: maybe(p.unit),
      platform: maybe(d.platform),
      at: value(sql`coalesce(${d.at}, ${o.settledAt})`, asMoment),
    },
    (columns) => sql`select ${columns} from ${outbox} o left join ${person} p on ${p.id} = ${o.recipientId}
      left join lateral (select ${x.platform}, ${x.at} from ${delivery} x where ${x.outboxId} = ${o.id}
        order by ${x.at} desc limit 1) d on true
      where ${eq(o.outcome, 'unknown')} order by ${o.settledAt} desc, ${o.id} limit ${listedMax}`,
  );
  return rows.map(({ kind, name, unit, platform, at }) => ({
    kind,
    ...(name !== undefined && unit !== undefined && { recipient: { name, unit } }),
    ...(platform !== undefined && { platform }),
    at,
  }));
}
