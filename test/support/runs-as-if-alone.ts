import { writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';

/**
 * The tests wait while this process, or what it starts from now on, has something to do. It judges by its clock how long
 * things take, and would not share its machine with a test run. Only root may have it so; else it shares.
 */
export function runsAsIfAlone(pid: number): void {
  const first = constants.priority.PRIORITY_HIGHEST;
  try {
    setPriority(pid, first);
    // Where the system shares among sessions before it does among processes, this one's comes first.
    writeFileSync(`/proc/${pid}/autogroup`, `${first}`);
  } catch {
    // It runs as before.
  }
}
