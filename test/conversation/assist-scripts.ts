import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { selfItems } from '../../src/domain/appraisal/self-assessment.ts';
import { enterByCommand } from '../../src/persistence/assist/enter-by-command.ts';
import { Temporal } from '../../src/shared/time.ts';
import type { World } from '../support/script/actor.ts';
import { ratesEverything, type Script } from './scripts.ts';

/** Dialogues of the path on paper: what is entered a.n. somebody, and what everybody sees of it. */

const witness = 'Siti Aminah, Kasubbag Umum';

const isHr = ({ db, agency }: World) =>
  db.execute(sql`update person set is_hr = true where id = ${agency.people.citra.id}::uuid`);
const hasNoAccount = ({ db, agency }: World) =>
  db.execute(sql`delete from account where person_id = ${agency.people.budi.id}::uuid`);

async function opensBudi({ citra }: World): Promise<void> {
  await citra.commands('meja');
  await citra.presses('Cari orang');
  await citra.says('budi santoso');
  await citra.presses('1');
}

/** Enters all answers of an open paper, up to the summary. */
async function copiesPaper(who: World['citra']): Promise<void> {
  for (const level of [1, 1, 2, 1, 1, 1, 1, 1, 2]) await who.presses(String(level));
  for (let value = 0; value < 7; value += 1) await who.presses('Sesuai ekspektasi');
  if (who.buttons().includes('Lanjut ke ringkasan ›')) await who.presses('Lanjut ke ringkasan ›');
}

const actsOf = async ({ db, agency }: World, act: string) =>
  (
    await db.execute<{ actor: string; role: string; name: string }>(
      sql`select actor_id as actor, role, after->>'onBehalfOf' as name from audit
        where act = ${act} and appraisal_id = ${agency.appraisals.budi}::uuid order by seq`,
    )
  ).map((row) => ({ ...row }));

const papersOf = async ({ db, agency }: World) =>
  (
    await db.execute<{ kind: string; by: string; witness: string; reason: string; isEnded: boolean }>(
      sql`select kind, by_id as by, witness, reason, ended_at is not null as "isEnded" from paper_entry
        where appraisal_id = ${agency.appraisals.budi}::uuid order by at`,
    )
  ).map((row) => ({ ...row }));

const standing = async ({ db, agency }: World) =>
  (
    await db.execute<{ status: string; opened: string | null }>(
      sql`select status, (opened_at at time zone 'Asia/Makassar')::date::text as opened from appraisal
        where id = ${agency.appraisals.budi}::uuid`,
    )
  )[0];

/** The pages that came to somebody, in the order in which they came. */
const pagesOf = (who: World['citra']): readonly string[] =>
  who.received().map(({ bytes }) => new TextDecoder().decode(bytes));

