import type { z } from 'zod';
import type { Locale } from '../../i18n/locale.ts';

/** The types of a button's arguments. `item` is an item code, see `domain/appraisal/items.ts`. */
type ArgumentTypes = {
  readonly id: string;
  readonly number: number;
  readonly item: string;
  readonly locale: Locale;
};
export type ArgumentKind = keyof ArgumentTypes;

/**
 * Who may use something: `reader` (the default) is linked and has read the privacy notice, `newcomer` is linked and has
 * not read it, `stranger` is not linked, `anybody` is all of them.
 */
export type Audience = 'reader' | 'newcomer' | 'stranger' | 'anybody';

/**
 * What must be loaded for an event, besides the appraisal it names. `own-card` is less than that: what the employee's
 * own cards show of it, and so no notes, and nothing of the feedback.
 */
export type Need =
  | 'own-card'
  | 'own'
  | 'history'
  | 'notebook'
  | 'pocket'
  | 'link-code'
  | 'document-code'
  | 'feedback'
  | 'hr'
  | 'requests'
  | 'pulse'
  | 'growth'
  | 'mentors'
  | 'quarters'
  | 'delegation'
  /** Who may enter paper for the appraisal, which a card does without. */
  | 'paper';

type Options = { readonly opensTo?: Audience; readonly needs?: Need };

/**
 * What a button means: a verb, ids and, where the press has consequences, the revision the person saw. It is never a
 * function or a position, so that every process of this and the next release can handle it. `code` is stored in the
 * button: once released it keeps its meaning, and its arguments keep their order.
 */
export type Verb = Options & {
  readonly code: string;
  readonly args: Readonly<Record<string, ArgumentKind>>;
};
export type Verbs = Readonly<Record<string, Verb>>;

export const verb = <const A extends Verb['args'] = Record<never, never>>(
  code: string,
  args?: A,
  options: Options = {},
) => ({ ...options, code, args: args ?? ({} as A) });

/** A kind of screen: how its reference is stored, and what must be loaded to draw it. */
export type ScreenKind = Options & {
  readonly shape: z.ZodRawShape;
  /** The screen is on a message that the lane sends and later removes, such as the daily reminder. */
  readonly isTemporary?: true;
  /** It has something to show as a table, for whoever wants that. */
  readonly hasTable?: true;
};
export type Screens = Readonly<Record<string, ScreenKind>>;

export const screen = <const S extends z.ZodRawShape = Record<never, never>>(
  shape?: S,
  options: Omit<ScreenKind, 'shape'> = {},
) => ({ ...options, shape: shape ?? ({} as S) });

type Flat<T> = { readonly [K in keyof T]: T[K] };

/** The actions of a feature's verbs: `{ type: 'self.card', appraisalId, item }`. */
export type ActionOf<V extends Verbs> = {
  [T in keyof V & string]: Flat<{ type: T } & { [A in keyof V[T]['args']]: ArgumentTypes[V[T]['args'][A]] }>;
}[keyof V & string];

/** Avoids the index signature that zod gives to an object without keys. */
type Stored<S extends z.ZodRawShape> = keyof S extends never ? unknown : z.output<z.ZodObject<S>>;

/** The references of a feature's screens: `{ at: 'self-card', appraisalId, item }`. */
export type ScreenOf<S extends Screens> = {
  [A in keyof S & string]: Flat<{ at: A } & Stored<S[A]['shape']>>;
}[keyof S & string];
