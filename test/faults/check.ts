import { readFile } from 'node:fs/promises';
import { sql } from 'drizzle-orm';
import type { Simulator } from '../../simulator/index.ts';
import type { Db } from '../../src/persistence/db.ts';
import { platforms } from '../../src/platform/list.ts';
import { type City, closing } from './city.ts';
import { type Observer, type Post, wasToldOtherwise } from './observer.ts';
import type { Press } from './presses.ts';

/** One line of the table: a figure, and whether it is as it must be. */
export type Figure = { readonly name: string; readonly value: number | string; readonly isBroken?: boolean };

/** A figure that must be zero. */
export const must0 = (name: string, value: number): Figure => ({ name, value, isBroken: value !== 0 });

/** Compares what the platform saw with what the tables say. */
export async function check(deps: {
  readonly db: Db;
  readonly simulator: Simulator;
  readonly city: City;
  readonly observer: Observer;
  readonly presses: readonly Press[];
  /** When the window of the self-assessment closed. Milliseconds of `performance.now()`. */
  readonly closedMs: number;
}): Promise<readonly Figure[]> {
  await deps.observer.settled();
  return [...(await checkEvents(deps)), ...(await checkValues(deps)), ...(await checkMessages(deps))];
}

/** An event counts once in the inbox, and moves the conversation once. */
async function checkEvents({ db, observer }: { db: Db; observer: Observer }): Promise<readonly Figure[]> {
  const rows = await db.execute<{ platform: string; event_id: string }>(
    sql`select platform, event_id from inbox`,
  );
  const inbox = new Set(rows.map((row) => `${row.platform}:${row.event_id}`));
  const events = [...observer.events];
  const mustBeThere = events.filter(
    ([, { platform, userId, acknowledgedMs }]) =>
      acknowledgedMs !== undefined &&
      !wasToldOtherwise(observer, `${platform}:${userId}`, acknowledgedMs - 4000, acknowledgedMs),
  );
  const handled = new Map<string, number>();
  let strangers = 0;
  for (const key of inbox) {
    const event = observer.events.get(key);
    if (!event) strangers += 1;
    else
      handled.set(
        `${event.platform}:${event.userId}`,
        (handled.get(`${event.platform}:${event.userId}`) ?? 0) + 1,
      );
  }
  const conversations = await db.execute<{ platform: string; user_id: string; revision: number }>(
    sql`select platform, user_id, revision from conversation`,
  );
  let doubled = 0;
  for (const { platform, user_id, revision } of conversations)
    doubled += Math.abs(revision - (handled.get(`${platform}:${user_id}`) ?? 0));
  const [audits] = await db.execute<{ n: number }>(sql`select coalesce(sum(n - 1), 0)::int as n from
    (select count(*) as n from audit group by event_id, act, appraisal_id having event_id is not null and count(*) > 1) x`);
  const [chain] = await db.execute<{ n: number }>(sql`select count(*)::int as n from (
    select hash, kinerja_audit_hash(coalesce(lag(hash) over (partition by appraisal_id order by seq), ''), a) as right_hash
    from audit a) x where hash <> right_hash`);
  return [
    { name: 'events that reached the bot', value: events.length },
    {
      name: 'of these delivered more than once',
      value: events.filter(([, { deliveries }]) => deliveries > 1).length,
    },
    {
      name: 'people told "that had no effect, try again"',
      value: [...observer.calledOff.values()].flat().length,
    },
    must0('acknowledged events lost', mustBeThere.filter(([key]) => !inbox.has(key)).length),
    must0('events applied twice', doubled),
    must0('events from nowhere', strangers),
    must0('acts audited twice', audits?.n ?? -1),
    must0('audit rows whose chain is broken', chain?.n ?? -1),
  ];
}

/** A press near the end of the window may or may not have been in time. */
const isSure = (observer: Observer, closedMs: number, { by, isAcknowledged, startMs, endMs }: Press) =>
  isAcknowledged &&
  endMs < closedMs - 1000 &&
  !wasToldOtherwise(observer, `${by.platform}:${by.userId}`, startMs, endMs);

