import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { growthAction } from '../../src/persistence/schema/growth.ts';
import { Temporal } from '../../src/shared/time.ts';
import type { World } from '../support/script/actor.ts';
import { isGiven, opensResult } from './growth-scripts.ts';
import type { Script } from './scripts.ts';

/** Somebody goes along with an action of development: asked first, and in their own chat. */

const day = Temporal.PlainDate.from;

/** Budi and Ani agreed on coaching that begins on a Wednesday, four weeks from the first day. */
async function hasAgreed(world: World): Promise<void> {
  const { agency, db } = world;
  await isGiven(world, agency.appraisals.budi, 0);
  await db.insert(growthAction).values({
    ...{ appraisalId: agency.appraisals.budi, no: 1, employeeId: agency.people.budi.id, item: 'M.03' },
    ...{ form: 'coaching', amount: 2, hours: 4, proposedBy: 'appraiser', state: 'agreed' },
    ...{ from: day('2026-12-30'), to: day('2027-03-31') },
  });
}

async function opensMentor({ budi }: World): Promise<void> {
  await opensResult(budi);
  await budi.presses('Rincian');
  await budi.presses('Susun rencana');
  await budi.presses('Kemajuan 1');
  await budi.presses('Mentor');
}

async function asks(world: World, name: string): Promise<void> {
  const { budi } = world;
  await budi.says(name);
  await budi.presses('1');
  await budi.presses('Minta');
  await world.delivers();
}

export const mentorScripts: readonly Script[] = [
  {
    title: 'a mentor is asked in their own chat, says yes, is reminded once, and steps down',
    play: async (world) => {
      const { budi, citra, ani, db, clock } = world;
      await hasAgreed(world);
      for (const one of [citra, ani]) await one.commands('start');
      await opensMentor(world);
      expect(budi.screen()).toContain('Belum ada yang menyatakan bersedia');
      await budi.says('ci');
      expect(budi.screen()).not.toContain('Citra');
      await budi.says('citra');
      expect(budi.screen()).toContain('Citra Lestari');
      await budi.presses('1');
      expect(budi.screen()).toContain('Level dan hasil tidak.');
      await budi.presses('Minta');
      expect(budi.screen()).toContain('menunggu jawaban Citra Lestari');

      await world.delivers();
      expect(citra.screen()).toContain('meminta Anda menjadi mentornya');
      expect(citra.screen()).toContain('Coaching, 2 sesi');
      expect(citra.screen()).not.toMatch(/level|hasil/i);
      await citra.commands('start');
      expect(citra.screen()).toContain('Anda diminta menjadi mentor Budi Santoso');
      expect(citra.screen()).toContain('Jawab: Budi Santoso');
      await citra.presses('Bersedia');
      expect(citra.screen()).toContain('Anda menjadi mentor.');
      await citra.commands('start');
      expect(citra.screen()).toContain('Anda mentor Budi Santoso');
      expect(citra.screen()).toContain('sampai 31 Mar');
      await world.delivers();
      expect(budi.screen()).toContain('Citra Lestari bersedia menjadi mentor');
      await budi.presses('Lihat');
      expect(budi.screen()).toContain('Mentor: Citra Lestari.');

      clock.set(Temporal.Instant.from('2026-12-28T03:00:00Z'));
      await world.delivers();
      expect(citra.screen()).toContain('Segera dimulai: Anda mentor Budi Santoso');
      await citra.presses('Lihat');
      await citra.presses('Berhenti');
      expect(citra.screen()).toContain('Anda tidak lagi menjadi mentor.');
      await world.delivers();
      expect(budi.screen()).toContain('Citra Lestari tidak lagi menjadi mentor');

      // Another is asked, and it is taken back before an answer.
      await budi.presses('Lihat');
      await budi.presses('Mentor');
      await asks(world, 'ani rah');
      expect(ani.screen()).toContain('Bersedia menjadi mentor?');
      await budi.presses('Mentor');
      await budi.presses('Batalkan mentor');
      expect(budi.screen()).not.toContain('menunggu jawaban');
      await world.delivers();
      expect(ani.screen()).toContain('Mentor tidak diperlukan lagi');
      const acts = await db.execute<{ act: string; role: string }>(
        sql`select act, role from audit where act like 'mentor.%' order by seq`,
      );
      expect(acts.map(({ act, role }) => `${act} ${role}`)).toEqual([
        'mentor.ask self',
        'mentor.answer none',
        'mentor.end none',
        'mentor.ask self',
        'mentor.end self',
      ]);
    },
  },
  {
    title: 'without an answer another mentor can be asked, and of one who has left nothing is sent',
    play: async (world) => {
      const { budi, citra, agency, db, clock } = world;
      await hasAgreed(world);
      await citra.commands('start');
      // Whoever said that they would is offered first.
      await isGiven(world, agency.appraisals.citra, 2);
      await db.execute(
        sql`update appraisal set mentoring = '{"M.03": "yes"}' where id = ${agency.appraisals.citra}::uuid`,
      );
      await opensMentor(world);
      expect(budi.screen()).toContain('Mereka bersedia menjadi mentor');
      expect(budi.screen()).toContain('Citra Lestari');
      expect(budi.screen()).not.toContain('Ani Rahmawati');
      await budi.presses('1');
      await budi.presses('Minta');
      await world.delivers();
      clock.advance({ days: 8 });
      await citra.presses('Bersedia');
      expect(citra.screen()).toContain('Waktu menjawab sudah lewat.');
      await opensMentor(world);
      expect(budi.screen()).toContain('Citra Lestari belum menjawab sampai');
      await asks(world, 'citra');
      await citra.presses('Tidak dapat');
      await world.delivers();
      expect(budi.screen()).toContain('Citra Lestari tidak dapat menjadi mentor');
      await budi.presses('Lihat');
      await budi.presses('Mentor');
      await asks(world, 'citra');
      await citra.presses('Bersedia');
      await world.delivers();

      await db.execute(
        sql`update person set active_until = '2026-12-20' where id = ${agency.people.citra.id}::uuid`,
      );
      clock.set(Temporal.Instant.from('2026-12-28T03:00:00Z'));
      await world.delivers();
      expect(citra.screen()).not.toContain('Segera dimulai');
      await opensMentor(world);
      expect(budi.screen()).toContain('Citra Lestari tidak lagi bertugas di sini.');
      expect(budi.screen()).toContain('ketik nama');
    },
  },
];
