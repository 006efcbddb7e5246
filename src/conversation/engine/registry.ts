import { type Intent, intentKinds, toldByLane } from '../../application/outcome/intents.ts';
import { invariant } from '../../shared/assert.ts';
import type { Action, FlowAction, FormAction } from '../contract/action.ts';
import type { Command, Context, Flow, ResultButtons } from '../contract/feature.ts';
import type { ScreenRef } from '../contract/state.ts';
import type { ScreenKind, Screens, Verb, Verbs } from '../contract/verbs.ts';
import type { Screen } from '../contract/view.ts';
import { features } from '../features/index.ts';
import { formVerbs } from './form-verbs.ts';

/** Which feature has which verb, screen and command. A name used twice stops the program at the start. */

/** A method type, so that each kind of news may require its own intent. */
type AnyNews = { says(context: Context, intent: Intent): Screen | undefined }['says'];
type AnyFeature = {
  readonly verbs: Verbs;
  readonly screens: Screens;
  readonly commands?: Readonly<Record<string, Command>>;
  readonly resultButtons?: ResultButtons;
  readonly news?: Readonly<Record<string, AnyNews | undefined>>;
  readonly flow: Flow<FlowAction, ScreenRef>;
};
const list: readonly AnyFeature[] = features;

function unique<T>(what: string, entries: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const [name, value] of entries) {
    invariant(!found.has(name), `two features have the ${what} ${name}`);
    found.set(name, value);
  }
  return found;
}

export const verbs: ReadonlyMap<string, Verb> = unique('verb', [
  ...list.flatMap((feature) => Object.entries(feature.verbs)),
  ...Object.entries(formVerbs),
]);
unique(
  'code',
  [...verbs.values()].map((verb) => [verb.code, verb]),
);

export const screens: ReadonlyMap<string, ScreenKind> = unique(
  'screen',
  list.flatMap((feature) => Object.entries(feature.screens)),
);

/** Those on messages that the lane sends and takes away again. */
export const temporaryScreens: readonly string[] = [...screens].flatMap(([at, { isTemporary }]) =>
  isTemporary ? [at] : [],
);

/** Those that show what lies in a pocket. */
export const pocketScreens: readonly string[] = [...screens].flatMap(([at, { needs }]) =>
  needs === 'pocket' ? [at] : [],
);

/** Every command by its name in the program, in the order of the features. */
export const commands: ReadonlyMap<string, Command> = unique(
  'command',
  list.flatMap((feature) => Object.entries(feature.commands ?? {})),
);

const commandNames = unique(
  'command word',
  [...commands].flatMap(([name, { names, alsoNames = [] }]) =>
    [...new Set([names.id, names.en, ...alsoNames])].map((word) => [word, name] as const),
  ),
);

/** The command that was typed, in either language; undefined for anything else. */
export function commandOf(typed: string): (Command & { readonly name: string }) | undefined {
  const name = commandNames.get(typed.toLowerCase());
  const command = name === undefined ? undefined : commands.get(name);
  return name !== undefined && command ? { ...command, name } : undefined;
}

/** What each feature adds to the result card. */
export const resultButtons: readonly ResultButtons[] = list.flatMap((feature) => feature.resultButtons ?? []);

const newsByKind = unique(
  'news',
  list.flatMap((feature) => Object.entries(feature.news ?? {})),
);
for (const kind of intentKinds) {
  const isTold = newsByKind.has(kind) || toldByLane.some((one) => one === kind);
  invariant(isTold, `no feature tells the news ${kind}`);
}
/** Makes the screen for the news of an outbox row; undefined when no feature has it. */
export const newsOf = (kind: Intent['kind']): AnyNews | undefined => newsByKind.get(kind);

const flowOfVerb = new Map(
  list.flatMap((feature) => Object.keys(feature.verbs).map((type) => [type, feature.flow] as const)),
);
const flowOfScreen = new Map(
  list.flatMap((feature) => Object.keys(feature.screens).map((at) => [at, feature.flow] as const)),
);

function known<T>(found: T | undefined, name: string): T {
  invariant(found !== undefined, `no feature has ${name}`);
  return found;
}

export const verbOf = ({ type }: Action): Verb => known(verbs.get(type), type);
export const screenKindOf = ({ at }: ScreenRef): ScreenKind => known(screens.get(at), at);
export const flowOfAction = ({ type }: FlowAction) => known(flowOfVerb.get(type), type);
export const flowOfScreenRef = ({ at }: ScreenRef) => known(flowOfScreen.get(at), at);

export const isFormAction = (action: Action): action is FormAction => action.type in formVerbs;
