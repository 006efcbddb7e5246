import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { setAppraiser } from '../../src/application/tenure/set-appraiser.ts';
import { type PersonNumber, parseNumber } from '../../src/domain/people/no-nip.ts';
import { giveByCommand } from '../../src/persistence/delegation/delegation-store.ts';
import { createTenureStore } from '../../src/persistence/tenure/tenure-store.ts';
import { newId } from '../../src/shared/ids.ts';
import { localDate, Temporal } from '../../src/shared/time.ts';
import type { World } from '../support/script/actor.ts';
import type { Script } from './scripts.ts';

/** Dialogues in which somebody lets another act for an appraiser. */

type Row = {
  readonly kind: string;
  readonly from_day: string;
  readonly until_day: string;
  readonly ended: boolean;
};

const rows = async ({ db }: World) =>
  (
    await db.execute<Row>(
      sql`select kind, from_day::text, until_day::text, ended_at is not null as ended from delegation order by no`,
    )
  ).map((row) => ({ ...row }));

const told = async ({ db }: World) =>
  (
    await db.execute<{ said: string }>(
      sql`select concat(payload->>'about', ' ', p.name) as said from outbox o join person p on p.id = o.recipient_id
        where o.kind = 'delegation-news' order by 1`,
    )
  ).map(({ said }) => said);

/** Each delegation as it lies in the tables, with what its act says and who was told when, without its id. */
const saved = async ({ db }: World) =>
  (
    await db.execute<{ row: string; act: string; told: string }>(
      sql`select concat_ws(' ', d.from_id, d.to_id, d.kind, d.from_day, d.until_day, d.reason, d.given_by_id) as row,
          (select (a.after - 'id')::text from audit a where a.act = 'delegation.give' and a.after->>'id' = d.id::text) as act,
          (select string_agg(concat_ws(' ', o.recipient_id, o.payload->>'about',
              case when o.payload->>'about' <> 'given' then o.available_at end), ', ' order by o.payload->>'about', o.recipient_id)
            from outbox o where o.kind = 'delegation-news' and o.payload->>'delegationId' = d.id::text
              and o.payload->>'about' <> 'ended') as told
        from delegation d order by d.no`,
    )
  ).map((row) => ({ ...row }));

const zone = 'Asia/Makassar';
function numberOf(text: string): PersonNumber {
  const number = parseNumber(text);
  if (!number.ok) throw new Error('no number');
  return number.value;
}

