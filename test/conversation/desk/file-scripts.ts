import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { comesTrue } from '../../support/comes-true.ts';
import type { World } from '../../support/script/actor.ts';
import { answersEverything, ratesEverything, type Script } from '../scripts.ts';

/** Dialogues about whole files in private chats, where the agency has cleared that. */

/** The agency says what may go into a chat; its bot reads that with the next sweep. */
async function clears(world: World, value: 'documents' | 'all'): Promise<void> {
  await world.db.execute(sql`insert into agency_setting (key, unit, revision, state, value, at, reason)
    values ('clearance', '', 1, 'set', ${value}, ${world.clock.now().toString()}::timestamptz, 'Surat Diskominfo')`);
  await world.delivers();
}

/** Drawing takes a second, and may be in the hands of a process in the background. */
const worked = (world: World, isSeen: () => void): Promise<void> =>
  comesTrue(async () => {
    await world.delivers();
    isSeen();
  });

const acts = async ({ db }: World) =>
  (await db.execute<{ act: string }>(sql`select act from audit where act like 'file.%' order by seq`)).map(
    ({ act }) => act,
  );

/** So long a file stays in a chat; one of paper cannot be taken back. */
async function goesAfterADay(world: World, received: () => readonly unknown[]): Promise<void> {
  world.clock.advance({ hours: 23 });
  await world.delivers();
  expect(received()).toHaveLength(1);
  world.clock.advance({ hours: 1, seconds: 1 });
  await world.delivers();
  expect(received()).toHaveLength(world.canEdit ? 0 : 1);
  expect(await acts(world)).toEqual(['file.send', world.canEdit ? 'file.remove' : 'file.remain']);
}

async function given(world: World): Promise<void> {
  const { budi, ani } = world;
  await answersEverything(budi);
  await budi.presses(/^Kirim/);
  await ratesEverything(ani, 'Budi Santoso');
  await ani.presses('Tetapkan predikat…');
  await ani.presses('Tetapkan dan kirim');
  await world.delivers();
  await budi.presses('Buka hasil saya');
}

export const fileScripts: readonly Script[] = [
  {
    title:
      'where it is cleared, an employee has a document of their result sent, once, and it goes after a day',
    play: async (world) => {
      const { budi } = world;
      await given(world);
      await budi.presses('Rincian');
      expect(budi.buttons()).not.toContain('Kirim dokumen');
      await clears(world, 'documents');
      await budi.commands('hasil');
      await budi.presses(/Triwulan IV/);
      await budi.presses('Rincian');
      await budi.presses('Kirim dokumen');
      expect(budi.screen()).toContain('NIP disamarkan');
      expect(budi.buttons()).not.toContain('Berkas keberatan');
      await budi.presses('Evaluasi');
      await budi.presses('Evaluasi');
      await worked(world, () => expect(budi.received()).toHaveLength(1));
      await world.delivers();
      const [file] = budi.received();
      expect(file?.name).toMatch(/^evaluasi-kinerja-[0-9A-Z]{16}\.pdf$/);
      expect(new TextDecoder('latin1').decode(file?.bytes.subarray(0, 5))).toBe('%PDF-');
      await goesAfterADay(world, () => budi.received());
    },
  },
  {
    title: 'HR has a table of a cycle made in the chat where that is cleared, and is told how elsewhere',
    play: async (world) => {
      const { citra, db, agency } = world;
      await given(world);
      await db.execute(sql`update person set is_hr = true where id = ${agency.people.citra.id}::uuid`);
      await citra.commands('meja');
      await citra.presses('📈 Angka');
      await citra.presses('Tabel');
      expect(citra.screen()).toContain('kinerja export');
      expect(citra.buttons()).not.toContain('Ringkas…');
      await clears(world, 'all');
      await citra.commands('meja');
      await citra.presses('📈 Angka');
      await citra.presses('Tabel');
      await citra.presses('Ringkas…');
      await citra.fills({
        'Periode mana': 'triwulan iv 2026',
        'Unit kerja mana': 'Dinas Komunikasi dan Informatika',
      });
      await worked(world, () => expect(citra.screen()).toContain('Belum ada yang dibuat.'));
      await citra.presses('Buat tabel');
      await worked(world, () => expect(citra.received()).toHaveLength(1));
      await world.delivers();
      const [file] = citra.received();
      expect(file?.name).toMatch(/^Triwulan-IV-2026-Dinas-Komunikasi-dan-Informatika-.*-ringkas\.csv$/);
      const csv = new TextDecoder().decode(file?.bytes);
      expect(csv).toContain('Budi Santoso');
      expect(csv).not.toMatch(/\d{18}/);
      const [took] = await db.execute<{ role: string; actor_id: string }>(
        sql`select role, actor_id from audit where act = 'cycle.export'`,
      );
      expect(took).toEqual({ role: 'hr', actor_id: agency.people.citra.id });
      await goesAfterADay(world, () => citra.received());
    },
  },
];
