import { z } from 'zod';
import { fail, ok, type Result } from './shared/result.ts';

/** Everything the environment decides, checked once at start. */
export type Config = {
  /** Undefined: a private PostgreSQL in `dataDir`. */
  readonly databaseUrl?: string;
  /** Undefined: jobs run on the database. */
  readonly redisUrl?: string;
  readonly telegram?: TelegramConfig;
  readonly slack?: SlackConfig;
  /** Where the platforms reach us, without a trailing slash. Undefined: we fetch from them. */
  readonly publicUrl?: string;
  readonly port: number;
  /** Metrics and the queue board; never to be exposed. Undefined: neither is served. */
  readonly adminPort?: number;
  /** The address it listens on; only this machine unless told otherwise. */
  readonly adminHost: string;
  readonly role: 'web' | 'worker' | 'all';
  readonly dataDir: string;
  /** Where a file with the heads of the audit chains is written every day. */
  readonly auditHeadsDir: string;
  readonly timeZone: string;
  readonly logLevel: LogLevel;
  readonly agencyName: string;
  readonly linkCodeMinutes: number;
};

type TelegramConfig = { readonly token: string; readonly apiRoot?: string } & (
  | { readonly mode: 'webhook'; readonly secret: string }
  | { readonly mode: 'polling' }
);

type SlackConfig = { readonly token: string; readonly apiUrl?: string } & (
  | { readonly mode: 'http'; readonly signingSecret: string }
  | { readonly mode: 'socket'; readonly appToken: string }
);

type LogLevel = (typeof logLevels)[number];

/** One plain sentence that names the variable and the remedy, and never repeats a value. */
export type ConfigProblem = { readonly variable: string; readonly message: string };

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const url = (...protocols: string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol));
const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.number().int().min(1).max(65_535));

/** Each variable with what it accepts and the words for when it does not get it. */
const variables = {
  DATABASE_URL: [
    url('postgres:', 'postgresql:'),
    'must look like postgres://user:password@host:5432/name; leave it out to use the private database',
  ],
  MIGRATION_DATABASE_URL: [
    url('postgres:', 'postgresql:'),
    "must look like postgres://owner:password@host:5432/name; leave it out when DATABASE_URL is the owner's",
  ],
  REDIS_URL: [
    url('redis:', 'rediss:'),
    'must look like redis://host:6379; leave it out to run jobs on the database',
  ],
  TELEGRAM_BOT_TOKEN: [
    z.string().regex(/^\d+:[A-Za-z0-9_-]+$/),
    'must be the token BotFather gave, a number, a colon and letters',
  ],
  TELEGRAM_WEBHOOK_SECRET: [
    z.string().regex(/^[A-Za-z0-9_-]{16,256}$/),
    'must have 16 to 256 letters, digits, _ or -; make one with: openssl rand -hex 32',
  ],
  TELEGRAM_API_ROOT: [
    url('http:', 'https:'),
    'must be an http or https address; leave it out to use Telegram itself',
  ],
  SLACK_BOT_TOKEN: [
    z.string().regex(/^xoxb-\S+$/),
    'must be the bot token of the Slack app; it begins with xoxb-',
  ],
  SLACK_SIGNING_SECRET: [
    z.string().regex(/^\S{16,}$/),
    'must be the signing secret from the Basic Information page of the Slack app',
  ],
  SLACK_APP_TOKEN: [
    z.string().regex(/^xapp-\S+$/),
    'must be an app-level token of the Slack app with connections:write; it begins with xapp-',
  ],
  SLACK_API_URL: [
    url('http:', 'https:'),
    'must be an http or https address; leave it out to use Slack itself',
  ],
  PUBLIC_URL: [
    url('http:', 'https:'),
    'must be the http or https address at which the platforms reach this server',
  ],
  ADMIN_HOST: [
    z.string().regex(/^[\w.:-]{1,253}$/),
    'must be an address of this machine such as 127.0.0.1; leave it out for 127.0.0.1',
  ],
  PORT: [port, 'must be a port number between 1 and 65535; leave it out for 3000'],
  ADMIN_PORT: [port, 'must be a port number between 1 and 65535; leave it out to serve no metrics'],
  ROLE: [z.enum(['web', 'worker', 'all']), 'must be web, worker or all; leave it out for all'],
  DATA_DIR: [z.string(), 'must be a folder; leave it out for ./.data'],
  AUDIT_HEADS_DIR: [z.string(), 'must be a folder; leave it out for audit-heads in DATA_DIR'],
  TIME_ZONE: [
    z.string().refine(isTimeZone),
    'must be an IANA time zone such as Asia/Jakarta, Asia/Makassar or Asia/Jayapura',
  ],
  LOG_LEVEL: [z.enum(logLevels), `must be one of ${logLevels.join(', ')}`],
  AGENCY_NAME: [z.string().max(100), 'must be at most 100 characters long'],
  LINK_CODE_MINUTES: [
    z
      .string()
      .regex(/^\d{1,4}$/)
      .transform(Number)
      .pipe(z.number().int().min(1).max(1440)),
    'must be a whole number of minutes between 1 and 1440',
  ],
} as const satisfies Record<string, readonly [z.ZodType<unknown, string>, string]>;

