import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';

/** One line about where the figures come from. */
export function describeMachine(database: string): string {
  const all = cpus();
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${all.length} cores (${all[0]?.model.trim() ?? 'unknown'}), ${gigabytes} GB, Node ${process.versions.node}, ${database}, commit ${commit}`;
}