export const assistScripts: readonly Script[] = [
  {
    title: 'the superior of an appraiser finds whom they may enter paper for, and begins it with a witness',
    play: async (world) => {
      const { wayan, ani, agency } = world;
      await hasNoAccount(world);
      await wayan.commands('bantuan');
      await wayan.presses('Perwakilan');
      await wayan.presses(/^Ani Rahmawati/);
      await wayan.presses(/^Dari kertas, timnya/);
      expect(wayan.screen()).toContain('Dari kertas: tim Ani Rahmawati');
      await wayan.presses(/^Budi Santoso/);
      expect(wayan.screen()).toContain('Mengapa lewat kertas?');
      await wayan.presses('Minta lembar cetak');
      await world.delivers();
      expect(wayan.received().map(({ name }) => name)).toEqual(['penilaian-diri-Budi-Santoso.html']);
      await wayan.presses('Tidak punya akun');
      await wayan.fills({ Saksi: witness, 'Tanggal di kertas': '02-12-2026' });
      await wayan.presses('Mulai mengisi');
      expect(wayan.screen()).toContain('a.n. Budi Santoso, kertas 2 Desember 2026');
      const { wayan: superior } = agency.people;
      expect((await papersOf(world)).map(({ kind, by }) => [kind, by])).toEqual([['self', superior.id]]);
      // The appraiser has no superior's list of their own team.
      await ani.commands('bantuan');
      await ani.presses('Perwakilan');
      expect(ani.buttons().join()).not.toContain('timnya');
    },
  },
  {
    title:
      'HR gets the form and later the result of somebody as a page to print, each while it may be handed over',
    play: async (world) => {
      const { citra, ani, agency, db } = world;
      await isHr(world);
      await hasNoAccount(world);
      await opensBudi(world);
      await citra.presses('Isi dari kertas');
      await citra.presses('Minta lembar cetak');
      expect(citra.screen()).toContain('Mengapa lewat kertas?');
      await world.delivers();
      expect(citra.received().map(({ name }) => name)).toEqual(['penilaian-diri-Budi-Santoso.html']);
      expect(pagesOf(citra)[0]).toContain('Penilaian diri di kertas');
      expect(pagesOf(citra)[0]).toContain('Layanan pengaduan warga');
      expect(await actsOf(world, 'result.export')).toEqual([]);

      // A bot writes to nobody who never wrote to it.
      await ani.commands('start');
      // While its employee has begun a draft of their own, the appraiser gets no form, though it was asked for before.
      await db.execute(sql`insert into answer (appraisal_id, author, item, value, updated_at)
        values (${agency.appraisals.budi}::uuid, 'self', 'M.01', 2, now())`);
      await db.execute(sql`insert into outbox (id, kind, version, payload, recipient_id, dedupe_key, created_at, available_at)
        select gen_random_uuid(), kind, version, payload || jsonb_build_object('personId', ${agency.people.ani.id}::text),
          ${agency.people.ani.id}::uuid, 'before', created_at, settled_at from outbox where kind = 'paper-wanted'`);
      await world.delivers();
      expect(ani.received()).toEqual([]);

      await db.execute(sql`update appraisal set status = 'released', predicate = 'good',
        self_submitted_at = '2026-12-01T02:00:00Z', rated_at = '2026-12-01T03:00:00Z',
        released_at = '2026-12-01T03:00:00Z', revision = revision + 1
        where id = ${agency.appraisals.budi}::uuid`);
      await opensBudi(world);
      await citra.presses('Hasil di kertas');
      await citra.presses('Minta lembar cetak');
      await world.delivers();
      expect(citra.received().map(({ name }) => name)).toEqual([
        'penilaian-diri-Budi-Santoso.html',
        'hasil-Budi-Santoso.html',
      ]);
      expect(pagesOf(citra)[1]).toContain('Jawaban pegawai');
      const { citra: officer } = agency.people;
      expect((await actsOf(world, 'result.export')).map(({ actor, role }) => [actor, role])).toEqual([
        [officer.id, 'hr'],
      ]);

      // A sheet that waited is looked at again before it is sent: who may only look at the desk gets none.
      await db.execute(sql`update person set is_hr = false where id = ${officer.id}::uuid`);
      await db.execute(sql`insert into officer_right (person_id, "right", unit, granted_at)
        values (${officer.id}::uuid, 'progress.view', '', now())`);
      await db.execute(sql`insert into outbox (id, kind, version, payload, recipient_id, dedupe_key, created_at, available_at)
        select gen_random_uuid(), kind, version, payload, recipient_id, 'again', created_at, settled_at from outbox
        where kind = 'paper-wanted' and dedupe_key <> 'before' limit 1`);
      await world.delivers();
      expect(citra.received()).toHaveLength(2);
      await citra.presses('Minta lembar cetak');
      expect(`${citra.notice()}${citra.screen()}`).toContain('Ini tidak tersedia bagi Anda.');
      expect(ani.received()).toEqual([]);
    },
  },
  {
    title: 'who has no account is carried on paper by HR, from the first answer to the receipt of the result',
    play: async (world) => {
      const { citra, ani, agency } = world;
      await isHr(world);
      await hasNoAccount(world);
      await opensBudi(world);
      await citra.presses('Isi dari kertas');
      expect(citra.screen()).toContain('Untuk Budi Santoso');
      await citra.presses('Tidak punya akun');
      await citra.fills({ Saksi: witness, 'Tanggal di kertas': '02-12-2026' });
      expect(citra.screen()).toContain(witness);
      expect(await papersOf(world)).toEqual([]);
      await citra.presses('Mulai mengisi');
      expect(citra.screen()).toContain('a.n. Budi Santoso, kertas 2 Desember 2026');
      expect(citra.screen()).toContain('1 dari 9 · Integritas');
      await copiesPaper(citra);
      expect(citra.screen()).toContain('a.n. Budi Santoso');
      await citra.presses(/^Kirim/);
      expect(citra.screen()).toContain('Penilaian diri diisi dari kertas oleh Citra Lestari');
      const { budi, citra: officer } = agency.people;
      const entered = { actor: officer.id, role: 'assistant', name: budi.id };
      expect(await actsOf(world, 'self.answer')).toEqual(Array.from({ length: 16 }, () => entered));
      expect(await actsOf(world, 'self.submit')).toEqual([entered]);

      await ratesEverything(ani, 'Budi Santoso');
      expect(ani.screen()).toContain('Penilaian diri diisi dari kertas oleh Citra Lestari');
      await ani.presses('Tetapkan predikat…');
      await ani.presses(/^Tetapkan dan kirim$/);
      await opensBudi(world);
      await citra.presses('Hasil di kertas');
      await citra.presses('Tidak punya akun');
      await citra.fills({ Saksi: witness, 'Tanggal di kertas': '02-12-2026', 'Alasan keberatan': '' });
      await citra.presses('Catat: tanda terima');
      expect(await standing(world)).toEqual({ status: 'acknowledged', opened: '2026-12-02' });
      expect(await actsOf(world, 'result.acknowledge')).toEqual([
        { actor: officer.id, role: 'hr', name: budi.id },
      ]);
      const paper = { by: officer.id, witness, reason: 'no-account', isEnded: true };
      expect(await papersOf(world)).toEqual([
        { kind: 'self', ...paper },
        { kind: 'result', ...paper },
      ]);
      await ani.commands('tim');
      await ani.presses(/Budi Santoso/);
      expect(ani.screen()).toContain('Hasil disampaikan di kertas oleh Citra Lestari');
    },
  },
  {
    title:
      'the appraiser enters paper with a witness who is none of the two, and its person is told and can take it back',
    play: async (world) => {
      const { ani, budi } = world;
      // A bot writes to nobody who never wrote to it.
      await budi.commands('start');
      await ani.commands('tim');
      await ani.presses('Dari kertas');
      await ani.presses(/Budi Santoso/);
      await ani.presses('Tidak punya HP');
      await ani.fills({ Saksi: witness, 'Tanggal di kertas': '02-12-2026' });
      await ani.presses('Mulai mengisi');
      await copiesPaper(ani);
      await ani.presses(/^Kirim/);
      expect(await standing(world)).toEqual({ status: 'submitted', opened: null });
      await world.delivers();
      expect(budi.screen()).toContain('Dicatat atas nama Anda');
      expect(budi.screen()).toContain('diisi dari kertas oleh Ani Rahmawati');
      await budi.presses('Lihat isiannya');
      await budi.presses('Riwayat');
      expect(budi.screen()).toContain('Ani Rahmawati a.n. Budi Santoso: mengirim penilaian diri');
      expect(budi.screen()).toContain('Ani Rahmawati, pejabat penilai: mulai mengisi dari kertas');
      await budi.presses('‹ Kembali');
      await budi.presses(/^Tarik kembali/);
      expect(await standing(world)).toEqual({ status: 'self-assessment', opened: null });
    },
  },
  {
    title: 'a paper entered by command leaves the same rows as one that is entered card by card in the chat',
    play: async (world) => {
      const { citra, agency, db, clock } = world;
      await isHr(world);
      await opensBudi(world);
      await citra.presses('Isi dari kertas');
      await citra.presses('Tidak punya HP');
      await citra.fills({ Saksi: witness, 'Tanggal di kertas': '02-12-2026' });
      await citra.presses('Mulai mengisi');
      await copiesPaper(citra);
      await citra.presses(/^Kirim/);
      const levels = [1, 1, 2, 1, 1, 1, 1, 1, 2, ...Array.from({ length: 7 }, () => 2)];
      const done = await enterByCommand(db, {
        officer: { id: agency.people.citra.id, now: clock.now(), timeZone: 'Asia/Makassar', agencyName: '' },
        isDryRun: false,
        orders: [
          {
            ...{ row: 2, number: '197805102003122002', kind: 'self', reason: 'no-phone', witness },
            on: Temporal.PlainDate.from('2026-12-02'),
            ratings: selfItems.map((item, at) => [item, { value: levels[at] ?? 0 }] as const),
            notes: {},
          },
        ],
      });
      expect(done.ok).toBe(true);
      const inChat = await rowsOf(world, 'budi');
      expect(inChat.audit.map(({ act }) => act)).toEqual([
        'paper.begin',
        ...selfItems.map(() => 'self.answer'),
        ...['self.submit', 'paper.end'],
      ]);
      expect((await rowsOf(world, 'ani')).plain).toEqual(inChat.plain);
    },
  },
];

