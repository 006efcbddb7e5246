import { type SQL, sql } from 'drizzle-orm';
import { alias, type PgColumn } from 'drizzle-orm/pg-core';
import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import type { Paper } from '../../domain/assist/paper.ts';
import { withoutTitles } from '../../domain/people/mask-name.ts';
import { isInReach } from '../hr/reach.ts';
import { numberOf } from '../people/number.ts';
import { paperEntry } from '../schema/papers.ts';
import { person } from '../schema/people.ts';
import { asFlag } from '../sql/decode.ts';
import { json, list, mapped, maybe, pick, type Row, type Value, value } from '../sql/read.ts';

const y = alias(paperEntry, 'pe');
const b = alias(person, 'peb');
const w = alias(person, 'pew');

/** The columns of a paper of somebody of that unit: from `papersOf` on. */
export const paperColumns = (unit: PgColumn) => ({
  ...pick(y, 'id', 'kind', 'reason', 'witness', 'at'),
  on: y.paperOn,
  byId: y.byId,
  byName: b.name,
  endedAt: maybe(y.endedAt),
  isOfficer: value(isInReach(sql`${y.byId}`, 'assist.enter', sql`${unit}`), asFlag),
});

export const papersOf = (appraisalId: SQL | PgColumn): SQL =>
  sql`from ${paperEntry} pe join ${person} peb on ${b.id} = ${y.byId} where ${y.appraisalId} = ${appraisalId}`;
export const papersInOrder = sql`${y.at}, ${y.id}`;

export const paperOf = ({ byId, byName, endedAt, ...rest }: Row<ReturnType<typeof paperColumns>>): Paper => ({
  ...rest,
  by: { id: byId, name: withoutTitles(byName) },
  ...(endedAt && { endedAt }),
});

type Of = Readonly<Record<'employeeId' | 'appraiserId', PgColumn>>;

/** Whether the reader may enter paper for somebody of that unit, and the numbers of those who cannot be its witness. */
export const atPaperJson = (
  { employeeId, appraiserId }: Of,
  unit: PgColumn,
  readerId: SQL,
): Value<NonNullable<Appraisal['atPaper']>> =>
  json({
    mayEnter: value(isInReach(readerId, 'assist.enter', sql`${unit}`), asFlag),
    numbers: mapped(
      list(
        json({ number: numberOf(w) }),
        sql`from ${person} pew where ${w.id} in (${employeeId}, ${appraiserId}, ${readerId})`,
        sql`${w.id}`,
      ),
      (rows) => rows.map(({ number }) => number),
    ),
  });
