import type { CommandConfig, Config, ConfigProblem } from '../../config.ts';
import { type Check, type Finding, fine, problem, runChecks } from '../../shared/doctor/finding.ts';
import type { Result } from '../../shared/result.ts';
import type { Clock } from '../../shared/time.ts';
import { databaseCheck } from './database.ts';
import { judgeAdmin, localCheck, publicCheck } from './network.ts';
import { diskCheck, folderCheck, redisCheck } from './storage.ts';

/**
 * Checks everything a running bot needs and changes nothing. Wrong variables become findings, and whatever does not
 * depend on them is still checked. Never rejects, and ends in time even when something hangs.
 */
export async function examine(deps: {
  readonly config: Result<Config, ConfigProblem[]>;
  /** Undefined when one of its variables is wrong. */
  readonly store: CommandConfig | undefined;
  readonly clock: Clock;
}): Promise<readonly Finding[]> {
  const { config, store, clock } = deps;
  const told = config.ok
    ? [fine('configuration', 'every variable can be used'), judgeAdmin(config.value)]
    : config.error.map(({ message, variable }) =>
        problem('configuration', message, `Correct ${variable} where the bot gets its environment from.`),
      );
  const checks: Check[] = [];
  if (store) {
    const isOnDatabase = config.ok && config.value.redisUrl === undefined;
    checks.push(databaseCheck(store, clock, isOnDatabase), diskCheck(store.dataDir));
  }
  if (config.ok) {
    const { platforms, redisUrl, publicUrl, port } = config.value;
    if (config.value.role !== 'web') checks.push(folderCheck(config.value.auditHeadsDir));
    if (redisUrl) checks.push(redisCheck(redisUrl));
    for (const platform of platforms) checks.push(...platform.checks({ publicUrl, clock }));
    checks.push(publicUrl ? publicCheck(publicUrl, clock) : localCheck(port, clock));
  }
  return [...told, ...(await runChecks(checks))];
}
