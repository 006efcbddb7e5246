import type { Part } from '../../domain/typed/join.ts';
import type { Memory } from '../../domain/typed/memory.ts';
import type { features } from '../features/index.ts';
import type { ScreenOf, Screens } from './verbs.ts';

type ScreenIn<F> = F extends { readonly screens: infer S extends Screens } ? ScreenOf<S> : never;

/** The screen that a person has open; the types come from the list of features. */
export type ScreenRef = ScreenIn<(typeof features)[number]>;

/**
 * Where a person is in the conversation: the open screen, and a form being asked field by field. It may be reset to
 * home at any time without loss, because answers are stored in their own rows.
 */
/** An interview by the guide: with whom, about what, and which notes hold its answers. */
export type Interview = {
  readonly employeeId: string;
  readonly items: readonly string[];
  readonly level: number;
  readonly showing: number;
  readonly answers: Readonly<Record<string, string>>;
};

export type State = {
  readonly screen: ScreenRef;
  readonly form?: {
    /** Code of the form's submit action: the form is rebuilt from it, never stored. */
    readonly action: string;
    readonly fieldIndex: number;
    readonly values: Readonly<Record<string, string>>;
    /** An answer that is too long for its question, as it was typed. */
    readonly kept?: { readonly parts: readonly Part[]; readonly atMs: number };
    /** Which message answered which question, by the ids of both, for a later edit of it. */
    readonly sent?: Readonly<Record<string, string>>;
  };
  /** What is remembered of the last things the person typed. Losing it loses no saved text. */
  readonly typed?: Memory;
  /** The compact view was chosen for the self-assessment: it opens there until the cards are asked for again. */
  readonly isCompact?: true;
  /** Tables were chosen for this account: screens that have them are drawn so until the plain view is asked for. */
  readonly isTable?: true;
  /** The interview that runs: whoever leaves it can go on. Its answers are notes, and do not depend on it. */
  readonly interview?: Interview | undefined;
  /** The old message, when the person went on at another one. It must be removed, even if this process dies first. */
  readonly leaves?: Readonly<Record<string, string | number>>;
};

export const homeState: State = { screen: { at: 'home' } };
