import { sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Temporal } from '../../shared/time.ts';
import type { Executor } from '../db.ts';
import { isStillThere } from '../people/active.ts';
import { person } from '../schema/people.ts';
import { askedFor, oneOrMany, parameters, statement, statementForMany } from '../sql/statement.ts';
import { deskOn, type LoadedDesk, oneRow } from './desk-columns.ts';

const p = alias(person, 'p');
const names = ['personId', 'appraisalId', 'today'] as const;
const types = { personId: 'uuid', appraisalId: 'uuid', today: 'date' } as const;
const given = parameters(types);
const loadDesk = statement(
  names,
  deskOn(given.today),
  (columns) => sql`
    with me as materialized (select p.* from ${person} p
        where ${p.id} = ${given.personId} and ${isStillThere(p, given.today)}),
      subject as (select ${given.appraisalId} as id)
    select ${columns} ${oneRow}`,
);

/** What a person has before them, without an event: for messages we send by ourselves. */
export const loadForPerson = (
  db: Executor,
  personId: string,
  today: Temporal.PlainDate,
  appraisalId: string | null = null,
): Promise<LoadedDesk> => loadDesk(db, { personId, appraisalId, today: today.toString() });

const askedDesks = askedFor(types);
const loadDesks = statementForMany(
  names,
  deskOn(askedDesks.today),
  (columns, asked) => sql`select found.* from ${asked} cross join lateral (
    with me as materialized (select p.* from ${person} p
        where ${p.id} = ${askedDesks.personId} and ${isStillThere(p, askedDesks.today)}),
      subject as (select ${askedDesks.appraisalId} as id)
    select ${columns} ${oneRow}) found`,
);

/** Whose facts are wanted, on which day, and of which appraisal beside their own. */
export type DeskRequest = {
  readonly personId: string;
  readonly today: Temporal.PlainDate;
  readonly appraisalId?: string;
};

/** The same for some people, in the order of `asked`, in one statement. */
export const loadForPeople = (db: Executor, asked: readonly DeskRequest[]): Promise<readonly LoadedDesk[]> =>
  oneOrMany(loadDesk, loadDesks)(
    db,
    asked.map(({ personId, today, appraisalId = null }) => ({
      personId,
      appraisalId,
      today: today.toString(),
    })),
  );
