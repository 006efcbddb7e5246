import { statfs } from 'node:fs/promises';
import { folderTrouble, nearestFolder } from '../../app/probe-folder.ts';
import { sayTrouble } from '../../app/say-failure.ts';
import { redisHealth } from '../../jobs/redis-health.ts';
import { type Check, fine, problem, warning } from '../../shared/doctor/finding.ts';

const patienceMs = 5000;
const gigabyte = 1024 ** 3;

/** Checks that Redis answers, and that it is configured to keep jobs. */
export const redisCheck = (url: string): Check => ({
  name: 'queue',
  remedy: 'Start Redis, correct REDIS_URL, or remove REDIS_URL to run jobs on PostgreSQL.',
  patienceMs: patienceMs + 1000,
  run: async () => {
    const { version, evictionPolicy, isAppendOnly, trouble } = await redisHealth(url, patienceMs);
    return [
      trouble
        ? problem('queue', `Redis ${version} answers, but takes no jobs`, sayTrouble(trouble, 'en'))
        : fine('queue', `Redis ${version} answers and takes jobs`),
      evictionPolicy === 'noeviction'
        ? fine('queue memory', 'maxmemory-policy is noeviction')
        : problem(
            'queue memory',
            `maxmemory-policy is ${evictionPolicy}: Redis may throw jobs away`,
            'Set maxmemory-policy noeviction in redis.conf, and at once: redis-cli config set maxmemory-policy noeviction.',
          ),
      isAppendOnly
        ? fine('queue on disk', 'appendonly is on')
        : warning(
            'queue on disk',
            'appendonly is off: a restart of Redis forgets the queue',
            'Set appendonly yes in redis.conf. Nothing is lost without it, but messages wait up to a minute.',
          ),
    ];
  },
});

/** Checks that the bot can write a folder, which a variable names. It is made if it is missing. */
const folderCheck = (name: string, folder: string, variable: string): Check => ({
  name,
  remedy: `See that ${variable} can be written by the account that runs the bot.`,
  patienceMs,
  run: async () => {
    const trouble = await folderTrouble(folder);
    return [
      trouble
        ? problem(name, `nothing can be written to ${folder}`, sayTrouble(trouble, 'en'))
        : fine(name, `${folder} can be written`),
    ];
  },
});

/** Checks the folder for the ends of the audit chains. */
export const headsCheck = (folder: string): Check => folderCheck('audit heads', folder, 'AUDIT_HEADS_DIR');

/** Checks the folder of the private database; before the first start, the one in which it will be made. */
export const dataCheck = (folder: string): Check =>
  folderCheck('data folder', nearestFolder(folder), 'DATA_DIR');

/** Checks the free space on the disk of the data folder. */
export const diskCheck = (dataDir: string): Check => ({
  name: 'disk',
  remedy: 'See that DATA_DIR can be read by the account that runs the bot.',
  patienceMs,
  run: async () => {
    const { bavail, blocks, bsize } = await statfs(nearestFolder(dataDir));
    const free = bavail * bsize;
    const found = `${(free / gigabyte).toFixed(1)} GB free where DATA_DIR lies`;
    const remedy = 'Make room, or set DATA_DIR to a larger disk.';
    if (free < gigabyte / 4) return [problem('disk', found, remedy)];
    return [
      free < 2 * gigabyte || bavail < blocks / 20 ? warning('disk', found, remedy) : fine('disk', found),
    ];
  },
});
