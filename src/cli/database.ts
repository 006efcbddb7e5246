import type { Command } from 'commander';
import { openStore } from '../app/open-store.ts';
import { type GrantRefusal, grantAppRights } from '../persistence/app-rights.ts';
import { migrate } from '../persistence/migrate.ts';
import { type CliContext, Refused } from './context.ts';

/** `db migrate` and `db grant`, which the database owner runs, so that the bot's own role need not be the owner. */
export function addDatabaseCommands(program: Command, context: CliContext): void {
  const db = program.command('db').description('the database: schema and rights');
  db.command('migrate')
    .description("bring the database to this release's schema, the tables of the job queue included")
    .addHelpText(
      'after',
      `
Works with the owner's address in MIGRATION_DATABASE_URL, or else with DATABASE_URL. When both are set and name
different roles, the role of DATABASE_URL is given its rights too, as by "db grant". Running it again changes nothing.

Example:
  $ MIGRATION_DATABASE_URL=postgres://kinerja_owner:…@db/kinerja npm run kinerja -- db migrate`,
    )
    .action(() => runMigrate(context));
  db.command('grant')
    .description('give a role exactly what the bot needs, and take from it what goes beyond')
    .requiredOption('--role <role>', 'an existing role that is neither superuser nor owner of the tables')
    .addHelpText(
      'after',
      `
Works with the owner's address in MIGRATION_DATABASE_URL, or else with DATABASE_URL. Run it again after every upgrade.

Example:
  $ psql … -c "create role kinerja_app login password '…'"
  $ npm run kinerja -- db grant --role kinerja_app`,
    )
    .action(async ({ role }: { role: string }) => {
      const url = ownerUrlOf(context);
      if (url === undefined)
        throw new Refused('The private database in DATA_DIR has one role only: there is nothing to grant.');
      await grant(context, url, role);
    });
}

/** Only when it is needed: the job queue is slow to load, and no other command should wait for it. */
const jobTables = () => import('../jobs/postgres-schema.ts');

const ownerUrlOf = ({ config }: CliContext): string | undefined =>
  config.migrationDatabaseUrl ?? config.databaseUrl;

async function runMigrate(context: CliContext): Promise<void> {
  const { config, out } = context;
  const url = ownerUrlOf(context);
  if (url === undefined) await migratePrivate(context);
  else {
    await migrate(url);
    if (config.redisUrl === undefined) await (await jobTables()).migrateJobs(url);
  }
  out("The database is at this release's schema.");
  const appRole = roleOf(config.databaseUrl);
  if (url !== undefined && appRole !== undefined && appRole !== roleOf(url))
    await grant(context, url, appRole);
}

/** Starts the private server and migrates its database. */
async function migratePrivate({ config, err }: CliContext): Promise<void> {
  const quiet = { info: () => {}, warn: () => {}, error: () => {} };
  const store = await openStore({ dataDir: config.dataDir }, quiet);
  if (store.note) err(store.note);
  try {
    if (config.redisUrl === undefined) await (await jobTables()).migrateJobs(store.url);
  } finally {
    await store.close();
  }
}

async function grant({ out }: CliContext, ownerUrl: string, role: string): Promise<void> {
  const refusal = await grantAppRights(ownerUrl, role);
  if (refusal) throw new Refused(refusalWords(role)[refusal]);
  await (await jobTables()).grantJobs(ownerUrl, role);
  out(`The role ${role} may do what the bot does, and nothing else.`);
}

const refusalWords = (role: string): Readonly<Record<GrantRefusal, string>> => ({
  'no-tables': 'The database has no tables yet: run "db migrate" first.',
  'not-the-owner':
    "The tables belong to another role: put the owner's address into MIGRATION_DATABASE_URL and run this again.",
  'no-such-role': `There is no role ${role}: make it first, in psql, with: create role ${role} login password '…';`,
  'role-is-too-mighty': `${role} is a superuser or owns the tables, so nothing can be kept from it: make a role of its own for the bot.`,
});

function roleOf(url: string | undefined): string | undefined {
  const name = url === undefined ? '' : decodeURIComponent(new URL(url).username);
  return name === '' ? undefined : name;
}
