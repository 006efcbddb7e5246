import { eq, isNull, type SQL, sql } from 'drizzle-orm';
import { alias, type PgColumn } from 'drizzle-orm/pg-core';
import type { OfficerRight } from '../../domain/authorization/officer.ts';
import { localDate, type Temporal } from '../../shared/time.ts';
import type { Executor } from '../db.ts';
import { isStillThere } from '../people/active.ts';
import { officerRight } from '../schema/officers.ts';
import { person } from '../schema/people.ts';
import { personRequest } from '../schema/requests.ts';
import { asFlag, asMoment, asNumber } from '../sql/decode.ts';
import { finds, maybe, readOne, value } from '../sql/read.ts';
import { on } from '../sql/write.ts';

const by = alias(person, 'answerer');
const of = alias(person, 'asking');
const officer = alias(person, 'officer');
const g = alias(officerRight, 'given');
const q = alias(personRequest, 'open_request');

/** What a request is about, where somebody who may answer it is looked for. */
export type Asking = {
  readonly personId: SQL | PgColumn;
  readonly unit: SQL | PgColumn;
  /** Who else has no part in the answer: a reported appraiser. */
  readonly besides: SQL;
};

const answers: OfficerRight = 'requests.answer';
const mayReach = (unit: SQL | PgColumn): SQL => sql`(${by.isHr} or exists (select 1 from ${officerRight} given
  where ${g.personId} = ${by.id} and ${eq(g.right, answers)} and (${g.unit} = '' or lower(${g.unit}) = lower(${unit}))))`;

/** Whether anybody who is there may answer: with the right, within reach, and not about themselves. */
export const isHeldBySomebody = ({ personId, unit, besides }: Asking, today: SQL): SQL =>
  sql`exists (select 1 from ${person} answerer where ${isStillThere(by, today)} and ${mayReach(unit)}
    and ${by.id} <> ${personId} and not (${besides}))`;

/** The condition that the person looked at is the one who is reported. */
export const isReported = (appraiserId: SQL | PgColumn): SQL =>
  sql`${by.id} is not distinct from ${appraiserId}`;

/**
 * Whether somebody has any right at HR's desk in the whole agency. They are told of a request that nobody may answer, so
 * that they have the right given to somebody.
 */
export const isOfficerEverywhere = (officerId: SQL | PgColumn): SQL =>
  sql`(exists (select 1 from ${person} officer where ${officer.id} = ${officerId} and ${officer.isHr})
    or exists (select 1 from ${officerRight} given where ${g.personId} = ${officerId} and ${g.unit} = ''))`;

/** Who may answer what people ask about their data, in numbers. */
export type RequestsHeld = {
  /** Somebody has the right in the whole agency; with nobody on the roster, nobody is missed. */
  readonly isHeld: boolean;
  /** Requests without an answer that nobody may answer, and the date of the first. */
  readonly unheld: number;
  readonly next?: Temporal.Instant;
};

/** Looked at by the doctor. */
export async function requestsHeld(
  db: Executor,
  now: Temporal.Instant,
  timeZone: string,
): Promise<RequestsHeld> {
  const today = on(localDate(now, timeZone));
  const { next, ...rest } = await readOne(
    db,
    {
      isHeld: value(
        sql`(exists (select 1 from ${person} answerer where ${isStillThere(by, today)} and ${mayReach(sql`''`)})
          or not exists (select 1 from ${person}))`,
        asFlag,
      ),
      unheld: value(sql`count(*)`, asNumber),
      next: maybe(value(sql`min(${q.answerBy})`, asMoment)),
    },
    (columns) => sql`select ${columns} from ${personRequest} open_request
      join ${person} asking on ${of.id} = ${q.personId}
      where ${isNull(q.answeredAt)} and not ${isHeldBySomebody(
        { personId: q.personId, unit: of.unit, besides: isReported(q.appraiserId) },
        today,
      )}`,
  );
  return { ...rest, ...(next && { next }) };
}

/** Whether a request still waits, nobody may answer it, and that officer is one of those to be told so. */
export const isUnheldFor = (
  db: Executor,
  requestId: string,
  officerId: string,
  today: Temporal.PlainDate,
): Promise<boolean> =>
  finds(
    db,
    sql`${personRequest} open_request join ${person} asking on ${of.id} = ${q.personId}
      where ${eq(q.id, requestId)} and ${isNull(q.answeredAt)} and ${q.personId} <> ${officerId}
      and ${q.appraiserId} is distinct from ${officerId}::uuid and ${isOfficerEverywhere(sql`${officerId}::uuid`)}
      and not ${isHeldBySomebody(
        { personId: q.personId, unit: of.unit, besides: isReported(q.appraiserId) },
        on(today),
      )}`,
  );
