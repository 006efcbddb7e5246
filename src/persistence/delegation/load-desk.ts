import { eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { DelegationAsk, StoredDelegations } from '../../domain/delegation/desk.ts';
import type { Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import { delegation } from '../schema/delegations.ts';
import { person } from '../schema/people.ts';
import { maybe, pick, type Row, read } from '../sql/read.ts';
import { parameters, statement } from '../sql/statement.ts';
import { delegationsJson } from './desk-json.ts';

/** What says which look it is; as texts, as a statement takes them. */
export const delegationNames = ['dgPerson', 'dgTo', 'dgPage', 'dgSought'] as const;
export const delegationTypes = {
  dgPerson: 'uuid',
  dgTo: 'uuid',
  dgPage: 'integer',
  dgSought: 'text',
} as const;
export const delegationsGiven = ({ personId, toId, page = 0, sought = '' }: DelegationAsk) => ({
  dgPerson: personId ?? null,
  dgTo: toId ?? null,
  dgPage: String(page),
  dgSought: sought,
});

const given = parameters({ personId: 'uuid', today: 'date', ...delegationTypes });
const loadLook = statement(
  ['personId', 'today', ...delegationNames],
  {
    delegation: delegationsJson({
      me: given.personId,
      today: given.today,
      personId: given.dgPerson,
      toId: given.dgTo,
      page: given.dgPage,
      sought: given.dgSought,
    }),
  },
  (columns) => sql`select ${columns}`,
);

/** A look at delegations alone: for a screen that was open already. */
export async function loadDelegations(
  db: Db,
  personId: string,
  today: Temporal.PlainDate,
  ask: DelegationAsk,
): Promise<StoredDelegations> {
  return (await loadLook(db, { personId, today: today.toString(), ...delegationsGiven(ask) })).delegation;
}

const d = alias(delegation, 'd');
const f = alias(person, 'f');
const t = alias(person, 't');
const toldShape = {
  ...pick(d, 'id', 'fromId', 'toId', 'kind', 'reason'),
  from: d.fromDay,
  until: d.untilDay,
  endedAt: maybe(d.endedAt),
  fromName: f.name,
  toName: t.name,
};

/** A delegation as messages tell it. */
export type ToldDelegation = Row<typeof toldShape>;

/** One of them, for a message about it. */
export async function delegationWith(db: Db, id: string): Promise<ToldDelegation | undefined> {
  const [found] = await read(
    db,
    toldShape,
    (columns) => sql`select ${columns} from ${delegation} d join ${person} f on ${eq(f.id, d.fromId)}
      join ${person} t on ${eq(t.id, d.toId)} where ${eq(d.id, id)}`,
  );
  return found;
}
