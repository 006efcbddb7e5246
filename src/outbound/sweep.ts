import { holidayNotes, yearToConfirm } from '../application/reminders/holiday-notes.ts';
import { plannedNotesDue } from '../application/reminders/notes-due.ts';
import { plannedDigests, plannedUnitWeeks } from '../application/reminders/plan-digests.ts';
import { isSomewhereOpen } from '../domain/hr/digest.ts';
import { isUnitWeekDay } from '../domain/hr/unit-week.ts';
import { type Retention, retentionOf } from '../domain/retention/purposes.ts';
import type { FileStore } from '../files/store.ts';
import { takeDueAccounts } from '../persistence/accounts/take-due.ts';
import { foldProgress } from '../persistence/cycles/progress-recount.ts';
import { releaseDueResults } from '../persistence/cycles/release-due.ts';
import type { Db } from '../persistence/db.ts';
import { endAskings } from '../persistence/feedback/end-askings.ts';
import type { Sealer } from '../persistence/feedback/seal.ts';
import { headsToTell, officersToTell } from '../persistence/hr/digest-readers.ts';
import { type LaneKey, lanesWithWork } from '../persistence/outbox/lanes.ts';
import { planMessages } from '../persistence/outbox/outbox.ts';
import { endPulses, openPulses } from '../persistence/pulse/sweep-pulses.ts';
import { confirmedYears, hrPeople } from '../persistence/reminders/holidays.ts';
import { appraisersWithoutNotes } from '../persistence/reminders/notes-due.ts';
import { removePast } from '../persistence/retention/by-purpose.ts';
import { removeByYears } from '../persistence/retention/by-years.ts';
import { lookAround } from '../persistence/sweeps/look-around.ts';
import { giveUpExpired } from '../persistence/upkeep.ts';
import { newId } from '../shared/ids.ts';
import { errorClass, type Log } from '../shared/log.ts';
import { type Clock, localDate, type Temporal } from '../shared/time.ts';
import { type AgencyNow, readOnceAround } from './agency-now.ts';
import { clearFolder } from './files/clear-folder.ts';
import { sweepObjections } from './objections.ts';
import { sweepReminders } from './sweep-reminders.ts';
import { sweepUnopened } from './unopened.ts';

export type SweepDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  /** The agency's IANA zone. */
  readonly timeZone: string;
  /** Hands appraisals to those who hold their offices today. */
  readonly applyDueAssignments: (today: Temporal.PlainDate, eventId: string) => Promise<unknown>;
  /** How long is kept what serves a purpose; our own periods when absent. */
  readonly retention?: Retention;
  /** Opens the answers of colleagues when their asking ends; absent where nobody can be asked. */
  readonly sealer?: Sealer;
  /** The folder of kept files; absent where none are kept. */
  readonly files?: FileStore;
  /** Exports the heads of the audit chains that are due to files; does nothing when that is already done. */
  readonly exportAuditHeads?: (today: Temporal.PlainDate) => Promise<unknown>;
};

/** What every part of a sweep works with. The agency's settings and days off are read once for all of them. */
export type Sweeping = Pick<SweepDeps, 'db' | 'clock' | 'timeZone'> & {
  readonly readAgency: () => Promise<AgencyNow>;
};

/** Once a quarter, tells appraisers of whom they noted nothing. */
async function planNotesDue({ db, clock, timeZone, readAgency }: Sweeping, eventId: string): Promise<void> {
  const now = clock.now();
  const facts = await appraisersWithoutNotes(db, now, timeZone);
  if (facts.length === 0) return;
  const { isWorkday } = await readAgency();
  await planMessages(db, plannedNotesDue(facts, now, isWorkday), now, eventId);
}

const hourOf = (now: Temporal.Instant): Temporal.Instant =>
  now.round({ smallestUnit: 'hour', roundingMode: 'floor' });

/** The messages of the morning: to HR's officers, and once a week to heads of units. Each has one row a day or a week. */
async function planMorning({ db, clock, timeZone, readAgency }: Sweeping, eventId: string): Promise<void> {
  const now = clock.now();
  const { isWorkday } = await readAgency();
  // Without anybody whose office hours these are, nobody is looked for.
  if (!isSomewhereOpen(now, timeZone, isWorkday)) return;
  await planMessages(
    db,
    plannedDigests(await officersToTell(db, now, timeZone), now, isWorkday),
    now,
    eventId,
  );
  if (!isUnitWeekDay(localDate(now, timeZone), isWorkday)) return;
  // Every reporting line is looked at for it, and office hours begin at a full hour wherever people are.
  const hour = { what: 'weeks', days: hourOf(now).toString(), now } as const;
  await lookAround(db, hour, async () =>
    planMessages(db, plannedUnitWeeks(await headsToTell(db, now, timeZone), now, isWorkday), now, eventId),
  );
}

