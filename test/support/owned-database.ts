import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { inject } from 'vitest';

/** An empty database as a careful city has it: an ordinary role owns it, and the bot gets another one. */
export type OwnedDatabase = {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** A role that was given nothing. */
  readonly strangerUrl: string;
  readonly appRole: string;
  /** The server's superuser, on this database. */
  readonly superUrl: string;
  drop(): Promise<void>;
};

export async function createOwnedDatabase(): Promise<OwnedDatabase> {
  const { url: serverUrl, prefix } = inject('database');
  const id = randomBytes(4).toString('hex');
  const database = `${prefix}${id}`;
  const roles = { owner: `owner_${id}`, app: `app_${id}`, stranger: `stranger_${id}` };
  const password = 'a-password';
  await onServer(serverUrl, async (sql) => {
    for (const role of Object.values(roles))
      await sql.unsafe(`create role ${role} login password '${password}'`);
    await sql.unsafe(`create database ${database} owner ${roles.owner}`);
  });
  const urlOf = (user?: string): string => {
    const url = new URL(serverUrl);
    url.pathname = `/${database}`;
    if (user !== undefined) {
      url.username = user;
      url.password = password;
    }
    return url.href;
  };
  return {
    ownerUrl: urlOf(roles.owner),
    appUrl: urlOf(roles.app),
    strangerUrl: urlOf(roles.stranger),
    appRole: roles.app,
    superUrl: urlOf(),
    drop: () =>
      onServer(serverUrl, async (sql) => {
        await sql.unsafe(`drop database if exists ${database} with (force)`);
        for (const role of Object.values(roles)) await sql.unsafe(`drop role ${role}`);
      }),
  };
}

async function onServer(url: string, work: (sql: postgres.Sql) => Promise<void>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}
