import type { Intent } from '../../application/outcome/intents.ts';
import type { Refusal } from '../../application/outcome/refusals.ts';
import type { Write } from '../../application/outcome/writes.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { MessageKey } from '../../i18n/messages/index.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { Model } from './model.ts';
import type { Capabilities } from './platform.ts';
import type { State } from './state.ts';
import type { ActionOf, Audience, Need, ScreenOf, Screens, Verbs } from './verbs.ts';
import type { Form, FormErrors, FormValues, Notice, Screen } from './view.ts';

/** Everything a flow may look at. Pure: the same context and event give the same step. */
export type Context = {
  readonly state: State;
  readonly model: Model;
  readonly t: Translate;
  readonly capabilities: Capabilities;
  /** Everything that can be typed, in the order of the features. */
  readonly commands: readonly Command[];
};

/** What a flow decides. */
export type Step = {
  /** Where the person is now; absent = unchanged. */
  readonly state?: State;
  /** The model with the decision applied, for drawing the screen; absent = unchanged. */
  readonly model?: Model;
  readonly writes?: readonly Write[];
  readonly notice?: Notice;
  /** The language chosen for this account. */
  readonly locale?: Locale;
  /** The person begins here, or goes on in another language: what a platform shows around the chat is made anew. */
  readonly arrives?: true;
  /** Ask with a form: opened natively, or asked field by field by the form runner. */
  readonly form?: Form;
  readonly formErrors?: FormErrors;
  /** What it was refused for, for those who watch; the person reads the notice. */
  readonly refusal?: Refusal['code'];
};

/**
 * What a feature does. `act` gets every action of its verbs, `submit` the forms whose submit action is one of them,
 * `text` what is typed while one of its screens is open (undefined or absent = it takes no text there), `form` rebuilds
 * a form from its submit action (for the field-by-field runner; undefined when it makes no sense now), `screen` draws
 * one of its screens. Methods, so that the router can call any feature with what belongs to it.
 */
export type Flow<A, S> = {
  act(context: Context, action: A): Step;
  submit?(context: Context, action: A, values: FormValues): Step;
  text?(context: Context, screen: S, typed: string): Step | undefined;
  form?(context: Context, action: A): Form | undefined;
  screen(context: Context, screen: S): Screen;
};

/** Something a person can type: `/penilaian`. */
export type Command = {
  /** As listed in a menu, in each language; both work in either. */
  readonly names: Readonly<Record<Locale, string>>;
  readonly alsoNames?: readonly string[];
  readonly describe: MessageKey;
  readonly opensTo?: Audience;
  readonly needs?: Need;
  /** Left out of the help, whose reader knows it. */
  readonly isObvious?: true;
  /** Whether it is worth a line in this person's menu and help; absent = always. */
  readonly isListed?: (model: Model) => boolean;
  /** `argument` is what was typed after it, empty when nothing was. */
  run(context: Context, argument: string): Step;
};

/**
 * Whether a message decided earlier is still news to its reader, and its words; undefined = nothing to say any more.
 * `intent` is what the outbox row holds.
 */
export type News<I extends Intent> = (context: Context, intent: I) => Screen | undefined;

/**
 * One room of the house, found in `features/<name>/`: what its buttons and screens are called, and what happens there.
 * The router, the codec of buttons and the reader of stored states are made from the list in `features/index.ts`.
 */
export type Feature<V extends Verbs, S extends Screens> = {
  readonly verbs: V;
  readonly screens: S;
  readonly commands?: Readonly<Record<string, Command>>;
  readonly news?: { readonly [K in Intent['kind']]?: News<Extract<Intent, { kind: K }>> };
  readonly flow: Flow<ActionOf<V>, ScreenOf<S>>;
};
