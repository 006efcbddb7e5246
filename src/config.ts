import { z } from 'zod';
import { type Purpose, purposes, type Retention, retentionOf } from './domain/retention/purposes.ts';
import { partDaysMin } from './domain/tenure/transfer.ts';
import type { S3Place } from './files/s3-store.ts';
import type { ScannerAddress } from './files/scanner.ts';
import { chooseLocale, type Locale, locales } from './i18n/locale.ts';
import { sayVariable } from './i18n/say-variable.ts';
import { translator } from './i18n/translate.ts';
import { platforms as allPlatforms } from './platform/list.ts';
import type { PlatformManifest, PlatformSetup } from './platform/manifest.ts';
import { fail, ok, type Result } from './shared/result.ts';
import { isSafeAddress } from './shared/safe-url.ts';
import { isTimeZone } from './shared/time.ts';
import {
  type Environment,
  isGiven,
  readVariables,
  type ValuesOf,
  type VariableProblem,
  type Variables,
} from './shared/variables.ts';

/** `message` is one sentence that names the variable and what to do, and never contains the value. */
export type ConfigProblem = { readonly variable: string; readonly message: string };

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
  /** Files that employees send as evidence: where they lie, and the most for one of them and for one person. */
  readonly evidence: {
    readonly folder: string;
    readonly fileMegabytes: number;
    readonly personMegabytes: number;
    /** The bucket in which they lie in place of the folder. */
    readonly s3?: S3Place;
    /** clamd, which sees every file first; absent where the agency has none. */
    readonly scanner?: ScannerAddress;
  };
  /** Seals what colleagues answer until the end; without it nobody can be asked. */
  readonly feedbackKey?: string;
  /** Never a default: no city's clock is that of another. */
  readonly timeZone: string;
  readonly logLevel: (typeof logLevels)[number];
  /** Never a default: people would read another agency's name. */
  readonly agencyName: string;
  /** Name and number of a pengelola kinerja, said to people with a question. */
  readonly hrContact?: string;
  /** Who looks after the protection of personal data in the agency (UU 27/2022 Pasal 53), with a number. */
  readonly privacyContact?: string;
  readonly linkCodeMinutes: number;
  readonly retention: Retention;
  /** Closing a cycle, taking a result back and extending a stage for all need a second officer's yes. */
  readonly hasSecondOfficer: boolean;
  /** A part of a period with fewer days is not appraised alone. */
  readonly partDaysMin: number;
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

/** A socket of this machine by its path, or a host and a port. */
const scannerAddress = z
  .string()
  .max(250)
  .transform((text, context): ScannerAddress => {
    if (/^\/[^\0]+$/.test(text)) return { path: text };
    const [, six, name, digits] = /^(?:\[([\da-f:.]+)\]|([\w.-]+)):(\d{1,5})$/i.exec(text) ?? [];
    const [host, at] = [six ?? name, Number(digits)];
    if (host !== undefined && at >= 1 && at <= 65_535) return { host, port: at };
    context.addIssue({ code: 'custom', message: 'neither a path nor host:port' });
    return z.NEVER;
  });

const keepDays = (purpose: Purpose) => {
  const { least, days: usual } = purposes[purpose];
  const most = 3650;
  return { accepts: wholeNumber(least, most), figures: { least, most, usual } };
};

/** No end unless the agency sets one. */
const keepYears = { accepts: wholeNumber(1, 99) };

