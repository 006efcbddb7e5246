import type { Hono } from 'hono';
import type {
  Address,
  Capabilities,
  HandleInbound,
  Platform,
  PlatformName,
} from '../conversation/contract/platform.ts';
import type { Translate } from '../i18n/translate.ts';
import type { Check } from '../shared/doctor/finding.ts';
import type { Log } from '../shared/log.ts';
import type { Observe } from '../shared/observe.ts';
import type { Timing } from '../shared/pacing.ts';
import type { Clock } from '../shared/time.ts';
import {
  type Environment,
  isGiven,
  readVariables,
  type ValuesOf,
  type Variable,
  type VariableProblem,
} from '../shared/variables.ts';

/** What the program gives to a platform. */
export type PlatformDeps = {
  readonly log: Log;
  /** A short sentence for a person when an event could not be handled: nothing was changed, please try again. */
  readonly busyText: (localeHint?: string) => string;
  /** The system's clock when absent. */
  readonly clock?: Clock;
  /** How waiting is measured: in real time, unless a simulation has a clock of its own. */
  readonly timing?: Timing;
  readonly observe?: Observe;
};

/** The commands that a chat app offers while a person types. */
export type CommandMenu = {
  /** The language of the apps that show this menu. When absent, it is for all other languages. */
  readonly languageCode?: 'id' | 'en';
  /** Names have 1 to 32 characters of a-z 0-9 _, descriptions 1 to 256 characters in the language of the menu. */
  readonly commands: readonly { readonly command: string; readonly description: string }[];
};

/** A running platform. Its settings decide whether it calls us (`routes`) or we fetch its events (`listen`). */
export type RunningPlatform = Platform & {
  /** The webhook, to be mounted at the root of the server. Throws without the secret that proves who calls. */
  routes?(handle: HandleInbound): Hono;
  /** Starts to fetch events; resolves when fetching has begun. */
  listen?(handle: HandleInbound): Promise<void>;
  /** Tells the platform our public address and the commands for everybody. */
  announce?(publicUrl: string | undefined, menus: readonly CommandMenu[]): Promise<void>;
  /** Offers other commands in one chat than those for everybody. */
  offer?(address: Address, menu: CommandMenu): Promise<void>;
  /** Why we hear nothing from the platform, as a sentence for the operator; undefined when all is well. */
  trouble?(): string | undefined;
  /** Resolves when no event is being handled and no screen is being drawn. */
  idle(): Promise<void>;
  /** Accepts no more events and waits until the current ones are handled. */
  stop(): Promise<void>;
};

/** A platform with its settings, ready to start. */
export type PlatformSetup = {
  readonly name: PlatformName;
  readonly settings: unknown;
  /** Rejects with a sentence for the operator when the platform refuses its token. */
  create(deps: PlatformDeps): Promise<RunningPlatform>;
  /** The checks that `doctor` runs. */
  checks(about: CheckedFrom): readonly Check[];
};
export type CheckedFrom = {
  readonly publicUrl: string | undefined;
  readonly clock: Clock;
  /** Speaks the operator's language: findings are read by people. */
  readonly t: Translate;
};

/** Everything the program needs to know about a platform. Each folder makes one with `definePlatform`. */
export type PlatformManifest<Settings = never> = {
  readonly name: PlatformName;
  /** The name that people know. */
  readonly title: string;
  readonly capabilities: Capabilities;
  readonly perSecond: number;
  readonly variables: PlatformVariables;
  /** The variable that switches the platform on. */
  readonly token: string;
  /** Reads the platform's variables; no setup when its token is not set. `isCalled`: there is a public address. */
  configure(
    env: Environment,
    isCalled: boolean,
  ): {
    readonly setup?: PlatformSetup;
    readonly problems: readonly VariableProblem[];
    readonly secrets: readonly string[];
  };
  /** Makes a setup of settings that do not come from the environment. */
  with(settings: Settings): PlatformSetup;
};

type PlatformVariables = Readonly<
  Record<
    string,
    Variable & {
      /** When the token is set, this variable is needed too: if the platform calls us, or if we fetch. */
      readonly neededWhen?: 'called' | 'fetching';
    }
  >
>;

/** Makes a manifest. Every command reads all manifests, so heavy imports belong in `create`. */
export function definePlatform<Settings extends object, V extends PlatformVariables>(
  parts: Pick<PlatformManifest, 'name' | 'title' | 'capabilities' | 'perSecond'> & {
    readonly variables: V;
    readonly token: keyof V & string;
    /** Makes the settings when all variables are valid; undefined when a needed one is missing. */
    readonly settings: (values: ValuesOf<V>, isCalled: boolean) => Settings | undefined;
    readonly create: (settings: Settings, deps: PlatformDeps) => Promise<RunningPlatform>;
    readonly checks: (settings: Settings, about: CheckedFrom) => readonly Check[];
  },
): PlatformManifest<Settings> {
  const { name, title, capabilities, perSecond, variables, token, create, checks } = parts;
  const setUp = (settings: Settings): PlatformSetup => ({
    name,
    settings: Object.freeze(settings),
    create: (deps) => create(settings, deps),
    checks: (about) => checks(settings, about),
  });
  const missing = (env: Environment, isCalled: boolean): readonly VariableProblem[] =>
    Object.entries(variables).flatMap(([variable, { neededWhen }]) =>
      neededWhen === (isCalled ? 'called' : 'fetching') && !isGiven(env, variable)
        ? [{ variable, code: 'missing' }]
        : [],
    );
  return {
    name,
    title,
    capabilities,
    perSecond,
    variables,
    token,
    with: setUp,
    configure: (env, isCalled) => {
      const { values, problems, secrets } = readVariables(env, variables);
      if (!isGiven(env, token)) return { problems, secrets };
      const settings = parts.settings(values, isCalled);
      return {
        ...(settings && { setup: setUp(settings) }),
        problems: [...problems, ...missing(env, isCalled)],
        secrets,
      };
    },
  };
}
