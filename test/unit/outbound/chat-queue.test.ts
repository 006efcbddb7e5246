import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createChatQueue, type Showing } from '../../../src/outbound/chat-queue.ts';

/** A chat in which each showing lasts until it is let go. */
function chatting() {
  const queue = createChatQueue();
  const shown: string[] = [];
  const paid: number[] = [];
  const open: (() => void)[] = [];
  const resolved: string[] = [];
  const add = (name: string, more: Partial<Showing> = {}) =>
    queue
      .add('a', {
        isScreen: true,
        show: async (draws) => {
          shown.push(name);
          await new Promise<void>((resolve) => open.push(resolve));
          paid.push(draws());
        },
        ...more,
      })
      .then(() => void resolved.push(name));
  const letGo = async () => {
    open.shift()?.();
    await setImmediate();
  };
  return { queue, shown, paid, resolved, add, letGo };
}

it('of twelve quick presses the first and the last are drawn, and the draws of the others are not used', async () => {
  const { queue, shown, paid, resolved, add, letGo } = chatting();
  const all = Array.from({ length: 12 }, (_, nth) => add(`press ${nth + 1}`));
  await letGo();
  await letGo();
  await Promise.all(all);
  expect(shown).toEqual(['press 1', 'press 12']);
  expect(paid).toEqual([1, 11]);
  expect(resolved).toHaveLength(12);
  expect(queue.isBusy('a')).toBe(false);
});

it('what is no screen is never left out, and keeps its place', async () => {
  const { shown, add, letGo } = chatting();
  const all = [
    add('screen 1'),
    add('screen 2'),
    add('a notice', { isScreen: false }),
    add('another', { isScreen: false }),
    add('screen 3'),
  ];
  for (let nth = 0; nth < 4; nth += 1) await letGo();
  await Promise.all(all);
  expect(shown).toEqual(['screen 1', 'a notice', 'another', 'screen 3']);
});

it('a screen without a draw takes that of a screen that waits, or one that was left over, and is not shown otherwise', async () => {
  const { shown, paid, add, letGo } = chatting();
  await add('alone', { heldBack: 'no-draws' });
  expect(shown).toEqual([]);
  const all = [add('1'), add('2'), add('3'), add('4', { heldBack: 'no-draws' })];
  await letGo();
  // 2 and 3 were left out: one of their draws shows 4, the other one 5.
  all.push(add('5', { heldBack: 'no-draws' }));
  await letGo();
  all.push(add('6', { heldBack: 'no-draws' }));
  await letGo();
  await Promise.all(all);
  expect(shown).toEqual(['1', '4', '5']);
  expect(paid).toEqual([1, 1, 1]);
});

it('in a chat that is paused nothing newer waits: what waited is left to the lane too', async () => {
  const { shown, add, letGo } = chatting();
  const all = [add('1'), add('2'), add('3', { heldBack: 'paused' })];
  await letGo();
  await Promise.all(all);
  expect(shown).toEqual(['1']);
});

it('one that fails is told so, and those after it are shown', async () => {
  const { shown, add, letGo } = chatting();
  const failing = add('1', { show: () => Promise.reject(new Error('no')) });
  const next = add('2', { isScreen: false });
  await expect(failing).rejects.toThrow('no');
  await setImmediate();
  await letGo();
  await next;
  expect(shown).toEqual(['2']);
});