/** All variables except those of the platforms, which are defined in the platforms' folders. */
const variables = {
  DATABASE_URL: {
    accepts: postgres,
  },
  MIGRATION_DATABASE_URL: {
    accepts: postgres,
  },
  REDIS_URL: {
    accepts: z.url({ protocol: /^rediss?$/ }),
  },
  PUBLIC_URL: {
    accepts: z.url().refine(isSafeAddress),
  },
  ADMIN_HOST: {
    accepts: z.string().regex(/^[\w.:-]{1,253}$/),
  },
  ALLOWED_HOSTS: {
    accepts: z
      .string()
      .transform((text) => text.split(',').map((host) => host.trim()))
      .pipe(z.array(z.string().regex(/^[A-Za-z0-9.:-]{1,253}$/)).max(20)),
  },
  PORT: { accepts: port },
  ADMIN_PORT: {
    accepts: port,
  },
  ROLE: {
    accepts: z.enum(['web', 'worker', 'all']),
  },
  DATA_DIR: { accepts: z.string() },
  AUDIT_HEADS_DIR: {
    accepts: z.string(),
  },
  EVIDENCE_DIR: {
    accepts: z.string(),
  },
  EVIDENCE_STORE: { accepts: z.enum(['folder', 's3']) },
  EVIDENCE_S3_BUCKET: { accepts: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/) },
  EVIDENCE_S3_ENDPOINT: { accepts: z.url().refine(isSafeAddress) },
  EVIDENCE_S3_REGION: { accepts: z.string().regex(/^[a-z0-9-]{1,40}$/) },
  EVIDENCE_S3_KEY_ID: { accepts: z.string().regex(/^[!-~]{1,128}$/) },
  EVIDENCE_S3_SECRET: { accepts: z.string().regex(/^[!-~]{1,256}$/), isSecret: true },
  EVIDENCE_FILE_MB: {
    accepts: wholeNumber(1, 100),
    figures: { least: 1, most: 100, usual: 10 },
  },
  EVIDENCE_PERSON_MB: {
    accepts: wholeNumber(1, 10_000),
    figures: { least: 1, most: 10_000, usual: 100 },
  },
  FEEDBACK_KEY: {
    accepts: z.string().min(32).max(200),
    isSecret: true,
  },
  CLAMD: {
    accepts: scannerAddress,
  },
  TIME_ZONE: {
    accepts: z.string().refine(isTimeZone),
  },
  LOG_LEVEL: { accepts: z.enum(logLevels) },
  AGENCY_NAME: { accepts: z.string().max(100) },
  HR_CONTACT: { accepts: z.string().max(100) },
  PRIVACY_CONTACT: { accepts: z.string().max(100) },
  LINK_CODE_MINUTES: {
    accepts: z
      .string()
      .regex(/^\d{1,4}$/)
      .transform(Number)
      .pipe(z.number().int().min(1).max(1440)),
  },
  KEEP_EVENTS_DAYS: keepDays('events'),
  KEEP_MESSAGES_DAYS: keepDays('messages'),
  KEEP_LINK_ATTEMPTS_DAYS: keepDays('link-attempts'),
  KEEP_LINK_CODES_DAYS: keepDays('link-codes'),
  KEEP_STRANGERS_DAYS: keepDays('strangers'),
  KEEP_CHAT_TURNS_DAYS: keepDays('chat-turns'),
  KEEP_RESULTS_YEARS: keepYears,
  KEEP_EVIDENCE_YEARS: keepYears,
  KEEP_NOTES_YEARS: keepYears,
  KEEP_POCKET_YEARS: keepYears,
  KEEP_FEEDBACK_YEARS: keepYears,
  KEEP_REQUESTS_YEARS: keepYears,
  SECOND_OFFICER: { accepts: z.enum(['on', 'off']) },
  PART_DAYS_MIN: { accepts: wholeNumber(1, 92) },
  KINERJA_OPERATOR: {
    accepts: z.string().max(40),
  },
  KINERJA_LANG: { accepts: z.enum(locales) },
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

/** The language chosen by the environment, for whoever has no other wish. */
const chosenIn = (env: Environment): Locale => chooseLocale(env.KINERJA_LANG?.trim(), undefined);

/**
 * Reads the environment; nothing else in the program does. Reports all problems at once, so that an operator can
 * correct them together. An empty variable counts as not set. The problems never contain a value.
 */
