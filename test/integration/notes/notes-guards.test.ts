import { eq, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Write } from '../../../src/application/outcome/writes.ts';
import type { Notebook } from '../../../src/domain/notes/notebook.ts';
import type { Db } from '../../../src/persistence/db.ts';
import { loadNotebook } from '../../../src/persistence/events/load-alone.ts';
import { loadForPerson } from '../../../src/persistence/events/load-for-person.ts';
import { saveEvent } from '../../../src/persistence/events/save-event.ts';
import { forgetNotes } from '../../../src/persistence/notes/forget-notes.ts';
import { answer } from '../../../src/persistence/schema/answers.ts';
import { appraisal, cycle } from '../../../src/persistence/schema/appraisals.ts';
import { notebookEntry } from '../../../src/persistence/schema/notebook.ts';
import { reportingLine } from '../../../src/persistence/schema/people.ts';
import { newId } from '../../../src/shared/ids.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { home, now } from '../../support/outbox-rows.ts';
import { eventOf } from '../../support/saving.ts';
import { type City, openCity } from '../../support/script/city.ts';
import { type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';

/** What the database itself makes sure of: notes that were shown or are rested on stay, and who reads which of them. */

let city: City;
let db: Db;
let agency: SmallAgency;
beforeAll(async () => {
  city = await openCity();
  db = city.db;
});
afterAll(() => city.close());
beforeEach(async () => {
  agency = await seedSmallAgency(db);
});
afterEach(() => city.clear());

const day = Temporal.PlainDate.from;
const today = day('2026-12-02');

async function putNote(over: Partial<typeof notebookEntry.$inferInsert> = {}): Promise<string> {
  const id = newId();
  const { ani, budi } = agency.people;
  await db.insert(notebookEntry).values({
    ...{ id, employeeId: budi.id, authorId: ani.id, method: 'observation', item: 'M.01', seenOn: today },
    ...{ fact: 'Loket dibuka tepat waktu.', salt: newId(), showing: 'with-result', writtenAt: now },
    ...over,
  });
  return id;
}

const saves = async (write: Write) =>
  (await saveEvent(db, eventOf({ ...home, userId: newId() }, agency.people.ani.id, [write]))).kind;

const changing = (noteId: string, isOnlyShowing = false): Write => ({
  kind: 'change-note',
  noteId,
  ...{ item: 'M.02', seenOn: today, fact: 'Kata lain.', effect: null, showing: 'at-talk', shownAt: null },
  isOnlyShowing,
});
const removing = (noteId: string): Write => ({ kind: 'remove-note', noteId });

const facts = async () => (await db.select().from(notebookEntry)).map(({ id, fact }) => [id, fact]);

/** The result of somebody is out. */
const releases = (appraisalId: string, cycleId = agency.cycleId) =>
  db.update(appraisal).set({ releasedAt: now, cycleId }).where(eq(appraisal.id, appraisalId));

const restsOn = (noteId: string, item = 'M.01') =>
  db.insert(answer).values({
    ...{ appraisalId: agency.appraisals.budi, author: 'appraiser', item, note: 'Alasan.', restsOn: noteId },
    updatedAt: now,
  });

describe('a note', () => {
  it('is changed and removed alone', async () => {
    const [id, other] = [await putNote(), await putNote()];
    expect(await saves(changing(id))).toBe('saved');
    expect(new Map((await facts()).map(([key, fact]) => [key, fact])).get(other)).toBe(
      'Loket dibuka tepat waktu.',
    );
    expect(await saves(removing(id))).toBe('saved');
    expect((await facts()).map(([key]) => key)).toEqual([other]);
  });

  it('that was shown by itself is neither changed nor removed', async () => {
    const id = await putNote({ shownAt: now });
    expect(await saves(changing(id))).toBe('lost-race');
    expect(await saves(changing(id, true))).toBe('lost-race');
    expect(await saves(removing(id))).toBe('lost-race');
  });

  it('is fixed once the result is out at whose time it was there, and not by any other result', async () => {
    const [id, first, second] = [await putNote(), await putNote(), await putNote()];
    await releases(agency.appraisals.citra);
    const earlier = newId();
    const [row] = await db.select().from(cycle);
    if (!row) throw new Error('no cycle');
    const before = {
      periodFrom: day('2026-07-01'),
      periodTo: day('2026-09-30'),
      ratingTo: day('2026-10-10'),
    };
    await db.insert(cycle).values({ ...row, ...before, id: earlier, name: 'Sebelumnya' });
    await releases(agency.appraisals.ani);
    expect(await saves(changing(id))).toBe('saved');
    expect(await saves(removing(first))).toBe('saved');
    await releases(agency.appraisals.budi, earlier);
    expect(await saves(changing(id))).toBe('saved');
    expect(await saves(removing(second))).toBe('saved');
    await releases(agency.appraisals.budi);
    expect(await saves(changing(id))).toBe('lost-race');
    expect(await saves(removing(id))).toBe('lost-race');
  });

  it('that a rating rests on is only filed and shown, and another one is not touched by that', async () => {
    const [id, other] = [await putNote(), await putNote()];
    await restsOn(id);
    expect(await saves(changing(id))).toBe('lost-race');
    expect(await saves(removing(id))).toBe('lost-race');
    expect(await saves(changing(id, true))).toBe('saved');
    expect(await saves(changing(other))).toBe('saved');
    expect(await saves(removing(other))).toBe('saved');
  });

  it('that was added to is not removed before what was added', async () => {
    const id = await putNote();
    const added = await putNote({ addsTo: id });
    expect(await saves(removing(id))).toBe('lost-race');
    expect(await saves(removing(added))).toBe('saved');
    expect(await saves(removing(id))).toBe('saved');
  });
});

describe('the notebook', () => {
  const reads = (
    who: keyof SmallAgency['people'],
    of: Parameters<typeof loadNotebook>[3] = {},
  ): Promise<Notebook> => loadNotebook(db, agency.people[who].id, today, of);
  const ids = ({ entries }: Notebook) => entries.map(({ id }) => id);

  it('has whom somebody appraises today, and nobody whose line has ended or not begun', async () => {
    expect((await reads('ani')).people.map(({ name }) => name)).toEqual(['Budi Santoso', 'Citra Lestari']);
    const { budi, citra } = agency.people;
    await db.update(reportingLine).set({ validTo: today }).where(eq(reportingLine.personId, budi.id));
    await db
      .update(reportingLine)
      .set({ validFrom: day('2026-12-03') })
      .where(eq(reportingLine.personId, citra.id));
    expect((await reads('ani')).people).toEqual([]);
  });

  it('stays with the record of the employee: who appraises them now reads it, who did before does not', async () => {
    const id = await putNote();
    const { budi, ani, wayan } = agency.people;
    expect(ids(await reads('ani', { employeeId: budi.id }))).toEqual([id]);
    await db.update(reportingLine).set({ appraiserId: wayan.id }).where(eq(reportingLine.personId, budi.id));
    expect(ids(await reads('ani', { employeeId: budi.id }))).toEqual([]);
    const [passedOn] = (await reads('wayan', { noteId: id })).entries;
    expect(passedOn).toMatchObject({ id, author: { id: ani.id, name: 'Ani Rahmawati' } });
  });

  it('shows the employee what was shown to them, what is out with a result, and nothing else', async () => {
    const shown = await putNote({ shownAt: now });
    const waiting = await putNote({ seenOn: day('2026-12-01') });
    const later = await putNote({ seenOn: day('2027-01-05') });
    expect(ids(await reads('budi'))).toEqual([shown]);
    await releases(agency.appraisals.budi);
    expect(ids(await reads('budi'))).toEqual([shown, waiting]);
    expect(ids(await reads('ani', { employeeId: agency.people.budi.id }))).toEqual([later, shown, waiting]);
    expect(ids(await reads('citra', { employeeId: agency.people.budi.id }))).toEqual([]);
  });

  it('is open to the second appraiser beside the appraisal that was objected to, and no earlier', async () => {
    const id = await putNote();
    await putNote({ seenOn: day('2026-09-01') });
    const of = { appraisalId: agency.appraisals.budi };
    expect(ids(await reads('wayan', of))).toEqual([]);
    await db.update(appraisal).set({ objectedAt: now }).where(eq(appraisal.id, of.appraisalId));
    expect(ids(await reads('wayan', of))).toEqual([id]);
  });

  it('counts beside an appraisal what was seen in its days, by kind, with the newest of each, but no addition', async () => {
    const old = await putNote({ seenOn: day('2026-11-01') });
    const newest = await putNote({ seenOn: today, fact: 'Terbaru.' });
    await putNote({ addsTo: old });
    await putNote({ seenOn: day('2026-09-30') });
    await putNote({ seenOn: day('2027-01-01') });
    const letter = await putNote({ method: 'document', item: null });
    const { subject } = await loadForPerson(db, agency.people.ani.id, today, agency.appraisals.budi);
    const tallied = subject?.notes?.map(({ method, item, count, newest: { id } }) => ({
      method,
      item,
      count,
      id,
    }));
    expect(tallied).toHaveLength(2);
    expect(tallied).toEqual(
      expect.arrayContaining([
        { method: 'observation', item: 'M.01', count: 2, id: newest },
        { method: 'document', item: undefined, count: 1, id: letter },
      ]),
    );
  });
});

describe('words that must go', () => {
  const nip = '198609262015051001' as Parameters<typeof forgetNotes>[1]['nip'];

  it('go from the notes of that person, day and method alone, and where they are a reason still is said', async () => {
    const gone = await putNote();
    const others = [
      await putNote({ seenOn: day('2026-12-01') }),
      await putNote({ method: 'interview' }),
      await putNote({ employeeId: agency.people.citra.id }),
    ];
    await restsOn(gone);
    await db.update(answer).set({ note: 'Loket dibuka tepat waktu.' });
    await restsOn(gone, 'M.02');
    const forgotten = await forgetNotes(db, { nip, seenOn: today, method: 'observation' }, now);
    expect(forgotten).toEqual({ count: 1, reasons: [{ cycle: 'Triwulan IV 2026', item: 'M.01' }] });
    const left = await db.execute<{ id: string }>(sql`select id from notebook_entry where fact is not null`);
    expect(left.map(({ id }) => id).toSorted()).toEqual(others.toSorted());
    expect(
      await db.execute(sql`select 1 from notebook_entry where fact is null and salt is not null`),
    ).toEqual([]);
    expect(await forgetNotes(db, { nip, seenOn: today, method: 'observation' }, now)).toEqual({
      count: 0,
      reasons: [],
    });
  });

  it('go with the recording, as soon as no note is of it any more', async () => {
    const said = newId();
    const hash = 'a'.repeat(64);
    await db.execute(sql`insert into evidence_file
      (id, owner_id, status, sent_at, platform, tenant, user_id, event_id, due_at, kind, extension, mime_type, size, sha256, kept_at)
      select ${said}::uuid, author_id, 'kept', now(), 'telegram', 't', 'u', 'e', now(), 'audio', 'ogg', 'audio/ogg', 9, ${hash}, now()
      from notebook_entry where id = ${await putNote()}::uuid`);
    const other = await putNote({ method: 'interview' });
    await db.execute(sql`update notebook_entry set file_id = ${said}::uuid`);
    const files = () => db.execute(sql`select 1 from evidence_file where id = ${said}::uuid`);
    await forgetNotes(db, { nip, seenOn: today, method: 'observation' }, now);
    expect(await files()).toHaveLength(1);
    await forgetNotes(db, { nip, seenOn: today, method: 'interview' }, now);
    expect(await files()).toEqual([]);
    expect(await db.execute(sql`select file_id from notebook_entry where id = ${other}::uuid`)).toEqual([
      { file_id: null },
    ]);
    expect(await db.execute(sql`select act from audit where before->>'id' = ${said}`)).toEqual([
      { act: 'evidence.remove' },
    ]);
  });
});
