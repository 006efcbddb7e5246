import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { comesTrue } from '../../support/comes-true.ts';
import type { World } from '../../support/script/actor.ts';
import type { Script } from '../scripts.ts';

/** Dialogues about letters with link codes, which come to the officer alone. */

const unit = 'Dinas Komunikasi dan Informatika';
const codes = ({ db }: World) =>
  db.execute<{ people: number; live: number }>(sql`select count(distinct person_id)::int as people,
    count(*) filter (where used_at is null and expires_at > '2026-12-02T03:00:00Z')::int as live from link_code`);

/**
 * Two people of the unit without an account, one of them with an older code. The others have begun their chats: whom the
 * first message does not reach would need a letter too.
 */
async function unlinked({ db, agency, ani, budi, wayan }: World): Promise<void> {
  for (const one of [ani, budi, wayan]) await one.commands('start');
  await db.execute(sql`with someone as (insert into person (id, nip, name, unit, position, position_level, email, active_from)
      values ('01930000-0000-7000-8000-00000000ab01', '199503152022011003', 'Dewi Anggraini', ${unit}, 'Analis',
          'pelaksana', 'dewi@kota.example', '2022-01-01'),
        ('01930000-0000-7000-8000-00000000ab02', '199503152022011004', 'Eko Prasetyo', ${unit}, 'Analis',
          'pelaksana', 'eko@kota.example', '2022-01-01') returning id)
    insert into link_code (id, person_id, selector, salt, hash, created_at, expires_at)
    select gen_random_uuid(), id, '7Q4KX9', 's', 'h', '2026-12-01T02:00:00Z', '2026-12-05T02:00:00Z' from someone
    where id = '01930000-0000-7000-8000-00000000ab01' and ${agency.people.citra.id} <> ''`);
}

/** For how long letters stay in a chat. */
const letterHours = 24;

/** Drawing takes a second, and may be in the hands of a process in the background. */
const worked = (world: World, isSeen: () => void): Promise<void> =>
  comesTrue(async () => {
    await world.delivers();
    isSeen();
  });

export const letterScripts: readonly Script[] = [
  {
    title: 'HR has letters with link codes made for a unit, after seeing for how many and whose codes end',
    play: async (world) => {
      const { citra, db, agency } = world;
      await unlinked(world);
      await db.execute(sql`update person set is_hr = true where id = ${agency.people.citra.id}::uuid`);
      await citra.commands('meja');
      await citra.presses('Surat tautan');
      expect(citra.screen()).toContain('Kode lama orang yang sama tidak berlaku lagi.');
      await citra.presses('Empat per halaman…');
      await citra.fills({ 'Unit kerja mana': unit.toLowerCase() });
      await worked(world, () => expect(citra.screen()).toContain('Belum ada kode yang dibuat.'));
      expect(citra.screen()).toContain('2 surat, 1 halaman');
      expect(citra.screen()).toContain('Kode lama 1 orang tidak berlaku lagi');
      expect(await codes(world)).toEqual([{ people: 1, live: 1 }]);
      await citra.presses('Buat surat');
      await worked(world, () => {
        expect(citra.screen()).toContain('2 surat sudah dibuat.');
        expect(citra.received()).toHaveLength(2);
      });
      expect(citra.buttons()).not.toContain('Buat surat');
      expect(await codes(world)).toEqual([{ people: 2, live: 2 }]);
      const files = citra.received();
      expect(files.map(({ name }) => name).toSorted()).toEqual(['kode-penautan.csv', 'surat-penautan.pdf']);
      const pdf = files.find(({ name }) => name.endsWith('.pdf'));
      expect(new TextDecoder('latin1').decode(pdf?.bytes.subarray(0, 5))).toBe('%PDF-');
      const csv = new TextDecoder().decode(files.find(({ name }) => name.endsWith('.csv'))?.bytes);
      expect(csv.trimEnd().split('\r\n')).toHaveLength(3);
      expect(csv).toContain('Dewi Anggraini');
      const issued = await db.execute<{ role: string; actor_id: string }>(
        sql`select role, actor_id from audit where act = 'link-codes.issue'`,
      );
      expect(issued).toEqual([{ role: 'hr', actor_id: agency.people.citra.id }]);
      await world.delivers();
      expect(
        await db.execute(sql`select 1 from hr_errand where sha256 is not null or mark is not null`),
      ).toEqual([]);
      // Codes are secrets: their files do not stay in the chat. A letter of paper cannot be taken back.
      world.clock.advance({ hours: letterHours - 1 });
      await world.delivers();
      expect(citra.received()).toHaveLength(2);
      world.clock.advance({ hours: 1, seconds: 1 });
      await world.delivers();
      expect(citra.received()).toHaveLength(world.canEdit ? 0 : 2);
    },
  },
  {
    title: 'more than two thousand letters are asked for unit by unit',
    play: async (world) => {
      const { citra, db, agency } = world;
      const adds = (people: number) =>
        db.execute(sql`insert into person (id, nip, name, unit, position, position_level, email, active_from)
          select gen_random_uuid(), '19950315202201' || lpad((i + 1000)::text, 4, '0'), 'Pegawai ' || i, 'Dinas Besar',
            'Analis', 'pelaksana', 'p' || i || '@kota.example', '2022-01-01' from generate_series(1, ${people}) i`);
      await adds(2001);
      await db.execute(sql`update person set is_hr = true where id = ${agency.people.citra.id}::uuid`);
      const asks = async () => {
        await citra.commands('meja');
        await citra.presses('Surat tautan');
        await citra.presses('Satu per halaman…');
        await citra.fills({ 'Unit kerja mana': 'Dinas Besar' });
      };
      await asks();
      await worked(world, () => expect(citra.screen()).toContain('2.001 surat'));
      expect(citra.screen()).toContain('2.000');
      expect(citra.buttons()).not.toContain('Buat surat');
      await db.execute(sql`delete from person where name = 'Pegawai 2001'`);
      await asks();
      await worked(world, () => expect(citra.screen()).toContain('2.000 surat'));
      expect(citra.buttons()).toContain('Buat surat');
      await citra.presses('Batalkan');
      expect(await codes(world)).toEqual([{ people: 0, live: 0 }]);
    },
  },
  {
    title: 'an officer of one unit asks for letters for that unit, and calls them off',
    play: async (world) => {
      const { ani, db, agency } = world;
      await unlinked(world);
      for (const right of ['progress.view', 'accounts.manage'])
        await db.execute(sql`insert into officer_right (person_id, "right", unit, granted_at)
          values (${agency.people.ani.id}::uuid, ${right}, ${unit}, now())`);
      await ani.commands('meja');
      await ani.presses('Surat tautan');
      await ani.presses('Satu per halaman…');
      await ani.fills({ 'Unit kerja mana': unit });
      await worked(world, () => expect(ani.screen()).toContain('2 surat, 2 halaman'));
      await ani.presses('Batalkan');
      expect(ani.screen()).toContain('Dibatalkan. Tidak ada yang berubah.');
      expect(await codes(world)).toEqual([{ people: 1, live: 1 }]);
    },
  },
];