/** The last acknowledged value must be saved, unless another press was under way at the same time. */
async function checkValues({
  db,
  presses,
  observer,
  city,
  closedMs,
}: {
  db: Db;
  presses: readonly Press[];
  observer: Observer;
  city: City;
  closedMs: number;
}): Promise<readonly Figure[]> {
  const rows = await db.execute<{ appraisal_id: string; author: string; item: string; value: number | null }>(
    sql`select appraisal_id, author, item, value from answer`,
  );
  const stored = new Map(rows.map((row) => [`${row.appraisal_id} ${row.author} ${row.item}`, row.value]));
  const byItem = new Map<string, Press[]>();
  for (const press of presses) {
    const key = `${press.appraisalId} ${press.author} ${press.item}`;
    byItem.set(key, [...(byItem.get(key) ?? []), press]);
  }
  const rated = new Set(city.rated.map(({ ratee }) => ratee.appraisalId));
  let lost = 0;
  for (const [key, ofItem] of byItem) {
    // After the change, the old superior is refused, so these presses are checked apart.
    if (rated.has(ofItem[0]?.appraisalId ?? '')) continue;
    const sure = ofItem.filter((press) => isSure(observer, closedMs, press));
    const allowed = ofItem.filter((one) => {
      const endMs = sure.includes(one) ? one.endMs : Number.POSITIVE_INFINITY;
      return !sure.some((other) => other !== one && other.startMs > endMs);
    });
    const value = stored.get(key);
    if (value === undefined ? sure.length > 0 : !allowed.some((one) => one.value === value)) lost += 1;
  }
  const [late] = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from answer where author = 'self' and updated_at >= ${closing}::timestamptz`,
  );
  return [
    {
      name: 'presses that set a value (at least 2000)',
      value: presses.length,
      isBroken: presses.length < 2000,
    },
    { name: 'of these acknowledged', value: presses.filter(({ isAcknowledged }) => isAcknowledged).length },
    must0('acknowledged values lost', lost),
    must0('answers taken after the window closed', late?.n ?? -1),
  ];
}

type Row = {
  platform: string;
  user_id: string;
  outcome: string | null;
  is_flagged: boolean;
};

/** Compares every planned message of people who only receive with what is in their chats. */
async function checkMessages({
  db,
  simulator,
  city,
}: {
  db: Db;
  simulator: Simulator;
  city: City;
}): Promise<readonly Figure[]> {
  const rows = await db.execute<Row>(sql`select a.platform, a.user_id, o.outcome,
      exists (select 1 from delivery d where d.outbox_id = o.id and (d.error_code = 'no-answer' or d.status = 'unknown')) as is_flagged
    from outbox o join account a on a.person_id = o.recipient_id where not o.payload ? 'edits'`);
  const silent = new Map(city.silent.map((one) => [`${one.platform}:${one.userId}`, one]));
  let lost = 0;
  let doubled = 0;
  let saidAgain = 0;
  let arrived = 0;
  for (const row of rows) {
    const who = silent.get(`${row.platform}:${row.user_id}`);
    if (!who) continue;
    const chat =
      who.platform === 'telegram'
        ? simulator.telegram.messages(Number(who.userId))
        : simulator.slack.messages(who.userId);
    const count = chat.filter(({ from }) => from === 'bot').length;
    arrived += count;
    if (row.outcome === 'sent' && count === 0) lost += 1;
    if (count > 1 && row.is_flagged) saidAgain += count - 1;
    if (count > (row.is_flagged ? 2 : 1)) doubled += 1;
    if ((row.outcome === 'failed' || row.outcome === 'skipped') && count > 0 && !row.is_flagged) doubled += 1;
  }
  const [sum] = await db.execute<Record<string, number>>(sql`select count(*)::int as planned,
    (count(*) filter (where outcome = 'sent'))::int as sent, (count(*) filter (where outcome = 'failed'))::int as refused,
    (count(*) filter (where outcome = 'skipped'))::int as skipped,
    (count(*) filter (where outcome = 'unknown'))::int as unknown,
    (count(*) filter (where outcome is null and available_at < ${closing}::timestamptz))::int as open,
    (count(*) filter (where outcome is null and available_at >= ${closing}::timestamptz))::int as tomorrow
    from outbox`);
  const { planned = 0, sent = 0, refused = 0, skipped = 0, unknown = 0, open = 0, tomorrow = 0 } = sum ?? {};
  const [twice] = await db.execute<{ n: number }>(sql`select count(*)::int as n from
    (select recipient_id from outbox where kind = 'reminder' and not payload ? 'edits'
      group by recipient_id, payload->>'date' having count(*) > 1) x`);
  return [
    { name: 'messages planned (at least 2000)', value: planned, isBroken: planned < 2000 },
    { name: 'sent + refused + skipped + unknown', value: `${sent} + ${refused} + ${skipped} + ${unknown}` },
    { name: 'messages standing in the chats of those who only receive', value: arrived },
    { name: 'said once more because nobody knew, and marked so', value: saidAgain },
    // A sweep in the seconds after midnight plans the morning, and rightly waits for it.
    { name: 'planned for the next day', value: tomorrow },
    must0('planned but never settled', open),
    must0(
      'sent + refused + skipped + unknown - planned',
      sent + refused + skipped + unknown + open + tomorrow - planned,
    ),
    must0('messages lost', lost),
    must0('messages doubled', doubled),
    must0('people planned twice for a day', twice?.n ?? -1),
  ];
}

type Timed = Pick<Post, 'atMs' | 'lateMs'>;

/** We measure behind the network, so a second of the bot may be some milliseconds shorter here. */
const secondMs = 950;

/** The writes of the fullest second that certainly fell into it. Writes that we may have recorded late do not count. */
function fullest<T extends Timed>(times: readonly T[]): readonly T[] {
  let top: readonly T[] = [];
  times.forEach(({ atMs, lateMs }, first) => {
    const later = times.slice(first);
    const within = later.findIndex((one) => one.atMs - (atMs - lateMs) >= secondMs);
    const those = within < 0 ? later : later.slice(0, within);
    if (those.length > top.length) top = those;
  });
  return top;
}
const most = (times: readonly Timed[]): number => fullest(times).length;

const wallClock = (atMs: number): string => new Date(performance.timeOrigin + atMs).toISOString();

/** The most writes in any second on each lane, and the most new messages in any second to one person. */
export function checkPace(
  observer: Observer,
  isCounted: (atMs: number) => boolean,
  silent: ReadonlySet<string>,
  say: (line: string) => void,
): readonly Figure[] {
  const onLane = (platform: string) =>
    observer.writes.filter(
      (write) =>
        write.platform === platform && silent.has(`${platform}:${write.to}`) && isCounted(write.atMs),
    );
  const byPerson = new Map<string, Post[]>();
  for (const post of observer.posts) {
    if (!isCounted(post.atMs)) continue;
    const key = `${post.platform}:${post.to}`;
    byPerson.set(key, [...(byPerson.get(key) ?? []), post]);
  }
  for (const [who, theirs] of byPerson)
    theirs.slice(1).forEach((post, at) => {
      const pair = [theirs[at], post].filter((one) => one !== undefined);
      if (most(pair) > 1)
        say(
          `too close, ${who}: ${pair.map(({ atMs, lateMs, text }) => `${wallClock(atMs)} (noted up to ${lateMs.toFixed(0)} ms late) ${text}`).join(' | ')}`,
        );
    });
  const person = Math.max(0, ...[...byPerson.values()].map(most));
  const lanes = platforms.map(({ name, perSecond: limit }): Figure => {
    const those = fullest(onLane(name));
    const value = those.length;
    if (value > limit)
      say(
        `too many on ${name}: ${those.map(({ atMs, lateMs, to }) => `${wallClock(atMs)} (noted up to ${lateMs.toFixed(0)} ms late) to ${to}`).join(' | ')}`,
      );
    return {
      name: `most writes in any second, ${name} (limit ${limit})`,
      value,
      isBroken: value > limit,
    };
  });
  return [
    ...lanes,
    { name: 'most new messages in any second to one person (limit 1)', value: person, isBroken: person > 1 },
  ];
}

/** What no log may contain: secrets, NIPs, names, and answers. */
export async function checkLogs(
  logFile: string,
  secrets: readonly string[],
  rows: Db,
): Promise<readonly Figure[]> {
  const log = await readFile(logFile, 'utf8');
  const people = await rows.execute<{ nip: string; name: string }>(sql`select nip, name from person`);
  const forbidden = [...secrets, ...people.flatMap(({ nip, name }) => [nip, `"${name}"`])];
  return [
    { name: 'lines that the processes logged', value: log.split('\n').length },
    must0('secrets, numbers and names in the logs', forbidden.filter((one) => log.includes(one)).length),
  ];
}
