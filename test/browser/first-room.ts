import type { TestProject } from 'vitest/node';
import { type Demo, startDemo } from './demo-process.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A room that was started before any test, with nothing beside it, as a newcomer starts it. */
    firstRoom: Omit<Demo, 'stop'>;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { stop, ...room } = await startDemo();
  project.provide('firstRoom', room);
  return stop;
}
