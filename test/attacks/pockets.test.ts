import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Action } from '../../src/conversation/contract/action.ts';
import { encodeAction } from '../../src/conversation/engine/action-codec.ts';
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
