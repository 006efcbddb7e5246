import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Action } from '../../src/conversation/contract/action.ts';
import { encodeAction } from '../../src/conversation/engine/action-codec.ts';
import { tableNames } from '../../src/domain/clearance/chat-file.ts';
import { documentKinds } from '../../src/domain/documents/document.ts';
import { layOpen, type Platform, platforms, type Siege, type Who } from './siege.ts';

/** Whole files come into the chat of whom they are for, where the agency cleared that, and of nobody else (ADR 66). */
let siege: Siege;
beforeEach(async () => {
  siege = await layOpen();
  await siege.db.execute(sql`update appraisal set status = 'released', predicate = 'good', strengths = 'SANGAT-TEKUN',
    self_submitted_at = '2026-12-01T02:00:00Z', rated_at = '2026-12-01T03:00:00Z', released_at = '2026-12-01T03:00:00Z'
    where id = ${siege.agency.appraisals.budi}::uuid`);
  await clears('all');
});
afterEach(() => siege.close());

let turn = 0;
/** The bot reads it with the next sweep. */
async function clears(value: string): Promise<void> {
  turn += 1;
  await siege.db.execute(sql`insert into agency_setting (key, unit, revision, state, value, at, reason)
    values ('clearance', '', ${turn}, 'set', ${value}, ${siege.clock.now().toString()}::timestamptz, 'Surat Diskominfo')`);
  await siege.stand.delivers();
}
const begins = (on: Platform, who: Who) => siege.types(on, who, on === 'telegram' ? '/start' : 'halo');
const press = (on: Platform, who: Who, action: Action) => siege.presses(on, who, encodeAction(action));
const files = () =>
  siege.db.execute<{ person_id: string; kind: string; status: string }>(
    sql`select person_id, kind, status from chat_file order by asked_at, id`,
  );
const errands = () => siege.count('hr_errand');

/** All documents of Budi's result, and codes that name no document at all. */
const documents = (): readonly Action[] => [
  { type: 'takeOut.openFiles', appraisalId: siege.agency.appraisals.budi },
  ...[...documentKinds.keys(), documentKinds.length, 99].map(
    (kind): Action => ({ type: 'takeOut.send', appraisalId: siege.agency.appraisals.budi, kind }),
  ),
];
const tables = (): readonly Action[] => [
  { type: 'tables.open' },
  ...[...tableNames.keys(), tableNames.length, 99].map((table): Action => ({ type: 'tables.ask', table })),
];

describe('a document that may come into a chat', () => {
  it.each(['citra', 'eka', 'hana', 'wayan', 'stranger'] as const)(
    'is neither offered to %s nor made for them, by whatever button they forge',
    async (who) => {
      for (const on of platforms) {
        await begins(on, who);
        for (const action of documents()) {
          await press(on, who, action);
          expect(siege.sees(on, who)).not.toContain('SANGAT-TEKUN');
        }
      }
      expect(await files()).toEqual([]);
    },
  );

  it('is made for its employee alone when the button was passed on and both press it', async () => {
    for (const who of ['budi', 'citra'] as const) {
      await begins('telegram', who);
      await press('telegram', who, {
        type: 'takeOut.send',
        appraisalId: siege.agency.appraisals.budi,
        kind: documentKinds.indexOf('evaluation'),
      });
    }
    expect(await files()).toMatchObject([{ person_id: siege.personId.budi, kind: 'evaluation' }]);
  });

  it.each(platforms)('is not asked for by an old button once the clearance was withdrawn: %s', async (on) => {
    await begins(on, 'budi');
    await press(on, 'budi', { type: 'takeOut.openFiles', appraisalId: siege.agency.appraisals.budi });
    await clears('none');
    for (const action of documents()) await press(on, 'budi', action);
    expect(await files()).toEqual([]);
  });

  it('is not asked for by an old button once the result was withdrawn, or before it was given', async () => {
    await begins('telegram', 'budi');
    for (const change of [
      sql`withheld_at = now(), status = 'rated', released_at = null`,
      sql`withheld_at = null, status = 'rating', predicate = null, released_at = null`,
    ]) {
      await siege.db.execute(
        sql`update appraisal set ${change}, revision = revision + 1 where id = ${siege.agency.appraisals.budi}::uuid`,
      );
      for (const action of documents()) await press('telegram', 'budi', action);
    }
    expect(await files()).toEqual([]);
  });

  it('is one row, however often it is pressed on both platforms before it came', async () => {
    const action: Action = {
      type: 'takeOut.send',
      appraisalId: siege.agency.appraisals.budi,
      kind: documentKinds.indexOf('evaluation'),
    };
    for (const on of platforms) {
      await begins(on, 'budi');
      await press(on, 'budi', action);
      await press(on, 'budi', action);
    }
    expect(await files()).toHaveLength(1);
  });
});

describe('a table of a cycle', () => {
  it.each(['budi', 'ani', 'eka', 'stranger'] as const)(
    'is neither offered to %s, who has no right to it, nor made for them',
    async (who) => {
      for (const on of platforms) {
        await begins(on, who);
        for (const action of tables()) {
          await press(on, who, action);
          expect(siege.sees(on, who)).not.toContain('Dinas Komunikasi');
        }
      }
      expect([await errands(), await files()]).toEqual([0, []]);
    },
  );

  it.each(['none', 'documents'])(
    'is not made for HR by an old button where only "%s" is cleared',
    async (value) => {
      await begins('telegram', 'hana');
      await press('telegram', 'hana', { type: 'tables.open' });
      await clears(value);
      for (const action of tables()) await press('telegram', 'hana', action);
      expect([await errands(), await files()]).toEqual([0, []]);
    },
  );

  it('is offered to HR where it is cleared', async () => {
    await begins('telegram', 'hana');
    await press('telegram', 'hana', { type: 'tables.open' });
    expect(siege.sees('telegram', 'hana')).toContain('Berkas dikirim ke obrolan ini dengan NIP disamarkan');
  });

  it('is not made for an officer whose right was taken meanwhile', async () => {
    await begins('telegram', 'hana');
    await press('telegram', 'hana', { type: 'tables.open' });
    await siege.db.execute(sql`update person set is_hr = false where id = ${siege.personId.hana}::uuid`);
    for (const action of tables()) await press('telegram', 'hana', action);
    expect([await errands(), await files()]).toEqual([0, []]);
  });
});
