import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { person, reportingLine } from '../../src/persistence/schema/people.ts';
import { newId } from '../../src/shared/ids.ts';
import { Temporal } from '../../src/shared/time.ts';
import type { World } from '../support/script/actor.ts';
import type { Script } from './scripts.ts';

/** Dialogues in which colleagues are asked. */

const since = Temporal.PlainDate.from('2020-01-01');

/** Somebody of the unit who has no chat, so that there are three to ask. */
async function joins({ db, agency }: World): Promise<void> {
  const dewi = { id: newId(), nip: '199201012021012001', name: 'Dewi Anggraini' };
  const unit = 'Dinas Komunikasi dan Informatika';
  const post = { position: 'Pengelola Layanan', positionLevel: 'pelaksana' as const, activeFrom: since };
  await db.insert(person).values({ ...dewi, ...post, unit });
  await db
    .insert(reportingLine)
    .values({ id: newId(), personId: dewi.id, appraiserId: agency.people.ani.id, validFrom: since });
}

const everythingOf = async ({ db }: World): Promise<string> =>
  JSON.stringify([
    await db.execute(sql`select state from conversation`),
    await db.execute(sql`select * from feedback_answers`),
    await db.execute(sql`select * from feedback_asked`),
    await db.execute(sql`select before, after from audit`),
  ]);

export const askingScripts: readonly Script[] = [
  {
    title:
      'colleagues are asked two questions, answer in one message or two, and fewer than three are never read',
    play: async (world) => {
      const { budi, citra, wayan } = world;
      await joins(world);
      for (const one of [citra, wayan]) await one.commands('start');
      await budi.commands('umpanbalik');
      await budi.presses('Minta umpan balik rekan');
      expect(budi.screen()).toContain('dimusnahkan tanpa dibaca');
      for (const [typed, name] of [
        ['citra', 'Citra Lestari'],
        ['wayan', 'I Wayan Sudarma'],
        ['dewi', 'Dewi Anggraini'],
      ] as const) {
        expect(budi.buttons()).not.toContain('Tanya 3 rekan ini');
        await budi.says(typed);
        await budi.presses(`+ ${name}`);
      }
      await budi.presses('Tanya 3 rekan ini');
      expect(budi.screen()).toContain('0 dari 3 rekan sudah menjawab.');
      await world.delivers();
      expect(citra.screen()).toContain('Budi Santoso (Pengelola Layanan) meminta umpan balik Anda');
      await citra.presses('Jawab');
      await citra.says('Selalu membagi bahan rapat.');
      expect(citra.screen()).toContain('Jawaban pertama Anda tersimpan dan disegel.');
      await citra.says('Undangan sering mendadak.');
      expect(citra.screen()).toContain('Terima kasih. Jawaban Anda disegel');
      await wayan.presses('Jawab');
      await wayan.says('1. Teliti sekali.\n2. Lebih sering bertanya.');
      expect(wayan.screen()).toContain('Terima kasih. Jawaban Anda disegel');
      const all = await everythingOf(world);
      for (const word of ['rapat', 'mendadak', 'Teliti', 'bertanya']) expect(all).not.toContain(word);
      await budi.commands('umpanbalik');
      await budi.presses('Rekan ditanya: 2 dari 3');
      expect(budi.screen()).not.toContain('Citra');

      world.clock.advance({ days: 14 });
      await world.delivers();
      await budi.commands('umpanbalik');
      await budi.presses('Rekan ditanya: 2 dari 3');
      expect(budi.screen()).toContain('jawabannya dimusnahkan tanpa dibaca');
      expect(await everythingOf(world)).not.toContain('Teliti');
    },
  },
];
