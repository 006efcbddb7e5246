import { type Grant, mayAnywhere } from '../../domain/authorization/officer.ts';
import type { DeskOf, HrDesk, RemindGroup } from '../../domain/hr/desk.ts';
import { dayCloses, nextAllowed } from '../../domain/reminders/quiet-hours.ts';
import type { IsWorkday } from '../../domain/reminders/working-days.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { localDate, Temporal } from '../../shared/time.ts';
import type { Refusal } from '../outcome/refusals.ts';
import type { RemindMoment, Write } from '../outcome/writes.ts';

export type RemindRequest = {
  readonly grants: readonly Grant[];
  readonly desk: HrDesk | undefined;
  readonly now: Temporal.Instant;
  readonly isWorkday: IsWorkday;
};

/** What a reminder by hand would do, in numbers. */
export type RemindPlan = {
  readonly desk: DeskOf<'remind'>;
  /** How many get a reminder. */
  readonly people: number;
  /** Left out: they have one on that day already, put reminders off, or nothing reaches them. */
  readonly hasOne: number;
  readonly snoozed: number;
  readonly unreachable: number;
  /** When it is sent where the agency is. */
  readonly at: Temporal.Instant;
  /** The day of the last reminder that one of them got, or will get. */
  readonly last?: Temporal.PlainDate;
  /** All of these were reminded at once less than a day ago: not again before that moment. */
  readonly notBefore?: Temporal.Instant;
  readonly moments: readonly RemindMoment[];
};

/** A unit, or everybody, is reminded at once no more often than this. */
const atOnceHours = 24;

/** When people of a zone are reminded: at once within the hours of a working day, else when the next one begins. */
function momentIn(timeZone: string, now: Temporal.Instant, isWorkday: IsWorkday): Omit<RemindMoment, 'zone'> {
  const availableAt = nextAllowed(now, timeZone, isWorkday);
  const date = localDate(availableAt, timeZone);
  return { date: date.toString(), availableAt, expiresAt: dayCloses(date, timeZone, isWorkday) };
}

type Standing = 'people' | 'hasOne' | 'snoozed' | 'unreachable';

/** What becomes of a group. One reminder reaches a person on one day, by hand or by the calendar: never two. */
function standingOf(group: RemindGroup, moments: readonly RemindMoment[]): Standing {
  if (!group.isReachable) return 'unreachable';
  if (group.isSnoozed) return 'snoozed';
  const date = moments.find(({ zone }) => zone === (group.timeZone ?? null))?.date ?? '';
  return group.lastReminder && group.lastReminder.toString() >= date ? 'hasOne' : 'people';
}

/** What reminding them now would do; asked for before it is done, and shown. */
export function planRemind(request: RemindRequest): Result<RemindPlan, Refusal> {
  const { grants, desk, now, isWorkday } = request;
  if (desk?.view !== 'remind' || !mayAnywhere(grants, 'people.remind')) return fail({ code: 'not-yours' });
  const { timeZone, groups, whom, allRemindedAt } = desk;
  const again = whom.personId === undefined ? allRemindedAt?.add({ hours: atOnceHours }) : undefined;
  const zones = [...new Set(groups.map((group) => group.timeZone))];
  const moments = zones.map((zone) => ({
    zone: zone ?? null,
    ...momentIn(zone ?? timeZone, now, isWorkday),
  }));
  const count = (what: Standing): number =>
    groups
      .filter((group) => standingOf(group, moments) === what)
      .reduce((sum, { people }) => sum + people, 0);
  const last = groups
    .flatMap(({ lastReminder }) => lastReminder ?? [])
    .toSorted(Temporal.PlainDate.compare)
    .at(-1);
  return ok({
    desk,
    people: count('people'),
    hasOne: count('hasOne'),
    snoozed: count('snoozed'),
    unreachable: count('unreachable'),
    at: momentIn(timeZone, now, isWorkday).availableAt,
    ...(last && { last }),
    ...(again && Temporal.Instant.compare(now, again) < 0 && { notBefore: again }),
    moments,
  });
}

export type Reminded = {
  readonly people: number;
  /** The desk with the reminders on it. */
  readonly desk: HrDesk;
  readonly writes: readonly Write[];
};

/** Reminds them. Who still has open work, is within reach and has none on that day is looked at again by the save. */
export function remindByHand(request: RemindRequest): Result<Reminded, Refusal> {
  const plan = planRemind(request);
  if (!plan.ok) return plan;
  const { desk, people, moments, notBefore } = plan.value;
  if (people === 0) return fail({ code: 'nobody-to-remind' });
  if (notBefore) return fail({ code: 'reminded-lately' });
  const { whom, unit } = desk;
  const { personId } = whom;
  const dayOf = (zone: string | undefined) =>
    moments.find((moment) => moment.zone === (zone ?? null))?.date ?? '';
  const groups = desk.groups.map((group) =>
    standingOf(group, moments) === 'people'
      ? { ...group, lastReminder: Temporal.PlainDate.from(dayOf(group.timeZone)) }
      : group,
  );
  const about = personId !== undefined ? { personId } : unit === undefined ? {} : { unit };
  return ok({
    people,
    desk: { ...desk, groups, ...(personId === undefined && { allRemindedAt: request.now }) },
    writes: [
      { kind: 'remind-by-hand', whom, moments, today: localDate(request.now, desk.timeZone) },
      { kind: 'audit', act: 'reminder.send', after: { ...about, people } },
    ],
  });
}
