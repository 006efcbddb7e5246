import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { openCycle } from '../../src/application/cycle/open-cycle.ts';
import { transferPerson, undoTransfer } from '../../src/application/tenure/transfer.ts';
import { defaultSettings } from '../../src/domain/cycle/cycle.ts';
import { type PersonNumber, parseNumber } from '../../src/domain/people/no-nip.ts';
import type { UnderWay } from '../../src/domain/tenure/transfer.ts';
import { createCycleStore } from '../../src/persistence/cycles/cycles.ts';
import { createTransferStore } from '../../src/persistence/tenure/transfer-store.ts';
import { newId } from '../../src/shared/ids.ts';
import { localDate, Temporal } from '../../src/shared/time.ts';
import type { World } from '../support/script/actor.ts';
import { answersEverything, ratesEverything, type Script } from './scripts.ts';

/** Dialogues of somebody who moves within the period, and of both appraisers. */

function numberOf(text: string): PersonNumber {
  const number = parseNumber(text);
  if (!number.ok) throw new Error('no number');
  return number.value;
}
const at = ({ clock }: World) => ({
  now: clock.now(),
  today: localDate(clock.now(), 'Asia/Makassar'),
  isDryRun: false,
});

/** HR records that Budi came under Wayan on 10 November. */
async function moves(world: World, underWay: UnderWay): Promise<void> {
  const moved = await transferPerson(createTransferStore(world.db), {
    ...{ number: numberOf('198609262015051001'), superior: numberOf('197003121995031001'), underWay, newId },
    ...{ from: Temporal.PlainDate.from('2026-11-10'), to: { unit: 'Dinas Kesehatan' }, ...at(world) },
  });
  expect(moved.ok).toBe(true);
}

/** The roster names Wayan as Budi's appraiser from a day on, and says nothing of what is under way. */
async function isNamed({ db, agency }: World, from: string): Promise<void> {
  const { budi, wayan } = agency.people;
  await db.execute(
    sql`update reporting_line set valid_to = ${from}::date where person_id = ${budi.id}::uuid`,
  );
  await db.execute(sql`insert into reporting_line (id, person_id, appraiser_id, valid_from)
    values (${newId()}::uuid, ${budi.id}::uuid, ${wayan.id}::uuid, ${from}::date)`);
}

/** The year beside its quarter, which both say what they are: no more has to be said. */
async function opensYear({ db, clock }: World): Promise<void> {
  await db.execute(sql`update cycle set cycle_type = 'quarter'`);
  const [day, now] = [Temporal.PlainDate.from, clock.now()];
  const opened = await openCycle(createCycleStore(db), {
    draft: {
      ...{ name: 'Tahun 2026', kind: 'annual', timeZone: 'Asia/Makassar', required: {} },
      period: { from: day('2026-01-01'), to: day('2026-12-31') },
      windows: {
        'self-assessment': { from: day('2026-12-02'), to: day('2026-12-10') },
        rating: { from: day('2026-12-11'), to: day('2026-12-20') },
        feedback: { from: day('2026-12-21'), to: day('2026-12-31') },
      },
      settings: defaultSettings,
    },
    ...{ now, today: localDate(now, 'Asia/Makassar'), isDryRun: false, newId },
  });
  expect(opened.ok).toBe(true);
}

const opensTransfers = async ({ citra }: World) => {
  await citra.commands('meja');
  await citra.presses('Perlu dilihat');
  await citra.presses(/^Mutasi \(1\)$/);
};

