import type { Hono } from 'hono';
import type {
  Address,
  Capabilities,
  HandleInbound,
  Platform,
  PlatformName,
} from '../conversation/contract/platform.ts';
import type { Check } from '../shared/doctor/finding.ts';
import type { Log } from '../shared/log.ts';
import type { Observe } from '../shared/observe.ts';
import type { Timing } from '../shared/pacing.ts';
import type { Clock } from '../shared/time.ts';
import {
  type ConfigProblem,
  type Environment,
  isGiven,
  problemWith,
  readVariables,
  type ValuesOf,
  type Variable,
} from '../shared/variables.ts';

/** What a platform gets from the program it runs in. */
export type PlatformDeps = {
  readonly log: Log;
  /** A short, neutral sentence for when we could not decide: nothing happened, and it may be tried again. */
  readonly busyText: (localeHint?: string) => string;
  /** Absent = the system's. */
  readonly clock?: Clock;
  /** How waiting is measured; real time unless a rehearsal says otherwise. */
  readonly timing?: Timing;
  readonly observe?: Observe;
};

/** The commands an app offers while one types. */
export type CommandMenu = {
  /** The language of the apps it is for; absent = every other. */
  readonly languageCode?: 'id' | 'en';
  /** Names of 1 to 32 of a-z 0-9 _, descriptions of 1 to 256 characters, already in that language. */
  readonly commands: readonly { readonly command: string; readonly description: string }[];
};

/** A platform at work. By its settings it is either called (`routes`) or fetches what people do (`listen`). */
export type RunningPlatform = Platform & {
  /** The webhook, to mount at the root of the server. Throws without the secret that proves who calls. */
  routes?(handle: HandleInbound): Hono;
  /** Resolves once it runs. */
  listen?(handle: HandleInbound): Promise<void>;
  /** Tells the platform where we are reached, and which commands there are for everybody. */
  announce?(publicUrl: string | undefined, menus: readonly CommandMenu[]): Promise<void>;
  /** Offers commands in one chat, instead of those for everybody. */
  offer?(address: Address, menu: CommandMenu): Promise<void>;
  /** Why nothing is heard from the platform, a sentence for the operator; undefined as long as all is well. */
  trouble?(): string | undefined;
  /** Resolves when no event is being handled or shown. */
  idle(): Promise<void>;
  /** Takes no more events, and waits for what is being handled. */
  stop(): Promise<void>;
};

/** A platform with its settings, ready to start. */
export type PlatformSetup = {
  readonly name: PlatformName;
  readonly settings: unknown;
  /** Rejects with a sentence for the operator when the platform does not take its token. */
  create(deps: PlatformDeps): Promise<RunningPlatform>;
  /** What `doctor` looks at. */
  checks(about: CheckedFrom): readonly Check[];
};
export type CheckedFrom = { readonly publicUrl: string | undefined; readonly clock: Clock };

/** Everything the program asks about a platform; made by `definePlatform`, one for each folder. */
export type PlatformManifest<Settings = never> = {
  readonly name: PlatformName;
  /** As people call it. */
  readonly title: string;
  readonly capabilities: Capabilities;
  readonly perSecond: number;
  readonly variables: PlatformVariables;
  /** The variable that brings the platform into play. */
  readonly token: string;
  /** Its part of the environment; no setup where its token is not given. `isCalled`: there is a public address. */
  configure(
    env: Environment,
    isCalled: boolean,
  ): {
    readonly setup?: PlatformSetup;
    readonly problems: readonly ConfigProblem[];
    readonly secrets: readonly string[];
  };
  /** With settings from elsewhere than the environment. */
  with(settings: Settings): PlatformSetup;
};

type PlatformVariables = Readonly<
  Record<
    string,
    Variable & {
      /** Cannot be left out beside the token, where we are called or where we fetch. */
      readonly needed?: { readonly where: 'called' | 'fetching'; readonly words: string };
    }
  >
>;

/** The manifest of a platform. It is read by every command: what is heavy is imported in `create`. */
export function definePlatform<Settings extends object, V extends PlatformVariables>(
  parts: Pick<PlatformManifest, 'name' | 'title' | 'capabilities' | 'perSecond'> & {
    readonly variables: V;
    readonly token: keyof V & string;
    /** Its settings, once every variable is good; undefined when one of them is missing. */
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
  const missing = (env: Environment, isCalled: boolean): readonly ConfigProblem[] =>
    Object.entries(variables).flatMap(([variable, { needed }]) =>
      needed && (needed.where === 'called') === isCalled && !isGiven(env, variable)
        ? [problemWith(variable, needed.words)]
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
