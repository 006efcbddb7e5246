import type { Intent } from '../../application/outcome/intents.ts';
import type { Refusal } from '../../application/outcome/refusals.ts';
import type { Write } from '../../application/outcome/writes.ts';
import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { MessageKey } from '../../i18n/messages/index.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { SentFiles } from './files.ts';
import type { Model } from './model.ts';
import type { Capabilities } from './platform.ts';
import type { State } from './state.ts';
import type { ActionOf, Audience, Need, ScreenOf, Screens, Verbs } from './verbs.ts';
import type { Button, Form, FormErrors, FormValues, Notice, Screen } from './view.ts';

/** Everything a flow may use. A flow is pure: the same context and event always give the same step. */
export type Context = {
  readonly state: State;
  readonly model: Model;
  readonly t: Translate;
  readonly capabilities: Capabilities;
  /** The chat may hardly be drawn any more just now: better a screen in which one can go on without a redraw. */
  readonly isShortOfDraws: boolean;
  /** The platform's id of the message that was typed, where a later edit of it is told. */
  readonly message?: string;
  /** Random, and new with every event: what an event makes gets its ids from it. Absent where only a screen is drawn. */
  readonly seed?: string;
  /** All commands, in the order of the features. */
  readonly commands: readonly Command[];
  /** The buttons of all features for a result, in the order of the features. */
  readonly resultButtons: readonly ResultButtons[];
};

/**
 * What a feature offers on a result, to its reader and at that moment. A button with a tone stands alone on its card,
 * because it does something; the others lead somewhere and stand below its details.
 */
export type ResultButtons = (t: Translate, model: Model, appraisal: Appraisal) => readonly Button[];

/** What a flow decides. */
export type Step = {
  /** The person's new state; absent = unchanged. */
  readonly state?: State;
  /** The model with the decision applied, for drawing the screen; absent = unchanged. */
  readonly model?: Model;
  readonly writes?: readonly Write[];
  readonly notice?: Notice;
  /** The language chosen for this account. */
  readonly locale?: Locale;
  /** The person starts, or changes language: the platform updates what it shows around the chat, such as the menu. */
  readonly arrives?: true;
  /** The screen is about another appraisal than the one loaded, so it is drawn from what is loaded after the save. */
  readonly isElsewhere?: true;
  /** A form to ask: opened natively, or asked field by field by the form runner. */
  readonly form?: Form;
  readonly formErrors?: FormErrors;
  /** Why it was refused, for metrics and logs; the person reads the notice. */
  readonly refusal?: Refusal['code'];
};

/**
 * What a feature does. `act` handles the actions of its verbs, `submit` the forms whose submit action is one of them,
 * `text` what is typed while one of its screens is open (undefined or absent = no text is expected there). `form`
 * rebuilds a form from its submit action, for the form runner (undefined when the form is no longer possible). `screen`
 * draws one of its screens. These are methods (not properties) so that the router may call any feature by its types.
 */
export type Flow<A, S> = {
  act(context: Context, action: A): Step;
  submit?(context: Context, action: A, values: FormValues): Step;
  text?(context: Context, screen: S, typed: string): Step | undefined;
  /** What is sent while one of its screens is open; undefined = no files are taken there. */
  files?(context: Context, screen: S, sent: SentFiles): Step | undefined;
  form?(context: Context, action: A): Form | undefined;
  screen(context: Context, screen: S): Screen;
};

/** A command that a person can type, such as `/penilaian`. */
export type Command = {
  /** The names in a menu, for each language; both names always work. */
  readonly names: Readonly<Record<Locale, string>>;
  readonly alsoNames?: readonly string[];
  readonly describe: MessageKey;
  readonly opensTo?: Audience;
  readonly needs?: Need;
  /** Not listed in the help, because a person who reads it knows this command. */
  readonly isObvious?: true;
  /** Whether it is listed in this person's menu and help; absent = always. */
  readonly isListed?: (model: Model) => boolean;
  /** Whether a platform's menu and help list it at all; absent = on every platform. Typed, it always works. */
  readonly isOffered?: (capabilities: Capabilities) => boolean;
  /** `argument` is the text typed after the command; may be empty. */
  run(context: Context, argument: string): Step;
};

/**
 * Makes the screen of a message that was decided earlier; undefined when it is no longer news to its reader. `intent`
 * is the content of the outbox row.
 */
export type News<I extends Intent> = (context: Context, intent: I) => Screen | undefined;

/**
 * A part of the conversation, in `features/<name>/`: its buttons and screens, and what happens there. The router, the
 * codec of buttons and the reader of stored states are made from the list in `features/index.ts`.
 */
export type Feature<V extends Verbs, S extends Screens> = {
  readonly verbs: V;
  readonly screens: S;
  readonly commands?: Readonly<Record<string, Command>>;
  readonly resultButtons?: ResultButtons;
  readonly news?: { readonly [K in Intent['kind']]?: News<Extract<Intent, { kind: K }>> };
  readonly flow: Flow<ActionOf<V>, ScreenOf<S>>;
};
