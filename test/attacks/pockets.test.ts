import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Action } from '../../src/conversation/contract/action.ts';
import { encodeAction } from '../../src/conversation/engine/action-codec.ts';
import { verifyAudit } from '../../src/persistence/audit/audit-chains.ts';
import { Temporal } from '../../src/shared/time.ts';
import { firstDay } from '../support/small-agency.ts';
import { startChains } from '../support/start-chains.ts';
import { samplesOf } from './action-samples.ts';
import { layOpen, type Siege, type Who } from './siege.ts';

/** Nobody but its owner learns or changes anything of a pocket, whatever they press, and HR no more than others. */
let siege: Siege;
const secret = 'RAHASIA-SAKU';
let pieceId = '';

beforeEach(async () => {
  siege = await layOpen();
  await siege.types('telegram', 'budi', `/catat ${secret}`);
  const [piece] = await siege.db.execute<{ id: string }>(sql`select id from pocket_piece`);
  pieceId = piece?.id ?? '';
});
afterEach(() => siege.close());

const pocketRows = () => siege.db.execute(sql`select * from pocket_piece`);
const attacks = (): readonly Action[] => [
  ...samplesOf(['pocket', 'daily'], pieceId),
  { type: 'daily.openDay', day: 99_999_999, page: 9999 },
  { type: 'daily.tell', pieceId, part: 99 },
  { type: 'file.get', appraisalId: siege.agency.appraisals.budi, fileId: pieceId },
  { type: 'file.open', appraisalId: siege.agency.appraisals.budi, item: 'M.01' },
];

it.each(['citra', 'ani', 'wayan', 'eka', 'hana', 'stranger'] as const)(
  'by its id, %s can neither see, file, describe, get nor remove a piece of Budi',
  async (who: Who) => {
    const before = await pocketRows();
    expect(before).toHaveLength(1);
    for (const on of ['telegram', 'slack'] as const)
      for (const action of attacks()) {
        await siege.presses(on, who, encodeAction(action));
        expect(siege.sees(on, who)).not.toContain(secret);
      }
    expect(await pocketRows()).toEqual(before);
    const rows = await siege.db.execute(sql`select 1 from outbox where payload::text like ${`%${pieceId}%`}`);
    expect(rows).toEqual([]);
  },
);

it('the words of a piece stand in no act of the audit trail', async () => {
  const rows = await siege.db.execute(
    sql`select act from audit where act like 'pocket.%' and (before::text || after::text) like ${`%${secret}%`}`,
  );
  expect(rows).toEqual([]);
  expect(await siege.db.execute(sql`select 1 from audit where act = 'pocket.keep'`)).toHaveLength(1);
});

it.each([
  'javascript:alert(document.cookie)',
  'https://bank.go.id@jahat.example/',
  'https://nama:sandi@awan.go.id/berkas',
  'https://аwan.go.id/berkas',
  'https://xn--wan-7cd.go.id/berkas',
  'https://127.0.0.1/admin',
  `https://awan.go.id/${'x'.repeat(5000)}`,
])('a link that may lead elsewhere than it says is not kept, and is no button: %s', async (link) => {
  const asks = encodeAction({ type: 'daily.tell', pieceId, part: 3 });
  await siege.presses('telegram', 'budi', asks);
  await siege.types('telegram', 'budi', link);
  expect(await siege.db.execute(sql`select 1 from pocket_piece where link is not null`)).toEqual([]);
  await siege.presses('telegram', 'budi', asks);
  await siege.types('telegram', 'budi', 'https://awan.go.id/berkas');
  expect(await siege.db.execute(sql`select link from pocket_piece`)).toEqual([
    { link: 'https://awan.go.id/berkas' },
  ]);
});

describe('evidence of an objection', () => {
  /** Their result is released, and they are at the last look before an objection. */
  const objecting = async (who: 'budi' | 'citra') => {
    const appraisalId = siege.agency.appraisals[who];
    await siege.db.execute(sql`insert into answer (appraisal_id, author, item, value, updated_at)
      values (${appraisalId}::uuid, 'appraiser', 'H', 2, now()), (${appraisalId}::uuid, 'appraiser', 'P', 2, now())`);
    await siege.db.execute(sql`update appraisal set status = 'released', predicate = 'good',
      self_submitted_at = now(), rated_at = now(), released_at = ${firstDay}::timestamptz where id = ${appraisalId}::uuid`);
    await startChains(siege.db, Temporal.Instant.from(firstDay));
    await siege.types('telegram', who, '/start');
    for (const type of ['result.open', 'result.askObject', 'result.object'] as const)
      await siege.presses('telegram', who, encodeAction({ type, appraisalId }));
    await siege.types('telegram', who, 'Target sudah terlampaui.');
    return appraisalId;
  };
  const statusOf = async (appraisalId: string) =>
    (
      await siege.db.execute<{ status: string }>(
        sql`select status from appraisal where id = ${appraisalId}::uuid`,
      )
    )[0]?.status;

  it('is never a piece of somebody else, which stays where it is', async () => {
    const appraisalId = await objecting('citra');
    const before = await pocketRows();
    await siege.presses(
      'telegram',
      'citra',
      encodeAction({ type: 'result.objectPiece', appraisalId, pieceId }),
    );
    expect(siege.sees('telegram', 'citra')).not.toContain(secret);
    await siege.presses('telegram', 'citra', encodeAction({ type: 'result.fileObjection', appraisalId }));
    expect(await statusOf(appraisalId)).toBe('released');
    expect(siege.sees('telegram', 'citra')).not.toContain(secret);
    // It is let go; the objection itself can be filed.
    await siege.presses('telegram', 'citra', encodeAction({ type: 'result.fileObjection', appraisalId }));
    expect(await statusOf(appraisalId)).toBe('objected');
    expect(await pocketRows()).toEqual(before);
  });

  it('is read by both sides and whoever decides, by nobody else, and changed by nobody any more', async () => {
    const appraisalId = await objecting('budi');
    await siege.presses(
      'telegram',
      'budi',
      encodeAction({ type: 'result.objectPiece', appraisalId, pieceId }),
    );
    await siege.presses('telegram', 'budi', encodeAction({ type: 'result.fileObjection', appraisalId }));
    expect(await statusOf(appraisalId)).toBe('objected');
    const before = await pocketRows();
    expect(before.map((row) => row.appraisal_id)).toEqual([appraisalId]);
    for (const who of ['ani', 'wayan'] as const) {
      await siege.types('telegram', who, '/start');
      await siege.presses('telegram', who, encodeAction({ type: 'objection.open', appraisalId }));
      expect(siege.sees('telegram', who)).toContain(secret);
    }
    for (const who of ['citra', 'hana'] as const)
      for (const action of [{ type: 'objection.open', appraisalId } as const, ...attacks()]) {
        await siege.presses('telegram', who, encodeAction(action));
        expect(siege.sees('telegram', who)).not.toContain(secret);
      }
    for (const action of samplesOf(['pocket'], pieceId))
      await siege.presses('telegram', 'budi', encodeAction(action));
    await siege.presses(
      'telegram',
      'budi',
      encodeAction({ type: 'result.objectPiece', appraisalId, pieceId }),
    );
    expect(await pocketRows()).toEqual(before);
    const { broken, differences } = await verifyAudit(siege.db, []);
    // People and cycle were put there beside the trail; all that became of the appraisal stands in its own.
    const ofIt = differences.filter(({ chain }) => chain === appraisalId);
    expect([broken, ofIt]).toEqual([[], []]);
  });
});
