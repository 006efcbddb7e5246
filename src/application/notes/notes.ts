import type { ItemCode } from '../../domain/appraisal/items.ts';
import { type QuestionCode, questionFrom } from '../../domain/notes/interview-guide.ts';
import {
  effectMax,
  factMax,
  isNoteItem,
  isOpenFor,
  isPossibleDay,
  type Notebook,
  type NotebookEntry,
  type NotebookPerson,
  type NoteMethod,
  peopleMax,
  type Showing,
} from '../../domain/notes/notebook.ts';
import { cleanText } from '../../domain/typed/clean.ts';
import { idFrom } from '../../shared/ids.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { saltedDigest } from '../../shared/salted-digest.ts';
import type { Temporal } from '../../shared/time.ts';
import { outboxWrite } from '../outcome/decided.ts';
import type { Refusal } from '../outcome/refusals.ts';
import type { AuditAct, Write } from '../outcome/writes.ts';
import { outOfPocket, soundGone, soundIn } from './sounds.ts';

/** Who acts, and when: `today` is the day where they are. */
export type Writer = {
  readonly person: { readonly id: string; readonly name: string };
  readonly now: Temporal.Instant;
  readonly today: Temporal.PlainDate;
};

/** The notebook as it is after it, what saves it, and the notes that it was about. */
export type Noted = {
  readonly notebook: Notebook;
  readonly writes: readonly Write[];
  readonly noteIds: readonly string[];
};

export type NewNote = {
  readonly employeeIds: readonly string[];
  readonly method: NoteMethod;
  readonly item?: ItemCode;
  /** The question that it answers; it is filed under the competency of the question. */
  readonly question?: QuestionCode;
  readonly fact: string;
  /** The recording in the writer's pocket that it is of, which leaves the pocket with it. */
  readonly soundId?: string;
  readonly seenOn?: Temporal.PlainDate;
  readonly showing?: Showing;
};

/**
 * The appraiser of today notes something about one or several people. `seed` is random and new: ids and salts come of
 * it. Refuses `not-yours` for somebody whom the writer does not appraise today, `no-such-item`, `no-such-day`,
 * `reason-missing` for a text without words, and `text-too-long`; of a recording `no-such-file`, and `file-not-kept` as
 * long as it is not known what it is: nothing is shown, and no rating rests, on what may yet be refused.
 */
export function writeNotes(
  notebook: Notebook,
  writer: Writer,
  note: NewNote,
  seed: string,
): Result<Noted, Refusal> {
  const employeeIds = [...new Set(note.employeeIds)];
  const people = employeeIds.flatMap((id) => notebook.people.filter((one) => one.id === id));
  const isTeam = people.length === employeeIds.length && people.length > 0 && people.length <= peopleMax;
  if (!isTeam) return fail({ code: 'not-yours' });
  const seenOn = note.seenOn ?? writer.today;
  const fact = cleanText(note.fact);
  const refusal =
    refusalOfWords(fact, '') ??
    (note.item !== undefined && !isNoteItem(note.item) ? ({ code: 'no-such-item' } as const) : undefined) ??
    (isPossibleDay(seenOn, writer.today) ? undefined : ({ code: 'no-such-day' } as const));
  if (refusal) return fail(refusal);
  const loose = note.soundId === undefined ? undefined : soundIn(notebook, note.soundId);
  if (loose && !loose.ok) return loose;
  const { method, question, showing = 'with-result' } = note;
  const item = question === undefined ? note.item : questionFrom(question)?.item;
  if (question !== undefined && item === undefined) return fail({ code: 'no-such-item' });
  const entries = people.map(
    (person, index): NotebookEntry => ({
      id: idFrom(seed, 'note', index),
      employee: { id: person.id, name: person.name },
      author: writer.person,
      ...{ method, seenOn, fact, showing },
      ...(item !== undefined && { item }),
      ...(question !== undefined && { question }),
      ...{ isShown: showing === 'now', isCited: false, salt: idFrom(seed, 'salt', index) },
      ...(loose && { sound: { ...loose.value, isShared: people.length > 1 } }),
    }),
  );
  const noted = put(notebook, writer, entries);
  return ok(loose ? outOfPocket(noted, loose.value.fileId) : noted);
}

