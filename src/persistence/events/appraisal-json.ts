import { type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Answer, Appraisal, AppraisalSummary } from '../../domain/appraisal/appraisal.ts';
import type { Author, ItemCode } from '../../domain/appraisal/items.ts';
import { ratedItems } from '../../domain/appraisal/rating.ts';
import { selfItems } from '../../domain/appraisal/self-assessment.ts';
import { withoutTitles } from '../../domain/people/mask-name.ts';
import type { Temporal } from '../../shared/time.ts';
import { c, cycleJson } from '../cycles/cycle-row.ts';
import { answer, appraisal, cycle, workResult } from '../schema/appraisals.ts';
import { person } from '../schema/people.ts';
import { asList, asNumber } from '../sql/decode.ts';
import { json, list, mapped, maybe, type Value, value } from '../sql/read.ts';
import { on, texts } from '../sql/write.ts';

const a = alias(appraisal, 'a');
const employee = alias(person, 'e');
const appraiser = alias(person, 'r');
const second = alias(person, 's');
const n = alias(answer, 'n');
const w = alias(workResult, 'w');

const fromAppraisals = sql`from ${appraisal} a join ${cycle} c on ${c.id} = ${a.cycleId}
  join ${person} e on ${employee.id} = ${a.employeeId} join ${person} r on ${appraiser.id} = ${a.appraiserId}`;

/** What people are called: their titles are for letters. */
const called = <P extends { readonly name: string }>(row: P): P => ({
  ...row,
  name: withoutTitles(row.name),
});

const appraiserJson = mapped(json({ id: appraiser.id, name: appraiser.name }), called);

/** Only how many of these have an answer: a draft is its author's alone. */
const answered = (author: Author, items: readonly ItemCode[]): Value<number> =>
  value(
    sql`(select count(*) from ${answer} n where ${n.appraisalId} = ${a.id} and ${n.author} = ${author}
      and ${n.item} = any(${texts(items)}) and (${n.value} is not null or ${n.unobservable} is not null))`,
    asNumber,
  );

const summary: Value<AppraisalSummary> = json({
  id: a.id,
  cycle: cycleJson,
  status: a.status,
  employee: mapped(json({ id: employee.id, name: employee.name, unit: employee.unit }), called),
  appraiser: appraiserJson,
  selfAnswered: answered('self', selfItems),
  ratingAnswered: answered('appraiser', ratedItems),
  openedAt: a.openedAt,
  releasedAt: a.releasedAt,
  talkRequestedAt: a.talkRequestedAt,
});

/** A cycle stays on the desks of those it concerns for a month after its end. */
const isRunning = (today: Temporal.PlainDate): SQL => sql`${c.feedbackTo} >= ${on(today)} - 31`;

/** Own appraisals: running ones first, then what was released before. */
export const ownList = (me: SQL, today: Temporal.PlainDate): Value<readonly AppraisalSummary[]> =>
  value(
    sql`(select coalesce(jsonb_agg(own.item order by own.is_running desc, own.since desc), '[]')
      from (select ${summary} as item, ${c.selfFrom} as since, ${isRunning(today)} as is_running ${fromAppraisals}
        where ${a.employeeId} = ${me} and (${isRunning(today)} or ${a.releasedAt} is not null)
        order by ${c.selfFrom} desc limit 20) own)`,
    asList(summary.decode),
  );

/** Whom somebody appraises in running cycles. */
export const teamList = (me: SQL, today: Temporal.PlainDate): Value<readonly AppraisalSummary[]> =>
  list(
    summary,
    sql`${fromAppraisals} where ${a.appraiserId} = ${me} and ${isRunning(today)}`,
    sql`${employee.name}, ${a.id}`,
  );

const answers = mapped(
  list(
    json({ author: n.author, item: n.item, value: n.value, unobservable: n.unobservable, note: n.note }),
    sql`from ${answer} n where ${n.appraisalId} = ${a.id}`,
  ),
  (rows) => {
    const byAuthor: Record<Author, Record<ItemCode, Answer>> = { self: {}, appraiser: {} };
    for (const { author, item, ...given } of rows) byAuthor[author][item] = given;
    return byAuthor;
  },
);

const results = list(
  json({ no: w.no, title: w.title, target: w.target, realisation: w.realisation }),
  sql`from ${workResult} w where ${w.appraisalId} = ${a.id}`,
  sql`${w.no}`,
);

const whole: Value<Appraisal> = mapped(
  json({
    id: a.id,
    revision: a.revision,
    cycle: cycleJson,
    employee: mapped(
      json({
        id: employee.id,
        name: employee.name,
        unit: employee.unit,
        position: employee.position,
        positionLevel: employee.positionLevel,
      }),
      called,
    ),
    appraiser: appraiserJson,
    secondAppraiser: maybe(
      mapped(json({ id: second.id, name: second.name }), called),
      (ref) => sql`(select ${ref} from ${person} s where ${second.id} = ${a.secondAppraiserId})`,
    ),
    status: a.status,
    required: a.required,
    answers,
    results,
    strengths: a.strengths,
    improve: a.improve,
    nextStep: a.nextStep,
    predicate: a.predicate,
    selfSubmittedAt: a.selfSubmittedAt,
    ratedAt: a.ratedAt,
    releasedAt: a.releasedAt,
    openedAt: a.openedAt,
    acknowledgedAt: a.acknowledgedAt,
    talkRequestedAt: a.talkRequestedAt,
    objectedAt: a.objectedAt,
    objectionReason: a.objectionReason,
    appraiserDisputedAt: a.appraiserDisputedAt,
  }),
  ({ strengths, improve, nextStep, ...rest }) => ({ ...rest, feedback: { strengths, improve, nextStep } }),
);

/** Everything of one appraisal. */
export const appraisalJson = (id: SQL): Value<Appraisal | undefined> =>
  maybe(whole, (found) => sql`(select ${found} ${fromAppraisals} where ${a.id} = ${id})`);