type Name = keyof typeof variables;
type Values = { readonly [N in Name]?: z.output<(typeof variables)[N][0]> };

/**
 * The names of all variables that are read.
 *
 * @internal for the tests of documents
 */
export const configNames = Object.keys(variables) as readonly Name[];

/**
 * Reads the environment, the only place that does. Reports every problem at once, so that an operator corrects them
 * in one go. An empty variable counts as one that is not set. No problem ever contains a value.
 */
export function readConfig(
  env: Readonly<Record<string, string | undefined>> = process.env,
): Result<Config, ConfigProblem[]> {
  const { values: v, problems } = readValues(env, configNames);
  const isGiven = (name: Name): boolean => Boolean(env[name]?.trim());

  if (!isGiven('TELEGRAM_BOT_TOKEN') && !isGiven('SLACK_BOT_TOKEN')) {
    problems.push(
      problem(
        'TELEGRAM_BOT_TOKEN',
        'is missing, and so is SLACK_BOT_TOKEN: set the token of at least one platform, or run "npm run demo" to try without any',
      ),
    );
  }
  const need = (name: Name, words: string): void => {
    if (!isGiven(name)) problems.push(problem(name, words));
  };
  const isReachable = isGiven('PUBLIC_URL');
  if (isReachable && isGiven('TELEGRAM_BOT_TOKEN')) {
    need(
      'TELEGRAM_WEBHOOK_SECRET',
      'is missing: PUBLIC_URL is set, so Telegram must prove itself; make one with: openssl rand -hex 32',
    );
  }
  if (isReachable && isGiven('SLACK_BOT_TOKEN')) {
    need(
      'SLACK_SIGNING_SECRET',
      'is missing: PUBLIC_URL is set, so Slack must prove itself; copy it from the Basic Information page of the Slack app',
    );
  }
  if (!isReachable && isGiven('SLACK_BOT_TOKEN')) {
    need(
      'SLACK_APP_TOKEN',
      'is missing: without PUBLIC_URL Slack is reached by Socket Mode; make an app-level token (xapp-) with connections:write, or set PUBLIC_URL',
    );
  }
  if (v.ADMIN_PORT !== undefined && v.ADMIN_PORT === (v.PORT ?? defaults.port)) {
    problems.push(problem('ADMIN_PORT', 'must differ from PORT: it serves what must not be public'));
  }
  return problems.length > 0 ? fail(problems) : ok(build(v));
}

/** What the command line needs: no platform, hence no token. */
export type StoreConfig = Pick<
  Config,
  'databaseUrl' | 'redisUrl' | 'dataDir' | 'timeZone' | 'linkCodeMinutes'
> & {
  /** The owner's, for migrations and grants. Undefined: `databaseUrl` is the owner's. */
  readonly migrationDatabaseUrl?: string;
};

