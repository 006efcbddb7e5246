import { z } from 'zod';
import { type ActionOf, type ScreenOf, screen, verb } from '../../contract/verbs.ts';

const needs = { needs: 'notebook' } as const;
const note = { noteId: 'id' } as const;
const beside = { appraisalId: 'id', item: 'item' } as const;

export const verbs = {
  /** Whom one appraises, and how much is noted about each. */
  'note.openBook': verb('bo', { page: 'number' }, needs),
  'note.openPerson': verb('bw', { employeeId: 'id', page: 'number' }, needs),
  /** What was noted about oneself, and shown. */
  'note.openOwn': verb('ba', { page: 'number' }, needs),
  /** Opens the form for a note, and is its submit action. */
  'note.write': verb('bn', {}, needs),
  /** The steps of a note: about whom, by which method, what it shows. The words stand in the screen. */
  'note.who': verb('bk', { employeeId: 'id' }, needs),
  'note.several': verb('bs', {}, needs),
  'note.people': verb('bl', { page: 'number' }, needs),
  'note.go': verb('bg', {}, needs),
  'note.method': verb('bm', { method: 'number' }, needs),
  'note.item': verb('bi', { item: 'item' }, needs),
  /** A recording of the own pocket becomes a note. */
  'note.ofSound': verb('be', { soundId: 'id' }, needs),
  /** The bot sends the recording of a note; from beside a rating, with the appraisal. */
  'note.hear': verb('bh', note, needs),
  'note.hearBeside': verb('bj', { ...beside, ...note }, needs),
  /** It is filed later. */
  'note.later': verb('bu', {}, needs),
  'note.open': verb('bt', note, needs),
  'note.day': verb('by', { ...note, ago: 'number' }, needs),
  /** These open a form, and are its submit action. */
  'note.date': verb('bd', note, needs),
  'note.edit': verb('bc', note, needs),
  'note.askItem': verb('bq', note, needs),
  'note.file': verb('bf', { ...note, item: 'item' }, needs),
  /** `showing` 1 = with the result, 2 = at the dialogue. */
  'note.showing': verb('bv', { ...note, showing: 'number' }, needs),
  'note.showNow': verb('bz', note, needs),
  'note.remove': verb('bx', note, needs),
  /** The notes beside a rating. */
  'note.openBeside': verb('bb', beside, needs),
  /** The rating rests on this note. */
  'note.point': verb('bp', { ...beside, ...note }, needs),
  /** From a result to its source. */
  'note.openWhy': verb('br', beside, needs),
};

const draft = { people: z.array(z.string()).optional(), method: z.number().optional() };

export const screens = {
  /** Whom one appraises, or with `employeeId` what is noted about one of them. */
  notebook: screen({ employeeId: z.string().optional(), page: z.number() }, needs),
  'notes-own': screen({ page: z.number() }, needs),
  /**
   * The words of a note that is not saved yet: about whom, by which method, and what it shows are asked one after the
   * other. With `soundId` it is of that recording in the writer's pocket, and may have no words. `typed` is the part of a name that was searched for; `chosen` is there while several may be chosen.
   */
  'note-draft': screen(
    {
      text: z.string(),
      soundId: z.string().optional(),
      ...draft,
      page: z.number(),
      typed: z.string().optional(),
      chosen: z.array(z.string()).optional(),
    },
    needs,
  ),
  /** `isFiling` = it is asked what the note shows. */
  note: screen({ noteId: z.string(), isFiling: z.boolean().optional() }, needs),
  /** The notes beside a rating, or with `isWhy` what a row of a result comes from. */
  'note-source': screen({ appraisalId: z.string(), item: z.string(), isWhy: z.boolean().optional() }, needs),
};

export type NotebookAction = ActionOf<typeof verbs>;
export type NotebookScreen = ScreenOf<typeof screens>;
export type ScreenAt<A extends NotebookScreen['at']> = Extract<NotebookScreen, { at: A }>;
