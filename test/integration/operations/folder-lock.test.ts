import { rm } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { placeOf, start, until } from '../../support/program.ts';
import { makeScratch } from '../../support/scratch.ts';

it('a second demo on the same folder is refused in one sentence, and so is --reset, until the first has ended', async () => {
  const dataDir = await makeScratch('kinerja-lock-');
  const demo = (...args: string[]) =>
    start('simulator/demo.ts', ['--port', '0', '--data-dir', dataDir, ...args], {});
  try {
    const first = demo();
    await until(() => first.output().includes('What to do next'), first.output, 60_000);
    const entrance = /http:\S+key=\S+/.exec(first.output())?.[0] ?? '';
    for (const second of [demo(), demo('--reset'), demo('--script')]) {
      expect(await second.exited).toBe(1);
      expect(second.output().trim()).toBe(
        `Another demo or practice room is open on ${dataDir}: end it first (Ctrl-C there), or choose another folder.`,
      );
    }
    // Nothing of the first was taken away: its key still opens it, and it still has its people.
    const entered = await fetch(entrance, { redirect: 'manual' });
    const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
    const room = await fetch(new URL('/room/start', entrance), { headers: { cookie } });
    expect(await room.text()).toContain('"part":"employee"');

    // However it ends.
    first.kill('SIGKILL');
    await first.exited;
    const next = demo();
    await until(() => next.output().includes('What to do next'), next.output, 60_000);
    expect(/key=\S+/.exec(next.output())?.[0]).not.toBe(/key=\S+/.exec(entrance)?.[0]);
    next.interrupt();
    expect(await next.exited, next.output()).toBe(0);
    await rm(placeOf(first, dataDir), { recursive: true, force: true });
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}, 180_000);
