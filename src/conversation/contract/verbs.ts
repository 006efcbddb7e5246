import type { z } from 'zod';
import type { Locale } from '../../i18n/locale.ts';

/** What an argument of a button may be. `item` is an item code of the catalogue, see `domain/appraisal/items.ts`. */
type ArgumentTypes = {
  readonly id: string;
  readonly number: number;
  readonly item: string;
  readonly locale: Locale;
};
export type ArgumentKind = keyof ArgumentTypes;

/**
 * For whom something works: `reader` (the default) is linked and has read the privacy notice, `newcomer` is linked and
 * has not, `stranger` is not linked, `anybody` is each of them.
 */
export type Audience = 'reader' | 'newcomer' | 'stranger' | 'anybody';

/** What an event needs loaded besides the appraisal it names. */
export type Need = 'own' | 'history' | 'link-code';

type Options = { readonly opensTo?: Audience; readonly needs?: Need };

/**
 * What a button means: a verb, the ids it is about and, where the press has consequences, the revision the person saw.
 * Never a closure or a position, so that every process of this release and the next can act on it. `code` is what the
 * button carries; once shipped it keeps its meaning, and its arguments keep their order.
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

/** What stands on a person's screen: how its reference is stored, and what drawing it needs. */
export type ScreenKind = Options & {
  readonly shape: z.ZodRawShape;
  /** Stands on a message that the lane sends and takes away again, as the day's reminder does. */
  readonly isPassing?: true;
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

/** Without the index signature that zod gives to an object with no keys. */
type Stored<S extends z.ZodRawShape> = keyof S extends never ? unknown : z.output<z.ZodObject<S>>;

/** The references of a feature's screens: `{ at: 'self-card', appraisalId, item }`. */
export type ScreenOf<S extends Screens> = {
  [A in keyof S & string]: Flat<{ at: A } & Stored<S[A]['shape']>>;
}[keyof S & string];
