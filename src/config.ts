import { z } from 'zod';
import { type Purpose, purposes, type Retention, retentionOf } from './domain/retention/purposes.ts';
import { type Locale, locales } from './i18n/locale.ts';
import { platforms as allPlatforms } from './platform/list.ts';
import type { PlatformManifest, PlatformSetup } from './platform/manifest.ts';
import { fail, ok, type Result } from './shared/result.ts';
import { isSafeAddress } from './shared/safe-url.ts';
import { isTimeZone } from './shared/time.ts';
import {
  type ConfigProblem,
  type Environment,
  isGiven,
  problemWith,
  readVariables,
  type ValuesOf,
  type Variables,
} from './shared/variables.ts';

export type { ConfigProblem };

/** Everything the environment decides, checked once at start. */
export type Config = {
  /** When undefined, a private PostgreSQL in `dataDir` is used. */
  readonly databaseUrl?: string;
  /** When undefined, jobs run on the database. */
  readonly redisUrl?: string;
  /** At least one. */
  readonly platforms: readonly PlatformSetup[];
  /** Where the platforms send their events, without a trailing slash. When undefined, we fetch the events. */
  readonly publicUrl?: string;
  readonly port: number;
  /** Serves metrics and the queue board, and must never be public. When undefined, neither is served. */
  readonly adminPort?: number;
  /** The address on which `adminPort` is served; by default only this machine can reach it. */
  readonly adminHost: string;
  /** Further names by which both servers may be asked, beside loopback names, `publicUrl` and `adminHost`. */
  readonly allowedHosts: readonly string[];
  readonly role: 'web' | 'worker' | 'all';
  readonly dataDir: string;
  /** Where a file with the heads of the audit chains is written every day. */
  readonly auditHeadsDir: string;
  /** Never a default: no city's clock is that of another. */
  readonly timeZone: string;
  readonly logLevel: (typeof logLevels)[number];
  /** Never a default: people would read another agency's name. */
  readonly agencyName: string;
  /** Name and number of a pengelola kinerja, said to people with a question. */
  readonly hrContact?: string;
  readonly linkCodeMinutes: number;
  readonly retention: Retention;
  /** Values that are hidden in every line of the log. */
  readonly secrets: readonly string[];
};

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const postgres = z.url({ protocol: /^postgres(ql)?$/ });
const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.number().int().min(1).max(65_535));

/** The language in which the operator is spoken to, if the environment names one. */
export const readOperatorLang = (env: Environment = process.env): string | undefined => env.KINERJA_LANG;

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.number().int().min(least).max(most));

const keepDays = (purpose: Purpose) => ({
  accepts: wholeNumber(purposes[purpose].least, 3650),
  words: `must be a whole number of days from ${purposes[purpose].least} to 3650; leave it out for ${purposes[purpose].days}`,
});

