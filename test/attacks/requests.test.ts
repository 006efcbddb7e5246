import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeAction } from '../../src/conversation/engine/action-codec.ts';
import type { OfficerRight } from '../../src/domain/authorization/officer.ts';
import { layOpen, platforms, type Siege, type Who } from './siege.ts';

/** What people ask about their own data is theirs and HR's: nobody else reads it, and nobody answers it twice. */
let siege: Siege;
const requestId = '01930000-0000-7000-8000-0000000000d7';
const secret = 'Seharusnya Dinas Rahasia.';

beforeEach(async () => {
  siege = await layOpen();
  await siege.db.execute(sql`insert into person_request (id, person_id, kind, part, words, salt, asked_at, answer_by)
    values (${requestId}, ${siege.personId.budi}::uuid, 'restriction', null, ${secret}, gen_random_uuid(), now(),
      now() + interval '72 hours')`);
});
afterEach(() => siege.close());

const grant = (who: Exclude<Who, 'stranger'>, right: OfficerRight, unit = '') =>
  siege.db.execute(sql`insert into officer_right (person_id, "right", unit, granted_at)
    values (${siege.personId[who]}::uuid, ${right}, ${unit}, now())`);
const answered = async () =>
  (await siege.db.execute(sql`select 1 from person_request where answered_at is not null`)).length;
const restricted = async () =>
  (await siege.db.execute(sql`select 1 from person where restricted_at is not null`)).length;

/** Opens and answers somebody's request by its id, with words typed before, on both platforms. */
async function attacks(who: Who): Promise<void> {
  for (const on of platforms) {
    await siege.types(on, who, on === 'telegram' ? '/start' : 'halo');
    for (const type of ['requests.openOne', 'requests.done', 'requests.refuse'] as const) {
      await siege.presses(on, who, encodeAction({ type, requestId }));
      expect(siege.sees(on, who), type).not.toContain(secret);
      await siege.types(on, who, 'Disetujui.');
      await siege.presses(on, who, encodeAction({ type, requestId }));
      expect(siege.sees(on, who), type).not.toContain(secret);
    }
    await siege.presses(on, who, encodeAction({ type: 'requests.open', page: 0 }));
    expect(siege.sees(on, who)).not.toContain('Pembatasan data');
  }
}

describe('somebody’s request about their data', () => {
  it.each(['eka', 'ani', 'stranger'] as const)(
    'is neither read nor answered by %s by its id',
    async (who) => {
      await attacks(who);
      expect(await answered()).toBe(0);
      expect(await restricted()).toBe(0);
    },
  );

  it('is not answered by whoever asks, although they may answer others', async () => {
    await grant('budi', 'requests.answer');
    await attacks('budi');
    expect(await answered()).toBe(0);
  });

  it('is out of reach of an officer of another unit, and of one with other rights', async () => {
    await grant('eka', 'requests.answer', 'Dinas Perhubungan');
    await grant('eka', 'progress.view');
    await attacks('eka');
    expect(await answered()).toBe(0);
  });

  it('is not answered once the right is taken, although its screen is open with the words on it', async () => {
    await grant('eka', 'requests.answer');
    await siege.types('telegram', 'eka', '/start');
    await siege.presses('telegram', 'eka', encodeAction({ type: 'requests.openOne', requestId }));
    expect(siege.sees('telegram', 'eka')).toContain(secret);
    await siege.types('telegram', 'eka', 'Disetujui.');
    await siege.db.execute(sql`delete from officer_right`);
    await siege.presses('telegram', 'eka', encodeAction({ type: 'requests.done', requestId }));
    expect(await answered()).toBe(0);
    expect(siege.sees('telegram', 'eka')).not.toContain(secret);
  });

  it('is answered once, and an old button changes nothing', async () => {
    await grant('eka', 'requests.answer');
    await siege.types('telegram', 'eka', '/start');
    await siege.presses('telegram', 'eka', encodeAction({ type: 'requests.openOne', requestId }));
    await siege.types('telegram', 'eka', 'Disetujui.');
    await siege.presses('telegram', 'eka', encodeAction({ type: 'requests.done', requestId }));
    expect(await restricted()).toBe(1);
    await siege.presses('telegram', 'eka', encodeAction({ type: 'requests.refuse', requestId }));
    const rows = await siege.db.execute<{ outcome: string; answer: string }>(
      sql`select outcome, answer from person_request`,
    );
    expect(rows).toEqual([{ outcome: 'done', answer: 'Disetujui.' }]);
    expect(await siege.db.execute(sql`select 1 from audit where act = 'request.answer'`)).toHaveLength(1);
  });
});
