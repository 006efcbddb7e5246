import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Action } from '../../src/conversation/contract/action.ts';
import { encodeAction } from '../../src/conversation/engine/action-codec.ts';
import { newId } from '../../src/shared/ids.ts';
import { actionSamples, actionTypes, samplesOf } from './action-samples.ts';
import { layOpen, type Platform, platforms, type Siege, type Who } from './siege.ts';

/** The notebook under attack: notes about somebody else’s people, by forged ids, and read before they are shown. */

const secret = 'rahasia-fakta';
const effect = 'rahasia-dampak';
const words = [secret, effect];
const noteTypes = actionTypes.filter((type) => type.startsWith('note.'));

let siege: Siege;
let noteId: string;

beforeAll(async () => {
  siege = await layOpen();
});
afterAll(() => siege.close());

/** Ani noted something about Budi, to be shown with the result. */
beforeEach(async () => {
  const { db, personId } = siege;
  await db.execute(sql`update answer set rests_on = null`);
  await db.execute(sql`delete from notebook_entry`);
  await db.execute(sql`update reporting_line set appraiser_id = ${personId.ani}::uuid
    where person_id = ${personId.budi}::uuid`);
  noteId = newId();
  await db.execute(sql`insert into notebook_entry
    (id, employee_id, author_id, method, item, seen_on, fact, effect, salt, showing, written_at)
    values (${noteId}::uuid, ${personId.budi}::uuid, ${personId.ani}::uuid, 'observation', 'M.01', '2026-12-01',
      ${secret}, ${effect}, gen_random_uuid(), 'with-result', now())`);
});

const notesAtStake = async () => (await siege.rows()).notebook_entry;

/** Every action of the notebook, about the note, about Budi, and about his appraisal. */
const attacks = (): readonly Action[] => {
  const { personId, agency } = siege;
  return [noteId, personId.budi, agency.appraisals.budi].flatMap((id) => samplesOf(['note'], id));
};

/** Goes through all steps of a note with the id of somebody as if that were on a button. */
async function forges(on: Platform, who: Who, employeeId: string): Promise<void> {
  const press = (action: Action) => siege.presses(on, who, encodeAction(action));
  await siege.types(on, who, on === 'telegram' ? '/amati catatan palsu' : 'catatan palsu');
  await press({ type: 'note.who', employeeId });
  await press({ type: 'note.several' });
  await press({ type: 'note.who', employeeId });
  await press({ type: 'note.go' });
  await press({ type: 'note.method', method: 0 });
  await press({ type: 'note.item', item: 'M.01' });
  await press({ type: 'note.openPerson', employeeId, page: 0 });
  await siege.types(on, who, 'catatan palsu lain');
  await press({ type: 'note.method', method: 0 });
  await press({ type: 'note.later' });
}

const outsiders = (['citra', 'eka', 'hana', 'wayan', 'stranger'] as const).flatMap((who) =>
  platforms.map((on) => [who, on] as const),
);

it.each(outsiders)(
  '%s (%s) reads no word of a note about somebody whom they do not appraise, and changes and adds none',
  async (who, on) => {
    await siege.types(on, who, on === 'telegram' ? '/start' : 'halo');
    const before = await notesAtStake();
    for (const action of attacks()) {
      await siege.presses(on, who, encodeAction(action));
      for (const word of words) expect(siege.sees(on, who), action.type).not.toContain(word);
    }
    await forges(on, who, siege.personId.budi);
    for (const word of words) expect(siege.sees(on, who)).not.toContain(word);
    const after = (await notesAtStake())?.filter((row) => row.includes(siege.personId.budi));
    expect(after).toEqual(before);
  },
);

it.each(platforms)(
  'the employee (%s) reads no word of a note before it is shown, and changes none, also once it is',
  async (on) => {
    const { db } = siege;
    await siege.types(on, 'budi', on === 'telegram' ? '/start' : 'halo');
    const before = await notesAtStake();
    for (const action of attacks()) {
      await siege.presses(on, 'budi', encodeAction(action));
      for (const word of words) expect(siege.sees(on, 'budi'), action.type).not.toContain(word);
    }
    expect(await notesAtStake()).toEqual(before);
    await db.execute(sql`update notebook_entry set shown_at = now(), showing = 'now'`);
    const shown = await notesAtStake();
    await siege.presses(on, 'budi', encodeAction({ type: 'note.openOwn', page: 0 }));
    expect(siege.sees(on, 'budi')).toContain(secret);
    for (const action of attacks()) {
      await siege.presses(on, 'budi', encodeAction(action));
      await siege.types(on, 'budi', 'ditambah oleh pegawai');
    }
    expect(await notesAtStake()).toEqual(shown);
  },
);

