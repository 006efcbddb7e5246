import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { attempt } from '../shared/attempt.ts';

/** Counts the processes that use one server, so that the last one to leave stops it. */
export type Users = { leave(): { readonly isLast: boolean } };

/** True when a process with this number exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Registers this process as a user of the server. `leave` is synchronous, because it is also called at exit. */
export async function joinUsers(dir: string): Promise<Users> {
  const folder = join(dir, 'users');
  await mkdir(folder, { recursive: true });
  const name = `${process.pid}-${uses++}`;
  await writeFile(join(folder, name), startTimeOf(process.pid));
  return {
    leave: () => {
      rmSync(join(folder, name), { force: true });
      // A folder that was removed under us names nobody, and the server must not outlive us.
      const others = attempt(() => readdirSync(folder)) ?? [];
      return { isLast: !others.some((other) => isInUse(folder, other)) };
    },
  };
}

// One process may start the same folder twice, as tests do.
let uses = 0;

function isInUse(folder: string, name: string): boolean {
  const pid = Number.parseInt(name, 10);
  try {
    // Process numbers are reused, above all after a reboot; the start time tells two processes apart.
    if (isAlive(pid) && readFileSync(join(folder, name), 'utf8') === startTimeOf(pid)) return true;
    rmSync(join(folder, name), { force: true });
  } catch {
    // The file was removed meanwhile, or we may not remove it: in both cases it is not a user.
  }
  return false;
}

/** When the process started, in ticks since boot. Empty where the system has no /proc. */
function startTimeOf(pid: number): string {
  const stat = attempt(() => readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? '';
  // Fields are counted after the command name, which may contain spaces.
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}
