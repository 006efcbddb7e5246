import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { asTheyCome } from '../../../src/outbound/as-they-come.ts';

/** What is sent, and in which order, when more is asked for while the last is still under way. */

type Item = { readonly id: string; readonly userId: string };
const item = (id: string, userId = id): Item => ({ id, userId });
const many = (count: number): readonly Item[] => Array.from({ length: count }, (_, at) => item(`m${at}`));

/** A store of what is due, and work that each ends when the test says so. */
function rig(due: readonly Item[]) {
  const left = [...due];
  const begun: string[] = [];
  const ends = new Map<string, (made: boolean | Error) => void>();
  let most = 0;
  const asked: number[] = [];
  return {
    begun,
    asked,
    most: () => most,
    add: (...items: readonly Item[]) => void left.push(...items),
    isUnderWay: (id: string) => ends.has(id),
    /** Like the database: what was not done yet is still due. */
    more: async (besides: number) => {
      asked.push(besides);
      return { items: left.slice(0, besides + 4), isAll: false };
    },
    work: async ({ id }: Item) => {
      begun.push(id);
      const made = await new Promise<boolean | Error>((resolve) => {
        ends.set(id, resolve);
        most = Math.max(most, ends.size);
      });
      ends.delete(id);
      if (made instanceof Error) throw made;
      if (made)
        left.splice(
          left.findIndex((one) => one.id === id),
          1,
        );
      return made;
    },
    end: async (id: string, made: boolean | Error = true) => {
      ends.get(id)?.(made);
      await nextTurn();
    },
    endAll: async () => {
      for (let turns = 0; turns < 200; turns += 1) {
        for (const end of [...ends.values()]) end(true);
        await nextTurn();
      }
    },
  };
}

it('a slow one holds up nobody: more is asked for, and sent, while it is still under way', async () => {
  const on = rig(many(12));
  const done = asTheyCome({ concurrency: 2, more: on.more, work: on.work });
  await nextTurn();
  await on.end('m0');
  for (const id of ['m2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8', 'm9', 'm10', 'm11']) await on.end(id);
  expect(on.isUnderWay('m1')).toBe(true);
  expect(on.begun).toEqual(many(12).map(({ id }) => id));
  await on.end('m1');
  expect(await done).toBe(true);
});

it('the very first runs alone, and never more than so many at once', async () => {
  const on = rig(many(20));
  const done = asTheyCome({ concurrency: 3, more: on.more, work: on.work });
  await nextTurn();
  expect(on.begun).toEqual(['m0']);
  await on.endAll();
  await done;
  expect(on.begun).toHaveLength(20);
  expect(on.most()).toBe(3);
});

it('what is for one person is done in its order and one at a time, also what came later', async () => {
  const on = rig([item('first'), item('a1', 'ani'), item('a2', 'ani'), item('b1', 'budi')]);
  const done = asTheyCome({ concurrency: 8, more: on.more, work: on.work });
  await nextTurn();
  on.add(item('a3', 'ani'), item('c1', 'citra'));
  await on.end('first');
  expect(on.begun).toEqual(['first', 'a1', 'b1', 'c1']);
  await on.end('a1');
  expect(on.begun).not.toContain('a3');
  await on.endAll();
  await done;
  expect(on.begun.filter((id) => id.startsWith('a'))).toEqual(['a1', 'a2', 'a3']);
});

it('what is in hand is not begun a second time when it is named once more, and none is begun twice', async () => {
  const on = rig(many(9));
  const done = asTheyCome({ concurrency: 4, more: on.more, work: on.work });
  await on.endAll();
  await done;
  expect(on.begun.toSorted()).toEqual(
    many(9)
      .map(({ id }) => id)
      .toSorted(),
  );
});

it('what nothing came of is not tried again, is asked for past it, and is no progress', async () => {
  const on = rig(many(6));
  const done = asTheyCome({ concurrency: 1, more: on.more, work: on.work });
  await nextTurn();
  for (const { id } of many(6)) await on.end(id, false);
  expect(await done).toBe(false);
  expect(on.begun).toEqual(many(6).map(({ id }) => id));
});

it('what comes for somebody whose messages are done is sent too', async () => {
  const on = rig([...many(6), item('a1', 'm0')]);
  const done = asTheyCome({ concurrency: 1, more: on.more, work: on.work });
  await on.endAll();
  await done;
  expect(on.begun).toEqual([...many(6).map(({ id }) => id), 'a1']);
});

it('when one fails nothing else is begun, and it is told once what was under way is done', async () => {
  const on = rig([item('m0'), item('m1'), item('m2'), item('m1 too', 'm1'), ...many(12).slice(3)]);
  let told: unknown;
  const done = asTheyCome({ concurrency: 2, more: on.more, work: on.work }).catch((error: unknown) => {
    told = error;
  });
  await nextTurn();
  await on.end('m0');
  await on.end('m1', new Error('no database'));
  expect(told).toBeUndefined();
  await on.end('m2');
  await done;
  expect(told).toMatchObject({ message: 'no database' });
  expect(on.begun).toEqual(['m0', 'm1', 'm2']);
});

it('when asking fails, it is told once what was under way is done', async () => {
  const on = rig(many(12));
  let asks = 0;
  const more = async (besides: number) => {
    asks += 1;
    if (asks > 1) throw new Error('no database');
    return on.more(besides);
  };
  let told: unknown;
  const done = asTheyCome({ concurrency: 4, more, work: on.work }).catch((error: unknown) => {
    told = error;
  });
  await nextTurn();
  await on.end('m0');
  expect(on.begun).toContain('m2');
  expect(told).toBeUndefined();
  await on.endAll();
  await done;
  expect(told).toMatchObject({ message: 'no database' });
});

it('when nothing is due nothing is done', async () => {
  const on = rig([]);
  expect(await asTheyCome({ concurrency: 8, more: on.more, work: on.work })).toBe(false);
  expect(on.asked).toEqual([0]);
});

it('where there is nothing else, it is not asked a second time', async () => {
  const on = rig(many(3));
  const more = async (besides: number) => ({ ...(await on.more(besides)), isAll: true });
  const done = asTheyCome({ concurrency: 8, more, work: on.work });
  await on.endAll();
  expect(await done).toBe(true);
  expect(on.begun).toHaveLength(3);
  expect(on.asked).toEqual([0]);
});
