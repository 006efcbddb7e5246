import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { type PersonNumber, parseNumber } from '../../src/domain/people/no-nip.ts';
import { endByCommand, giveByCommand } from '../../src/persistence/delegation/delegation-store.ts';
import { newId } from '../../src/shared/ids.ts';
import { localDate } from '../../src/shared/time.ts';
import type { World } from '../support/script/actor.ts';
import { answersEverything, ratesEverything, type Script } from './scripts.ts';

/** Dialogues of those who act for others. */

const zone = 'Asia/Makassar';
function numberOf(text: string): PersonNumber {
  const number = parseNumber(text);
  if (!number.ok) throw new Error('no number');
  return number.value;
}
const todayOf = ({ clock }: World) => localDate(clock.now(), zone);

/** HR lets Wayan act for Ani for two weeks. */
async function delegates(world: World): Promise<void> {
  const { db, clock } = world;
  const from = todayOf(world);
  const given = await giveByCommand(db, {
    ...{ id: newId(), kind: 'plh', from, until: from.add({ days: 14 }), reason: 'Cuti tahunan' },
    ...{ number: numberOf('197805102003122002'), standIn: numberOf('197003121995031001') },
    by: { role: 'operator' },
    ...{ today: from, timeZone: zone, now: clock.now(), isDryRun: false },
  });
  expect(given.ok).toBe(true);
  // The news of it comes before anybody opens anything, so that nobody takes it for the answer to that.
  await world.delivers();
}

const acts = async ({ db, agency }: World, act: string) =>
  (
    await db.execute<{ actor: string; role: string; name: string }>(
      sql`select actor_id as actor, role, after->>'onBehalfOf' as name from audit
        where act = ${act} and appraisal_id = ${agency.appraisals.budi}::uuid`,
    )
  ).map((row) => ({ ...row }));

export const delegationScripts: readonly Script[] = [
  {
    title: 'whoever acts for an appraiser rates a.n. the appraiser, and everybody sees in whose name',
    play: async (world) => {
      const { budi, ani, wayan, agency } = world;
      await answersEverything(budi);
      await budi.presses(/^Kirim/);
      await wayan.commands('start');
      expect(wayan.screen()).not.toContain('a.n.');
      await delegates(world);
      await wayan.commands('start');
      expect(wayan.screen()).toContain('Anda bertindak a.n. Ani Rahmawati sampai');
      await ani.commands('start');
      expect(ani.screen()).toContain('Wakil Anda: I Wayan Sudarma, sampai');
      await wayan.commands('tim');
      expect(wayan.screen()).toContain('a.n. Ani Rahmawati');
      await ratesEverything(wayan, 'Budi Santoso');
      expect(wayan.screen()).toContain('Anda bertindak a.n. Ani Rahmawati');
      await wayan.presses('Tetapkan predikat…');
      expect(wayan.screen()).toContain('Anda bertindak a.n. Ani Rahmawati');
      await wayan.presses(/^Tetapkan dan kirim$/);
      const { ani: absent, wayan: acting } = agency.people;
      expect(await acts(world, 'rating.submit')).toEqual([
        { actor: acting.id, role: 'appraiser', name: absent.id },
      ]);
      await world.delivers();
      await budi.presses('Buka hasil saya');
      await budi.presses('Rincian');
      expect(budi.screen()).toContain('Dinilai oleh I Wayan Sudarma a.n. Ani Rahmawati');
      await budi.presses('Riwayat');
      expect(budi.screen()).toContain('I Wayan Sudarma a.n. Ani Rahmawati: menetapkan predikat');
    },
  },
  {
    title:
      'who acted for an appraiser can do nothing more from the moment it ends, on a screen of before too',
    play: async (world) => {
      const { budi, wayan, agency, db, clock } = world;
      await answersEverything(budi);
      await budi.presses(/^Kirim/);
      await delegates(world);
      await wayan.commands('tim');
      await wayan.presses(/Budi Santoso/);
      await wayan.presses('3');
      expect(await acts(world, 'rating.answer')).toHaveLength(1);
      const [row] = await db.execute<{ no: number }>(sql`select no from delegation`);
      const ended = await endByCommand(db, {
        ...{ no: row?.no ?? 0, by: { role: 'operator' } },
        ...{ now: clock.now(), today: todayOf(world) },
      });
      expect(ended.ok).toBe(true);
      await wayan.presses('4');
      expect(await acts(world, 'rating.answer')).toHaveLength(1);
      // What was told of it stays in the chat; the employee is on no list any more.
      await wayan.commands('tim');
      expect(wayan.buttons().some((label) => label.includes('Budi'))).toBe(false);
      const [stored] = await db.execute<{ count: string }>(
        sql`select count(*) from answer where author = 'appraiser' and appraisal_id = ${agency.appraisals.budi}::uuid`,
      );
      expect(stored?.count).toBe('1');
    },
  },
];