/** What an appraisal and its trail say, without what differs between two people and two moments. */
async function rowsOf({ db, agency }: World, who: 'budi' | 'ani') {
  const id = sql`${agency.appraisals[who]}::uuid`;
  const [paper] = await db.execute<{ id: string }>(
    sql`select id from paper_entry where appraisal_id = ${id}`,
  );
  const plain = (rows: unknown): unknown =>
    JSON.parse(
      JSON.stringify(rows)
        .replaceAll(agency.people[who].id, 'the employee')
        .replaceAll(agency.appraisals[who], 'the appraisal')
        .replaceAll(paper?.id ?? '', 'the paper'),
    );
  const audit = await db.execute<{ act: string }>(
    sql`select act, role, actor_id, before, after from audit where appraisal_id = ${id} order by seq`,
  );
  return {
    audit,
    plain: plain({
      audit,
      papers: await db.execute(sql`select id, kind, by_id, reason, witness, paper_on::text,
        ended_at is not null as ended from paper_entry where appraisal_id = ${id}`),
      answers: await db.execute(sql`select author, item, value, unobservable, note from answer
        where appraisal_id = ${id} order by item`),
      appraisal: await db.execute(sql`select status, revision, self_submitted_at is not null as submitted
        from appraisal where id = ${id}`),
      told: await db.execute(sql`select kind, dedupe_key, payload from outbox
        where payload->>'appraisalId' = ${agency.appraisals[who]} and kind = 'entered-on-paper'`),
    }),
  };
}
