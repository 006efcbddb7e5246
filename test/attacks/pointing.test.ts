import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { encodeAction } from '../../src/conversation/engine/action-codec.ts';
import { newId } from '../../src/shared/ids.ts';
import { layOpen, type Platform, platforms, type Siege, type Who } from './siege.ts';

/** A rating under attack: what it rests on must be evidence of this appraisal that its appraiser may see now. */

const secret = 'rahasia-bukti';

let siege: Siege;
beforeAll(async () => {
  siege = await layOpen();
});
afterAll(() => siege.close());

/** Budi handed in his self-assessment, and Ani has rated M.01 below what is required. */
beforeEach(async () => {
  const { db, agency, personId } = siege;
  await db.execute(sql`delete from answer`);
  await db.execute(sql`delete from evidence_file`);
  await db.execute(sql`delete from pocket_piece`);
  await db.execute(sql`update appraisal set status = 'rating', self_submitted_at = now(), predicate = null,
    appraiser_id = ${personId.ani}::uuid`);
  await db.execute(sql`insert into answer (appraisal_id, author, item, value, updated_at)
    values (${agency.appraisals.budi}::uuid, 'appraiser', 'M.01', 0, now())`);
});

type Whose = 'budi' | 'citra';

async function aFile(whose: Whose, over: { status?: string; item?: string } = {}): Promise<string> {
  const { db, agency, personId } = siege;
  const id = newId();
  const isKept = (over.status ?? 'kept') === 'kept';
  await db.execute(sql`insert into evidence_file
    (id, appraisal_id, owner_id, item, caption, status, kind, extension, size, sha256, sent_at, due_at, platform, tenant, user_id,
     event_id, source, unscanned_since)
    values (${id}::uuid, ${agency.appraisals[whose]}::uuid, ${personId[whose]}::uuid, ${over.item ?? 'M.01'}, ${secret},
      ${over.status ?? 'kept'}, ${isKept ? 'pdf' : null}, ${isKept ? 'pdf' : null}, ${isKept ? 9 : null},
      ${isKept ? 'a'.repeat(64) : null}, now(), now() + interval '1 year', 'telegram', '4242', '101',
      ${id}, '{}', ${isKept ? null : sql`now()`})`);
  return id;
}

async function aPiece(whose: Whose, appraisalId: string | null): Promise<string> {
  const { db, personId } = siege;
  const id = newId();
  await db.execute(sql`insert into pocket_piece (id, owner_id, kind, words, item, kept_at, appraisal_id)
    values (${id}::uuid, ${personId[whose]}::uuid, 'note', ${secret}, 'M.01', now(), ${appraisalId}::uuid)`);
  return id;
}

async function points(on: Platform, who: Who, fileId: string, item = 'M.01'): Promise<void> {
  const appraisalId = siege.agency.appraisals.budi;
  if (siege.sees(on, who) === '') await siege.types(on, who, on === 'telegram' ? '/start' : 'halo');
  // What is typed on a card would be its note.
  await siege.presses(on, who, encodeAction({ type: 'nav.home' }));
  await siege.presses(on, who, encodeAction({ type: 'file.point', appraisalId, item, fileId }));
}

const resting = () =>
  siege.db.execute(sql`select rests_on_evidence as id, note from answer where rests_on_evidence is not null`);
const nothingRests = async () => {
  expect(await resting()).toEqual([]);
  expect(await siege.db.execute(sql`select 1 from answer where note is not null`)).toEqual([]);
};

it.each(platforms)(
  'its appraiser (%s) points at a file and at a piece that was handed in with it',
  async (on) => {
    for (const id of [await aFile('budi'), await aPiece('budi', siege.agency.appraisals.budi)]) {
      await points(on, 'ani', id);
      expect(await resting()).toEqual([{ id, note: expect.stringContaining(secret) }]);
    }
  },
);

it.each(platforms)(
  'nothing rests (%s) on a file or piece of somebody else, of another item, in a pocket, unscanned, or invented',
  async (on) => {
    const { appraisals } = siege.agency;
    const wrong = [
      await aFile('citra'),
      await aFile('budi', { item: 'M.02' }),
      await aFile('budi', { status: 'waiting' }),
      await aPiece('citra', appraisals.citra),
      await aPiece('budi', appraisals.citra),
      await aPiece('budi', null),
      newId(),
    ];
    for (const id of wrong) {
      await points(on, 'ani', id);
      expect(siege.sees(on, 'ani')).not.toContain(secret);
      await nothingRests();
    }
    // Nor on what is there, for an item that does not exist, or that is not rated yet.
    const good = await aFile('budi');
    for (const item of ['X.99', 'H', 'M.02']) {
      await points(on, 'ani', good, item);
      await nothingRests();
    }
  },
);

it.each(platforms)(
  'nobody but today’s appraiser (%s) says what a rating rests on: not one who was it, nor the employee',
  async (on) => {
    const { db, personId } = siege;
    const id = await aFile('budi');
    for (const who of ['budi', 'citra', 'wayan', 'eka', 'hana', 'stranger'] as const) {
      await points(on, who, id);
      await nothingRests();
    }
    await db.execute(sql`update appraisal set appraiser_id = ${personId.eka}::uuid`);
    await points(on, 'ani', id);
    expect(siege.sees(on, 'ani')).not.toContain(secret);
    await nothingRests();
    await points(on, 'eka', id);
    expect(await resting()).toHaveLength(1);
  },
);

it.each(platforms)(
  'once the self-assessment is taken back or the rating confirmed, nothing rests (%s) on evidence any more',
  async (on) => {
    const { db } = siege;
    const id = await aFile('budi');
    await db.execute(sql`update appraisal set status = 'self-assessment', self_submitted_at = null`);
    await points(on, 'ani', id);
    await nothingRests();
    await db.execute(
      sql`update appraisal set status = 'rated', self_submitted_at = now(), predicate = 'good', rated_at = now()`,
    );
    await points(on, 'ani', id);
    await nothingRests();
  },
);