/** Reads only what the command line needs; a platform's variable that is missing or wrong is none of its business. */
export function readStoreConfig(
  env: Readonly<Record<string, string | undefined>> = process.env,
): Result<StoreConfig, ConfigProblem[]> {
  const { values, problems } = readValues(env, [
    'DATABASE_URL',
    'MIGRATION_DATABASE_URL',
    'REDIS_URL',
    'DATA_DIR',
    'TIME_ZONE',
    'LINK_CODE_MINUTES',
  ]);
  if (problems.length > 0) return fail(problems);
  const { databaseUrl, redisUrl, dataDir, timeZone, linkCodeMinutes } = build(values);
  const migrationDatabaseUrl = values.MIGRATION_DATABASE_URL;
  return ok({
    ...(databaseUrl && { databaseUrl }),
    ...(migrationDatabaseUrl && { migrationDatabaseUrl }),
    ...(redisUrl && { redisUrl }),
    dataDir,
    timeZone,
    linkCodeMinutes,
  });
}

function readValues(
  env: Readonly<Record<string, string | undefined>>,
  names: readonly Name[],
): { readonly values: Values; readonly problems: ConfigProblem[] } {
  const problems: ConfigProblem[] = [];
  const values: Record<string, unknown> = {};
  for (const name of names) {
    const text = env[name]?.trim();
    if (!text) continue;
    const [schema, words] = variables[name];
    const parsed = schema.safeParse(text);
    if (parsed.success) values[name] = parsed.data;
    else problems.push(problem(name, words));
  }
  // Each value came out of the schema of its name.
  return { values: values as Values, problems };
}

const defaults = { port: 3000 };

function build(v: Values): Config {
  const telegram = telegramFrom(v);
  const slack = slackFrom(v);
  const dataDir = v.DATA_DIR ?? './.data';
  return Object.freeze<Config>({
    ...(v.DATABASE_URL && { databaseUrl: v.DATABASE_URL }),
    ...(v.REDIS_URL && { redisUrl: v.REDIS_URL }),
    ...(telegram && { telegram: Object.freeze(telegram) }),
    ...(slack && { slack: Object.freeze(slack) }),
    ...(v.PUBLIC_URL && { publicUrl: v.PUBLIC_URL.replace(/\/+$/, '') }),
    port: v.PORT ?? defaults.port,
    ...(v.ADMIN_PORT && { adminPort: v.ADMIN_PORT }),
    adminHost: v.ADMIN_HOST ?? '127.0.0.1',
    role: v.ROLE ?? 'all',
    dataDir,
    auditHeadsDir: v.AUDIT_HEADS_DIR ?? `${dataDir.replace(/\/+$/, '')}/audit-heads`,
    timeZone: v.TIME_ZONE ?? 'Asia/Makassar',
    logLevel: v.LOG_LEVEL ?? 'info',
    agencyName: v.AGENCY_NAME ?? 'Pemerintah Kota Mataram',
    linkCodeMinutes: v.LINK_CODE_MINUTES ?? 10,
  });
}

function telegramFrom(v: Values): TelegramConfig | undefined {
  if (!v.TELEGRAM_BOT_TOKEN) return undefined;
  const common = {
    token: v.TELEGRAM_BOT_TOKEN,
    ...(v.TELEGRAM_API_ROOT && { apiRoot: v.TELEGRAM_API_ROOT }),
  };
  if (v.PUBLIC_URL && v.TELEGRAM_WEBHOOK_SECRET) {
    return { ...common, mode: 'webhook', secret: v.TELEGRAM_WEBHOOK_SECRET };
  }
  return { ...common, mode: 'polling' };
}

function slackFrom(v: Values): SlackConfig | undefined {
  if (!v.SLACK_BOT_TOKEN) return undefined;
  const common = { token: v.SLACK_BOT_TOKEN, ...(v.SLACK_API_URL && { apiUrl: v.SLACK_API_URL }) };
  if (v.PUBLIC_URL && v.SLACK_SIGNING_SECRET)
    return { ...common, mode: 'http', signingSecret: v.SLACK_SIGNING_SECRET };
  if (v.SLACK_APP_TOKEN) return { ...common, mode: 'socket', appToken: v.SLACK_APP_TOKEN };
  return undefined;
}

const problem = (variable: Name, words: string): ConfigProblem => ({
  variable,
  message: `${variable} ${words}.`,
});

function isTimeZone(name: string): boolean {
  // An offset such as +08:00 is accepted by Intl, but it is no zone with a history.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
