import { join } from 'node:path';
import { sayTrouble } from '../../app/say-failure.ts';
import type { CommandConfig } from '../../config.ts';
import { holdsDatabase } from '../../embedded/place.ts';
import { startEmbeddedPostgres } from '../../embedded/start.ts';
import { type DatabaseHealth, databaseHealth } from '../../persistence/health/health.ts';
import { judgeClock } from '../../shared/doctor/clock.ts';
import { type Check, type Finding, fine, problem, warning } from '../../shared/doctor/finding.ts';
import { type Clock, localDate, type Temporal } from '../../shared/time.ts';
import { judgeCalendar } from './calendar.ts';
import { judgeLinks, judgeWork } from './work.ts';

const oldestVersion = 150_000;
const quiet = { info: () => {}, warn: () => {}, error: () => {} };

/** Checks the database: its version, schema, rights, free connections and clock, and the work that its tables show. */
export function databaseCheck(config: CommandConfig, clock: Clock, isOnDatabase: boolean): Check {
  const { databaseUrl, dataDir, timeZone } = config;
  const today = () => localDate(clock.now(), timeZone);
  const folder = join(dataDir, 'postgres');
  return {
    name: 'database',
    remedy: databaseUrl
      ? 'Start PostgreSQL, or correct host, port, name, user and password in DATABASE_URL.'
      : `Look at the end of the log of the private PostgreSQL in DATA_DIR (${dataDir}).`,
    // Without DATABASE_URL the private server may have to be started first.
    patienceMs: databaseUrl ? 8000 : 60_000,
    run: async () => {
      if (databaseUrl)
        return judge(await databaseHealth(databaseUrl, clock.now, timeZone), isOnDatabase, today());
      if (!holdsDatabase(folder))
        return [
          warning(
            'database',
            'there is no private database yet',
            'Nothing, if this is new: the first start makes it. Else set DATA_DIR to where the data lies.',
          ),
        ];
      const server = await startEmbeddedPostgres({ dataDir: folder, log: quiet });
      try {
        return judge(await databaseHealth(server.url, clock.now, timeZone), isOnDatabase, today());
      } finally {
        await server.stop();
      }
    },
  };
}

function judge(health: DatabaseHealth, isOnDatabase: boolean, today: Temporal.PlainDate): readonly Finding[] {
  const { version, connections, migrations } = health;
  const spelled = `PostgreSQL ${Math.floor(version / 10_000)}.${version % 10_000}`;
  return [
    version >= oldestVersion
      ? fine('database', `${spelled} answers`)
      : problem('database', `${spelled} is too old`, 'Upgrade to PostgreSQL 15 or newer.'),
    ...(health.refusesWrites
      ? [
          problem(
            'database writes',
            'it answers, but takes no writes',
            sayTrouble(health.refusesWrites, 'en'),
          ),
        ]
      : []),
    judgeMigrations(migrations),
    judgeRights(health),
    connections.max - connections.used > 20
      ? fine('connections', `${connections.used} of ${connections.max} in use`)
      : warning(
          'connections',
          `${connections.used} of ${connections.max} in use; every process of the bot takes up to 24`,
          'Raise max_connections, or end what else uses this server.',
        ),
    ...(isOnDatabase
      ? [
          health.hasJobTables
            ? fine('queue', 'jobs run on PostgreSQL; their tables are there')
            : warning('queue', 'the tables of the jobs are missing', 'Start the bot once: it makes them.'),
        ]
      : []),
    judgeClock(health.aheadMs, 'the database'),
    ...(health.figures ? judgeWork(health.figures) : []),
    ...(health.unlinkedWithWork === undefined ? [] : [judgeLinks(health.unlinkedWithWork)]),
    ...(health.calendar ? judgeCalendar(health.calendar, today) : []),
  ];
}

function judgeMigrations({ missing, unknown }: DatabaseHealth['migrations']): Finding {
  if (missing > 0)
    return problem(
      'migrations',
      `${missing} of this release are missing`,
      'Start the bot once, or run any other command of kinerja: it brings the database up to date.',
    );
  if (unknown > 0)
    return warning(
      'migrations',
      `the database knows ${unknown} of a newer release`,
      'Run the newer release everywhere; this one only while the upgrade lasts.',
    );
  return fine('migrations', 'the schema is the one of this release');
}

function judgeRights({ isSuperuser, maySwitchOffAudit }: DatabaseHealth): Finding {
  const remedy = 'Give the bot a role of its own that owns no table and may not change the audit trail.';
  if (isSuperuser) return warning('rights', 'the bot is a superuser of the database', remedy);
  if (maySwitchOffAudit) return warning('rights', 'the bot owns its tables', remedy);
  return fine('rights', 'the bot has no more than it needs');
}