/**
 * Adds to a note that can no longer be changed, or is somebody else's. Whoever may read the note sees the addition with
 * it. Refuses `not-yours`, `no-such-note`, `reason-missing` and `text-too-long`.
 */
export function addToNote(
  notebook: Notebook,
  writer: Writer,
  noteId: string,
  words: string,
  seed: string,
): Result<Noted, Refusal> {
  const entry = notebook.entries.find(({ id }) => id === noteId);
  if (!entry) return fail({ code: 'no-such-note' });
  if (!appraises(notebook, entry)) return fail({ code: 'not-yours' });
  const fact = cleanText(words);
  const refusal = refusalOfWords(fact, '');
  if (refusal) return fail(refusal);
  const { effect: _, question: _asked, sound: _said, item, ...same } = entry;
  const added: NotebookEntry = {
    ...same,
    ...(item !== undefined && { item }),
    ...{ id: idFrom(seed, 'note', 0), salt: idFrom(seed, 'salt', 0) },
    ...{
      author: writer.person,
      seenOn: writer.today,
      fact,
      isCited: false,
      addsTo: entry.addsTo ?? entry.id,
    },
    ...(entry.isShown && { showing: 'now' as const }),
  };
  return ok(put(notebook, writer, [added]));
}

export type NoteChange = {
  readonly fact?: string;
  readonly effect?: string;
  readonly item?: ItemCode;
  readonly seenOn?: Temporal.PlainDate;
  readonly showing?: Showing;
};

/**
 * Its author corrects a note, files it, or says when it is shown; to show it now is final. Refuses `no-such-note` (also
 * one that the writer may not see), `not-yours`, `note-fixed` once it was shown or a rating rests on it, and what
 * `writeNotes` refuses. Filing and showing are allowed to its author also while a rating rests on it.
 */
export function changeNote(
  notebook: Notebook,
  writer: Writer,
  noteId: string,
  change: NoteChange,
): Result<Noted, Refusal> {
  const entry = notebook.entries.find(({ id }) => id === noteId);
  const refusal = entry
    ? refusalToChange(notebook, writer, entry, change)
    : { code: 'no-such-note' as const };
  if (!entry || refusal) return fail(refusal ?? { code: 'no-such-note' });
  const { effect: given, ...others } = change;
  const { effect: before, ...rest } = entry;
  const effect = given === undefined ? before : cleanText(given);
  const after: NotebookEntry = {
    ...rest,
    ...others,
    ...(change.fact !== undefined && { fact: cleanText(change.fact) }),
    ...(effect !== undefined && effect !== '' && { effect }),
    ...(change.showing === 'now' && { isShown: true }),
  };
  const words = refusalOfWords(after.fact ?? '', after.effect ?? '');
  if (words) return fail(words);
  if (canonical(after) === canonical(entry)) return ok({ notebook, writes: [], noteIds: [noteId] });
  const isNews = after.isShown && !entry.isShown;
  return ok({
    notebook: { ...notebook, entries: notebook.entries.map((one) => (one === entry ? after : one)) },
    writes: [
      {
        kind: 'change-note',
        noteId,
        ...{ item: after.item ?? null, seenOn: after.seenOn, fact: after.fact ?? '' },
        ...{ effect: after.effect ?? null, showing: after.showing },
        ...{ shownAt: isNews ? writer.now : null, isOnlyShowing: isOnlyShowing(change) },
      },
      noteAct('note.change', entry, after),
      ...(isNews ? [newsOf(after)] : []),
    ],
    noteIds: [noteId],
  });
}

