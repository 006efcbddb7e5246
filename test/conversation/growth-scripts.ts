import { eq, sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { competencyCodes } from '../../src/domain/appraisal/items.ts';
import { answer } from '../../src/persistence/schema/answers.ts';
import { appraisal, cycle } from '../../src/persistence/schema/appraisals.ts';
import { training } from '../../src/persistence/schema/growth.ts';
import { person } from '../../src/persistence/schema/people.ts';
import { pocketPiece } from '../../src/persistence/schema/pocket.ts';
import { newId } from '../../src/shared/ids.ts';
import { Temporal } from '../../src/shared/time.ts';
import type { Actor, World } from '../support/script/actor.ts';
import type { Script } from './scripts.ts';

/** What a weak competency becomes: agreed, done, and said in the cycle after. */

const day = Temporal.PlainDate.from;

/** A result that is out: level 1 in everything, and another in communication. */
export async function isGiven(
  { db, clock }: World,
  appraisalId: string,
  communication: number,
): Promise<void> {
  const now = clock.now();
  await db.insert(answer).values(
    competencyCodes.map((item) => ({
      ...{ appraisalId, author: 'appraiser' as const, item, updatedAt: now },
      value: item === 'M.03' ? communication : 1,
    })),
  );
  const done = { status: 'acknowledged', predicate: 'good', acknowledgedAt: now } as const;
  await db
    .update(appraisal)
    .set({ ...done, ratedAt: now, releasedAt: now, openedAt: now })
    .where(eq(appraisal.id, appraisalId));
}

/** The same three in the cycle of a year later, in which Budi assesses himself. */
async function nextCycle({ db, agency }: World): Promise<string> {
  const id = newId();
  await db.insert(cycle).values({
    ...{ id, name: 'Triwulan IV 2027', timeZone: 'Asia/Makassar', release: 'at-once' },
    ...{ periodFrom: day('2027-10-01'), periodTo: day('2027-12-31') },
    ...{ selfFrom: day('2027-12-01'), selfTo: day('2027-12-10') },
    ...{ ratingFrom: day('2027-12-11'), ratingTo: day('2027-12-20') },
    ...{ feedbackFrom: day('2027-12-21'), feedbackTo: day('2027-12-31') },
    ...{ allowSameAsSelf: true, isBlind: false },
  });
  const { ani, budi, wayan } = agency.people;
  const appraisalId = newId();
  await db.insert(appraisal).values({
    ...{ id: appraisalId, cycleId: id, employeeId: budi.id, appraiserId: ani.id },
    secondAppraiserId: wayan.id,
    required: Object.fromEntries(competencyCodes.map((item) => [item, 1])),
  });
  await db
    .update(person)
    .set({ vignettes: { vignettes: [], cycles: [id] } })
    .where(eq(person.id, ani.id));
  return appraisalId;
}

export async function opensResult(who: Actor): Promise<void> {
  await who.commands('start');
  await who.presses('Buka hasil saya');
}

export const growthScripts: readonly Script[] = [
  {
    title: 'a weak competency becomes an agreed training, is done with proof, and the next cycle says so',
    play: async (world) => {
      const { budi, ani, agency, db, clock } = world;
      await isGiven(world, agency.appraisals.budi, 0);
      await db.insert(training).values({
        ...{ id: newId(), title: 'Komunikasi Pelayanan Publik', form: 'training', hours: 12 },
        ...{ item: 'M.03', level: 1, seats: 1 },
      });
      await ani.commands('start');
      await opensResult(budi);
      await budi.presses('Rincian');
      await budi.presses('Susun rencana');
      expect(budi.screen()).toContain('0 dari 20 JP');
      await budi.presses('Susun rencana: Komunikasi');
      await budi.presses('Coaching');
      await budi.presses('2');
      expect(budi.screen()).toContain('Coaching, 2 sesi, 4 JP');
      await budi.presses('Usulkan');
      expect(budi.screen()).toContain('Diusulkan Budi Santoso, menunggu Ani Rahmawati');

      // The appraiser wants the training instead, and the employee accepts that.
      await world.delivers();
      expect(ani.screen()).toContain('Usulan pengembangan');
      await ani.presses('Lihat');
      await ani.presses('Usulkan yang lain');
      expect(ani.screen()).toContain('sisa 1 kursi');
      await ani.presses(/^Komunikasi Pelayanan/);
      await ani.presses('Usulkan');
      expect(ani.screen()).toContain('Diusulkan Ani Rahmawati, menunggu Budi Santoso');
      await world.delivers();
      await budi.presses('Lihat');
      await budi.presses('Setuju');
      expect(budi.screen()).toContain('Disepakati, belum dimulai');
      const [seats] = await db.select({ taken: training.taken }).from(training);
      expect(seats).toEqual({ taken: 1 });

      await db.insert(pocketPiece).values({
        ...{ id: newId(), ownerId: agency.people.budi.id, kind: 'note', keptAt: clock.now() },
        words: 'Sertifikat nomor 12/2026',
      });
      await budi.presses('Mulai');
      await budi.presses('Selesai');
      await budi.presses('1');
      expect(budi.screen()).toContain('Sertifikat nomor 12/2026');
      await budi.presses('Rencana');
      expect(budi.screen()).toContain('12 dari 20 JP');
      await world.delivers();
      expect(ani.screen()).toContain('Selesai, dengan bukti');
      await ani.presses('Lihat');
      expect(ani.screen()).toContain('Sertifikat nomor 12/2026');

      clock.advance({ days: 365 });
      const next = await nextCycle(world);
      const before = 'Triwulan IV 2026: level 0 dari 1. Komunikasi Pelayanan Publik: selesai (12 JP).';
      await budi.commands('penilaian');
      await budi.presses('1');
      expect(budi.screen()).not.toContain('Triwulan IV 2026: level');
      await budi.presses('1');
      expect(budi.screen()).toContain(before);
      await isGiven(world, next, 1);
      await opensResult(budi);
      expect(budi.screen()).toContain('Bertumbuh: Komunikasi dari level 0 ke 1.');
      await budi.presses('Rincian');
      expect(budi.screen()).toContain('Komunikasi Pelayanan Publik: selesai (12 JP).');
      const acts = await db.execute<{ act: string }>(
        sql`select act from audit where act like 'growth.%' order by seq`,
      );
      expect(acts.map(({ act }) => act)).toEqual([
        'growth.propose',
        'growth.propose',
        'growth.accept',
        'growth.begin',
        'growth.finish',
      ]);
    },
  },
  {
    title:
      'whoever is better than required says they would be a mentor, HR finds them, and they take it back',
    play: async (world) => {
      const { budi, citra, agency, db } = world;
      await isGiven(world, agency.appraisals.budi, 2);
      await db.execute(
        sql`update person set is_hr = true, unit = 'Dinas Kesehatan' where id = ${agency.people.citra.id}::uuid`,
      );
      await opensResult(budi);
      await budi.presses('Rincian');
      await budi.presses('Jadi mentor?');
      expect(budi.screen()).toContain('Komunikasi: level 2, dipersyaratkan 1.');
      await budi.presses('Bersedia');
      expect(budi.buttons()).toContain('✓ Komunikasi');

      const finds = async () => {
        await citra.commands('meja');
        await citra.presses('📈 Angka');
        await citra.presses('1');
        await citra.presses('Mentor');
      };
      // Nobody is below, so the screen of needs names no competency: an empty one has no way on.
      await citra.commands('meja');
      await citra.presses('📈 Angka');
      expect(citra.screen()).toContain('Triwulan IV 2026');
      expect(citra.screen()).not.toContain('Budi');
      // The picture comes beside it, and the figures stay where they are.
      await citra.presses('Gambar siklus');
      expect(citra.screen()).toContain('Kebutuhan pengembangan');
      await world.delivers();
      expect(citra.pictures().map(({ words }) => words)).toEqual([
        expect.stringContaining('Triwulan IV 2026'),
      ]);
      await db.execute(sql`update appraisal set required = required || '{"M.03": 4}'`);
      await finds();
      expect(citra.screen()).toContain('1 orang bersedia menjadi mentor');
      expect(citra.screen()).toContain('Budi Santoso');
      expect(citra.screen()).not.toContain('level');
      await db.execute(sql`update appraisal set required = required || '{"M.03": 1}'`);

      await budi.presses('✓ Komunikasi');
      await budi.presses('Tidak');
      expect(budi.buttons()).toContain('✗ Komunikasi');
      await db.execute(sql`update appraisal set required = required || '{"M.03": 4}'`);
      await finds();
      expect(citra.screen()).toContain('Belum ada yang bersedia dalam jangkauan Anda.');
    },
  },
];
