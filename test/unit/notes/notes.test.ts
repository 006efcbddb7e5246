import { describe, expect, it } from 'vitest';
import {
  addToNote,
  changeNote,
  removeNote,
  type Writer,
  writeNotes,
} from '../../../src/application/notes/notes.ts';
import { restOnNote } from '../../../src/application/rating/rest-on-note.ts';
import {
  countsByMethod,
  factMax,
  type Notebook,
  type NotebookEntry,
  noteDays,
  peopleMax,
  showings,
  visibleTallies,
} from '../../../src/domain/notes/notebook.ts';
import { idFrom } from '../../../src/shared/ids.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { aCycle, anAppraisal, inRating } from '../rating/rig.ts';
import { aNote, aTally } from './rig.ts';

const { employee, author } = aNote();
const ani: Writer = { person: author, now: inRating, today: Temporal.PlainDate.from('2026-12-12') };
const eka: Writer = { ...ani, person: { id: 'eka', name: 'Eka' } };
const person = (id: string, name: string) => ({
  ...{ id, name, unit: 'Dinas', position: 'Pengelola', nip: '198609262015051001', noteCount: 0 },
  ...({ positionLevel: 'pelaksana', since: Temporal.PlainDate.from('2026-01-05') } as const),
});
const book = (...entries: readonly NotebookEntry[]): Notebook => ({
  people: [person(employee.id, employee.name), person('citra', 'Citra Lestari')],
  entries,
});
const draft = {
  employeeIds: [employee.id],
  method: 'observation',
  fact: 'Loket dibuka tepat waktu.',
} as const;
const refusalOf = (outcome: { readonly ok: boolean; readonly error?: { readonly code: string } }) =>
  outcome.ok ? undefined : outcome.error?.code;

describe('a note', () => {
  it('is dated today and shown with the result, unless its author says otherwise', () => {
    const written = writeNotes(book(), ani, draft, 'seed');
    expect(written.ok && written.value.notebook.entries[0]).toMatchObject({
      seenOn: ani.today,
      showing: 'with-result',
      isShown: false,
    });
  });

  it('has no way of never being shown', () => {
    expect(showings).toEqual(['now', 'with-result', 'at-talk']);
  });

  it('is written about whom the writer appraises today, and about nobody else', () => {
    const outcome = writeNotes(book(), ani, { ...draft, employeeIds: [employee.id, 'dewi'] }, 'seed');
    expect(refusalOf(outcome)).toBe('not-yours');
    expect(refusalOf(writeNotes(book(), ani, { ...draft, employeeIds: [] }, 'seed'))).toBe('not-yours');
  });

  it('about several people is one for each, with ids and salts that nobody can tell from one another', () => {
    const written = writeNotes(book(), ani, { ...draft, employeeIds: [employee.id, 'citra'] }, 'seed');
    const entries = written.ok ? written.value.notebook.entries : [];
    expect(entries).toHaveLength(2);
    expect(new Set(entries.flatMap(({ id, salt }) => [id, salt])).size).toBe(4);
    expect(peopleMax).toBeGreaterThan(1);
  });

  it.each([
    ['no-words', { fact: ' \u200b ' }],
    ['text-too-long', { fact: 'a'.repeat(factMax + 1) }],
    ['no-such-item', { item: 'R.1' }],
    ['no-such-item', { item: 'M.99' }],
    ['no-such-day', { seenOn: ani.today.add({ days: 1 }) }],
    ['no-such-day', { seenOn: ani.today.subtract({ years: 2 }) }],
  ] as const)('is refused as %s', (code, over) => {
    expect(refusalOf(writeNotes(book(), ani, { ...draft, ...over }, 'seed'))).toBe(code);
  });

  it('leaves an act with a digest of its words, and no word of them', () => {
    const written = writeNotes(book(), ani, draft, 'seed');
    const acts = written.ok ? written.value.writes.filter(({ kind }) => kind === 'audit') : [];
    expect(acts).toHaveLength(1);
    expect(JSON.stringify(acts)).not.toContain('Loket');
    expect(JSON.stringify(acts)).toMatch(/"digest":"[0-9a-f]{64}"/);
    expect(JSON.stringify(acts)).not.toContain(idFrom('seed', 'salt', 0));
  });

  it('that is shown now is told to the employee by its id alone', () => {
    const written = writeNotes(book(), ani, { ...draft, showing: 'now' }, 'seed');
    const told = written.ok ? written.value.writes.filter(({ kind }) => kind === 'outbox') : [];
    expect(told).toMatchObject([{ intent: { kind: 'note-shown', personId: employee.id } }]);
    expect(JSON.stringify(told)).not.toContain('Loket');
  });

  it.each([
    ['shown', { isShown: true }],
    ['rested on', { isCited: true }],
  ])('is neither corrected nor removed once it is %s, only added to', (_how, over) => {
    const notebook = book(aNote(over));
    expect(refusalOf(changeNote(notebook, ani, aNote().id, { fact: 'Lain.' }))).toBe('note-fixed');
    expect(refusalOf(removeNote(notebook, ani, aNote().id))).toBe('note-fixed');
    const added = addToNote(notebook, ani, aNote().id, 'Tambahan.', 'seed');
    expect(added.ok && added.value.notebook.entries[0]).toMatchObject({
      addsTo: aNote().id,
      fact: 'Tambahan.',
    });
  });

  it('can still be filed and shown while a rating rests on it', () => {
    const notebook = book(aNote({ isCited: true }));
    expect(changeNote(notebook, ani, aNote().id, { item: 'M.02' }).ok).toBe(true);
    expect(changeNote(notebook, ani, aNote().id, { showing: 'now' }).ok).toBe(true);
    expect(refusalOf(changeNote(notebook, ani, aNote().id, { item: 'M.02', fact: 'Lain.' }))).toBe(
      'note-fixed',
    );
  });

  it('is changed by its author alone, and by nobody who does not appraise the employee any more', () => {
    expect(refusalOf(changeNote(book(aNote()), eka, aNote().id, { fact: 'Lain.' }))).toBe('not-yours');
    expect(refusalOf(removeNote(book(aNote()), eka, aNote().id))).toBe('not-yours');
    const elsewhere = { ...book(aNote()), people: [] };
    expect(refusalOf(changeNote(elsewhere, ani, aNote().id, { fact: 'Lain.' }))).toBe('not-yours');
    expect(refusalOf(removeNote(elsewhere, ani, aNote().id))).toBe('not-yours');
    expect(refusalOf(addToNote(elsewhere, ani, aNote().id, 'Tambahan.', 'seed'))).toBe('not-yours');
  });

  it('that was changed into what it already was saves nothing', () => {
    const outcome = changeNote(book(aNote()), ani, aNote().id, { seenOn: aNote().seenOn });
    expect(outcome.ok && outcome.value.writes).toEqual([]);
  });
});