/** Its author takes a note away, until it was shown or a rating rests on it. */
export function removeNote(notebook: Notebook, writer: Writer, noteId: string): Result<Noted, Refusal> {
  const entry = notebook.entries.find(({ id }) => id === noteId);
  if (!entry) return fail({ code: 'no-such-note' });
  if (!appraises(notebook, entry) || entry.author.id !== writer.person.id) return fail({ code: 'not-yours' });
  if (!isOpenFor(entry, writer.person.id)) return fail({ code: 'note-fixed' });
  // What was added to it goes first.
  if (notebook.entries.some(({ addsTo }) => addsTo === noteId)) return fail({ code: 'note-fixed' });
  return ok({
    notebook: { ...notebook, entries: notebook.entries.filter((one) => one !== entry) },
    writes: [{ kind: 'remove-note', noteId }, noteAct('note.remove', entry, undefined), ...soundGone(entry)],
    noteIds: [],
  });
}

/** To file a note, and to show it, changes nothing that was read or that a rating rests on. */
const isOnlyShowing = ({ item, showing, ...more }: NoteChange): boolean =>
  (item !== undefined || showing !== undefined) && Object.values(more).every((one) => one === undefined);

function refusalToChange(
  notebook: Notebook,
  { person, today }: Writer,
  entry: NotebookEntry,
  change: NoteChange,
): Refusal | undefined {
  if (!appraises(notebook, entry) || entry.author.id !== person.id) return { code: 'not-yours' };
  if (entry.isShown || entry.fact === undefined) return { code: 'note-fixed' };
  if (entry.isCited && !isOnlyShowing(change)) return { code: 'note-fixed' };
  if (change.item !== undefined && !isNoteItem(change.item)) return { code: 'no-such-item' };
  if (change.seenOn !== undefined && !isPossibleDay(change.seenOn, today)) return { code: 'no-such-day' };
  return undefined;
}

const appraises = ({ people }: Notebook, { employee }: NotebookEntry): boolean =>
  people.some(({ id }) => id === employee.id);

function refusalOfWords(fact: string, effect: string): Refusal | undefined {
  if (fact === '') return { code: 'no-words' };
  if (fact.length > factMax) return { code: 'text-too-long', max: factMax };
  return effect.length > effectMax ? { code: 'text-too-long', max: effectMax } : undefined;
}

function put(notebook: Notebook, { now }: Writer, entries: readonly NotebookEntry[]): Noted {
  const ids = entries.map(({ employee }) => employee.id);
  return {
    notebook: {
      ...notebook,
      people: notebook.people.map((one: NotebookPerson) =>
        ids.includes(one.id) ? { ...one, noteCount: one.noteCount + 1 } : one,
      ),
      entries: [...entries, ...notebook.entries],
    },
    writes: [
      {
        kind: 'put-notes',
        entries: entries.map((entry) => ({ ...entry, shownAt: entry.isShown ? now : null })),
      },
      ...entries.map((entry) => noteAct('note.write', undefined, entry)),
      ...entries.filter(({ isShown }) => isShown).map(newsOf),
    ],
    noteIds: entries.map(({ id }) => id),
  };
}

const newsOf = ({ id, employee }: NotebookEntry): Write =>
  outboxWrite({ kind: 'note-shown', personId: employee.id, noteId: id }, `note:${id}`);

/** Acts hold no word of a note: a salted digest proves what it said, and proves nothing once its salt is gone. */
function noteAct(act: AuditAct, before: NotebookEntry | undefined, after: NotebookEntry | undefined): Write {
  return {
    kind: 'audit',
    act,
    ...(before && { before: { id: before.id, ...recorded(before) } }),
    after: after ? { id: after.id, ...recorded(after) } : null,
  };
}

function recorded({ employee, author, method, item, seenOn, showing, addsTo, ...more }: NotebookEntry) {
  const { question, fact, effect, salt, sound } = more;
  return {
    ...{ employeeId: employee.id, authorId: author.id, method, showing, seenOn: seenOn.toString() },
    ...(item !== undefined && { item }),
    ...(addsTo !== undefined && { addsTo }),
    ...(question !== undefined && { question }),
    ...(sound && { fileId: sound.fileId }),
    ...(fact !== undefined && salt !== undefined && { digest: saltedDigest(salt, fact, effect ?? '') }),
  };
}

const canonical = (entry: NotebookEntry): string => JSON.stringify([recorded(entry), entry.isShown]);
