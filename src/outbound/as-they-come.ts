/** Something that is done for somebody. */
export type Item = { readonly id: string; readonly userId: string };

export type Found<T> = {
  /** Oldest first. Some may be in hand already. */
  readonly items: readonly T[];
  /** Nothing else is to be done now: it is not asked again. */
  readonly isAll: boolean;
};

export type Flow<T extends Item> = {
  /** How many are worked on at once. */
  readonly concurrency: number;
  /** What is to be done now, where so many of the oldest may be known already: more than these are to be found. */
  readonly more: (besides: number) => Promise<Found<T>>;
  /** False when nothing came of it: the flow does not try it again. */
  readonly work: (item: T) => Promise<boolean>;
};

/** Asked for anew when fewer of those that nobody works on are left than this part of those worked on. */
const leftPart = 1 / 4;

/**
 * Works on items several at once and asks for more before the last are begun, so that nobody waits for the slowest; those
 * of one person one after another, since what a message is, or whether it still has to be, depends on what was sent before
 * it. The very first runs alone, so that a process that has sent nothing yet has one message out before it starts many.
 * True when any item made progress. When something fails nothing else is begun, and it throws once what is in hand is done.
 */
export async function asTheyCome<T extends Item>({ concurrency, more, work }: Flow<T>): Promise<boolean> {
  const inHand = new Set<string>();
  const withoutProgress = new Set<string>();
  const ofPeople = new Map<string, T[]>();
  // People whose items nobody works on yet.
  const waiting: T[][] = [];
  let hasProgress = false;
  let isEnding = false;
  let failed: { readonly error: unknown } | undefined;
  let asking: Promise<void> | undefined;

  function fail(error: unknown): void {
    failed ??= { error };
    isEnding = true;
  }

  function take(item: T): void {
    inHand.add(item.id);
    const others = ofPeople.get(item.userId);
    if (others) others.push(item);
    else {
      const items = [item];
      ofPeople.set(item.userId, items);
      waiting.push(items);
    }
  }

  async function ask(): Promise<void> {
    try {
      const { items, isAll } = await more(inHand.size + withoutProgress.size);
      // Not sooner: what was in hand when it was asked may be done by now, and what was not may be in hand.
      const added = items.filter(({ id }) => !inHand.has(id) && !withoutProgress.has(id));
      if (isAll || added.length === 0) isEnding = true;
      added.forEach(take);
    } catch (error) {
      fail(error);
    } finally {
      asking = undefined;
    }
  }

  async function next(): Promise<T[] | undefined> {
    for (;;) {
      const items = waiting.shift();
      if (!isEnding && waiting.length < concurrency * leftPart) asking ??= ask();
      if (items || !asking) return items;
      await asking;
    }
  }

  async function workOn(items: readonly T[]): Promise<void> {
    // While they are worked on, others of that person may be added to them.
    for (const item of items) {
      if (failed) return;
      try {
        if (await work(item)) hasProgress = true;
        else withoutProgress.add(item.id);
      } catch (error) {
        fail(error);
      }
      inHand.delete(item.id);
    }
    if (items[0]) ofPeople.delete(items[0].userId);
  }

  async function one(): Promise<void> {
    for (let items = await next(); items; items = await next()) await workOn(items);
  }

  const first = await next();
  if (first) await workOn(first);
  await Promise.all(Array.from({ length: concurrency }, one));
  await asking;
  if (failed) throw failed.error;
  return hasProgress;
}
