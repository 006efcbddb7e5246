import type { features } from '../features/index.ts';
import type { ScreenOf, Screens } from './verbs.ts';

type ScreenIn<F> = F extends { readonly screens: infer S extends Screens } ? ScreenOf<S> : never;

/** Which screen stands before a person, gathered from the list of features. */
export type ScreenRef = ScreenIn<(typeof features)[number]>;

/**
 * Where a person is: which screen stands before them, and a form being asked field by field.
 * May be reset to home at any time without harm, since answers are rows of their own.
 */
export type State = {
  readonly screen: ScreenRef;
  readonly form?: {
    /** Code of the form's submit action: the form is rebuilt from it, never stored. */
    readonly action: string;
    readonly fieldIndex: number;
    readonly values: Readonly<Record<string, string>>;
  };
  /** The message left by going on at another one: to be removed, should nobody get to it before the screen is shown. */
  readonly leaves?: Readonly<Record<string, string | number>>;
};

export const homeState: State = { screen: { at: 'home' } };
