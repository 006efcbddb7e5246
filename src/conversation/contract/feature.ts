import type { Refusal } from '../../application/outcome/refusals.ts';
import type { Write } from '../../application/outcome/writes.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { Action } from './action.ts';
import type { Model } from './model.ts';
import type { Capabilities } from './platform.ts';
import type { State } from './state.ts';
import type { Form, FormErrors, FormValues, Notice, Screen } from './view.ts';

/** Everything a flow may look at. Pure: the same context and event give the same step. */
export type Context = {
  readonly state: State;
  readonly model: Model;
  readonly t: Translate;
  readonly capabilities: Capabilities;
};

/** What a flow decides. */
export type Step = {
  /** Where the person is now; absent = unchanged. */
  readonly state?: State;
  /** The model with the decision applied, for drawing the screen; absent = unchanged. */
  readonly model?: Model;
  readonly writes?: readonly Write[];
  readonly notice?: Notice;
  /** Ask with a form: opened natively, or asked field by field by the form runner. */
  readonly form?: Form;
  readonly formErrors?: FormErrors;
  /** What it was refused for, for those who watch; the person reads the notice. */
  readonly refusal?: Refusal['code'];
};

/**
 * A flow owns some actions and screens. `act` gets every action of its types, `submit` the forms whose submit action
 * is one of them, `text` what is typed while one of its screens is open (undefined = it takes no text there),
 * `form` rebuilds a form from its submit action (for the field-by-field runner; undefined when it makes no sense now),
 * `screen` draws one of its screens.
 */
export type Flow<A extends Action, S extends State['screen']> = {
  readonly act: (context: Context, action: A) => Step;
  readonly submit: (context: Context, action: A, values: FormValues) => Step;
  readonly text: (context: Context, screen: S, typed: string) => Step | undefined;
  readonly form: (context: Context, action: A) => Form | undefined;
  readonly screen: (context: Context, screen: S) => Screen;
};

/** The parts of the unions a flow owns: `ActionsOf<'self.'>`, `ScreensOf<'self-'>`. */
export type ActionsOf<Prefix extends string> = Extract<Action, { type: `${Prefix}${string}` }>;
export type ScreensOf<Prefix extends string> = Extract<State['screen'], { at: `${Prefix}${string}` }>;
