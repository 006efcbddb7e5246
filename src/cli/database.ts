import type { Command } from 'commander';
import { openStore } from '../app/open-store.ts';
import { grantAppRights } from '../persistence/app-rights.ts';
import { progressDrift, recountProgress } from '../persistence/cycles/progress-recount.ts';
import { migrate } from '../persistence/migrate.ts';
import { type CliContext, Refused, sayWhere, withStore } from './context.ts';
import { examples } from './frame/help-text.ts';

/**
 * `db migrate` and `db grant`, which the database owner runs, so that the bot's own role need not be the owner; and
 * `db recount`, which either may.
 */
export function addDatabaseCommands(program: Command, context: CliContext): void {
  const { t } = context;
  const db = program.command('db').description(t('cli.db.about'));
  db.command('migrate')
    .description(t('cli.db.migrate'))
    .addHelpText(
      'after',
      `\n${t('cli.db.migrate.more')}\n${examples(
        t,
        'MIGRATION_DATABASE_URL=postgres://kinerja_owner:…@db/kinerja npm run kinerja -- db migrate',
      )}`,
    )
    .action(() => runMigrate(context));
  db.command('grant')
    .description(t('cli.db.grant'))
    .requiredOption('--role <role>', t('cli.db.role'))
    .addHelpText('after', `\n${t('cli.db.grant.more')}\n${examples(t, 'db grant --role kinerja_app')}`)
    .action(async ({ role }: { role: string }) => {
      const url = ownerUrlOf(context);
      if (url === undefined) throw new Refused(t('cli.db.private'));
      await grant(context, url, role);
    });
  db.command('recount')
    .description(t('cli.db.recount'))
    .addHelpText('after', `\n${t('cli.db.recount.more')}\n${examples(t, 'db recount')}`)
    .action(async () => {
      const count = await withStore(context, async (store) => {
        const differed = await progressDrift(store);
        if (differed > 0) await recountProgress(store);
        return differed;
      });
      context.out(t('cli.db.recounted', { count }));
    });
}

/** Only when it is needed: the job queue is slow to load, and no other command should wait for it. */
const jobTables = () => import('../jobs/postgres-schema.ts');

const ownerUrlOf = ({ config }: CliContext): string | undefined =>
  config.migrationDatabaseUrl ?? config.databaseUrl;

async function runMigrate(context: CliContext): Promise<void> {
  const { t, config, out } = context;
  const url = ownerUrlOf(context);
  if (url === undefined) await migratePrivate(context);
  else {
    await migrate(url);
    if (config.redisUrl === undefined) await (await jobTables()).migrateJobs(url);
  }
  out(t('cli.db.migrated'));
  const appRole = roleOf(config.databaseUrl);
  if (url !== undefined && appRole !== undefined && appRole !== roleOf(url))
    await grant(context, url, appRole);
}

/** Starts the private server and migrates its database. */
async function migratePrivate(context: CliContext): Promise<void> {
  const { config } = context;
  const quiet = { info: () => {}, warn: () => {}, error: () => {} };
  const store = await openStore({ dataDir: config.dataDir }, quiet);
  sayWhere(context, store);
  try {
    if (config.redisUrl === undefined) await (await jobTables()).migrateJobs(store.url);
  } finally {
    await store.close();
  }
}

async function grant({ t, out }: CliContext, ownerUrl: string, role: string): Promise<void> {
  const refusal = await grantAppRights(ownerUrl, role);
  if (refusal) throw new Refused(t(`cli.db.refused.${refusal}`, { role }));
  await (await jobTables()).grantJobs(ownerUrl, role);
  out(t('cli.db.granted', { role }));
}

function roleOf(url: string | undefined): string | undefined {
  const name = url === undefined ? '' : decodeURIComponent(new URL(url).username);
  return name === '' ? undefined : name;
}
