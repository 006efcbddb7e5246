import { yearToConfirm } from '../../application/reminders/holiday-notes.ts';
import { quarterToPlan } from '../../domain/reminders/notes-due.ts';
import { takeDueAccounts } from '../../persistence/accounts/take-due.ts';
import { foldProgress } from '../../persistence/cycles/progress-recount.ts';
import { releaseDueResults } from '../../persistence/cycles/release-due.ts';
import { endAskings } from '../../persistence/feedback/end-askings.ts';
import { type LaneKey, lanesWithWork } from '../../persistence/outbox/lanes.ts';
import { endPulses, openPulses } from '../../persistence/pulse/sweep-pulses.ts';
import { dueNow, isLookDue } from '../../persistence/sweeps/due-now.ts';
import { lookAround } from '../../persistence/sweeps/look-around.ts';
import { giveUpExpired } from '../../persistence/upkeep.ts';
import { newId } from '../../shared/ids.ts';
import { errorClass } from '../../shared/log.ts';
import { localDate } from '../../shared/time.ts';
import { readOnceAround } from '../agency-now.ts';
import { askDue } from './ask-due.ts';
import { planHolidayNotes, planMorning, planNotesDue } from './notes.ts';
import { sweepObjections } from './objections.ts';
import { datesIn, sweepReminders } from './reminders.ts';
import type { Part, SweepDeps, Sweeping } from './sweeping.ts';
import { tidyUp } from './tidy-up.ts';
import { sweepUnopened } from './unopened.ts';

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
  const today = localDate(now, deps.timeZone);
  const asking = askDue(
    () => dueNow(db, now, today),
    (error) => log.error({ eventId, error: errorClass(error) }, 'what is due could not be asked'),
  );
  const part: Part = async (name, work, isDue) => {
    parts += 1;
    const due = await asking.known();
    if (due && isDue?.(due) === false) return;
    try {
      await work(due);
    } catch (error) {
      // It may have got halfway.
      asking.changed();
      failures.push(error);
      log.error({ eventId, part: name, error: errorClass(error) }, 'a part of the sweep failed');
    }
  };
  /** For what more may follow from in the parts after it. */
  const counted = async (doing: Promise<number>): Promise<void> => {
    if ((await doing) > 0) asking.changed();
  };
  const readAgency = readOnceAround(db, today, deps.agency);
  const sweeping: Sweeping = { db, clock, timeZone: deps.timeZone, readAgency };
  const tidying = tidyUp(deps, part, { now, today, eventId });
  const offices = { what: 'offices', days: today.toString(), now } as const;
  await part(
    'assignments',
    async () => {
      await lookAround(db, offices, (whose) => deps.applyDueAssignments(today, eventId, whose));
      asking.changed();
    },
    (due) => isLookDue(due, offices.what, offices.days),
  );
  await part(
    'results',
    async () => counted(releaseDueResults(db, now, eventId, (await readAgency()).agency.talkDays)),
    (due) => due.hasResultsInWait,
  );
  await part(
    'unopened',
    () => counted(sweepUnopened(sweeping, eventId)),
    (due) => due.hasUnopened,
  );
  await part(
    'objections',
    () => counted(sweepObjections(sweeping, eventId)),
    (due) => due.hasOpenCases,
  );
  await part(
    'accounts',
    () => counted(takeDueAccounts(db, now, eventId)),
    (due) => due.hasDueAccounts,
  );
  await part(
    'reminders',
    async () => {
      await sweepReminders(sweeping, eventId);
      // After them, so that a day has one message.
      await planNotesDue(sweeping, eventId);
    },
    (due) =>
      due.hasSnoozesEnded ||
      quarterToPlan(today) !== undefined ||
      isLookDue(due, 'reminders', datesIn(due.zonesUsed, sweeping)),
  );
  await part('morning', (due) => planMorning(sweeping, eventId, due));
  await part(
    'days off',
    () => planHolidayNotes(deps, today, eventId),
    (due) => due.hasHrWithout && yearToConfirm(today, due.yearsConfirmed) !== undefined,
  );
  const { sealer } = deps;
  if (sealer) {
    await part(
      'askings',
      () => endAskings(db, { sealer, now, today, eventId }),
      (due) => due.hasOpenAskings,
    );
    await part(
      'pulse',
      async () => {
        const { agency } = await readAgency();
        if (agency.asksPulse) await openPulses(db, { sealer, now, today, eventId });
      },
      (due) => due.hasUnasked,
    );
  }
  // What is over ends, also where the key or the setting is gone.
  await part(
    'pulse end',
    () => endPulses(db, { now, today, eventId }),
    (due) => due.hasPulsesToEnd,
  );
  // After the reminders: one of yesterday that was never sent still counts while those of today are planned.
  await part(
    'expired',
    () => giveUpExpired(db, now),
    (due) => due.hasExpired,
  );
  await part(
    'progress',
    () => foldProgress(db),
    (due) => due.hasUnfolded,
  );
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
