/** Something to be shown in a chat. */
export type Showing = {
  /** Screens stand for each other: of those that wait only the newest is shown. */
  readonly isScreen: boolean;
  /** `no-draws`: it may be shown only with the draw of another screen. `paused`: it, and what waits, may not at all. */
  readonly heldBack?: 'no-draws' | 'paused';
  /** `draws` tells, once it is over, how many draws were paid for it. */
  readonly show: (draws: () => number) => Promise<void>;
};

export type ChatQueue = {
  /** Shows it after all before it in its chat. Settles as `show` does, or resolves when it is not shown. */
  add(chat: string, showing: Showing): Promise<void>;
  isBusy(chat: string): boolean;
};

type Entry = Omit<Showing, 'heldBack'> & {
  draws: number;
  readonly settled: Settled;
};

type Chat = { current?: Entry; waiting: readonly Entry[] };

/** The queue of each chat within one process. */
export function createChatQueue(): ChatQueue {
  const chats = new Map<string, Chat>();

  function goOn(key: string, chat: Chat): void {
    const [next, ...rest] = chat.waiting;
    chat.current = next;
    chat.waiting = rest;
    if (!next) {
      chats.delete(key);
      return;
    }
    next
      .show(() => next.draws)
      .then(next.settled.resolve, next.settled.reject)
      .finally(() => goOn(key, chat));
  }

  /** Draws that a screen gets: its own, and those of the screen in whose place it comes. */
  function drawsOf({ isScreen, heldBack }: Showing, { current }: Chat, before: Entry | undefined): number {
    if (!isScreen) return 0;
    const own = heldBack ? 0 : 1;
    if (before) return before.draws + own;
    if (own > 0 || !current || current.draws < 2) return own;
    // More was paid for the screen being shown than it takes: screens before it were left out.
    current.draws -= 1;
    return 1;
  }

  return {
    isBusy: (key) => chats.has(key),
    add: async (key, showing) => {
      const chat: Chat = chats.get(key) ?? { waiting: [] };
      const before = showing.isScreen ? chat.waiting.find(({ isScreen }) => isScreen) : undefined;
      if (before) chat.waiting = chat.waiting.filter((entry) => entry !== before);
      before?.settled.resolve();
      const draws = drawsOf(showing, chat, before);
      if (showing.heldBack === 'paused' || (showing.isScreen && draws === 0)) return;
      const { isScreen, show } = showing;
      const settled = newSettled();
      chat.waiting = [...chat.waiting, { isScreen, show, draws, settled }];
      chats.set(key, chat);
      if (!chat.current) goOn(key, chat);
      await settled.promise;
    },
  };
}

type Settled = {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
};

function newSettled(): Settled {
  let resolve = () => {};
  let reject = (_: unknown) => {};
  const promise = new Promise<void>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
