import { and, inArray, isNull, ne, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { arrived } from '../../application/reminders/delivery-report.ts';
import type { DigestCount, DigestCounts, DigestSpan } from '../../domain/hr/digest.ts';
import type { Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import { holdsEverywhere } from '../errands/errand-writes.ts';
import { inPayload, isKind } from '../outbox/payload.ts';
import { isStillThere } from '../people/active.ts';
import { anyRequest, isFor } from '../rights/requests-json.ts';
import { isHeldBySomebody, isOfficerEverywhere, isReported } from '../rights/who-answers.ts';
import { cycleAct } from '../schema/cycle-acts.ts';
import { outbox } from '../schema/messaging.ts';
import { person } from '../schema/people.ts';
import { asDay, asMoment, asNumber } from '../sql/decode.ts';
import { json, mapped, maybe, readOne, type Value, value } from '../sql/read.ts';
import { parameters, statement } from '../sql/statement.ts';
import { type AskedCases, reached, turns } from './cases.ts';
import { isInReach } from './reach.ts';

const y = alias(cycleAct, 'second_yes');
const p = alias(person, 'me');
const x = alias(outbox, 'x');
const { from: fromRequests, request: q, person: who } = anyRequest;

const given = parameters({
  ...{ personId: 'uuid', now: 'timestamptz', today: 'date', after: 'timestamptz', until: 'timestamptz' },
});
const me = sql`(select ${p.id} from ${person} me where ${p.id} = ${given.personId} and ${isStillThere(p, given.today)})`;
const asked: AskedCases = { me, now: given.now, today: given.today };

/**
 * Of rows with `came` and `due`: how many are new, as `isFresh` of the domain says it, how many there are, and the next
 * date.
 */
const counted = (those: SQL): Value<DigestCount> => {
  const count = mapped(
    json({
      fresh: value(sql`count(*) filter (where came > ${given.after} and came <= ${given.until})`, asNumber),
      all: value(sql`count(*)`, asNumber),
      next: maybe(value(sql`min(due)`, asMoment)),
    }),
    ({ next, ...rest }): DigestCount => ({ ...rest, ...(next && { next }) }),
  );
  return value(sql`(select ${count} from (${those}) those)`, count.decode);
};

const cases = (which: Parameters<typeof reached>[0]): Value<DigestCount> =>
  counted(sql`select came, null::timestamptz as due from (${reached(which, asked)}) each`);

const isWaiting = isNull(q.answeredAt);
// A report of a wrong appraiser stands among the disputes of whoever sees those.
const isNoDispute = sql`(${ne(q.kind, 'appraiser')} or not ${isInReach(me, 'progress.view', sql`${who.unit}`)})`;
const asking = { personId: q.personId, unit: who.unit, besides: isReported(q.appraiserId) };
const isNotAbout = sql`${q.personId} <> ${me} and ${q.appraiserId} is distinct from ${me}`;
const requests = (such: SQL): SQL =>
  sql`select ${q.askedAt} as came, ${q.answerBy} as due ${fromRequests} where ${and(isWaiting, such)}`;

// Of those that nobody may answer, the ones after the morning were told by a message of their own.
const shape = json({
  unheld: counted(
    requests(
      sql`${q.askedAt} <= ${given.until} and ${isOfficerEverywhere(me)} and ${isNotAbout} and not ${isHeldBySomebody(asking, given.today)}`,
    ),
  ),
  requests: counted(requests(sql`${isFor(me)} and ${isNoDispute}`)),
  'second-yes': counted(sql`select ${y.askedAt} as came, ${y.confirmBy} as due from ${cycleAct} second_yes
    where ${isNull(y.settledAt)} and ${y.confirmBy} > ${given.now} and ${y.askedById} is distinct from ${me}
      and ${holdsEverywhere(me, 'cycle.manage')}`),
  disputes: cases('disputes'),
  objections: cases('objections'),
  late: cases('late'),
  soon: cases('soon'),
  unreachable: cases('unreachable'),
  unlinked: cases('unlinked'),
  unopened: cases('unopened'),
});

const load = statement(
  ['personId', 'now', 'today', 'after', 'until'],
  { counts: shape },
  (columns) => sql`with turn as materialized (${turns(asked)}) select ${columns}`,
);

/** What an officer has on their desk now, and how much of it is new in a span; each with the right it takes. */
export async function loadDigest(
  db: Db,
  personId: string,
  { now, today }: { readonly now: Temporal.Instant; readonly today: Temporal.PlainDate },
  { after, until }: DigestSpan,
): Promise<DigestCounts> {
  const { counts } = await load(db, {
    ...{ personId, now: now.toString(), today: today.toString() },
    ...{ after: after.toString(), until: until.toString() },
  });
  return counts;
}

/** The day of the last message of the morning that arrived, or may have, before this one. */
export async function lastDigestDay(
  db: Db,
  personId: string,
  date: string,
): Promise<Temporal.PlainDate | undefined> {
  const { last } = await readOne(
    db,
    { last: maybe(value(sql`max(${inPayload(x, 'date')})`, asDay)) },
    (columns) => sql`select ${columns} from ${outbox} x
      where ${x.recipientId} = ${personId}::uuid and ${isKind(x, 'hr-digest')} and ${inPayload(x, 'date')} < ${date}
        and ${inArray(x.outcome, [...arrived])}`,
  );
  return last;
}
