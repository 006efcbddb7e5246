import { eq, sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { appraisal } from '../../src/persistence/schema/appraisals.ts';
import { Temporal } from '../../src/shared/time.ts';
import { objections } from '../support/objections.ts';
import type { World } from '../support/script/actor.ts';
import type { Script } from './scripts.ts';

/** Dialogues about single people at HR's desk. */

const isHr = ({ db, agency }: World) =>
  db.execute(sql`update person set is_hr = true where id = ${agency.people.citra.id}::uuid`);

export const peopleScripts: readonly Script[] = [
  {
    title:
      'HR finds anybody by name, unit or NIP, and reads whose turn it is and since when an account is linked',
    play: async (world) => {
      const { citra } = world;
      await isHr(world);
      await citra.commands('meja');
      await citra.presses('Cari orang');
      expect(citra.screen()).toContain('Ketik nama, unit, atau awal NIP');
      await citra.says('bu');
      expect(citra.screen()).toContain('Terlalu pendek.');
      await citra.says('budi');
      expect(citra.screen()).toContain('1 orang ditemukan untuk “budi”.');
      await citra.says('komunikasi informatika');
      expect(citra.screen()).toContain('4 orang ditemukan');
      await citra.says('19860926 201505');
      expect(citra.screen()).toContain('1 orang ditemukan');
      await citra.presses('1');
      expect(citra.screen()).toContain('Budi Santoso');
      expect(citra.screen()).toContain('Pejabat penilai: Ani Rahmawati');
      expect(citra.screen()).toContain('Penilaian diri belum dikirim. Giliran Budi Santoso.');
      expect(citra.screen()).toContain('tertaut sejak 2 Desember 2026');
      expect(citra.screen()).toContain('Bertugas sejak 1 Januari 2020.');
      await citra.presses('‹ Cari orang');
      expect(citra.screen()).toContain('1 orang ditemukan');
    },
  },
  {
    title: 'an account is unlinked at the desk after a reason and a last look, and its person is told',
    play: async (world) => {
      const { citra, budi, db, agency } = world;
      await isHr(world);
      await budi.commands('start');
      await citra.commands('meja');
      await citra.presses('Cari orang');
      await citra.says('budi santoso');
      await citra.presses('1');
      const label = citra.buttons().find((one) => one.startsWith('Lepas ')) ?? '';
      await citra.presses(label);
      await citra.fills({ Alasan: 'HP hilang' });
      expect(citra.screen()).toContain('HP hilang');
      expect(citra.screen()).toContain('Orangnya diberi tahu.');
      expect(await accountsOf(world, 'budi')).toBe(1);
      await citra.presses('Lepas');
      expect(await accountsOf(world, 'budi')).toBe(0);
      expect(citra.screen()).toContain('Belum ada akun obrolan yang tertaut.');
      await world.delivers();
      const acts = await db.execute<{ actor_id: string; after: Record<string, string> }>(
        sql`select actor_id, after from audit where act = 'account.unlink'`,
      );
      expect(acts.map(({ actor_id, after }) => [actor_id, after.personId, after.by, after.reason])).toEqual([
        [agency.people.citra.id, agency.people.budi.id, 'officer', 'HP hilang'],
      ]);
      const told = await db.execute(sql`select 1 from outbox where kind = 'account-note'`);
      expect(told).toHaveLength(1);
    },
  },
  {
    title:
      'lists of the desk show objections, wrong appraisers and doubtful messages one by one, and lead to the person',
    play: async (world) => {
      const { citra, db, agency } = world;
      await isHr(world);
      await db.execute(sql`update appraisal set appraiser_disputed_at = '2026-12-01T03:00:00Z'
        where id = ${agency.appraisals.budi}::uuid`);
      await db.execute(sql`update appraisal set status = 'objected', objected_at = '2026-12-02T01:00:00Z'
        where id = ${agency.appraisals.ani}::uuid`);
      await citra.commands('meja');
      await citra.presses('Perlu dilihat');
      expect(citra.buttons()).toContain('Keberatan (1)');
      expect(citra.buttons().some((label) => label.startsWith('Tidak terjangkau'))).toBe(false);
      await citra.presses('Pejabat penilai keliru? (1)');
      expect(citra.screen()).toContain('dilaporkan 1 Desember 2026, tercatat: Ani Rahmawati');
      await citra.presses('1');
      expect(citra.screen()).toContain('Dilaporkan 1 Desember 2026: pejabat penilai keliru.');
    },
  },
  {
    title: 'HR names who decides an objection where nobody may, without reading it, and everybody is told',
    play: async (world) => {
      const { citra, wayan, budi, db, agency } = world;
      await isHr(world);
      for (const who of [wayan, budi]) await who.commands('start');
      // Nobody is above the appraiser.
      await db.execute(sql`delete from reporting_line where person_id = ${agency.people.ani.id}::uuid`);
      const { deciderId: _, ...filed } = objections.filed;
      const objection = { ...filed, stage: 'filed', ratedBy: [agency.people.ani.id] } as const;
      const at = Temporal.Instant.from('2026-12-02T01:00:00Z');
      await db
        .update(appraisal)
        .set({ status: 'objected', objection, secondAppraiserId: null, objectedAt: at, releasedAt: at })
        .where(eq(appraisal.id, agency.appraisals.budi));
      const second = async () =>
        (
          await db
            .select({ id: appraisal.secondAppraiserId })
            .from(appraisal)
            .where(eq(appraisal.id, agency.appraisals.budi))
        )[0]?.id;
      const asks = async (who: keyof World['agency']['people']) => {
        await citra.commands('meja');
        await citra.presses('Cari orang');
        await citra.says('budi santoso');
        await citra.presses('1');
        await citra.presses('Tunjuk pemutus…');
        await citra.fills({
          'Nomor pegawai yang memutuskan': await nipOf(world, who),
          Alasan: 'Jabatan atasan kosong',
        });
        await world.delivers();
        expect(citra.screen()).not.toContain(objection.reason);
      };
      await asks('ani');
      expect(citra.screen()).toContain('Yang menilai tidak memutuskan');
      expect(citra.buttons()).not.toContain('Tunjuk');
      await asks('wayan');
      expect(citra.screen()).toMatch(/I Wayan Sudarma .* memutuskan keberatan Budi Santoso/);
      expect(await second()).toBeNull();
      await citra.presses('Tunjuk');
      await world.delivers();
      expect(await second()).toBe(agency.people.wayan.id);
      expect(citra.screen()).toContain('Yang memutuskan sudah ditunjuk');
      expect(budi.screen()).toContain('Yang memutuskan keberatan berganti');
      await wayan.presses('Baca keberatan');
      expect(wayan.screen()).toContain(objection.reason);
      expect(wayan.screen()).toContain('pengelola kinerja menunjuk siapa yang memutuskan');
    },
  },
  {
    title:
      'HR records that a head retires and who takes over their staff, sees first what it changes, and takes it back',
    play: async (world) => {
      const { citra, db, agency } = world;
      await isHr(world);
      const { ani, citra: own } = agency.people;
      const until = async () =>
        (await db.execute(sql`select active_until::text from person where id = ${ani.id}::uuid`))[0]
          ?.active_until;
      await citra.commands('meja');
      await citra.presses('Cari orang');
      await citra.says('ani rahmawati');
      await citra.presses('1');
      await citra.presses('Masuk, keluar…');
      expect(citra.screen()).toContain('Bertugas sejak 1 Januari 2020.');
      await citra.presses('Pensiun…');
      await citra.fills({
        'Hari pertama tidak bertugas lagi (misalnya 01-05-2027)': '01-01-2027',
        'NIP pengganti yang menilai stafnya': await nipOf(world, 'citra'),
        Catatan: 'SK Pensiun 12/2026',
      });
      await world.delivers();
      expect(citra.screen()).toContain('Belum ada yang diubah. Ani Rahmawati');
      expect(citra.screen()).toContain('tidak bertugas lagi sejak 1 Januari 2027: pensiun');
      expect(citra.screen()).toMatch(/\d pegawai dinilai Citra[^\n]* sejak hari itu: /);
      expect(await until()).toBeNull();
      await citra.presses('Catat');
      await world.delivers();
      expect(citra.screen()).toContain('Tercatat: Ani Rahmawati');
      expect(await until()).toBe('2027-01-01');
      const acts = await db.execute<{ role: string; actor_id: string; note: string }>(
        sql`select role, actor_id, after->>'note' as note from audit where act = 'person.leave'`,
      );
      expect(acts).toEqual([{ role: 'hr', actor_id: own.id, note: 'SK Pensiun 12/2026' }]);
      await citra.commands('meja');
      await citra.presses('Cari orang');
      await citra.says('ani rahmawati');
      await citra.presses('1');
      await citra.presses('Masuk, keluar…');
      expect(citra.buttons()).not.toContain('Pensiun…');
      await citra.presses('Batalkan keluar…');
      await citra.fills({ Catatan: 'SK dicabut' });
      await world.delivers();
      await citra.presses('Catat');
      await world.delivers();
      expect(citra.screen()).toContain('kembali seperti semula');
      expect(await until()).toBeNull();
    },
  },
  {
    title: 'HR gives somebody a new NIP, and is told when its day of birth is another one',
    play: async (world) => {
      const { citra, db, agency } = world;
      await isHr(world);
      const { budi } = agency.people;
      const number = async () =>
        (await db.execute(sql`select nip from person where id = ${budi.id}::uuid`))[0]?.nip;
      const before = await number();
      const asks = async (nip: string) => {
        await citra.commands('meja');
        await citra.presses('Cari orang');
        await citra.says('budi santoso');
        await citra.presses('1');
        await citra.presses('Masuk, keluar…');
        await citra.presses('NIP baru…');
        await citra.fills({ 'NIP baru': nip, Catatan: 'SK CPNS diperbaiki' });
        await world.delivers();
      };
      await asks(await nipOf(world, 'ani'));
      expect(citra.screen()).toContain('Nomor baru itu milik Ani Rahmawati');
      expect(citra.buttons()).not.toContain('Catat');
      await asks('19870101 201505 1 002');
      expect(citra.screen()).toContain('Tanggal lahir pada NIP baru berbeda.');
      expect(await number()).toBe(before);
      await citra.presses('Catat');
      await world.delivers();
      expect(citra.screen()).toContain('kini memakai NIP 19870101 201505 1 002');
      expect(await number()).toBe('198701012015051002');
    },
  },
];

const accountsOf = async ({ db, agency }: World, who: keyof World['agency']['people']): Promise<number> =>
  (await db.execute(sql`select 1 from account where person_id = ${agency.people[who].id}::uuid`)).length;

const nipOf = async ({ db, agency }: World, who: keyof World['agency']['people']): Promise<string> =>
  (
    await db.execute<{ nip: string }>(sql`select nip from person where id = ${agency.people[who].id}::uuid`)
  )[0]?.nip ?? '';
