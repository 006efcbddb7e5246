import { type SQL, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AuditAct, auditActs } from '../../../src/application/outcome/writes.ts';
import { sayBroken } from '../../../src/cli/audit/say-broken-chain.ts';
import { sayDifference } from '../../../src/cli/audit/say-difference.ts';
import { translator } from '../../../src/i18n/translate.ts';
import { grantAppRights } from '../../../src/persistence/app-rights.ts';
import { verifyAudit } from '../../../src/persistence/audit/audit-chains.ts';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { migrate } from '../../../src/persistence/migrate.ts';
import { emptyTables } from '../../support/database.ts';
import { createOwnedDatabase, type OwnedDatabase } from '../../support/owned-database.ts';
import { forgeries } from './forgeries.ts';
import type { Forgery } from './forgery.ts';
import { moreForgeries } from './more-forgeries.ts';
import { playEveryAct, type Story } from './story.ts';

/** What somebody can change who holds the bot's password, or the owner's, and what `audit verify` then says. */

const t = translator('en');
let database: OwnedDatabase;
let db: Db;
let story: Story;

beforeAll(async () => {
  database = await createOwnedDatabase();
  await migrate(database.ownerUrl);
  expect(await grantAppRights(database.ownerUrl, database.appRole)).toBeUndefined();
  db = openDatabase(database.superUrl, { max: 2 });
  // The migration left a start of its own, from before there was anybody.
  await emptyTables(db);
  story = await playEveryAct(db, database.superUrl);
});
afterAll(async () => {
  await closeDatabase(db);
  await database.drop();
});

/** What `audit verify` finds, in words. */
async function found(on: Db): Promise<string> {
  const { broken, differences } = await verifyAudit(on, []);
  return [
    ...broken.flatMap((one) => sayBroken(t, one, 'Asia/Makassar')),
    ...differences.flatMap((one) => sayDifference(t, one)),
  ].join('\n');
}

class Undo extends Error {}

const heard = new Map<Forgery, string>();

/** Does it as a role, looks, and undoes it; once for each, however often it is asked. */
async function forged(forgery: Forgery): Promise<string> {
  const known = heard.get(forgery);
  if (known !== undefined) return known;
  const { by, does } = forgery;
  let said = '';
  await db
    .transaction(async (tx) => {
      if (by === 'bot') await tx.execute(sql`set local role ${sql.identifier(database.appRole)}`);
      // The owner can switch the triggers off.
      else await tx.execute(sql`set local session_replication_role = replica`);
      for (const statement of does(story)) await tx.execute(statement);
      await tx.execute(sql`reset role`);
      said = await found(tx as unknown as Db);
      throw new Undo();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error;
    });
  heard.set(forgery, said);
  return said;
}

describe('a record in which every act was done once', () => {
  it('holds every act there is', async () => {
    const rows = await db.execute<{ act: string }>(sql`select distinct act from audit`);
    expect(rows.map(({ act }) => act).toSorted()).toEqual([...auditActs].toSorted());
  });

  it('agrees with the tables, also after words were destroyed', async () => {
    expect(await found(db)).toBe('');
    const [row] = await db.execute(sql`select before, after, salt from audit
      where appraisal_id = ${story.agency.appraisals.budi} and seq = ${story.destroyed}`);
    expect(row).toEqual({ before: null, after: null, salt: null });
  });
});

describe('verify names what was forged:', () => {
  it.each(Object.entries<Forgery>(forgeries) as [AuditAct, Forgery][])('%s', async (_act, forgery) => {
    expect(await forged(forgery)).toMatch(forgery.says);
  });

  it.each(Object.entries(moreForgeries))('%s', async (_what, forgery) => {
    expect(await forged(forgery)).toMatch(forgery.says);
  });

  it('and never an id alone', async () => {
    const id = /[0-9a-f]{8}-[0-9a-f]{4}-/;
    for (const forgery of [...Object.values<Forgery>(forgeries), ...Object.values(moreForgeries)])
      expect(await forged(forgery)).not.toMatch(id);
  });
});

it('the role of the bot can neither change nor destroy nor delete a row of the record', async () => {
  const refused: readonly SQL[] = [
    sql`update audit set before = null, after = null, salt = null`,
    sql`update audit set act = 'self.submit'`,
    sql`delete from audit`,
    sql`update audit_head set seq = 0`,
  ];
  for (const statement of refused)
    await expect(
      db.transaction(async (tx) => {
        await tx.execute(sql`set local role ${sql.identifier(database.appRole)}`);
        await tx.execute(statement);
      }),
    ).rejects.toMatchObject({ cause: { code: '42501' } });
});

it('not even the owner can change a row otherwise than by destroying its values, unless without triggers', async () => {
  for (const set of [
    sql`after = '{}'`,
    sql`salt = null`,
    sql`before = null, after = null, operator = null, salt = null, act = 'x'`,
  ])
    await expect(db.execute(sql`update audit set ${set}`)).rejects.toMatchObject({
      cause: { message: 'audit rows are append-only' },
    });
});