describe('beside a rating', () => {
  const appraisal = anAppraisal({ notes: [aTally({ id: 'd1', method: 'observation' })] });

  it('the employee sees of the notes only what was shown, and others none', () => {
    expect(visibleTallies(appraisal, 'self')).toEqual([]);
    expect(visibleTallies(appraisal, 'appraiser')).toHaveLength(1);
    expect(visibleTallies(appraisal, 'second-appraiser')).toEqual([]);
    expect(visibleTallies({ ...appraisal, status: 'objected' }, 'second-appraiser')).toHaveLength(1);
    for (const relation of ['hr', 'none'] as const) expect(visibleTallies(appraisal, relation)).toEqual([]);
  });

  it('they are counted by method, in the order of the methods', () => {
    const counts = countsByMethod([
      { method: 'document', count: 1 },
      { method: 'observation', count: 2 },
      { method: 'document', count: 3 },
    ]);
    expect(counts).toEqual([
      { method: 'observation', count: 2 },
      { method: 'document', count: 4 },
    ]);
  });

  it('notes count from the first day of the period to the last on which ratings are given', () => {
    const days = noteDays({
      ...aCycle(),
      windows: { ...aCycle().windows, rating: aCycle().windows.feedback },
    });
    expect(days).toEqual({ from: aCycle().period.from, to: aCycle().windows.feedback.to });
  });

  it('a rating rests on a note about the employee, of these days, on this item; its words become the missing reason', () => {
    const rests = (over: Partial<NotebookEntry>, item = 'M.01') =>
      restOnNote(anAppraisal(), 'appraiser', inRating, item, aNote(over));
    const outcome = rests({});
    expect(outcome.ok && outcome.value.appraisal.answers.appraiser['M.01']).toEqual({
      note: aNote().fact,
      restsOn: aNote().id,
    });
    expect(refusalOf(rests({ employee: { id: 'citra', name: 'Citra' } }))).toBe('no-such-note');
    expect(refusalOf(rests({ seenOn: aCycle().period.from.subtract({ days: 1 }) }))).toBe('no-such-note');
    expect(refusalOf(rests({}, 'M.02'))).toBe('no-such-note');
    expect(rests({ item: undefined }, 'M.02').ok).toBe(true);
    expect(rests({ item: 'B.3' }, 'P').ok).toBe(true);
    expect(refusalOf(restOnNote(anAppraisal(), 'appraiser', inRating, 'M.01', undefined))).toBe(
      'no-such-note',
    );
  });
});
