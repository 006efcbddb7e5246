import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The processes that use one server, so that the last to leave stops it. */
export type Users = { leave(): { readonly isLast: boolean } };

/** True when a process of this number exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Registers a use of the server in this folder. `leave` is synchronous: it is also called while exiting. */
export async function joinUsers(dir: string): Promise<Users> {
  const folder = join(dir, 'users');
  await mkdir(folder, { recursive: true });
  const name = `${process.pid}-${uses++}`;
  await writeFile(join(folder, name), birthOf(process.pid));
  return {
    leave: () => {
      rmSync(join(folder, name), { force: true });
      return { isLast: !readdirSync(folder).some((other) => isInUse(folder, other)) };
    },
  };
}

// One process may start the same folder twice, as tests do.
let uses = 0;

function isInUse(folder: string, name: string): boolean {
  const pid = Number.parseInt(name, 10);
  try {
    // Numbers are used again, after a reboot most of all: the time of birth tells processes apart.
    if (isAlive(pid) && readFileSync(join(folder, name), 'utf8') === birthOf(pid)) return true;
    rmSync(join(folder, name), { force: true });
  } catch {
    // Gone in the meantime, or not ours to remove: not a user either way.
  }
  return false;
}

/** When the process began, in ticks since boot. Empty where the system has no /proc. */
function birthOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // Fields are counted after the command's name, which may hold spaces.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
