import { join } from 'node:path';
import { fileStoreOf } from '../../app/keep-files.ts';
import { sayTrouble } from '../../app/say-failure.ts';
import type { CommandConfig } from '../../config.ts';
import { holdsDatabase } from '../../embedded/place.ts';
import { startEmbeddedPostgres } from '../../embedded/start.ts';
import type { Translate } from '../../i18n/translate.ts';
import { postgresJobsTrouble } from '../../jobs/postgres-engine.ts';
import { type DatabaseHealth, databaseHealth } from '../../persistence/health/health.ts';
import { judgeClock } from '../../shared/doctor/clock.ts';
import { type Check, type Finding, fine, problem, warning } from '../../shared/doctor/finding.ts';
import { type Clock, localDate, type Temporal } from '../../shared/time.ts';
import { judgeCalendar } from './calendar.ts';
import { judgeAnswers } from './colleagues.ts';
import { judgeFiles } from './files.ts';
import { judgeProgress } from './progress.ts';
import { judgeRequests } from './requests.ts';
import { subject } from './subject.ts';
import { judgeAppraisers, judgeLinks, judgeWork } from './work.ts';

const oldestVersion = 150_000;
const quiet = { info: () => {}, warn: () => {}, error: () => {} };

/** What of the configuration the check needs; without one that is right it says nothing of it. */
type Asked = {
  readonly isOnDatabase: boolean;
  readonly feedback?: { readonly key?: string | undefined };
};

/** Checks the database: its version, schema, rights, free connections and clock, and the work that its tables show. */
export function databaseCheck(
  t: Translate,
  config: CommandConfig,
  clock: Clock,
  { isOnDatabase, feedback }: Asked,
): Check {
  const { databaseUrl, dataDir, timeZone } = config;
  const folder = join(dataDir, 'postgres');
  const on = subject(t, 'database');
  const look = async (url: string): Promise<readonly Finding[]> => {
    const health = await databaseHealth(url, clock.now, timeZone);
    return [
      ...judge(t, health, { today: localDate(clock.now(), timeZone), timeZone }),
      ...(health.migrations.missing === 0 ? await judgeFiles(t, url, fileStoreOf(config), clock.now()) : []),
      ...(health.migrations.missing === 0 ? [await judgeProgress(t, url)] : []),
      ...(feedback && health.migrations.missing === 0 ? await judgeAnswers(t, url, feedback.key) : []),
      ...(isOnDatabase ? [await judgeJobs(t, url, health)] : []),
    ];
  };
  return {
    on,
    remedy: databaseUrl
      ? t('cli.doctor.database.do')
      : t('cli.doctor.database.private.do', { folder: dataDir }),
    // Without DATABASE_URL the private server may have to be started first.
    patienceMs: databaseUrl ? 8000 : 60_000,
    run: async () => {
      if (databaseUrl) return look(databaseUrl);
      if (!holdsDatabase(folder))
        return [warning(on, t('cli.doctor.database.new'), t('cli.doctor.database.new.do'))];
      const server = await startEmbeddedPostgres({ dataDir: folder, log: quiet });
      try {
        return await look(server.url);
      } finally {
        await server.stop();
      }
    },
  };
}

type Here = { readonly today: Temporal.PlainDate; readonly timeZone: string };

function judge(t: Translate, health: DatabaseHealth, { today, timeZone }: Here): readonly Finding[] {
  return [
    judgeVersion(t, health),
    ...judgeWrites(t, health),
    judgeMigrations(t, health),
    ...judgeRights(t, health),
    judgeConnections(t, health),
    judgeClock(t, health.aheadMs, t('cli.doctor.clock.of-database')),
    ...(health.figures ? judgeWork(t, health.figures) : []),
    ...(health.unlinkedWithWork === undefined ? [] : [judgeLinks(t, health.unlinkedWithWork)]),
    ...(health.withoutAppraiser === undefined ? [] : [judgeAppraisers(t, health.withoutAppraiser)]),
    ...(health.requestsHeld ? [judgeRequests(t, health.requestsHeld, timeZone)] : []),
    ...(health.calendar ? judgeCalendar(t, health.calendar, today) : []),
  ];
}

function judgeVersion(t: Translate, { version: number }: DatabaseHealth): Finding {
  const on = subject(t, 'database');
  const version = `PostgreSQL ${Math.floor(number / 10_000)}.${number % 10_000}`;
  if (number >= oldestVersion) return fine(on, t('cli.doctor.database.fine', { version }));
  return problem(on, t('cli.doctor.database.old', { version }), t('cli.doctor.database.old.do'));
}

function judgeWrites(t: Translate, { refusesWrites }: DatabaseHealth): readonly Finding[] {
  if (!refusesWrites) return [];
  const on = subject(t, 'database writes');
  return [problem(on, t('cli.doctor.database.no-writes'), sayTrouble(refusesWrites, t.locale))];
}

function judgeConnections(t: Translate, { connections }: DatabaseHealth): Finding {
  const on = subject(t, 'connections');
  if (connections.max - connections.used > 20) return fine(on, t('cli.doctor.connections', connections));
  return warning(on, t('cli.doctor.connections.few', connections), t('cli.doctor.connections.do'));
}

async function judgeJobs(t: Translate, url: string, { hasJobTables }: DatabaseHealth): Promise<Finding> {
  const on = subject(t, 'queue');
  if (!hasJobTables) return warning(on, t('cli.doctor.jobs.missing'), t('cli.doctor.jobs.do'));
  const trouble = await postgresJobsTrouble(url);
  return trouble
    ? problem(on, t('cli.doctor.jobs.no-writes'), sayTrouble(trouble, t.locale))
    : fine(on, t('cli.doctor.jobs.fine'));
}

function judgeMigrations(t: Translate, { migrations }: DatabaseHealth): Finding {
  const { missing, unknown } = migrations;
  const on = subject(t, 'migrations');
  if (missing > 0)
    return problem(
      on,
      t('cli.doctor.migrations.missing', { count: missing }),
      t('cli.doctor.migrations.missing.do'),
    );
  if (unknown > 0)
    return warning(
      on,
      t('cli.doctor.migrations.newer', { count: unknown }),
      t('cli.doctor.migrations.newer.do'),
    );
  return fine(on, t('cli.doctor.migrations.fine'));
}

/** Whose tables they will be shows once they are there; until then the migrations are what is missing. */
function judgeRights(t: Translate, { isSuperuser, maySwitchOffAudit }: DatabaseHealth): readonly Finding[] {
  const on = subject(t, 'rights');
  const remedy = t('cli.doctor.rights.do');
  if (isSuperuser) return [warning(on, t('cli.doctor.rights.superuser'), remedy)];
  if (maySwitchOffAudit === undefined) return [];
  if (maySwitchOffAudit) return [warning(on, t('cli.doctor.rights.owner'), remedy)];
  return [fine(on, t('cli.doctor.rights.fine'))];
}
