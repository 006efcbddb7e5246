import { sql } from 'drizzle-orm';
import type { Simulator } from '../../simulator/index.ts';
import type { Address } from '../../src/conversation/contract/platform.ts';
import type { AppraisalStatus } from '../../src/domain/appraisal/appraisal.ts';
import {
  behaviourCodes,
  competencyCodes,
  overallBehaviour,
  overallResults,
} from '../../src/domain/appraisal/items.ts';
import { defaultRequiredLevels } from '../../src/domain/competency/catalogue.ts';
import { privacyVersion } from '../../src/domain/people/privacy-notice.ts';
import type { Db } from '../../src/persistence/db.ts';
import { answer } from '../../src/persistence/schema/answers.ts';
import { appraisal, cycle } from '../../src/persistence/schema/appraisals.ts';
import { account } from '../../src/persistence/schema/messaging.ts';
import { person, reportingLine } from '../../src/persistence/schema/people.ts';
import { newId } from '../../src/shared/ids.ts';
import { Temporal } from '../../src/shared/time.ts';

export type Resident = {
  readonly personId: string;
  readonly appraisalId: string;
  readonly platform: 'telegram' | 'slack';
  /** A chat id or a Slack user id. */
  readonly userId: string;
};

/** A superior, the employee they rate, and the superior who takes over half-way. */
export type RatedPair = { readonly rater: Resident; readonly ratee: Resident; readonly successorId: string };

/** Somebody who writes through the year, about the one they appraise and to a colleague who is another of them. */
export type Scribe = { readonly who: Resident; readonly colleague: Resident };

/** The superior of an appraiser, and the appraisals with an objection that they decide. */
export type Decider = { readonly who: Resident; readonly cases: readonly string[] };

export type City = {
  readonly cycleId: string;
  /** People who press all the time. */
  readonly busy: readonly Resident[];
  /** People who only receive messages. */
  readonly silent: readonly Resident[];
  readonly rated: readonly RatedPair[];
  /** People who write notes, pieces and thanks. */
  readonly scribes: readonly Scribe[];
  /** People who decide objections of the cycle before. */
  readonly deciders: readonly Decider[];
};

export const teamId = 'T1';
export const telegramToken = '4242:AAfaultsTESTfaultsTESTfaultsTESTf1';
const tenants = { telegram: '4242', slack: teamId };

type PerPlatform = { readonly telegram: number; readonly slack: number };
export type CitySizes = {
  readonly busy: PerPlatform;
  readonly silent: PerPlatform;
  /** Superiors who rate an employee. */
  readonly pairs: number;
  /** People who write notes, pieces and thanks; none when it is not said. */
  readonly scribes?: PerPlatform;
  /** People who decide objections, and how many each; none when it is not said. */
  readonly deciders?: { readonly people: number; readonly cases: number };
};

/** 2 December 2026, 10.30 WITA, a Wednesday and the only day of the self-assessment: everybody is due a message. */
export const morning = '2026-12-02T02:30:00Z';
/** When the window of the self-assessment closes. */
export const closing = '2026-12-02T16:00:00Z';

