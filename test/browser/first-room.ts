import { spawnSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';
import { type Demo, startDemo } from './demo-process.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A room that was started before any test, with nothing beside it, as a newcomer starts it. */
    firstRoom: Omit<Demo, 'stop'> & {
      /** How long a program that does nothing takes to start on this machine, in the same way. */
      readonly nothingMs: number;
    };
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const nothingMs = startNothing();
  const { stop, ...room } = await startDemo();
  project.provide('firstRoom', { ...room, nothingMs });
  return stop;
}

function startNothing(): number {
  const beganMs = performance.now();
  spawnSync(process.execPath, ['--import', 'tsx', '--eval', '0']);
  return performance.now() - beganMs;
}
