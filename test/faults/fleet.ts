import { type ChildProcess, fork } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { freePort } from '../support/free-port.ts';

export type Role = 'web' | 'worker' | 'all';

/** Web and worker processes that die and come back. */
export type Member = {
  readonly role: Role;
  readonly pid: number;
  /** The port of a web process, once it is ready. */
  port: number;
  isUp: boolean;
  isFrozen: boolean;
  readonly child: ChildProcess;
};

export type Fleet = {
  readonly members: Set<Member>;
  start(role: Role): Promise<Member>;
  ports(): readonly number[];
  /** Kills a process without warning and starts another in its place. Resolves when that one is running. */
  killAndReplace(member: Member): Promise<Member>;
  /** Ends a process by SIGTERM. Returns the milliseconds that took, and its exit code. */
  terminate(member: Member): Promise<{ readonly ms: number; readonly code: number | null }>;
  setClock(offsetMs: number, member?: Member): void;
  /** Listens to every line that a process logs. Returns a function that ends that. */
  onLine(hear: (line: string, member: Member) => void): () => void;
  close(): Promise<void>;
};

export function createFleet(options: {
  /** The bot's process, built. */
  readonly program: string;
  readonly env: Readonly<Record<string, string>>;
  readonly offsetMs: number;
  readonly logFile: string;
}): Fleet {
  const members = new Set<Member>();
  const log = createWriteStream(options.logFile, { flags: 'a' });
  const hearers = new Set<(line: string, member: Member) => void>();
  let offsetMs = options.offsetMs;

  async function start(role: Role): Promise<Member> {
    const port = await freePort();
    const child = fork(options.program, [String(offsetMs)], {
      execArgv: ['--enable-source-maps'],
      env: {
        PATH: process.env.PATH ?? '',
        HOME: process.env.HOME ?? '',
        ...options.env,
        ROLE: role,
        PORT: String(port),
      },
      silent: true,
    });
    const member: Member = { role, pid: child.pid ?? 0, port: 0, isUp: false, isFrozen: false, child };
    members.add(member);
    for (const input of [child.stdout, child.stderr]) {
      if (!input) continue;
      createInterface({ input }).on('line', (line) => {
        log.write(`${role} ${member.pid} ${line}\n`);
        for (const hear of hearers) hear(line, member);
      });
    }
    return new Promise((resolve, reject) => {
      child.once('message', (message: { port: number }) => {
        member.port = message.port;
        member.isUp = true;
        resolve(member);
      });
      child.once('exit', (code, signal) => {
        member.isUp = false;
        members.delete(member);
        reject(new Error(`a ${role} process ended (${signal ?? code})`));
      });
    });
  }

  const ended = (member: Member) =>
    new Promise<number | null>((resolve) => {
      if (member.child.exitCode !== null || member.child.signalCode !== null) resolve(member.child.exitCode);
      else member.child.once('exit', (code) => resolve(code));
    });

  /** Tries again when a start fails in an outage, as a service manager does. */
  async function startUntilUp(role: Role): Promise<Member> {
    for (let tries = 0; ; tries += 1) {
      try {
        return await start(role);
      } catch (error) {
        if (tries >= 60) throw error;
        await new Promise((resolve) => setTimeout(resolve, 1000));
      }
    }
  }

  return {
    members,
    start: startUntilUp,
    ports: () => [...members].filter(({ role, isUp }) => role !== 'worker' && isUp).map(({ port }) => port),
    killAndReplace: async (member) => {
      member.isUp = false;
      member.child.kill('SIGKILL');
      await ended(member);
      return startUntilUp(member.role);
    },
    terminate: async (member) => {
      const beganMs = performance.now();
      member.child.kill('SIGTERM');
      const code = await ended(member);
      return { ms: performance.now() - beganMs, code };
    },
    setClock: (offset, member) => {
      if (!member) offsetMs = offset;
      for (const one of member ? [member] : members)
        if (one.child.connected) one.child.send({ offsetMs: offset });
    },
    onLine: (hear) => {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
    close: async () => {
      for (const member of [...members]) {
        if (member.isFrozen) member.child.kill('SIGCONT');
        member.child.kill('SIGKILL');
        await ended(member);
      }
      log.end();
    },
  };
}