export async function buildCity(db: Db, simulator: Simulator, sizes: CitySizes): Promise<City> {
  const people: (typeof person.$inferInsert)[] = [];
  const lines: (typeof reportingLine.$inferInsert)[] = [];
  const accounts: (typeof account.$inferInsert)[] = [];
  const appraisals: (typeof appraisal.$inferInsert)[] = [];
  const cycleId = newId();
  const beforeId = newId();
  const required = Object.fromEntries(competencyCodes.map((code) => [code, defaultRequiredLevels.pelaksana]));
  let count = 0;

  const addPerson = (isTop = false): string => {
    count += 1;
    const id = newId();
    people.push({
      id,
      nip: String(190000000000000000n + BigInt(count)),
      name: `Pegawai ${count}`,
      unit: 'Dinas Uji',
      position: 'Pengelola Layanan',
      positionLevel: 'pelaksana',
      activeFrom: Temporal.PlainDate.from('2020-01-01'),
      isTop,
      privacyAcceptedAt: Temporal.Instant.from(morning),
      privacyVersion,
    });
    return id;
  };
  const link = (personId: string, platform: Resident['platform']): string => {
    const userId = platform === 'telegram' ? String(1_000_000 + count) : `U${100_000 + count}`;
    if (platform === 'telegram')
      simulator.telegram.addUser({
        id: Number(userId),
        firstName: 'P',
        languageCode: 'id',
        hasStarted: true,
      });
    else simulator.slack.addUser({ id: userId, realName: `Pegawai ${count}`, locale: 'id-ID' });
    // Whoever linked in their conversation with the bot is known by it; a few did so elsewhere.
    const address: Address =
      platform === 'telegram'
        ? { chatId: Number(userId) }
        : { userId, ...(count % 20 !== 0 && { channel: `D${100_000 + count}` }) };
    accounts.push({
      platform,
      tenant: tenants[platform],
      personId,
      userId,
      address,
      linkedAt: Temporal.Instant.from(morning),
    });
    return userId;
  };
  const employ = (
    platform: Resident['platform'],
    appraiserId: string,
    status: AppraisalStatus = 'self-assessment',
  ): Resident => {
    const personId = addPerson();
    const userId = link(personId, platform);
    const appraisalId = newId();
    lines.push({ id: newId(), personId, appraiserId, validFrom: Temporal.PlainDate.from('2020-01-01') });
    appraisals.push({
      id: appraisalId,
      cycleId,
      employeeId: personId,
      appraiserId,
      required,
      status,
      ...(status === 'submitted' ? { selfSubmittedAt: Temporal.Instant.from(morning) } : {}),
    });
    return { personId, appraisalId, platform, userId };
  };

  const top = addPerson(true);
  const bosses = Array.from({ length: 40 }, () => addPerson());
  for (const boss of bosses)
    lines.push({
      id: newId(),
      personId: boss,
      appraiserId: top,
      validFrom: Temporal.PlainDate.from('2020-01-01'),
    });
  let next = 0;
  const boss = (): string => {
    next += 1;
    return bosses[next % bosses.length] ?? top;
  };
  const many = (numbers: PerPlatform) =>
    (['telegram', 'slack'] as const).flatMap((platform) =>
      Array.from({ length: numbers[platform] }, () => employ(platform, boss())),
    );
  const busy = many(sizes.busy);
  const silent = many(sizes.silent);
  const rated = Array.from({ length: sizes.pairs }, (): RatedPair => {
    const rater = employ('telegram', top);
    return { rater, ratee: employ('telegram', rater.personId, 'submitted'), successorId: top };
  });
  const writing = many(sizes.scribes ?? { telegram: 0, slack: 0 });
  // Each appraises one person, so that a note needs no question about whom.
  for (const { personId } of writing) employ('telegram', personId);
  const scribes = writing.flatMap((who, at): readonly Scribe[] => {
    const colleague = writing[(at + 1) % writing.length];
    return colleague ? [{ who, colleague }] : [];
  });

  const objected: string[] = [];
  const objects = (decider: Resident, appraiser: Resident): string => {
    const id = newId();
    objected.push(id);
    const employee = employ('telegram', appraiser.personId);
    appraisals.push({
      ...{ id, cycleId: beforeId, employeeId: employee.personId, appraiserId: appraiser.personId },
      ...{ secondAppraiserId: decider.personId, required, status: 'objected', predicate: 'good' },
      selfSubmittedAt: Temporal.Instant.from('2026-11-05T02:00:00Z'),
      ratedAt: Temporal.Instant.from('2026-11-10T02:00:00Z'),
      releasedAt: Temporal.Instant.from('2026-11-16T02:00:00Z'),
      openedAt: Temporal.Instant.from('2026-11-17T02:00:00Z'),
      objectedAt: Temporal.Instant.from('2026-12-01T02:00:00Z'),
      objectionReason: 'Datanya ada di laporan bulanan.',
    });
    return id;
  };
  const { people: deciding, cases } = sizes.deciders ?? { people: 0, cases: 0 };
  const deciders = Array.from({ length: deciding }, (): Decider => {
    const who = employ('telegram', top);
    const appraiser = employ('telegram', who.personId);
    return { who, cases: Array.from({ length: cases }, () => objects(who, appraiser)) };
  });

  const day = Temporal.PlainDate.from;
  const settings = {
    timeZone: 'Asia/Makassar',
    allowSameAsSelf: true,
    isBlind: false,
    release: 'feedback-window',
  } as const;
  await db.insert(cycle).values([
    {
      ...{ id: cycleId, name: 'Penilaian 2026', ...settings, openedAt: Temporal.Instant.from(morning) },
      ...{ periodFrom: day('2026-01-01'), periodTo: day('2026-12-31') },
      ...{ selfFrom: day('2026-12-02'), selfTo: day('2026-12-02') },
      ...{ ratingFrom: day('2026-12-03'), ratingTo: day('2026-12-10') },
      ...{ feedbackFrom: day('2026-12-11'), feedbackTo: day('2026-12-31') },
    },
    {
      ...{
        id: beforeId,
        name: 'Penilaian 2025',
        ...settings,
        openedAt: Temporal.Instant.from('2026-11-02T01:00:00Z'),
      },
      ...{ periodFrom: day('2025-01-01'), periodTo: day('2025-12-31') },
      ...{ selfFrom: day('2026-11-02'), selfTo: day('2026-11-06') },
      ...{ ratingFrom: day('2026-11-07'), ratingTo: day('2026-11-15') },
      ...{ feedbackFrom: day('2026-11-16'), feedbackTo: day('2026-12-31') },
    },
  ]);
  const inChunks = async <T>(rows: readonly T[], insert: (chunk: T[]) => PromiseLike<unknown>) => {
    for (let at = 0; at < rows.length; at += 500) await insert(rows.slice(at, at + 500));
  };
  await inChunks(people, (chunk) => db.insert(person).values(chunk));
  await inChunks(lines, (chunk) => db.insert(reportingLine).values(chunk));
  await inChunks(accounts, (chunk) => db.insert(account).values(chunk));
  await inChunks(appraisals, (chunk) => db.insert(appraisal).values(chunk));
  for (const { ratee } of rated) {
    const items = [
      ...competencyCodes.map((item) => ({ item, value: 1 })),
      ...behaviourCodes.map((item) => ({ item, value: 2 })),
    ];
    await db.insert(answer).values(
      items.map((each): typeof answer.$inferInsert => ({
        ...each,
        appraisalId: ratee.appraisalId,
        author: 'self',
        updatedAt: Temporal.Instant.from(morning),
      })),
    );
  }
  await inChunks(
    objected.flatMap((appraisalId) =>
      [...competencyCodes, ...behaviourCodes, overallResults, overallBehaviour].map((item) => ({
        ...{ appraisalId, item, value: 2, author: 'appraiser' as const },
        updatedAt: Temporal.Instant.from('2026-11-10T02:00:00Z'),
      })),
    ),
    (chunk) => db.insert(answer).values(chunk),
  );
  await db.execute(sql`analyze`);
  return { cycleId, busy, silent, rated, scribes, deciders };
}

/** The superior of a pair changes at this moment. */
export async function replaceRater(db: Db, { ratee, successorId }: RatedPair): Promise<void> {
  await db.execute(
    sql`update reporting_line set valid_to = '2026-12-02' where person_id = ${ratee.personId}::uuid`,
  );
  await db.insert(reportingLine).values({
    id: newId(),
    personId: ratee.personId,
    appraiserId: successorId,
    validFrom: Temporal.PlainDate.from('2026-12-02'),
  });
}
