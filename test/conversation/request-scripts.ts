import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import type { World } from '../support/script/actor.ts';
import type { Script } from './scripts.ts';

/** Dialogues about what people ask about their own data, and about a wrong appraiser. */

const isHr = (world: World, who: keyof World['agency']['people']) =>
  world.db.execute(sql`update person set is_hr = true where id = ${world.agency.people[who].id}::uuid`);

const requests = ({ db }: World) =>
  db.execute<{ kind: string; outcome: string | null; hours: number }>(sql`select kind, outcome,
    extract(epoch from answer_by - asked_at)::integer / 3600 as hours from person_request order by asked_at`);

export const requestScripts: readonly Script[] = [
  {
    title: 'a correction is asked for, comes to HR with its date, and its answer comes back',
    play: async (world) => {
      const { budi, citra } = world;
      await isHr(world, 'citra');
      await citra.commands('start');
      await budi.commands('datasaya');
      await budi.presses('Ajukan permintaan…');
      await budi.presses('Perbaiki data saya');
      await budi.presses('Unit kerja');
      expect(budi.screen()).toContain('UU 27/2022 Pasal 30');
      expect(budi.buttons()).not.toContain('Kirim permintaan');
      await budi.says('Seharusnya Dinas Kesehatan.');
      expect(budi.screen()).toContain('Seharusnya Dinas Kesehatan.');
      await budi.presses('Kirim permintaan');
      expect(budi.screen()).toContain('Menunggu jawaban, paling lambat');
      expect(await requests(world)).toEqual([{ kind: 'correction', outcome: null, hours: 72 }]);
      // The same once more is not another request.
      await budi.presses('Perbaiki data saya');
      await budi.presses('Unit kerja');
      await budi.says('Lagi.');
      await budi.presses('Kirim permintaan');
      expect(budi.notice()).toContain('sudah Anda ajukan');
      expect(await requests(world)).toHaveLength(1);
      await world.delivers();
      expect(citra.screen()).toContain('Ada permintaan tentang data pribadi');
      expect(citra.screen()).toContain('Menunggu jawaban, paling lambat');
      await citra.commands('permintaan');
      expect(citra.screen()).toContain('Perbaikan data: Unit kerja');
      await citra.presses('1');
      expect(citra.screen()).toContain('Seharusnya Dinas Kesehatan.');
      await citra.says('Sudah diperbaiki dalam daftar pegawai.');
      await citra.presses('Dipenuhi');
      expect(await requests(world)).toMatchObject([{ outcome: 'done' }]);
      await world.delivers();
      expect(budi.screen()).toContain('Permintaan Anda dijawab');
      expect(budi.screen()).toMatch(/Dipenuhi \d+ Desember 2026/);
      expect(budi.screen()).toContain('Sudah diperbaiki dalam daftar pegawai.');
    },
  },
  {
    title: 'a restriction is seen by the appraiser once HR agrees, and no more once it has ended',
    play: async (world) => {
      const { budi, ani, citra } = world;
      await isHr(world, 'citra');
      await budi.commands('datasaya');
      await budi.presses('Ajukan permintaan…');
      await budi.presses('Batasi data saya');
      await budi.says('Sedang diperiksa.');
      await budi.presses('Kirim permintaan');
      const answers = async () => {
        await citra.commands('permintaan');
        await citra.presses('1');
        await citra.says('Disetujui.');
        await citra.presses('Dipenuhi');
      };
      const restricted = async () =>
        (await world.db.execute(sql`select 1 from person where restricted_at is not null`)).length;
      await answers();
      expect(await restricted()).toBe(1);
      await ani.commands('start');
      await budi.commands('datasaya');
      await budi.presses('Ajukan permintaan…');
      expect(budi.screen()).toContain('Data Anda dibatasi sejak');
      await budi.presses('Akhiri pembatasan');
      await budi.presses('Kirim permintaan');
      await answers();
      expect(await restricted()).toBe(0);
    },
  },
  {
    title: 'whoever lets go of their account sees nothing in it any more, until a new code',
    play: async (world) => {
      const { budi } = world;
      await budi.commands('datasaya');
      await budi.presses('Ajukan permintaan…');
      await budi.presses('Putuskan akun ini…');
      await budi.presses('Putuskan');
      expect(budi.screen()).not.toContain('Budi');
      await budi.commands('datasaya');
      expect(budi.screen()).not.toContain('Kirim data saya');
      const acts = await world.db.execute<{ before: { personId: string; userId: string } }>(
        sql`select before from audit where act = 'account.unlink'`,
      );
      expect(acts.map(({ before }) => before.personId)).toEqual([world.agency.people.budi.id]);
      expect(acts[0]?.before.userId).toBeTruthy();
    },
  },
  {
    title:
      'a report of a wrong appraiser waits for HR with a date, and both are told when the appraiser is right',
    play: async (world) => {
      const { budi, ani, citra } = world;
      await isHr(world, 'citra');
      await isHr(world, 'ani');
      await ani.commands('start');
      await budi.commands('penilaian');
      await budi.presses('Pejabat penilai keliru…');
      await budi.says('Pak Wayan');
      await budi.presses('Laporkan ke BKPSDM');
      expect(await requests(world)).toEqual([{ kind: 'appraiser', outcome: null, hours: 72 }]);
      // Whoever is meant is in HR, and still has no part in it.
      await ani.commands('permintaan');
      expect(ani.screen()).toContain('Tidak ada yang menunggu jawaban.');
      await citra.commands('permintaan');
      await citra.presses('1');
      expect(citra.screen()).toContain('Pak Wayan');
      await citra.says('Ibu Ani memang atasan langsung.');
      await citra.presses('Pejabatnya sudah benar');
      expect(await requests(world)).toMatchObject([{ outcome: 'refused' }]);
      const open = sql`select 1 from appraisal where appraiser_disputed_at is not null`;
      expect(await world.db.execute(open)).toEqual([]);
      await world.delivers();
      expect(budi.screen()).toContain('Ibu Ani memang atasan langsung.');
      expect(ani.screen()).toContain('Sudah diperiksa: Anda pejabat yang benar.');
    },
  },
];