it.each(platforms)(
  'a former appraiser (%s) neither reads nor changes a note of their own any more, and the new one does both as far as they may',
  async (on) => {
    const { db, personId } = siege;
    await siege.types(on, 'ani', on === 'telegram' ? '/start' : 'halo');
    await siege.presses(on, 'ani', encodeAction({ type: 'note.open', noteId }));
    expect(siege.sees(on, 'ani')).toContain(secret);
    await db.execute(sql`update reporting_line set appraiser_id = ${personId.eka}::uuid
      where person_id = ${personId.budi}::uuid`);
    const before = await notesAtStake();
    const mine = samplesOf(['note'], noteId).filter((action) => !('appraisalId' in action));
    for (const action of mine) {
      await siege.presses(on, 'ani', encodeAction(action));
      for (const word of words) expect(siege.sees(on, 'ani'), action.type).not.toContain(word);
    }
    await siege.types(on, 'ani', 'masih saya tambah');
    await forges(on, 'ani', personId.budi);
    const ofBudi = (rows: readonly string[] | undefined) =>
      rows?.filter((row) => row.includes(personId.budi));
    expect(ofBudi(await notesAtStake())).toEqual(ofBudi(before));
    // The new appraiser reads it, and can neither change nor remove what another wrote.
    await siege.types(on, 'eka', on === 'telegram' ? '/start' : 'halo');
    for (const action of mine) await siege.presses(on, 'eka', encodeAction(action));
    await siege.presses(on, 'eka', encodeAction({ type: 'note.open', noteId }));
    expect(siege.sees(on, 'eka')).toContain(secret);
    expect(ofBudi(await notesAtStake())).toEqual(ofBudi(before));
  },
);

it.each(platforms)(
  'a note that exists is answered (%s) to others word for word like one that does not',
  async (on) => {
    await siege.types(on, 'citra', on === 'telegram' ? '/start' : 'halo');
    const answerTo = async (action: Action) => {
      await siege.presses(on, 'citra', encodeAction(action));
      return siege.sees(on, 'citra');
    };
    for (const type of noteTypes) {
      const [invented, existing] = [newId(), noteId].map((id) => actionSamples[type](id, 1));
      if (!existing || !invented || !('noteId' in existing) || 'appraisalId' in existing) continue;
      expect(await answerTo(existing), type).toBe(await answerTo(invented));
    }
  },
);

it.each(platforms)('a rating cannot rest on a note about somebody else (%s)', async (on) => {
  const { db, personId, agency } = siege;
  await db.execute(sql`update notebook_entry set employee_id = ${personId.citra}::uuid`);
  await db.execute(
    sql`update appraisal set status = 'rating', self_submitted_at = now() where id = ${agency.appraisals.budi}::uuid`,
  );
  await siege.types(on, 'ani', on === 'telegram' ? '/start' : 'halo');
  const point = { type: 'note.point', appraisalId: agency.appraisals.budi, item: 'M.01', noteId } as const;
  await siege.presses(on, 'ani', encodeAction(point));
  expect(
    await db.execute(sql`select 1 from answer where rests_on is not null or note like 'rahasia%'`),
  ).toEqual([]);
});

it.each(platforms)(
  'the recording of a note (%s) is asked for by nobody but who may read the note now',
  async (on) => {
    const { db, personId, agency } = siege;
    await db.execute(sql`delete from outbox where kind = 'sound-wanted'`);
    const fileId = newId();
    await db.execute(sql`insert into evidence_file
      (id, owner_id, status, sent_at, platform, tenant, user_id, event_id, due_at, kind, extension, mime_type, size, sha256, kept_at)
      values (${fileId}::uuid, ${personId.ani}::uuid, 'kept', now(), ${on}, 't', 'u', 'e', now(), 'audio', 'ogg', 'audio/ogg', 9,
        ${'a'.repeat(64)}, now())`);
    await db.execute(sql`update notebook_entry set file_id = ${fileId}::uuid`);
    const presses = async (who: Who) => {
      await siege.types(on, who, on === 'telegram' ? '/start' : 'halo');
      await siege.presses(on, who, encodeAction({ type: 'note.hear', noteId }));
      const appraisalId = agency.appraisals.budi;
      await siege.presses(
        on,
        who,
        encodeAction({ type: 'note.hearBeside', appraisalId, item: 'M.01', noteId }),
      );
      await siege.presses(on, who, encodeAction({ type: 'note.ofSound', soundId: fileId }));
      return (await db.execute(sql`select 1 from outbox where kind = 'sound-wanted'`)).length;
    };
    for (const who of ['budi', 'citra', 'eka', 'hana', 'stranger'] as const)
      expect(await presses(who), who).toBe(0);
    await db.execute(sql`update notebook_entry set shown_at = now(), showing = 'now'`);
    expect(await presses('citra')).toBe(0);
    expect(await presses('budi')).toBeGreaterThan(0);
  },
);
