import { eq } from 'drizzle-orm';
import { expect } from 'vitest';
import { person } from '../../src/persistence/schema/people.ts';
import type { World } from '../support/script/actor.ts';
import { answersEverything, type Script } from './scripts.ts';

/** Dialogues about the situations before the first rating of a cycle. */

const keptOfAni = async ({ db, agency }: World) =>
  (await db.select({ kept: person.vignettes }).from(person).where(eq(person.id, agency.people.ani.id)))[0]
    ?.kept;

/** Budi hands in, and Ani has never seen a situation. */
async function begins({ db, budi, agency }: World): Promise<void> {
  await db.update(person).set({ vignettes: null }).where(eq(person.id, agency.people.ani.id));
  await answersEverything(budi);
  await budi.presses(/^Kirim/);
}

export const vignetteScripts: readonly Script[] = [
  {
    title: 'three situations come before the first rating, and only which they were is kept',
    play: async (world) => {
      const { ani, agency } = world;
      await begins(world);
      await ani.commands('tim');
      await ani.presses(/Budi Santoso/);
      for (const number of [1, 2, 3]) {
        expect(ani.screen()).toContain(`Mata yang adil · ${number} dari 3`);
        await ani.presses('2');
        expect(ani.screen()).toMatch(/Ini level \d/);
        expect(ani.screen()).toContain('Lampiran PermenPANRB 38/2017');
        await ani.presses(number < 3 ? 'Lanjut ›' : 'Nilai Budi Santoso');
      }
      expect(ani.screen()).toContain('1 dari 9 · Integritas');
      const kept = await keptOfAni(world);
      expect(Object.keys(kept ?? {}).toSorted()).toEqual(['cycles', 'vignettes']);
      expect(kept?.cycles).toEqual([agency.cycleId]);
      expect(new Set(kept?.vignettes).size).toBe(3);
    },
  },
  {
    title: 'the situations are skipped with one tap, come no second time, and are found again by the command',
    play: async (world) => {
      const { ani, budi, agency } = world;
      await begins(world);
      await ani.commands('tim');
      await ani.presses(/Budi Santoso/);
      expect(ani.screen()).toContain('Mata yang adil');
      await ani.presses('Lewati ›');
      expect(ani.screen()).toContain('1 dari 9 · Integritas');
      expect(await keptOfAni(world)).toEqual({ vignettes: [], cycles: [agency.cycleId] });
      await ani.commands('tim');
      await ani.presses(/Budi Santoso/);
      expect(ani.screen()).toContain('1 dari 9 · Integritas');
      // From wherever she is.
      await ani.commands('start');
      await ani.commands('latihan');
      expect(ani.screen()).toContain('Mata yang adil · 1 dari 3');
      await ani.presses('Lewati ›');
      expect(ani.screen()).toContain('1 dari 9 · Integritas');
      await budi.commands('latihan');
      expect(budi.screen()).not.toContain('Mata yang adil');
    },
  },
];
