import { statfs } from 'node:fs/promises';
import { evidenceTrouble } from '../../app/keep-files.ts';
import { folderTrouble, nearestFolder } from '../../app/probe-folder.ts';
import { sayTrouble } from '../../app/say-failure.ts';
import type { Config } from '../../config.ts';
import type { Translate } from '../../i18n/translate.ts';
import { redisHealth } from '../../jobs/redis-health.ts';
import { type Check, fine, problem, type Subject, warning } from '../../shared/doctor/finding.ts';
import { subject } from './subject.ts';

const patienceMs = 5000;
const gigabyte = 1024 ** 3;

/** Checks that Redis answers, and that it is configured to keep jobs. */
export function redisCheck(t: Translate, url: string): Check {
  const on = subject(t, 'queue');
  const memory = subject(t, 'queue memory');
  const disk = subject(t, 'queue on disk');
  return {
    on,
    remedy: t('cli.doctor.redis.do'),
    patienceMs: patienceMs + 1000,
    run: async () => {
      const { version, evictionPolicy, isAppendOnly, trouble } = await redisHealth(url, patienceMs);
      return [
        trouble
          ? problem(on, t('cli.doctor.redis.no-writes', { version }), sayTrouble(trouble, t.locale))
          : fine(on, t('cli.doctor.redis.fine', { version })),
        evictionPolicy === 'noeviction'
          ? fine(memory, t('cli.doctor.redis.keeps'))
          : problem(
              memory,
              t('cli.doctor.redis.forgets', { policy: evictionPolicy }),
              t('cli.doctor.redis.forgets.do'),
            ),
        isAppendOnly
          ? fine(disk, t('cli.doctor.redis.on-disk'))
          : warning(disk, t('cli.doctor.redis.not-on-disk'), t('cli.doctor.redis.not-on-disk.do')),
      ];
    },
  };
}

/** Checks that the bot can write a folder. It is made if it is missing. */
function folderCheck(t: Translate, on: Subject, folder: string, remedy: string): Check {
  return {
    on,
    remedy,
    patienceMs,
    run: async () => {
      const trouble = await folderTrouble(folder);
      return [
        trouble
          ? problem(on, t('cli.doctor.folder.wrong', { folder }), sayTrouble(trouble, t.locale))
          : fine(on, t('cli.doctor.folder.fine', { folder })),
      ];
    },
  };
}

/** Checks the folder for the ends of the audit chains. */
export const headsCheck = (t: Translate, folder: string): Check =>
  folderCheck(t, subject(t, 'audit heads'), folder, t('cli.doctor.heads.do'));

/** Checks the folder, or the bucket, of the files that employees send. */
export function evidenceCheck(t: Translate, { evidence }: Pick<Config, 'evidence'>): Check {
  const on = subject(t, 'evidence folder');
  const { s3, folder } = evidence;
  if (!s3) return folderCheck(t, on, folder, t('cli.doctor.evidence.do'));
  const { bucket } = s3;
  return {
    on,
    remedy: t('failure.s3-away', { bucket, reason: '-' }),
    patienceMs: 25_000,
    run: async () => {
      const trouble = await evidenceTrouble({ evidence });
      return [
        trouble
          ? problem(on, t('cli.doctor.folder.wrong', { folder: bucket }), sayTrouble(trouble, t.locale))
          : fine(on, t('cli.doctor.folder.fine', { folder: bucket })),
      ];
    },
  };
}

/** Checks the folder of the private database; before the first start, the one in which it will be made. */
export const dataCheck = (t: Translate, folder: string): Check =>
  folderCheck(t, subject(t, 'data folder'), nearestFolder(folder), t('cli.doctor.data.do'));

/** Checks the free space on the disk of the data folder. */
export function diskCheck(t: Translate, dataDir: string): Check {
  const on = subject(t, 'disk');
  return {
    on,
    remedy: t('cli.doctor.disk.do'),
    patienceMs,
    run: async () => {
      const { bavail, blocks, bsize } = await statfs(nearestFolder(dataDir));
      const free = bavail * bsize;
      const found = t('cli.doctor.disk.free', { gigabytes: free / gigabyte });
      const remedy = t('cli.doctor.disk.room');
      if (free < gigabyte / 4) return [problem(on, found, remedy)];
      return [free < 2 * gigabyte || bavail < blocks / 20 ? warning(on, found, remedy) : fine(on, found)];
    },
  };
}
