import { sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { PersonNumber } from '../../domain/people/no-nip.ts';
import { newId } from '../../shared/ids.ts';
import type { Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import { runAlone } from '../events/run-parts.ts';
import { hasNumber, numberOf } from '../people/number.ts';
import { blockedAccount } from '../schema/accounts.ts';
import { account } from '../schema/messaging.ts';
import { person } from '../schema/people.ts';
import { json, list, maybe, pick, type Row, read } from '../sql/read.ts';
import { type Cause, k } from './account-rows.ts';
import { type Account, type AccountAct, blockParts, unblockParts, unlinkParts } from './deed-parts.ts';

/** What the command line does with accounts: unlink, block, and lift a block. Each is one statement with its audit row. */

const p = alias(person, 'p');
const b = alias(blockedAccount, 'blocked');

export type Deed = { readonly personId: string; readonly reason: string; readonly now: Temporal.Instant };

const causeOf = ({ now }: Deed): Cause => ({ at: now, role: 'operator', eventId: `operator:${newId()}` });
const byOperator = (act: Deed): AccountAct => ({ ...act, by: 'operator', cause: causeOf(act) });

const shape = {
  ...pick(p, 'id', 'name', 'unit'),
  linked: list(
    json(pick(k, 'platform', 'tenant', 'userId')),
    sql`from ${account} k where ${k.personId} = ${p.id}`,
  ),
  blocked: list(
    json(pick(b, 'platform', 'tenant', 'userId')),
    sql`from ${blockedAccount} blocked where ${b.personId} = ${p.id}`,
  ),
};
export type PersonWithAccounts = Row<typeof shape>;

export const personWithAccounts = async (
  db: Db,
  number: PersonNumber,
): Promise<PersonWithAccounts | undefined> =>
  (
    await read(db, shape, (columns) => sql`select ${columns} from ${person} p where ${hasNumber(p, number)}`)
  )[0];

const blockedShape = {
  ...pick(b, 'platform', 'by', 'at'),
  reason: maybe(b.reason),
  ...pick(p, 'name', 'unit'),
  nip: numberOf(p),
};
export type BlockedRow = Row<typeof blockedShape>;

/** Those HR has not looked at first, the latest of each first. */
export const blockedAccounts = (db: Db): Promise<readonly BlockedRow[]> =>
  read(
    db,
    blockedShape,
    (
      columns,
    ) => sql`select ${columns} from ${blockedAccount} blocked join ${person} p on ${p.id} = ${b.personId}
      order by ${b.by}, ${b.at} desc`,
  );

/** The account is nobody's any more. `moved` when it is not that person's. */
export const unlinkAccount = (db: Db, of: Account, act: Deed): Promise<'done' | 'moved'> =>
  runAlone(db, unlinkParts(of, byOperator(act)));

/** The account sees and does nothing any more. One that is blocked already is confirmed: HR has looked at it. */
export const blockAccount = (db: Db, of: Account, act: Deed): Promise<'done' | 'moved'> =>
  runAlone(db, blockParts(of, byOperator(act)));

/** The block of that person ends: the account may be linked again, with a code or by e-mail. `moved` when there is none. */
export const unblockAccount = (db: Db, of: Account, act: Deed): Promise<'done' | 'moved'> =>
  runAlone(db, unblockParts(of, byOperator(act)));
