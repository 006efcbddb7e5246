import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { inject } from 'vitest';

/** An empty database as a careful city sets it up: an ordinary role owns it, and the bot uses another role. */
export type OwnedDatabase = {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** A role without any rights. */
  readonly strangerUrl: string;
  readonly appRole: string;
  /** The address of this database for the superuser. */
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
  const sql = postgres(url, { max: 1, onnotice: () => undefined, fetch_types: false });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}
