import { isBefore, Temporal } from '../../shared/time.ts';
import type { Appraisal } from '../appraisal/appraisal.ts';
import { behaviourCodes, competencyCodes, type ItemCode, overallResults } from '../appraisal/items.ts';
import type { Relation } from '../authorization/policy.ts';
import type { PositionLevel } from '../competency/catalogue.ts';
import type { Cycle, Window } from '../cycle/cycle.ts';
import { type FileStatus, ratedBeside } from '../files/evidence-file.ts';
import type { QuestionCode } from './interview-guide.ts';

/** How something was learned: observasi langsung, wawancara, telaah dokumen, kunjungan lapangan. */
export const noteMethods = ['observation', 'interview', 'document', 'field-visit'] as const;
export type NoteMethod = (typeof noteMethods)[number];

/** When the employee is shown a note. There is no "never": nothing may rest on a note that nobody may see. */
export const showings = ['now', 'with-result', 'at-talk'] as const;
export type Showing = (typeof showings)[number];

/** Most characters of what was seen, and of what it led to. */
export const factMax = 2000;
export const effectMax = 500;
/** Most people one note is written about at once, as after a field visit. */
export const peopleMax = 10;
/** So far back something may have been seen. */
const daysBack = 366;

/** What a note may be filed under: a competency, a value, or the work results as a whole. */
const noteItems: readonly ItemCode[] = [...competencyCodes, ...behaviourCodes, overallResults];
export const isNoteItem = (item: ItemCode): boolean => noteItems.includes(item);

/** A recording that a note is of. The bot keeps it as a file and does not listen to it. */
export type NoteSound = {
  readonly fileId: string;
  readonly size: number;
  readonly sentAt: Temporal.Instant;
  /** A note about somebody else is of the same one: it stays when this note goes. */
  readonly isShared: boolean;
};

/** A recording in the pocket of whoever reads the notebook: it may become a note once it is kept. */
export type LooseSound = {
  readonly id: string;
  readonly status: FileStatus;
  readonly sentAt: Temporal.Instant;
  readonly words?: string;
  readonly size?: number;
};

/** What an appraiser noted about an employee. It belongs to the record of the employee, whoever appraises them later. */
export type NotebookEntry = {
  readonly id: string;
  readonly employee: { readonly id: string; readonly name: string };
  readonly author: { readonly id: string; readonly name: string };
  readonly method: NoteMethod;
  /** Absent until it is filed. */
  readonly item?: ItemCode;
  /** The question of the interview guide that it answers. */
  readonly question?: QuestionCode;
  readonly seenOn: Temporal.PlainDate;
  /** What was seen; absent when the words had to go. */
  readonly fact?: string;
  /** What it led to. */
  readonly effect?: string;
  readonly showing: Showing;
  /** The employee may read it. */
  readonly isShown: boolean;
  /** A rating rests on it. */
  readonly isCited: boolean;
  /** The note that this one adds to. */
  readonly addsTo?: string;
  /** Hides what the chain of acts holds of the words. */
  readonly salt?: string;
  /** What was said instead of typed. */
  readonly sound?: NoteSound;
};

/** Somebody whom the reader appraises today. */
export type NotebookPerson = {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly position: string;
  readonly nip: string;
  readonly positionLevel: PositionLevel;
  /** Since when the reader appraises them. */
  readonly since: Temporal.PlainDate;
  readonly noteCount: number;
  readonly lastSeenOn?: Temporal.PlainDate;
};

/** What one event loads of the notebook. */
export type Notebook = {
  /** Whom the reader appraises today, by name. */
  readonly people: readonly NotebookPerson[];
  /** The reader's own; absent for who is not appraised. */
  readonly positionLevel?: PositionLevel;
  /** About the one employee that the event is about; only what the reader may see, the newest first. */
  readonly entries: readonly NotebookEntry[];
  /** What the reader said and has not filed anywhere yet, the newest first. */
  readonly sounds?: readonly LooseSound[];
};

/** The notes of one kind that an appraisal has. A card shows how many there are, and the newest of each kind. */
export type NoteTally = {
  readonly item?: ItemCode;
  readonly method: NoteMethod;
  readonly isShown: boolean;
  readonly count: number;
  readonly newest: {
    readonly id: string;
    readonly seenOn: Temporal.PlainDate;
    readonly fact?: string;
  };
};

/** Whether something may be said to have been seen on that day. */
export const isPossibleDay = (day: Temporal.PlainDate, today: Temporal.PlainDate): boolean =>
  !isBefore(today, day) && !isBefore(day, today.subtract({ days: daysBack }));

/** Until it was shown, or a rating rests on it, its author may change or remove a note. */
export const isOpenFor = (entry: NotebookEntry, personId: string): boolean =>
  entry.author.id === personId && !entry.isShown && !entry.isCited && entry.fact !== undefined;

/** The days whose notes stand beside the ratings of a cycle: its period, and what is seen until ratings end. */
export function noteDays({ period, windows }: Pick<Cycle, 'period' | 'windows'>): Window {
  const to = isBefore(period.to, windows.rating.to) ? windows.rating.to : period.to;
  return { from: period.from, to };
}

export const isWithin = (day: Temporal.PlainDate, { from, to }: Window): boolean =>
  !isBefore(day, from) && !isBefore(to, day);

/** Who looks at a rating sees its notes; the employee only what was shown to them. */
export function visibleTallies(
  { notes = [], status }: Pick<Appraisal, 'notes' | 'status'>,
  relation: Relation,
): readonly NoteTally[] {
  if (
    relation === 'appraiser' ||
    (relation === 'second-appraiser' && (status === 'objected' || status === 'decided'))
  )
    return notes;
  return relation === 'self' ? notes.filter(({ isShown }) => isShown) : [];
}

/** Whether a note belongs beside an item: its own, and beside an overall rating all that it sums up. */
export const isBeside = (of: { readonly item?: ItemCode | undefined }, item: ItemCode): boolean =>
  of.item !== undefined && (of.item === item || ratedBeside(of.item) === item);

/** How many of a list there are of each method, in the order of the methods. */
export function countsByMethod(
  tallies: readonly Pick<NoteTally, 'method' | 'count'>[],
): readonly { readonly method: NoteMethod; readonly count: number }[] {
  return noteMethods.flatMap((method) => {
    const count = tallies.reduce((sum, one) => sum + (one.method === method ? one.count : 0), 0);
    return count === 0 ? [] : [{ method, count }];
  });
}

/** The newest note of each method, the newest first. */
export function newestByMethod(tallies: readonly NoteTally[]): readonly NoteTally[] {
  const newest = noteMethods.flatMap((method) =>
    tallies
      .filter((one) => one.method === method)
      .toSorted(byDay)
      .slice(0, 1),
  );
  return newest.toSorted(byDay);
}

const byDay = (a: NoteTally, b: NoteTally): number =>
  Temporal.PlainDate.compare(b.newest.seenOn, a.newest.seenOn);