export function readConfig(
  env: Environment = process.env,
  platforms: readonly PlatformManifest[] = allPlatforms,
  locale: Locale = chosenIn(env),
): Result<Config, ConfigProblem[]> {
  const t = translator(locale);
  const { values, problems: own, secrets } = readVariables(env, variables);
  const theirs = platforms.map((platform) => platform.configure(env, isGiven(env, 'PUBLIC_URL')));
  const tokens = platforms.map(({ token }) => token);
  const agencyName = values.AGENCY_NAME;
  const wrong: readonly VariableProblem[] = [
    ...own,
    ...missingOfS3(env),
    ...theirs.flatMap((one) => one.problems),
    ...(isGiven(env, 'AGENCY_NAME') ? [] : [{ variable: 'AGENCY_NAME', code: 'missing' } as const]),
    ...(isGiven(env, 'TIME_ZONE') ? [] : [{ variable: 'TIME_ZONE', code: 'missing' } as const]),
  ];
  const problems = wrong.map(
    (one): ConfigProblem => ({ variable: one.variable, message: sayVariable(t, one) }),
  );
  if (!tokens.some((token) => isGiven(env, token)))
    problems.push({
      variable: tokens[0] ?? '',
      message: t('config.no-platform', { tokens: tokens.join(', ') }),
    });
  if (values.ADMIN_PORT !== undefined && values.ADMIN_PORT === (values.PORT ?? defaults.port))
    problems.push({ variable: 'ADMIN_PORT', message: t('config.same-port', { variable: 'ADMIN_PORT' }) });
  const timeZone = values.TIME_ZONE;
  if (agencyName === undefined || timeZone === undefined || problems.length > 0) return fail(problems);
  return ok(
    Object.freeze({
      ...build(values),
      agencyName,
      timeZone,
      platforms: theirs.flatMap(({ setup }) => setup ?? []),
      secrets: [...secrets, ...theirs.flatMap((one) => one.secrets)],
    }),
  );
}

/** What the command line needs. It uses no platform and so no token. */
export type StoreConfig = Pick<Config, 'databaseUrl' | 'redisUrl' | 'dataDir' | 'linkCodeMinutes'> & {
  /** Where the files of employees lie; in the data folder when absent. */
  readonly evidence?: Pick<Config['evidence'], 'folder' | 's3'>;
  /** Every command needs it but `db`: who migrates has an environment of their own. */
  readonly timeZone?: string;
  /** Big acts on cycles wait for another officer's yes; not when absent. */
  readonly hasSecondOfficer?: boolean;
  /** A part of a period with fewer days is not appraised alone; our standard when absent. */
  readonly partDaysMin?: number;
  /** How long is kept what serves a purpose; our own periods when absent. */
  readonly retention?: Retention;
  /** The address for the owner of the tables, who migrates and grants. When undefined, that is `databaseUrl`. */
  readonly migrationDatabaseUrl?: string;
  /** NIP of whoever gives commands, if they do not say it themselves with `--as`. */
  readonly operator?: string;
  /** Whose the bot is, and whom its people ask: on what is printed for them. */
  readonly agencyName?: string;
  readonly hrContact?: string;
  readonly privacyContact?: string;
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
  'EVIDENCE_DIR',
  'EVIDENCE_STORE',
  'EVIDENCE_S3_BUCKET',
  'EVIDENCE_S3_ENDPOINT',
  'EVIDENCE_S3_REGION',
  'EVIDENCE_S3_KEY_ID',
  'EVIDENCE_S3_SECRET',
  'TIME_ZONE',
  'LINK_CODE_MINUTES',
  'AGENCY_NAME',
  'HR_CONTACT',
  'PRIVACY_CONTACT',
  'KEEP_EVENTS_DAYS',
  'KEEP_MESSAGES_DAYS',
  'KEEP_LINK_ATTEMPTS_DAYS',
  'KEEP_LINK_CODES_DAYS',
  'KEEP_STRANGERS_DAYS',
  'KEEP_CHAT_TURNS_DAYS',
  'KEEP_RESULTS_YEARS',
  'KEEP_EVIDENCE_YEARS',
  'KEEP_NOTES_YEARS',
  'KEEP_POCKET_YEARS',
  'KEEP_FEEDBACK_YEARS',
  'KEEP_REQUESTS_YEARS',
  'SECOND_OFFICER',
  'PART_DAYS_MIN',
  'KINERJA_OPERATOR',
  'KINERJA_LANG',
] as const satisfies readonly (keyof typeof variables)[];