export const transferScripts: readonly Script[] = [
  {
    title:
      'HR sees a transfer that waits, chooses that the former appraiser finishes it, and all three are told',
    play: async (world) => {
      const { citra, budi, ani, wayan, db, agency } = world;
      for (const one of [budi, ani, wayan]) await one.commands('start');
      await db.execute(sql`update person set is_hr = true where id = ${agency.people.citra.id}::uuid`);
      // One that comes is seen, and decided on its day, as by the command.
      await isNamed(world, '2026-12-08');
      await opensTransfers(world);
      expect(citra.screen()).toContain('mulai 8 Desember 2026: Ani Rahmawati → I Wayan Sudarma');
      await citra.presses('1');
      expect(citra.screen()).toContain('Pilihannya dapat dibuat mulai 8 Desember 2026');
      expect(citra.buttons()).not.toContain('Diarsipkan');
      await db.execute(
        sql`update reporting_line set valid_from = '2026-11-10' where valid_from = '2026-12-08'`,
      );
      await db.execute(sql`update reporting_line set valid_to = '2026-11-10' where valid_to = '2026-12-08'`);
      await opensTransfers(world);
      expect(citra.screen()).toContain('sejak 10 November 2026: Ani Rahmawati → I Wayan Sudarma');
      await citra.presses('1');
      expect(citra.screen()).toContain('Mutasi Budi Santoso');
      expect(citra.screen()).toContain('belum ada yang dinilai');
      await citra.presses('Diselesaikan pejabat lama');
      await citra.fills({ Alasan: 'SK 800/12' });
      await world.delivers();
      expect(citra.screen()).toContain('Belum ada yang berubah.');
      expect(citra.screen()).toContain('masing-masing dinilai oleh yang melihatnya');
      expect(await db.execute(sql`select 1 from person_transfer`)).toEqual([]);
      await citra.presses('Ya, catat');
      await world.delivers();
      expect(citra.screen()).toContain('Tercatat:');
      const [row] = await db.execute(sql`select from_day::text, under_way, reason from person_transfer`);
      expect(row).toEqual({ from_day: '2026-11-10', under_way: 'keep', reason: 'SK 800/12' });
      for (const [one, words] of [
        [budi, 'Mutasi Anda tercatat mulai 10 November 2026'],
        [ani, 'Budi Santoso pindah tugas mulai 10 November 2026'],
        [wayan, 'Sampai 9 November 2026 dinilai Ani Rahmawati'],
      ] as const)
        expect(one.screen()).toContain(words);
      await citra.commands('meja');
      await citra.presses('Perlu dilihat');
      expect(citra.buttons().join()).not.toContain('Mutasi');
    },
  },
  {
    title: 'somebody who moves has two parts at home, each rated by who saw it, and all three are told',
    play: async (world) => {
      const { budi, ani, wayan } = world;
      await answersEverything(budi);
      await budi.presses(/^Kirim/);
      for (const one of [ani, wayan]) await one.commands('start');
      await moves(world, 'keep');
      await world.delivers();
      for (const [one, words] of [
        [budi, 'Mutasi Anda tercatat mulai 10 November 2026'],
        [ani, 'Budi Santoso pindah tugas mulai 10 November 2026'],
        [wayan, 'Sampai 9 November 2026 dinilai Ani Rahmawati'],
      ] as const)
        expect(one.screen()).toContain(words);
      await budi.commands('start');
      expect(budi.screen()).toContain('bagian 1 Oktober s.d. 9 November 2026');
      expect(budi.screen()).toContain('bagian 10 November s.d. 31 Desember 2026');
      await wayan.commands('tim');
      expect(wayan.screen()).toContain('10 November s.d. 31 Desember 2026');
      expect(wayan.screen()).not.toContain('1 Oktober s.d.');
      await ratesEverything(ani, 'Budi Santoso');
      await ani.presses('Tetapkan predikat…');
      await ani.presses(/^Tetapkan dan kirim$/);
      await world.delivers();
      await budi.presses('Buka hasil saya');
      expect(budi.screen()).toContain('bagian 1 Oktober s.d. 9 November 2026');
      // The office of that time, and not where Budi is now.
      await ani.commands('tim');
      expect(ani.screen()).toContain('1 Oktober s.d. 9 November 2026');
    },
  },
  {
    title:
      'who rates the year sees the quarter of before with its author, and the employee with its ratings too',
    play: async (world) => {
      const { budi, ani, wayan, db } = world;
      await answersEverything(budi);
      await budi.presses(/^Kirim/);
      await ratesEverything(ani, 'Budi Santoso');
      await ani.presses('Tetapkan predikat…');
      await ani.presses(/^Tetapkan dan kirim$/);
      await isNamed(world, '2026-12-01');
      await opensYear(world);
      await world.delivers();
      // The quarter stays with who rated it, also when the roster names another.
      const [kept] =
        await db.execute(sql`select r.name from appraisal a join person r on r.id = a.appraiser_id
        join cycle c on c.id = a.cycle_id join person e on e.id = a.employee_id
        where e.name = 'Budi Santoso' and c.cycle_type = 'quarter'`);
      expect(kept).toEqual({ name: 'Ani Rahmawati' });
      await answersEverything(budi);
      await budi.presses(/^Kirim/);
      await wayan.commands('tim');
      await wayan.presses(/Budi Santoso/);
      await wayan.presses('Lewati ›');
      await wayan.presses('Triwulan');
      expect(wayan.screen()).toContain('Triwulan IV 2026');
      expect(wayan.screen()).toContain(': Baik');
      expect(wayan.screen()).toContain('Dinilai oleh Ani Rahmawati, Kepala Bidang');
      expect(wayan.screen()).toContain('Belum final: keberatan masih dapat diajukan.');
      expect(wayan.screen()).not.toContain('Perilaku: Di atas ekspektasi');
      await wayan.presses('‹ Kembali');
      // Nothing was filled in from it.
      expect(wayan.screen()).toContain('1 dari 9');
      await ratesEverything(wayan, 'Budi Santoso');
      await wayan.presses('Tetapkan predikat…');
      await wayan.presses(/^Tetapkan dan kirim$/);
      await budi.commands('hasil');
      await budi.presses(/^Buka .*Tahun/);
      await budi.presses('Rincian');
      await budi.presses('Triwulan');
      expect(budi.screen()).toContain('Hasil kerja: Sesuai ekspektasi · Perilaku: Di atas ekspektasi');
    },
  },
  {
    title: 'a transfer that was entered wrongly is taken back, and everybody is told that all is as before',
    play: async (world) => {
      const { budi, ani, wayan } = world;
      for (const one of [budi, ani, wayan]) await one.commands('start');
      await moves(world, 'archive');
      await world.delivers();
      expect(ani.screen()).toContain('diarsipkan dan tidak dinilai');
      await budi.commands('start');
      expect(budi.screen().split('\n---\n').at(-1)).not.toContain('s.d. 9 November');
      const undone = await undoTransfer(createTransferStore(world.db), {
        ...{ number: numberOf('198609262015051001'), reason: 'Salah orang', ...at(world) },
      });
      expect(undone.ok).toBe(true);
      await world.delivers();
      for (const one of [budi, ani, wayan]) expect(one.screen()).toContain('kembali satu penilaian');
      await budi.commands('start');
      expect(budi.screen().split('\n---\n').at(-1)).not.toContain('Triwulan IV 2026, bagian');
      await wayan.commands('tim');
      expect(wayan.screen()).not.toContain('10 November s.d.');
    },
  },
];
