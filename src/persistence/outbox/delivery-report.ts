import { sql } from 'drizzle-orm';
import type { DeliveryReport, UnknownDelivery } from '../../application/reminders/delivery-report.ts';
import { fromDate } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import { deliveryCounts } from './outbox.ts';

/** More than that tells no more: something is wrong with a platform or the network. */
const listedMax = 500;

/** The sums over everything planned, as long as it is kept, and the messages whose fate nobody knows. */
export async function deliveryReport(db: Db): Promise<DeliveryReport> {
  const [counts, unknown] = await Promise.all([deliveryCounts(db), unknownDeliveries(db)]);
  return { counts, unknown };
}

async function unknownDeliveries(db: Db): Promise<readonly UnknownDelivery[]> {
  const rows = await db.execute<{
    kind: string;
    name: string | null;
    unit: string | null;
    platform: string | null;
    at: string;
  }>(sql`
    select o.kind, p.name, p.unit, d.platform, coalesce(d.at, o.settled_at) as at
    from outbox o left join person p on p.id = o.recipient_id
      left join lateral (select platform, at from delivery x where x.outbox_id = o.id order by x.at desc limit 1) d on true
    where o.outcome = 'unknown' order by o.settled_at desc, o.id limit ${listedMax}`);
  return rows.map(({ kind, name, unit, platform, at }) => ({
    kind,
    ...(name === null || unit === null ? {} : { recipient: { name, unit } }),
    ...(platform === null ? {} : { platform }),
    at: fromDate(new Date(at)),
  }));
}
