import { connect, createServer, type Server, type Socket } from 'node:net';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { texts } from '../../../src/persistence/sql/write.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';

/** The first byte of what a client sends once it is let in: a statement that is prepared, or one that is run at once. */
const statements = ['P', 'Q'].map((letter) => letter.charCodeAt(0));

describe('a database that ends a connection as soon as it is made', () => {
  let database: TestDatabase;
  let proxy: Server;
  let db: Db;
  let sockets: Socket[];
  /** How many connections are still to be ended at their first statement. */
  let toEnd: number;
  let unheard: unknown[];
  const hear = (error: unknown) => void unheard.push(error);

  beforeEach(async () => {
    database = await createTestDatabase();
    const { hostname, port } = new URL(database.url);
    sockets = [];
    unheard = [];
    process.on('unhandledRejection', hear);
    proxy = createServer((client) => {
      const server = connect(Number(port), hostname);
      sockets.push(client, server);
      for (const socket of [client, server]) socket.on('error', () => {});
      client.on('close', () => server.destroy());
      server.on('close', () => client.destroy());
      server.pipe(client);
      client.on('data', (bytes) => {
        if (toEnd === 0 || !statements.includes(bytes[0] ?? 0)) return void server.write(bytes);
        toEnd -= 1;
        client.destroy();
      });
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const url = new URL(database.url);
    const address = proxy.address();
    url.hostname = '127.0.0.1';
    url.port = String(typeof address === 'object' ? address?.port : '');
    db = openDatabase(url.href, { max: 1, preparesAll: true });
  });
  afterEach(async () => {
    process.off('unhandledRejection', hear);
    await closeDatabase(db);
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => proxy.close(resolve));
    await database.drop();
  });

  it('ends no process: whoever asked is told, and the next one is answered', async () => {
    toEnd = 1;
    await expect(db.execute(sql`select 1`)).rejects.toThrow();
    expect(await db.execute(sql`select 1 as answer`)).toEqual([{ answer: 1 }]);
    expect(unheard).toEqual([]);
  });

  it('is given lists of texts as they are, whatever is in them', async () => {
    toEnd = 0;
    const odd = ['', 'null', 'a "quoted" one', 'a \\ and {a, b}', ' "', 'Ñyoman'];
    const rows = await db.execute<{ text: string }>(sql`select text from unnest(${texts(odd)}) as text`);
    expect(rows.map((row) => row.text)).toEqual(odd);
    expect(await db.execute(sql`select ${texts([])} = '{}'::text[] as "isEmpty"`)).toEqual([
      { isEmpty: true },
    ]);
  });
});
