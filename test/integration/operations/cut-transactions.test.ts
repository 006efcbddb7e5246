import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { closeDatabase, type Db, openDatabase, type Transaction } from '../../../src/persistence/db.ts';
import { openCity } from '../../support/script/city.ts';

/** What a transaction does ends with its connection: the rest is not done on another one, and nobody else is troubled. */

let city: Awaited<ReturnType<typeof openCity>>;
let db: Db;
beforeAll(async () => {
  city = await openCity();
  await city.db.execute(sql`create table written (what text not null)`);
});
afterAll(() => city.close());
beforeEach(() => {
  // One connection: whoever comes next gets that of the transaction that was cut.
  db = openDatabase(city.url, { max: 1 });
});
afterEach(async () => {
  await closeDatabase(db);
  await city.db.execute(sql`truncate written`);
});

const write = (on: Db | Transaction, what: string) => on.execute(sql`insert into written values (${what})`);
const written = async () =>
  (await city.db.execute(sql`select what from written order by what`)).map((row) => row.what);
const pidOf = async (on: Transaction) =>
  Number((await on.execute(sql`select pg_backend_pid() as pid`))[0]?.pid);
const cut = async (pid: number) => {
  await city.db.execute(sql`select pg_terminate_backend(${pid}::int, 5000)`);
  await sleep(50);
};

it('cut between two statements, it writes nothing, and says so', async () => {
  let went: unknown;
  const doing = db.transaction(async (tx) => {
    await write(tx, 'before');
    await cut(await pidOf(tx));
    went = await write(tx, 'after').catch((error: unknown) => error);
    throw went;
  });
  await expect(doing).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' });
  await sleep(300);
  expect(went).toBeInstanceOf(Error);
  expect(await written()).toEqual([]);
});

it('what it goes on with is not written by the connection that takes the place of its own, nor within another transaction', async () => {
  let goOn = () => {};
  const mayGoOn = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  let isCut = () => {};
  const wasCut = new Promise<void>((resolve) => {
    isCut = resolve;
  });
  const doing = db.transaction(async (tx) => {
    await write(tx, 'before');
    await cut(await pidOf(tx));
    isCut();
    await mayGoOn;
    await write(tx, 'after');
  });
  doing.catch(() => undefined);
  await wasCut;
  await db.transaction(async (other) => {
    await write(other, 'of the other');
    goOn();
    await sleep(100);
    await write(other, 'of the other too');
  });
  await expect(doing).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' });
  expect(await written()).toEqual(['of the other', 'of the other too']);
});

it('also where it would go on to the end as if nothing had happened, and the next one is served', async () => {
  const doing = db.transaction(async (tx) => {
    await write(tx, 'before');
    await cut(await pidOf(tx));
    return 'done';
  });
  await expect(doing).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' });
  await write(db, 'next');
  expect(await written()).toEqual(['next']);
});

it('cut while a statement runs, it fails of that, and nothing of it is written', async () => {
  const doing = db.transaction(async (tx) => {
    await write(tx, 'before');
    const pid = await pidOf(tx);
    await Promise.all([tx.execute(sql`select pg_sleep(20)`), cut(pid)]);
  });
  await expect(doing).rejects.toThrow();
  expect(await written()).toEqual([]);
});

it('a part of it that may fail alone is cut with it', async () => {
  let went: unknown;
  const doing = db.transaction(async (tx) => {
    await write(tx, 'before');
    went = await tx
      .transaction(async (part) => {
        await cut(await pidOf(tx));
        await write(part, 'after');
      })
      .catch((error: unknown) => error);
    await write(tx, 'after that');
  });
  await expect(doing).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' });
  await sleep(300);
  expect(went).toBeInstanceOf(Error);
  expect(await written()).toEqual([]);
  await write(db, 'next');
});

it('one whose statement is refused is still rolled back, and so is a part of one', async () => {
  const refused = (on: Transaction) => on.execute(sql`select 1 / 0`);
  await expect(
    db.transaction(async (tx) => {
      await write(tx, 'before');
      await refused(tx);
    }),
  ).rejects.toThrow();
  await db.transaction(async (tx) => {
    await write(tx, 'kept');
    await tx
      .transaction(async (part) => {
        await write(part, 'not kept');
        await refused(part);
      })
      .catch(() => undefined);
    await write(tx, 'kept too');
  });
  expect(await written()).toEqual(['kept', 'kept too']);
});

it('one that fails because another connection was ended is rolled back and says so, and is not waited for in vain', async () => {
  const elsewhere = Object.assign(new Error('too many connections'), { severity: 'FATAL', code: '53300' });
  const doing = db.transaction(async (tx) => {
    await write(tx, 'before');
    throw elsewhere;
  });
  await expect(doing).rejects.toBe(elsewhere);
  await write(db, 'next');
  expect(await written()).toEqual(['next']);
});