/** All variables except those of the platforms, which are defined in the platforms' folders. */
const variables = {
  DATABASE_URL: {
    accepts: postgres,
    words: 'must look like postgres://user:password@host:5432/name; leave it out to use the private database',
  },
  MIGRATION_DATABASE_URL: {
    accepts: postgres,
    words:
      "must look like postgres://owner:password@host:5432/name; leave it out when DATABASE_URL is the owner's",
  },
  REDIS_URL: {
    accepts: z.url({ protocol: /^rediss?$/ }),
    words: 'must look like redis://host:6379; leave it out to run jobs on the database',
  },
  PUBLIC_URL: {
    accepts: z.url().refine(isSafeAddress),
    words:
      'must be the https address at which the platforms reach this server: they send nothing to http, which only an address of this machine may be',
  },
  ADMIN_HOST: {
    accepts: z.string().regex(/^[\w.:-]{1,253}$/),
    words: 'must be an address of this machine such as 127.0.0.1; leave it out for 127.0.0.1',
  },
  ALLOWED_HOSTS: {
    accepts: z
      .string()
      .transform((text) => text.split(',').map((host) => host.trim()))
      .pipe(z.array(z.string().regex(/^[A-Za-z0-9.:-]{1,253}$/)).max(20)),
    words: 'must be names or addresses without a port, with commas between them, such as web,worker',
  },
  PORT: { accepts: port, words: 'must be a port number between 1 and 65535; leave it out for 3000' },
  ADMIN_PORT: {
    accepts: port,
    words: 'must be a port number between 1 and 65535; leave it out to serve no metrics',
  },
  ROLE: {
    accepts: z.enum(['web', 'worker', 'all']),
    words: 'must be web, worker or all; leave it out for all',
  },
  DATA_DIR: { accepts: z.string(), words: 'must be a folder; leave it out for ./.data' },
  AUDIT_HEADS_DIR: {
    accepts: z.string(),
    words: 'must be a folder; leave it out for audit-heads in DATA_DIR',
  },
  TIME_ZONE: {
    accepts: z.string().refine(isTimeZone),
    words: 'must be an IANA time zone such as Asia/Jakarta, Asia/Makassar or Asia/Jayapura',
  },
  LOG_LEVEL: { accepts: z.enum(logLevels), words: `must be one of ${logLevels.join(', ')}` },
  AGENCY_NAME: { accepts: z.string().max(100), words: 'must be at most 100 characters long' },
  HR_CONTACT: { accepts: z.string().max(100), words: 'must be at most 100 characters long' },
  LINK_CODE_MINUTES: {
    accepts: z
      .string()
      .regex(/^\d{1,4}$/)
      .transform(Number)
      .pipe(z.number().int().min(1).max(1440)),
    words: 'must be a whole number of minutes between 1 and 1440',
  },
  KEEP_EVENTS_DAYS: keepDays('events'),
  KEEP_MESSAGES_DAYS: keepDays('messages'),
  KEEP_LINK_ATTEMPTS_DAYS: keepDays('link-attempts'),
  KEEP_LINK_CODES_DAYS: keepDays('link-codes'),
  KEEP_STRANGERS_DAYS: keepDays('strangers'),
  KEEP_CHAT_TURNS_DAYS: keepDays('chat-turns'),
  KEEP_RESULTS_YEARS: {
    accepts: wholeNumber(1, 99),
    words:
      "must be a whole number of years from 1 to 99, as in the agency's schedule; leave it out to keep results without an end",
  },
  KINERJA_OPERATOR: {
    accepts: z.string().max(40),
    words: 'must be the NIP of whoever gives commands; leave it out where they say it with --as',
  },
  KINERJA_LANG: { accepts: z.enum(locales), words: 'must be id or en; leave it out for id' },
} as const satisfies Variables;

type Values = ValuesOf<typeof variables>;

/**
 * The names of all variables that are read.
 *
 * @internal for the tests of documents
 */
export const configNames: readonly string[] = [
  ...Object.keys(variables),
  ...allPlatforms.flatMap((platform) => Object.keys(platform.variables)),
];

/**
 * Reads the environment; nothing else in the program does. Reports all problems at once, so that an operator can
 * correct them together. An empty variable counts as not set. The problems never contain a value.
 */
export function readConfig(
  env: Environment = process.env,
  platforms: readonly PlatformManifest[] = allPlatforms,
): Result<Config, ConfigProblem[]> {
  const { values, problems } = readVariables(env, variables);
  if (!platforms.some(({ token }) => isGiven(env, token))) problems.push(noPlatform(platforms));
  const theirs = platforms.map((platform) => platform.configure(env, isGiven(env, 'PUBLIC_URL')));
  problems.push(...theirs.flatMap((one) => one.problems));
  if (values.ADMIN_PORT !== undefined && values.ADMIN_PORT === (values.PORT ?? defaults.port))
    problems.push(problemWith('ADMIN_PORT', 'must differ from PORT: it serves what must not be public'));
  const agencyName = values.AGENCY_NAME;
  if (agencyName === undefined && !isGiven(env, 'AGENCY_NAME'))
    problems.push(
      problemWith('AGENCY_NAME', 'is missing: set the name of your agency, as its people know it'),
    );
  const timeZone = values.TIME_ZONE;
  if (timeZone === undefined && !isGiven(env, 'TIME_ZONE'))
    problems.push(problemWith('TIME_ZONE', zoneIsMissing));
  if (agencyName === undefined || timeZone === undefined || problems.length > 0) return fail(problems);
  return ok(
    Object.freeze({
      ...build(values),
      agencyName,
      timeZone,
      platforms: theirs.flatMap(({ setup }) => setup ?? []),
      secrets: theirs.flatMap(({ secrets }) => secrets),
    }),
  );
}

const zoneIsMissing =
  'is missing: set the time zone of your agency, Asia/Jakarta (WIB), Asia/Makassar (WITA) or Asia/Jayapura (WIT)';

