import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandConfig, Config, ConfigProblem } from '../../config.ts';
import type { Translate } from '../../i18n/translate.ts';
import { type Check, type Finding, fine, problem, runChecks } from '../../shared/doctor/finding.ts';
import type { Result } from '../../shared/result.ts';
import type { Clock } from '../../shared/time.ts';
import { databaseCheck } from './database.ts';
import { judgeAdmin, localCheck, publicCheck } from './network.ts';
import { scannerCheck } from './scanner.ts';
import { dataCheck, diskCheck, evidenceCheck, headsCheck, redisCheck } from './storage.ts';
import { subject } from './subject.ts';
import { ownTemplates, templatesCheck } from './templates.ts';

/**
 * Checks everything a running bot needs and changes nothing. Wrong variables become findings, and whatever does not
 * depend on them is still checked. Never rejects, and ends in time even when something hangs.
 */
export async function examine(deps: {
  readonly config: Result<Config, ConfigProblem[]>;
  /** Undefined when one of its variables is wrong. */
  readonly store: CommandConfig | undefined;
  readonly clock: Clock;
  readonly t: Translate;
}): Promise<readonly Finding[]> {
  const { config, store, clock, t } = deps;
  const on = subject(t, 'configuration');
  const told = config.ok
    ? [fine(on, t('cli.doctor.configuration.fine')), judgeAdmin(t, config.value)]
    : config.error.map(({ message, variable }) =>
        problem(on, message, t('cli.doctor.configuration.do', { variable })),
      );
  const checks: Check[] = [];
  if (store) {
    const asked = config.ok
      ? { isOnDatabase: config.value.redisUrl === undefined, feedback: { key: config.value.feedbackKey } }
      : { isOnDatabase: false };
    checks.push(databaseCheck(t, store, clock, asked), diskCheck(t, store.dataDir));
    if (existsSync(ownTemplates(store.dataDir))) checks.push(templatesCheck(t, store.dataDir));
    if (store.databaseUrl === undefined) checks.push(dataCheck(t, join(store.dataDir, 'postgres')));
  }
  if (config.ok) {
    const { platforms, redisUrl, publicUrl, port } = config.value;
    const { role, auditHeadsDir, evidence } = config.value;
    if (role !== 'web') checks.push(headsCheck(t, auditHeadsDir), evidenceCheck(t, config.value));
    if (evidence.scanner) checks.push(scannerCheck(t, evidence.scanner, evidence.fileMegabytes, clock));
    if (redisUrl) checks.push(redisCheck(t, redisUrl));
    for (const platform of platforms) checks.push(...platform.checks({ publicUrl, clock, t }));
    checks.push(publicUrl ? publicCheck(t, publicUrl, clock) : localCheck(t, port, clock));
  }
  return [...told, ...(await runChecks(checks, t))];
}
