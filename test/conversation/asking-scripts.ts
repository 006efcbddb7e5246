import { eq, sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { appraisal, cycle } from '../../src/persistence/schema/appraisals.ts';
import { person, reportingLine } from '../../src/persistence/schema/people.ts';
import { agencySetting } from '../../src/persistence/schema/settings.ts';
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

/** Five people of the unit got a result, and the cycle is closed in an agency that asks about it. */
async function closes({ db, agency, clock }: World): Promise<void> {
  const [model] = await db.select().from(appraisal).where(eq(appraisal.id, agency.appraisals.citra));
  if (!model) throw new Error('Citra has no appraisal');
  const others = await db.select({ id: person.id }).from(person).where(eq(person.name, 'Dewi Anggraini'));
  for (const employeeId of [agency.people.wayan.id, ...others.map(({ id }) => id)])
    await db.insert(appraisal).values({ ...model, id: newId(), employeeId });
  const at = clock.now();
  await db.update(appraisal).set({ status: 'released', predicate: 'good', releasedAt: at });
  const setting = {
    key: 'pulse',
    unit: '',
    revision: 1,
    state: 'set',
    value: 'on',
    at,
    reason: 'uji',
  } as const;
  await db.insert(agencySetting).values(setting);
  await db.update(cycle).set({ closedAt: at });
}

export const askingScripts: readonly Script[] = [
  {
    title: 'once a cycle is closed, three questions of fairness are answered by one tap each, or not at all',
    play: async (world) => {
      const { budi, citra, wayan } = world;
      await joins(world);
      for (const one of [budi, citra, wayan]) await one.commands('start');
      await closes(world);
      const acts = async () => JSON.stringify(await world.db.execute(sql`select count(*) from audit`));
      await world.delivers();
      const before = await acts();
      expect(budi.screen()).toContain('1/3 · Apakah pendapat Anda didengar dalam penilaian ini?');
      expect(budi.screen()).toContain('setelah 5 jawaban baru lengkap');
      await budi.presses('Ya');
      await budi.presses('Sebagian');
      expect(budi.screen()).toContain('3/3 · Menurut Anda, apakah penilaian ini berlangsung adil?');
      await budi.presses('Tidak');
      expect(budi.screen()).toContain('Terima kasih. Jawaban Anda tersegel.');
      await citra.presses('Saya tidak menjawab');
      expect(citra.screen()).toContain('Tidak ada yang diberi tahu bahwa Anda tidak menjawab');
      expect(await acts()).toBe(before);
      // The head of the unit sees that there is nothing to see yet, and not how many answered.
      await wayan.commands('keadilan');
      expect(wayan.screen()).toContain('5 ditanya, 0 jawaban ditampilkan');
      expect(wayan.screen()).toContain('Sampai kini kurang dari 5 jawaban.');
    },
  },
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