function noPlatform(platforms: readonly PlatformManifest[]): ConfigProblem {
  const [first = '', ...others] = platforms.map(({ token }) => token);
  const so = others.length > 1 ? 'so are' : 'so is';
  const both = others.length > 0 ? `, and ${so} ${others.join(' and ')}` : '';
  return problemWith(
    first,
    `is missing${both}: set the token of at least one platform, or run "npm run demo" to try without any`,
  );
}

/** What the command line needs. It uses no platform and so no token. */
export type StoreConfig = Pick<Config, 'databaseUrl' | 'redisUrl' | 'dataDir' | 'linkCodeMinutes'> & {
  /** Every command needs it but `db`: who migrates has an environment of their own. */
  readonly timeZone?: string;
  /** How long is kept what serves a purpose; our own periods when absent. */
  readonly retention?: Retention;
  /** The address for the owner of the tables, who migrates and grants. When undefined, that is `databaseUrl`. */
  readonly migrationDatabaseUrl?: string;
  /** NIP of whoever gives commands, if they do not say it themselves with `--as`. */
  readonly operator?: string;
  /** Language of the command line, if the command does not say it with `--lang`; Indonesian when absent. */
  readonly language?: Locale;
};

/** The same once it is known that the command needs no zone, or has one. */
export type CommandConfig = StoreConfig & { readonly timeZone: string };

const storeNames = [
  'DATABASE_URL',
  'MIGRATION_DATABASE_URL',
  'REDIS_URL',
  'DATA_DIR',
  'TIME_ZONE',
  'LINK_CODE_MINUTES',
  'KEEP_EVENTS_DAYS',
  'KEEP_MESSAGES_DAYS',
  'KEEP_LINK_ATTEMPTS_DAYS',
  'KEEP_LINK_CODES_DAYS',
  'KEEP_STRANGERS_DAYS',
  'KEEP_CHAT_TURNS_DAYS',
  'KEEP_RESULTS_YEARS',
  'KINERJA_OPERATOR',
  'KINERJA_LANG',
] as const satisfies readonly (keyof typeof variables)[];

/** Reads only what the command line needs, so that a missing or wrong variable of a platform does not stop it. */
export function readStoreConfig(env: Environment = process.env): Result<StoreConfig, ConfigProblem[]> {
  const { values, problems } = readVariables(env, variables, storeNames);
  if (problems.length > 0) return fail(problems);
  const owner = values.MIGRATION_DATABASE_URL;
  const { KINERJA_OPERATOR: operator, KINERJA_LANG: language } = values;
  return ok({
    ...build(values),
    ...(values.TIME_ZONE && { timeZone: values.TIME_ZONE }),
    ...(owner && { migrationDatabaseUrl: owner }),
    ...(operator && { operator }),
    ...(language && { language }),
  });
}

const defaults = { port: 3000 };

/** What a command works with when nothing is set. */
export const unsetStoreConfig: StoreConfig = build({});

function build(v: Values): Omit<Config, 'platforms' | 'secrets' | 'agencyName' | 'timeZone'> {
  const dataDir = v.DATA_DIR ?? './.data';
  return {
    ...(v.DATABASE_URL && { databaseUrl: v.DATABASE_URL }),
    ...(v.REDIS_URL && { redisUrl: v.REDIS_URL }),
    ...(v.PUBLIC_URL && { publicUrl: v.PUBLIC_URL.replace(/\/+$/, '') }),
    port: v.PORT ?? defaults.port,
    ...(v.ADMIN_PORT && { adminPort: v.ADMIN_PORT }),
    adminHost: v.ADMIN_HOST ?? '127.0.0.1',
    allowedHosts: v.ALLOWED_HOSTS ?? [],
    role: v.ROLE ?? 'all',
    dataDir,
    auditHeadsDir: v.AUDIT_HEADS_DIR ?? `${dataDir.replace(/\/+$/, '')}/audit-heads`,
    logLevel: v.LOG_LEVEL ?? 'info',
    ...(v.HR_CONTACT && { hrContact: v.HR_CONTACT }),
    linkCodeMinutes: v.LINK_CODE_MINUTES ?? 10,
    retention: retentionOf(
      {
        events: v.KEEP_EVENTS_DAYS,
        messages: v.KEEP_MESSAGES_DAYS,
        'link-attempts': v.KEEP_LINK_ATTEMPTS_DAYS,
        'link-codes': v.KEEP_LINK_CODES_DAYS,
        strangers: v.KEEP_STRANGERS_DAYS,
        'chat-turns': v.KEEP_CHAT_TURNS_DAYS,
      },
      v.KEEP_RESULTS_YEARS,
    ),
  };
}
