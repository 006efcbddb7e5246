import { type SQL, sql } from 'drizzle-orm';
import { type AppraisalStatus, releasedStatuses } from '../../src/domain/appraisal/appraisal.ts';
import { behaviourCodes, competencyCodes } from '../../src/domain/appraisal/items.ts';
import { privacyVersion } from '../../src/domain/people/privacy-notice.ts';
import { recountProgress } from '../../src/persistence/cycles/progress-recount.ts';
import { closeDatabase, type Db, openDatabase } from '../../src/persistence/db.ts';
import { migrate } from '../../src/persistence/migrate.ts';
import { answer } from '../../src/persistence/schema/answers.ts';
import { appraisal, cycle, workResult } from '../../src/persistence/schema/appraisals.ts';
import { account } from '../../src/persistence/schema/messaging.ts';
import { person, reportingLine } from '../../src/persistence/schema/people.ts';
import { insertFrom } from '../../src/persistence/sql/write.ts';
import { newId } from '../../src/shared/ids.ts';
import { Temporal } from '../../src/shared/time.ts';

export type Planted = {
  readonly people: number;
  readonly units?: number;
  /** Where every appraisal stands; `self-assessment` when absent. */
  readonly status?: AppraisalStatus;
  /** So many answers of every appraisal are there already, by whoever answers now. */
  readonly answers?: number;
  readonly results?: number;
  /** The tenant of the accounts by which everybody is reached; absent = nobody has one. */
  readonly telegram?: string;
  /** Days from today to the first day of the self-assessment. */
  readonly opensIn?: number;
};

export const zone = 'Asia/Makassar';
/** Everybody leads so many at most. */
const teamSize = 10;

/** The id of the thing with the number `g`, in the order of the numbers, as those of one import are. */
const idOf = (kind: number, g: SQL): SQL =>
  sql`('01990000-0000-7${sql.raw(`00${kind}`)}-8000-' || lpad(to_hex(${g}), 12, '0'))::uuid`;
export const personId = (g: SQL): SQL => idOf(1, g);
const appraisalId = (g: SQL): SQL => idOf(2, g);
const g = sql`g`;
/** As it is written: born, in office since, sex, and a number of that day. */
const nipOf = (of: SQL): SQL =>
  sql`to_char(date '1980-01-01' + ${of} / 999, 'YYYYMMDD') || '2010011' || lpad((${of} % 999 + 1)::text, 3, '0')`;
/** The number of the first, who is HR. */
export const officerNip = '198001012010011002';
const leader = (of: SQL): SQL => sql`greatest(1, (${of} - 2) / ${sql.raw(`${teamSize}`)} + 1)::int`;

/**
 * A migrated database with a city of this size and one cycle, written by one statement a table: a million people in a
 * minute. Keys and triggers rest meanwhile, since what is written keeps them. Everybody but the first is appraised.
 */
export async function plant(url: string, planted: Planted): Promise<{ readonly cycleId: string }> {
  await migrate(url);
  const db = openDatabase(url, { max: 1 });
  try {
    await db.execute(sql`set session_replication_role = replica`);
    const cycleId = await write(db, planted);
    // The triggers that count rested too.
    await recountProgress(db);
    await db.$client`vacuum (freeze, analyze)`;
    await db.$client`checkpoint`;
    return { cycleId };
  } finally {
    await closeDatabase(db);
  }
}

async function write(db: Db, planted: Planted): Promise<string> {
  const { people, units = 60, status = 'self-assessment', answers = 0, results = 0, telegram } = planted;
  const now = Temporal.Now.instant();
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const day = (days: number) => today.add({ days: days + (planted.opensIn ?? -5) });
  const all = sql`from generate_series(1, ${people}::int) g`;
  const appraised = sql`from generate_series(2, ${people}::int) g`;
  await db.execute(
    insertFrom(
      person,
      {
        id: personId(g),
        nip: nipOf(g),
        name: sql`'Pegawai ' || g`,
        unit: sql`'Dinas ' || g % ${units}::int`,
        position: 'Pengelola Layanan',
        positionLevel: 'pelaksana',
        activeFrom: today.subtract({ years: 2 }),
        // The first leads, and is HR: whoever gives a command may.
        isTop: sql`g = 1`,
        isHr: sql`g = 1`,
        privacyAcceptedAt: now,
        privacyVersion,
      },
      all,
    ),
  );
  await db.execute(
    insertFrom(
      reportingLine,
      {
        ...{ id: idOf(3, g), personId: personId(g), appraiserId: personId(leader(g)) },
        validFrom: today.subtract({ years: 2 }),
      },
      appraised,
    ),
  );
  const cycleId = newId();
  await db.insert(cycle).values({
    id: cycleId,
    name: 'Triwulan',
    ...{ periodFrom: day(-60), periodTo: day(35), selfFrom: day(0), selfTo: day(10) },
    ...{ ratingFrom: day(11), ratingTo: day(20), feedbackFrom: day(21), feedbackTo: day(35) },
    ...{ timeZone: zone, allowSameAsSelf: false, isBlind: false, release: 'at-once' },
  });
  const isOut = releasedStatuses.some((one) => one === status);
  const required = Object.fromEntries(competencyCodes.map((code) => [code, 2 as const]));
  await db.execute(
    insertFrom(
      appraisal,
      {
        ...{ id: appraisalId(g), cycleId, employeeId: personId(g), appraiserId: personId(leader(g)) },
        // As the lines say: otherwise the first sweep would hand over every one of them.
        secondAppraiserId: sql`case when ${leader(g)} > 1 then ${personId(leader(leader(g)))} end`,
        ...{ required, status, revision: 1, isClosed: false },
        isBegun: answers > 0 && !isOut,
        ...(isOut && {
          ...{ predicate: 'good' as const, ratedAt: now, releasedAt: now, selfSubmittedAt: now },
          ...{ strengths: 'Teliti dan ramah kepada warga.', improve: 'Lebih sering melapor.' },
          nextStep: 'Mengikuti pelatihan layanan.',
        }),
      },
      appraised,
    ),
  );
  if (results > 0)
    await db.execute(
      insertFrom(
        workResult,
        {
          ...{ appraisalId: appraisalId(g), no: sql`no`, title: 'Layanan pengaduan selesai tepat waktu' },
          ...{ target: '95 % dalam tiga hari', realisation: '97 %' },
        },
        sql`${appraised}, generate_series(1, ${results}::int) no`,
      ),
    );
  const items = [...behaviourCodes, ...competencyCodes].slice(0, answers);
  if (items.length > 0)
    await db.execute(
      insertFrom(
        answer,
        {
          ...{ appraisalId: appraisalId(g), author: isOut ? 'appraiser' : 'self', item: sql`item` },
          ...{ value: sql`(g + length(item)) % 4 + 1`, updatedAt: now },
        },
        sql`${appraised}, unnest(${sql.param(items)}::text[]) item`,
      ),
    );
  if (telegram !== undefined)
    await db.execute(
      insertFrom(
        account,
        {
          ...{
            platform: 'telegram',
            tenant: telegram,
            personId: personId(g),
            userId: sql`(100000 + g)::text`,
          },
          ...{ address: sql`jsonb_build_object('chatId', 100000 + g)`, linkedAt: now, isReachable: true },
        },
        all,
      ),
    );
  return cycleId;
}
