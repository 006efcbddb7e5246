import type { Translate } from '../../i18n/translate.ts';
import type { Subject } from '../../shared/doctor/finding.ts';
import { namePlatform } from '../platform-names.ts';

/** What the doctor looks at whatever the platforms are, by the names that programs may rely on. */
const keys = {
  configuration: 'cli.doctor.on.configuration',
  database: 'cli.doctor.on.database',
  'database writes': 'cli.doctor.on.database-writes',
  migrations: 'cli.doctor.on.migrations',
  rights: 'cli.doctor.on.rights',
  progress: 'cli.doctor.on.progress',
  connections: 'cli.doctor.on.connections',
  queue: 'cli.doctor.on.queue',
  'queue memory': 'cli.doctor.on.queue-memory',
  'queue on disk': 'cli.doctor.on.queue-on-disk',
  disk: 'cli.doctor.on.disk',
  'audit heads': 'cli.doctor.on.audit-heads',
  'evidence folder': 'cli.doctor.on.evidence-folder',
  'evidence files': 'cli.doctor.on.evidence-files',
  'virus scanner': 'cli.doctor.on.virus-scanner',
  'answers of colleagues': 'cli.doctor.on.answers',
  'data folder': 'cli.doctor.on.data-folder',
  templates: 'cli.doctor.on.templates',
  'public address': 'cli.doctor.on.public-address',
  'admin port': 'cli.doctor.on.admin-port',
  bot: 'cli.doctor.on.bot',
  'people without account': 'cli.doctor.on.people-without-account',
  workers: 'cli.doctor.on.workers',
  messages: 'cli.doctor.on.messages',
  people: 'cli.doctor.on.people',
  accounts: 'cli.doctor.on.accounts',
  appraisers: 'cli.doctor.on.appraisers',
  requests: 'cli.doctor.on.requests',
} as const;

export const subject = (t: Translate, check: keyof typeof keys): Subject => ({
  check,
  title: t(keys[check]),
});

export const laneOf = (t: Translate, platform: string): Subject => ({
  check: `lane ${platform}`,
  title: t('cli.doctor.on.lane', { platform: namePlatform(platform) }),
});

export const daysOff = (t: Translate, year: number): Subject => ({
  check: `days off ${year}`,
  title: t('cli.doctor.on.days-off', { year }),
});