export const delegatingScripts: readonly Script[] = [
  {
    title: 'an appraiser lets somebody act for a week, sees it, ends it, and the stand-in is told both',
    play: async (world) => {
      const { ani, wayan } = world;
      await wayan.commands('start');
      await ani.commands('bantuan');
      await ani.presses('Perwakilan');
      expect(ani.screen()).toContain('Saat ini tidak ada yang mewakili, dan belum ada yang direncanakan.');
      await ani.presses('Tunjuk yang mewakili');
      await ani.says('wa');
      expect(ani.screen()).toContain('Terlalu pendek.');
      await ani.says('sudarma');
      await ani.presses('1');
      expect(ani.screen()).toContain('I Wayan Sudarma a.n. Ani Rahmawati');
      await ani.presses('Plh: berhalangan');
      await ani.presses('1 minggu');
      await ani.fills({ 'Hari pertama': '08-12-2026', Alasan: 'Diklat di Makassar' });
      expect(ani.screen()).toContain('dari Selasa, 8 Desember sampai Senin, 14 Desember');
      expect(ani.screen()).toContain('Diklat di Makassar');
      expect(ani.screen()).toContain('mulai Selasa, 15 Desember tidak ada lagi yang mewakili');
      expect(await rows(world)).toEqual([]);
      await ani.presses('Ya, tunjuk');
      const row = { kind: 'plh', from_day: '2026-12-08', until_day: '2026-12-14' };
      expect(await rows(world)).toEqual([{ ...row, ended: false }]);
      expect(ani.screen()).toContain('Nanti: I Wayan Sudarma a.n. Ani Rahmawati');
      expect(await told(world)).toEqual([
        'begins I Wayan Sudarma',
        'given I Wayan Sudarma',
        'over I Wayan Sudarma',
      ]);
      await world.delivers();
      await wayan.presses('Lihat perwakilan');
      expect(wayan.screen()).toContain('I Wayan Sudarma a.n. Ani Rahmawati');
      await ani.presses('Akhiri: I Wayan Sudarma…');
      expect(ani.screen()).toContain('Keduanya diberi tahu.');
      await ani.presses('Akhiri sekarang');
      expect(await rows(world)).toEqual([{ ...row, ended: true }]);
      expect(ani.screen()).toContain('Saat ini tidak ada yang mewakili, dan belum ada yang direncanakan.');
      expect(await told(world)).toContain('ended I Wayan Sudarma');
      expect(await told(world)).not.toContain('ended Ani Rahmawati');
      // The same by command gives the same rows, but for who did it: she gave it herself, so HR's command tells her too.
      const { db, clock, agency } = world;
      const [inChat] = await saved(world);
      const from = Temporal.PlainDate.from('2026-12-08');
      const given = await giveByCommand(db, {
        ...{ id: newId(), kind: 'plh', from, until: from.add({ days: 6 }), reason: 'Diklat di Makassar' },
        ...{ number: numberOf('197805102003122002'), standIn: numberOf('197003121995031001') },
        by: { role: 'operator', personId: agency.people.ani.id },
        ...{ today: localDate(clock.now(), zone), timeZone: zone, now: clock.now(), isDryRun: false },
      });
      expect(given.ok).toBe(true);
      const [, byCommand] = await saved(world);
      expect(byCommand).toEqual(inChat);
    },
  },
  {
    title: 'the superior, and HR at the desk, let somebody act for an appraiser, who is told too',
    play: async (world) => {
      const { wayan, citra, agency, db } = world;
      await wayan.commands('bantuan');
      await wayan.presses('Perwakilan');
      await wayan.presses(/^Ani Rahmawati/);
      expect(wayan.screen()).toContain('Yang mewakili Ani Rahmawati');
      await wayan.presses('Tunjuk yang mewakili');
      await wayan.says('budi santoso');
      await wayan.presses('1');
      await wayan.presses('Cuti');
      await wayan.presses('Hari terakhir lain…');
      await wayan.fills({
        'Hari pertama': '08-12-2026',
        'Hari terakhir': '9/12/2026',
        Alasan: 'Cuti tahunan',
      });
      await wayan.presses('Ya, tunjuk');
      expect((await rows(world)).map(({ kind, until_day }) => [kind, until_day])).toEqual([
        ['leave', '2026-12-09'],
      ]);
      expect(await told(world)).toContain('given Ani Rahmawati');
      await db.execute(sql`update person set is_hr = true where id = ${agency.people.citra.id}::uuid`);
      await citra.commands('meja');
      await citra.presses('Cari orang');
      await citra.says('ani rahmawati');
      await citra.presses('1');
      await citra.presses('Perwakilan');
      expect(citra.screen()).toContain('a.n. Ani Rahmawati, Selasa, 8 Desember');
      await citra.presses('Tunjuk yang mewakili');
      await citra.says('citra');
      expect(citra.screen()).toContain('orang ditemukan');
      await citra.presses('1');
      await citra.presses('Plh: berhalangan');
      await citra.presses('3 hari');
      await citra.fills({ 'Hari pertama': '10-12-2026', Alasan: 'Sakit' });
      // Nobody gives the rights of an appraiser to themselves at the desk.
      expect(await rows(world)).toHaveLength(1);
      expect(citra.screen()).not.toContain('Sudah benar?');
    },
  },
  {
    title:
      'HR names another appraiser at the desk after a last look, the same rows as by command, and all are told',
    play: async (world) => {
      const { citra, budi, agency, db } = world;
      await budi.commands('start');
      await db.execute(sql`update person set is_hr = true where id = ${agency.people.citra.id}::uuid`);
      await citra.commands('meja');
      await citra.presses('Cari orang');
      await citra.says('budi santoso');
      await citra.presses('1');
      await citra.presses('Dinilai oleh…');
      await citra.says('sudarma');
      await citra.presses('1');
      expect(citra.screen()).toContain('I Wayan Sudarma menilai Budi Santoso?');
      await citra.presses('Serahkan yang berjalan');
      await citra.fills({ 'Hari pertama': '2-12-2026', Alasan: 'Penilai keliru' });
      await world.delivers();
      expect(citra.screen()).toContain('Belum ada yang berubah.');
      expect(citra.screen()).toContain('Triwulan IV 2026: beralih ke I Wayan Sudarma');
      expect(await appraisers(world)).toEqual(['Ani Rahmawati']);
      await citra.presses('Ya, tetapkan');
      await world.delivers();
      expect(await appraisers(world)).toEqual(['I Wayan Sudarma']);
      const [act] = await db.execute<{ role: string; actor: string; note: string }>(
        sql`select role, actor_id as actor, after->>'note' as note from audit where act = 'person.appraiser'`,
      );
      expect(act).toMatchObject({ role: 'hr', actor: agency.people.citra.id, note: 'Penilai keliru' });
      const news = await db.execute(sql`select 1 from outbox where kind = 'appraiser-named'`);
      expect(news).toHaveLength(3);
      await world.delivers();
      expect(budi.screen()).toContain('pejabat penilai Anda adalah I Wayan Sudarma');
    },
  },
  {
    title:
      'another appraiser waits for a second officer, who is told with buttons, and turns it down or agrees',
    play: async (world) => {
      const { ani, agency, db, clock } = world;
      const { ani: second, citra: first, budi, wayan } = agency.people;
      await ani.commands('start');
      for (const { id } of [second, first])
        await db.execute(sql`update person set is_hr = true where id = ${id}::uuid`);
      const today = localDate(clock.now(), zone);
      const asks = async () => {
        const asked = await setAppraiser(
          createTenureStore(db),
          {
            ...{ person: { id: budi.id }, appraiser: { id: wayan.id }, from: today, keeps: false },
            ...{ note: 'Penilai keliru', now: clock.now(), today, isDryRun: false },
            by: { actorId: first.id, eventId: newId() },
          },
          { newId },
        );
        expect(asked.ok).toBe(true);
        await world.delivers();
        expect(ani.screen()).toContain('Citra Lestari meminta persetujuan petugas kedua: I Wayan Sudarma');
        expect(ani.screen()).toContain('Penilai keliru');
      };
      await asks();
      await ani.presses('Tolak…');
      await world.delivers();
      await ani.presses('Tolak permintaan');
      await world.delivers();
      expect(await appraisers(world)).toEqual(['Ani Rahmawati']);
      await asks();
      await ani.presses('Setujui…');
      await world.delivers();
      expect(ani.screen()).toContain('Belum ada yang berubah.');
      expect(await appraisers(world)).toEqual(['Ani Rahmawati']);
      await ani.presses('Ya, setujui');
      await world.delivers();
      expect(await appraisers(world)).toEqual(['I Wayan Sudarma']);
      const acts = await db.execute(
        sql`select act, count(*)::int from audit where act like 'person.appraiser%' group by act order by act`,
      );
      expect(acts.map((row) => Object.values(row))).toEqual([
        ['person.appraiser', 1],
        ['person.appraiser-ask', 2],
        ['person.appraiser-decline', 1],
      ]);
    },
  },
];

const appraisers = async ({ db, agency }: World) =>
  (
    await db.execute<{ name: string }>(
      sql`select r.name from appraisal a join person r on r.id = a.appraiser_id where a.id = ${agency.appraisals.budi}::uuid`,
    )
  ).map(({ name }) => name);
