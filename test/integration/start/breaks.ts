import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { freePort } from '../../support/free-port.ts';
import { createOwnedDatabase } from '../../support/owned-database.ts';
import { startRedisServer } from '../../support/redis-server.ts';
import { changed, nobody, type Stage } from './stage.ts';

/** One way in which an install can be wrong: the variables that are so, and what the start must say. */
export type Break = readonly [
  name: string,
  variables: (stage: Stage, later: (end: () => Promise<unknown>) => void) => Promise<Record<string, string>>,
  sentence: RegExp,
];

const database: readonly Break[] = [
  [
    'a wrong database name',
    async (stage) => ({ DATABASE_URL: changed(stage.database.url, (url) => (url.pathname = '/no_such')) }),
    /^Basis data yang disebut di DATABASE_URL tidak ada/,
  ],
  ['no database', async () => ({ DATABASE_URL: `postgres://u:p@${nobody}/x` }), /^PostgreSQL tidak menjawab/],
  [
    'a wrong password',
    async (_, later) => {
      const owned = await createOwnedDatabase();
      later(owned.drop);
      return { DATABASE_URL: changed(owned.appUrl, (url) => (url.password = 'another')) };
    },
    /^PostgreSQL menolak nama pengguna atau kata sandi/,
  ],
  [
    'an old schema that the role may not change',
    async (_, later) => {
      const owned = await createOwnedDatabase();
      later(owned.drop);
      return { DATABASE_URL: owned.appUrl };
    },
    /^Skema basis data lebih lama daripada rilis ini: jalankan "kinerja db migrate"/,
  ],
  [
    'a database that is read-only',
    async (stage) => ({
      DATABASE_URL: `${stage.database.url}?options=${encodeURIComponent('-c default_transaction_read_only=on')}`,
    }),
    /^PostgreSQL tidak menerima tulisan/,
  ],
];

/** A Redis of its own with these settings. */
const redis = async (later: (end: () => Promise<unknown>) => void, ...settings: string[]) => {
  const server = await startRedisServer(await freePort(), settings);
  later(server.kill);
  return { REDIS_URL: server.url };
};

const queue: readonly Break[] = [
  ['no Redis', async () => ({ REDIS_URL: `redis://${nobody}` }), /^Redis tidak menjawab: .*REDIS_URL/],
  [
    'a Redis that asks for a password',
    (_, later) => redis(later, '--requirepass', 'a-password'),
    /^Redis menolak nama pengguna atau kata sandi/,
  ],
  [
    'a Redis that is a replica',
    (_, later) => redis(later, '--replicaof', '127.0.0.1 9'),
    /^Redis tidak menerima tulisan karena hanya salinan/,
  ],
  [
    'a Redis whose memory is full',
    (_, later) => redis(later, '--maxmemory', '1', '--maxmemory-policy', 'noeviction'),
    /^Redis tidak menerima tulisan karena memorinya penuh/,
  ],
  [
    'a Redis that cannot save',
    async (_, later) => {
      // Nobody can make a file there.
      const variables = await redis(later, '--dir', '/proc', '--save', '1 1');
      await failedSave(variables.REDIS_URL);
      return variables;
    },
    /^Redis tidak menerima tulisan karena tidak dapat menyimpan ke diska/,
  ],
];

const rest: readonly Break[] = [
  [
    'a refused token',
    async () => ({ TELEGRAM_BOT_TOKEN: '4245:AAanotherTOKENanotherTOKEN' }),
    /^Telegram menolak tokennya: perbaiki TELEGRAM_BOT_TOKEN/,
  ],
  ['no internet', async () => ({ TELEGRAM_API_ROOT: `http://${nobody}` }), /^Telegram tidak dapat dihubungi/],
  [
    'a folder that is none',
    async () => ({ AUDIT_HEADS_DIR: '/dev/null/heads' }),
    /^\S+heads tidak dapat ditulisi/,
  ],
];

export const breaks: readonly Break[] = [...database, ...queue, ...rest];

/** Lets Redis try to save, and waits until it has failed. */
async function failedSave(url: string): Promise<void> {
  const client = new Redis(url);
  try {
    await client.bgsave();
    while (!(await client.info('persistence')).includes('rdb_last_bgsave_status:err')) await sleep(20);
  } finally {
    client.disconnect();
  }
}
