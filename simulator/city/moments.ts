import { sql } from 'drizzle-orm';
import type { Db } from '../../src/persistence/db.ts';
import { Temporal } from '../../src/shared/time.ts';
import type { MovableClock } from '../../test/support/movable-clock.ts';
import type { Plan } from './agenda.ts';
import { momentOf, timeZone } from './calendar.ts';
import type { Resident } from './residents.ts';

/** What people mean to do within some hours of each other is done while time stands still. */
const actsMinutes = 120;
const messagesMinutes = 30;

/**
 * Takes out the plans before that moment that come next, one of each person: their next one waits until what this one
 * brings about was delivered.
 */
export function takeTogether(plans: Plan[], before: Temporal.Instant): readonly Plan[] {
  const [first] = plans;
  if (!first) return [];
  const until = earliest([before, first.at.add({ minutes: actsMinutes })]);
  const some = new Map<Resident, Plan>();
  for (const one of plans) {
    if (Temporal.Instant.compare(one.at, until) >= 0) break;
    if (!some.has(one.who)) some.set(one.who, one);
  }
  const taken = new Set(some.values());
  plans.splice(0, plans.length, ...plans.filter((one) => !taken.has(one)));
  return [...taken];
}

/** So many act at once, at most: the program and its database then work side by side. */
const atOnceMax = 24;

/** Works on all in their order, on so many of them at once that there is always somebody whose turn it is. */
export async function sideBySide<T>(
  all: readonly T[],
  work: (one: T) => Promise<void>,
  atOnce = atOnceMax,
): Promise<void> {
  const left = all.values();
  const takesOn = async () => {
    for (const one of left) await work(one);
  };
  await Promise.all(Array.from({ length: atOnce }, takesOn));
}

/** Time never runs backwards: who is played later than meant acts later. */
export function moveTo(clock: MovableClock, at: Temporal.Instant): void {
  if (Temporal.Instant.compare(at, clock.now()) > 0) clock.set(at);
}

/**
 * When the next thing is due that can reach somebody; only to know when to look, never to judge. In a large city
 * everybody has a minute of their own: messages due within some minutes of each other go out at one moment.
 */
export async function due(
  db: Db,
  from: Temporal.Instant,
  delivered: Temporal.Instant,
): Promise<Temporal.Instant | undefined> {
  const [row] = await db.execute<{ message: string | null; screen: string | null; file: string | null }>(
    sql`select (select min(available_at) from outbox o where settled_at is null
        and (o.recipient_id is null or exists (select 1 from account k where k.person_id = o.recipient_id and k.is_reachable)))
        as message, (select min(draw_at) from conversation
          where id = any(array(select conversation_id from unshown_screen))) as screen,
        least((select min(due_at) from evidence_file where status = 'waiting'),
          (select min(due_at) from chat_file where status in ('wanted', 'made'))) as file`,
  );
  const moment = (at: string | null | undefined) =>
    at ? Temporal.Instant.fromEpochMilliseconds(Date.parse(at)) : undefined;
  const message = moment(row?.message);
  const dues = [
    message && latest(message, delivered.add({ minutes: messagesMinutes })),
    moment(row?.screen),
    moment(row?.file),
  ];
  if (dues.every((at) => at === undefined)) return undefined;
  return latest(earliest(dues), from);
}

const latest = (one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(one, other) < 0 ? other : one;

/** The beginning of a day, and that of its office hours. */
export function nextFixed(now: Temporal.Instant): Temporal.Instant {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const moments = [0, 1].flatMap((days) =>
    [1, 8 * 60].map((minutes) => momentOf(today.add({ days }), minutes)),
  );
  return moments.find((at) => Temporal.Instant.compare(at, now) > 0) ?? now.add({ hours: 24 });
}

export const earliest = (moments: readonly (Temporal.Instant | undefined)[]): Temporal.Instant => {
  const [first] = moments.filter((at) => at !== undefined).sort(Temporal.Instant.compare);
  if (first === undefined) throw new Error('no moment is left');
  return first;
};