/** In December, tells HR of days off that nobody has confirmed; once, because existing rows stay. */
async function planHolidayNotes(
  { db, clock }: Pick<SweepDeps, 'db' | 'clock'>,
  today: Temporal.PlainDate,
  eventId: string,
): Promise<void> {
  if (today.month !== 12) return;
  const year = yearToConfirm(today, await confirmedYears(db));
  if (year === undefined) return;
  const now = clock.now();
  await planMessages(db, holidayNotes(year, await hrPeople(db, today), now), now, eventId);
}

type Part = (name: string, work: () => Promise<unknown>) => Promise<void>;

/** Each hour, what has served its purpose is removed. Nothing else in a sweep looks at it, so neither waits for the other. */
async function tidyUp(
  { db, log, files, retention = retentionOf() }: SweepDeps,
  part: Part,
  at: { readonly now: Temporal.Instant; readonly today: Temporal.PlainDate; readonly eventId: string },
): Promise<void> {
  const { now, eventId } = at;
  // Whole tables are looked at for it, and nothing is kept for less than days. Other periods count at once.
  const look = { what: 'purposes', days: `${hourOf(now)} ${JSON.stringify(retention)}`, now } as const;
  await part('retention', () =>
    lookAround(db, look, async () => {
      const removed = {
        ...(await removePast(db, now, retention)),
        ...(await removeByYears(db, retention.years, { ...at, role: 'system' })),
      };
      if (Object.keys(removed).length > 0)
        log.info({ eventId, removed }, 'what served its purpose was removed');
    }),
  );
  if (files)
    await part('files', async () => {
      const removed = await clearFolder(db, files, now);
      if (removed > 0) log.info({ eventId, removed }, 'files without a row were removed');
    });
}

/**
 * Does everything that is due by time; called every minute. Returns the lanes that have something to send. When one
 * part fails, it is named in the log and the others count; it rejects only when no part could be done.
 */
export async function sweep(deps: SweepDeps): Promise<readonly LaneKey[]> {
  const { db, clock, log } = deps;
  const now = clock.now();
  // Every row and message that this sweep causes has this event id.
  const eventId = `sweep:${newId()}`;
  const failures: unknown[] = [];
  let parts = 0;
  const part: Part = async (name, work) => {
    parts += 1;
    try {
      await work();
    } catch (error) {
      failures.push(error);
      log.error({ eventId, part: name, error: errorClass(error) }, 'a part of the sweep failed');
    }
  };
  const today = localDate(now, deps.timeZone);
  const readAgency = readOnceAround(db, today);
  const sweeping: Sweeping = { db, clock, timeZone: deps.timeZone, readAgency };
  const tidying = tidyUp(deps, part, { now, today, eventId });
  const offices = { what: 'offices', days: today.toString(), now } as const;
  await part('assignments', () => lookAround(db, offices, () => deps.applyDueAssignments(today, eventId)));
  await part('results', async () =>
    releaseDueResults(db, now, eventId, (await readAgency()).agency.talkDays),
  );
  await part('unopened', () => sweepUnopened(sweeping, eventId));
  await part('objections', () => sweepObjections(sweeping, eventId));
  await part('accounts', () => takeDueAccounts(db, now, eventId));
  await part('reminders', async () => {
    await sweepReminders(sweeping, eventId);
    // After them, so that a day has one message.
    await planNotesDue(sweeping, eventId);
  });
  await part('morning', () => planMorning(sweeping, eventId));
  await part('days off', () => planHolidayNotes(deps, today, eventId));
  const { sealer } = deps;
  if (sealer) {
    await part('askings', () => endAskings(db, { sealer, now, today, eventId }));
    await part('pulse', async () => {
      const { agency } = await readAgency();
      if (agency.asksPulse) await openPulses(db, { sealer, now, today, eventId });
    });
  }
  // What is over ends, also where the key or the setting is gone.
  await part('pulse end', () => endPulses(db, { now, today, eventId }));
  // After the reminders: one of yesterday that was never sent still counts while those of today are planned.
  await part('expired', () => giveUpExpired(db, now));
  await part('progress', () => foldProgress(db));
  await tidying;
  await part('audit heads', async () => deps.exportAuditHeads?.(today));
  let lanes: readonly LaneKey[] = [];
  await part('lanes', async () => {
    // Read the clock again: what was planned a moment ago is due now and must not wait for the next sweep.
    lanes = await lanesWithWork(db, clock.now());
  });
  if (failures.length === parts) throw new AggregateError(failures, 'the sweep failed');
  return lanes;
}
