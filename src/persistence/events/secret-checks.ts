import { judgeBeforeSecret, type LinkTryFacts } from '../../domain/people/link-limits.ts';
import { matchesSecret } from '../../shared/secret-hash.ts';

/** Compares a secret with its salted hash. Slow on purpose. */
export type CompareSecret = (secret: string, salt: string, hash: string) => Promise<boolean>;

export type PresentedCode = {
  /** The same for every decision of one event, and for no other event. */
  readonly event: string;
  readonly chat: string;
  readonly codeId: string;
  readonly facts: LinkTryFacts & Required<Pick<LinkTryFacts, 'code'>>;
  readonly secret: string;
  readonly salt: string;
  readonly hash: string;
};

export type ComparedCode = Pick<LinkTryFacts, 'triesByChat' | 'triesOverall'> & {
  readonly tries: number;
  readonly isMatch: boolean;
};

/** So many at once take no more than half of the threads that also read files and look up names. */
const atOnceMax = 2;
const rememberedMax = 500;

/**
 * Compares presented secrets, as rarely as possible: not before the limits are judged, not for a code that is used or
 * has expired, and once for an event however often that is decided. Comparisons that have not ended count as tries: a
 * hundred guesses in the same moment get no further than a hundred one after the other.
 */
export function createSecretChecks(compare: CompareSecret = matchesSecret) {
  const known = new Map<string, Promise<boolean>>();
  const running = { chats: new Map<string, number>(), codes: new Map<string, number>(), all: 0 };
  const inTurn = turns(atOnceMax);

  async function comparing({ chat, codeId, secret, salt, hash }: PresentedCode): Promise<boolean> {
    const count = (by: 1 | -1) => {
      add(running.chats, chat, by);
      add(running.codes, codeId, by);
      running.all += by;
    };
    count(1);
    try {
      return await inTurn(() => compare(secret, salt, hash));
    } finally {
      count(-1);
    }
  }

  return async function check(presented: PresentedCode): Promise<ComparedCode> {
    const { event, chat, codeId, facts } = presented;
    const { triesByChat, triesOverall, code } = facts;
    const key = `${event} ${codeId}`;
    const before = known.get(key);
    const counted = before
      ? facts
      : {
          ...facts,
          triesByChat: triesByChat + (running.chats.get(chat) ?? 0),
          triesOverall: triesOverall + running.all,
          code: { ...code, tries: code.tries + (running.codes.get(codeId) ?? 0) },
        };
    const tries = {
      triesByChat: counted.triesByChat,
      triesOverall: counted.triesOverall,
      tries: counted.code.tries,
    };
    if (judgeBeforeSecret(counted) !== undefined) return { ...tries, isMatch: false };
    const comparison = before ?? comparing(presented);
    if (!before) {
      known.set(key, comparison);
      const [oldest] = known.keys();
      if (known.size > rememberedMax && oldest !== undefined) known.delete(oldest);
      comparison.catch(() => known.delete(key));
    }
    return { ...tries, isMatch: await comparison };
  };
}

function add(counts: Map<string, number>, key: string, by: 1 | -1): void {
  const sum = (counts.get(key) ?? 0) + by;
  if (sum === 0) counts.delete(key);
  else counts.set(key, sum);
}

/** At most so many pieces of work at a time; the others wait in the order in which they came. */
function turns(atOnce: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let free = atOnce;
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
