import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { layOpen, type Platform, platforms, type Siege, slackIdOf, telegramIdOf, type Who } from './siege.ts';

const genuine = '7Q4K-X9M2-RTV8-WYA3';
let siege: Siege;
beforeAll(async () => {
  siege = await layOpen();
  await siege.db.execute(
    sql`insert into issued_document (code, appraisal_id, kind, version, issued_at, content_sha256, file_sha256)
      values (${genuine.replaceAll('-', '')}, ${siege.agency.appraisals.budi}::uuid, 'evaluation', 1,
        '2026-11-20T01:00:00Z', 'c', 'f')`,
  );
});
afterAll(() => siege.close());
beforeEach(() => siege.db.execute(sql`delete from link_attempt`));

async function asks(on: Platform, who: Who, code: string): Promise<string> {
  if (on === 'telegram') await siege.types(on, who, `/verifikasi ${code}`);
  else {
    await siege.slack(who).slash('/kinerja', `verifikasi ${code}`);
    await siege.settle();
  }
  return siege.sees(on, who);
}
const userIdOf = (on: Platform) =>
  on === 'telegram' ? String(telegramIdOf('stranger')) : slackIdOf('stranger');
const wrong = (at: number) => `0Q4K-X9M2-RTV8-WYA${at}`;

describe.each(platforms)('on %s, the code of a document', (on) => {
  it.each(['stranger', 'citra'] as const)(
    'is genuine or not for "%s", who learns nothing else',
    async (who) => {
      const said = await asks(on, who, genuine.toLowerCase());
      expect(said).toContain('Asli: dokumen dengan kode ini diterbitkan di sini pada 20 November 2026');
      for (const secret of ['Budi', 'Ani Rahmawati', '198609262015051001'])
        expect(said).not.toContain(secret);
      expect(await asks(on, who, wrong(1))).toContain('Tidak asli');
      expect(await asks(on, who, '')).toContain('Silakan tulis kode dokumen');
      expect(await siege.count('link_attempt')).toBe(1);
    },
  );

  it('tells nothing more after five codes that are none, also not of a genuine one', async () => {
    for (const at of [1, 2, 3, 4, 5]) await asks(on, 'stranger', wrong(at));
    for (const code of [genuine, wrong(6)]) {
      const said = await asks(on, 'stranger', code);
      expect(said).toContain('Terlalu banyak kode yang tidak dikenal');
      expect(said).not.toContain('Asli:');
    }
    expect(await siege.count('link_attempt')).toBe(5);
    // Others are not held up by it.
    expect(await asks(on, 'citra', genuine)).toContain('Asli:');
  });

  it('is nothing to an account that is blocked', async () => {
    await asks(on, 'stranger', genuine);
    await siege.db.execute(
      sql`insert into blocked_account (platform, tenant, user_id, person_id, by, at)
        select distinct platform, tenant, user_id, ${siege.agency.people.budi.id}::uuid, 'operator', now()
        from conversation where platform = ${on} and user_id = ${userIdOf(on)}`,
    );
    expect(await siege.count('blocked_account')).toBe(1);
    expect(await asks(on, 'stranger', genuine)).not.toContain('Asli:');
    await siege.db.execute(sql`delete from blocked_account`);
  });
});
