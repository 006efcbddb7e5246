import { type SQL, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { expect, it } from 'vitest';
import { privacyVersion } from '../../../src/domain/people/privacy-notice.ts';
import { createDelivery } from '../../../src/outbound/index.ts';
import type { Db } from '../../../src/persistence/db.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { fakePlatform } from '../../support/fake-platform.ts';
import { movableClock } from '../../support/movable-clock.ts';
import { openCity } from '../../support/script/city.ts';
import { firstDay, linkAccount, seedSmallAgency } from '../../support/small-agency.ts';

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const quiet = { info: () => {}, warn: () => {}, error: () => {} };
const dialect = new PgDialect();

it('a lane that was drained is free at once, also when its lease was being renewed at that moment', async () => {
  const city = await openCity();
  try {
    const { people } = await seedSmallAgency(city.db);
    await city.db.execute(
      sql`update person set privacy_accepted_at = ${firstDay}::timestamptz, privacy_version = ${privacyVersion}`,
    );
    const at = { platform: 'telegram', tenant: 'test', userId: 'budi' };
    await linkAccount(city.db, people.budi.id, { ...at, address: { chat: 'budi' } });
    await city.db.execute(sql`insert into conversation
      (id, platform, tenant, user_id, address, state, version, revision, shown_revision, updated_at)
      values (gen_random_uuid(), 'telegram', 'test', 'budi', '{"chat":"budi"}', '{"screen":{"at":"home"}}', 1, 2, 1,
        ${firstDay}::timestamptz)`);
    let renewed = 0;
    // A renewal that is slow to arrive.
    const execute = async (query: SQL) => {
      const text = typeof query === 'string' ? query : dialect.sqlToQuery(query).sql;
      if (/^update "lane" set "lease_until" = clock_timestamp/.test(text)) {
        renewed += 1;
        await sleep(400);
      }
      return city.db.execute(query);
    };
    const slow: Db = new Proxy(city.db, {
      get: (db, name, self) => (name === 'execute' ? execute : Reflect.get(db, name, self)),
    });
    const fake = fakePlatform('telegram');
    const platform = {
      ...fake,
      // Sending ends just after the first renewal has begun.
      show: async (...of: Parameters<typeof fake.show>) => {
        await sleep(800);
        return fake.show(...of);
      },
    };
    const delivery = createDelivery({
      ...{ db: slow, clock: movableClock(Temporal.Instant.from(firstDay).add({ minutes: 5 })), log: quiet },
      ...{ platforms: [platform], agencyName: 'Kota', timeZone: 'Asia/Makassar' },
    });
    await delivery.drain({ platform: 'telegram', tenant: 'test' });
    expect(fake.shown.length).toBeGreaterThan(0);
    expect(renewed).toBeGreaterThan(0);
    await sleep(600);
    const held = await city.db.execute(sql`select 1 from lane where lease_until is not null`);
    expect(held).toEqual([]);
  } finally {
    await city.close();
  }
});