/** Reads only what the command line needs, so that a missing or wrong variable of a platform does not stop it. */
export function readStoreConfig(
  env: Environment = process.env,
  locale: Locale = chosenIn(env),
): Result<StoreConfig, ConfigProblem[]> {
  const { values, problems: wrong } = readVariables(env, variables, storeNames);
  const problems = [...wrong, ...missingOfS3(env)];
  if (problems.length > 0) {
    const t = translator(locale);
    return fail(problems.map((one) => ({ variable: one.variable, message: sayVariable(t, one) })));
  }
  const owner = values.MIGRATION_DATABASE_URL;
  const { KINERJA_OPERATOR: operator, KINERJA_LANG: language } = values;
  return ok({
    ...build(values),
    ...(values.TIME_ZONE && { timeZone: values.TIME_ZONE }),
    ...(owner && { migrationDatabaseUrl: owner }),
    ...(values.AGENCY_NAME && { agencyName: values.AGENCY_NAME }),
    ...(operator && { operator }),
    ...(language && { language }),
  });
}

const defaults = { port: 3000 };

const s3Needs = ['EVIDENCE_S3_BUCKET', 'EVIDENCE_S3_KEY_ID', 'EVIDENCE_S3_SECRET'] as const;

/** What a bucket needs and is not given, where files are to lie in one. */
const missingOfS3 = (env: Environment): readonly VariableProblem[] =>
  env.EVIDENCE_STORE?.trim() === 's3'
    ? s3Needs
        .filter((name) => !isGiven(env, name))
        .map((variable) => ({ variable, code: 'missing' }) as const)
    : [];

function s3Of(v: Values): { readonly s3?: S3Place } {
  const { EVIDENCE_S3_BUCKET: bucket, EVIDENCE_S3_KEY_ID: keyId, EVIDENCE_S3_SECRET: secret } = v;
  const endpoint = v.EVIDENCE_S3_ENDPOINT;
  if (v.EVIDENCE_STORE !== 's3' || !bucket || !keyId || !secret) return {};
  const region = v.EVIDENCE_S3_REGION ?? 'us-east-1';
  return { s3: { bucket, region, keyId, secret, ...(endpoint && { endpoint }) } };
}

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
    evidence: {
      folder: v.EVIDENCE_DIR ?? `${dataDir.replace(/\/+$/, '')}/evidence`,
      fileMegabytes: v.EVIDENCE_FILE_MB ?? 10,
      personMegabytes: v.EVIDENCE_PERSON_MB ?? 100,
      ...s3Of(v),
      ...(v.CLAMD && { scanner: v.CLAMD }),
    },
    ...(v.FEEDBACK_KEY && { feedbackKey: v.FEEDBACK_KEY }),
    logLevel: v.LOG_LEVEL ?? 'info',
    ...(v.HR_CONTACT && { hrContact: v.HR_CONTACT }),
    ...(v.PRIVACY_CONTACT && { privacyContact: v.PRIVACY_CONTACT }),
    linkCodeMinutes: v.LINK_CODE_MINUTES ?? 10,
    hasSecondOfficer: v.SECOND_OFFICER === 'on',
    partDaysMin: v.PART_DAYS_MIN ?? partDaysMin,
    retention: retentionOf(
      {
        events: v.KEEP_EVENTS_DAYS,
        messages: v.KEEP_MESSAGES_DAYS,
        'link-attempts': v.KEEP_LINK_ATTEMPTS_DAYS,
        'link-codes': v.KEEP_LINK_CODES_DAYS,
        strangers: v.KEEP_STRANGERS_DAYS,
        'chat-turns': v.KEEP_CHAT_TURNS_DAYS,
      },
      {
        results: v.KEEP_RESULTS_YEARS,
        evidence: v.KEEP_EVIDENCE_YEARS,
        notes: v.KEEP_NOTES_YEARS,
        pocket: v.KEEP_POCKET_YEARS,
        feedback: v.KEEP_FEEDBACK_YEARS,
        requests: v.KEEP_REQUESTS_YEARS,
      },
    ),
  };
}
