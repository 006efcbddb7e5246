import {
  formatLinkCode,
  type LinkCode,
  type LinkCodeKind,
  linkCodeFrom,
  linkCodeKinds,
  linkCodeUrl,
} from '../../domain/people/link-code.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Temporal } from '../../shared/time.ts';

/** Who gets codes: one person, everybody of a unit, or everybody whom no account reaches, also of one unit. */
export type LinkCodeAudience =
  | { readonly nip: string }
  | { readonly unit: string }
  | { readonly unlinkedOf: string }
  | 'all-unlinked';

export type LinkCodeRequest = {
  readonly audience: LinkCodeAudience;
  /** Minutes for a person who sits beside HR and reads the code from the screen, days for a printed letter. */
  readonly validity: { readonly minutes: number } | { readonly days: number };
  /** The bot's Telegram user name; without it no links are made. */
  readonly bot?: string;
  readonly now: Temporal.Instant;
  readonly newId: () => string;
  readonly randomBytes: (count: number) => Uint8Array;
  readonly newSalt: () => string;
  /** For short codes: slow, so that they are not guessed from a stolen database. */
  readonly hash: (secret: string, salt: string) => Promise<string>;
  /** For codes on letters, whose 70 random bits need no slowness. */
  readonly hashLong: (secret: string, salt: string) => string;
  /** Writes codes down for HR, in the order of the list. What it has written counts only once `save` has ended. */
  readonly write?: (codes: readonly IssuedCode[]) => Promise<void>;
  /** Called once after the last batch; what throws here leaves the older codes as they were. */
  readonly finish?: () => Promise<void>;
  /** Called after each batch, so that whoever waits sees how far it is. */
  readonly onProgress?: (done: number, of: number) => void;
};

export type CodeHolder = {
  readonly personId: string;
  readonly nip: string;
  readonly name: string;
  readonly unit: string;
};

/** What HR gives to the person. Nothing else ever contains the whole code. */
export type IssuedCode = CodeHolder & {
  readonly code: string;
  readonly url?: string;
  readonly expiresAt: Temporal.Instant;
};

export type StoredCode = {
  readonly id: string;
  readonly personId: string;
  readonly selector: string;
  readonly salt: string;
  readonly hash: string;
  readonly expiresAt: Temporal.Instant;
};

export type LinkCodeStore = {
  /** People on the roster today, by unit and name. */
  holders(audience: LinkCodeAudience, now: Temporal.Instant): Promise<readonly CodeHolder[]>;
  /** Those of the given selectors that any code has, also an old one. */
  takenSelectors(selectors: readonly string[]): Promise<ReadonlySet<string>>;
  /**
   * Stores the codes with their audit row and ends all unused older codes of the same people: all of it, or nothing
   * when a batch cannot be made or stored.
   */
  save(
    batches: AsyncIterable<readonly StoredCode[]>,
    audience: LinkCodeAudience,
    now: Temporal.Instant,
  ): Promise<void>;
};

export type LinkCodeRefusal =
  | { readonly code: 'nobody' }
  /** Codes of minutes for so many people: the last would get theirs when it has ended. */
  | { readonly code: 'too-many'; readonly people: number; readonly most: number };

/** Several slow hashes are computed at the same time to use all cores. */
const batchSizes = { short: 8, letter: 500 } as const satisfies Record<LinkCodeKind, number>;

/** So many people HR can serve beside a screen. @internal for tests */
export const shortCodesMax = 200;

/** Issues one new code per person. Older unused codes of these people end. Only hashes are stored. */
export async function issueLinkCodes(
  store: LinkCodeStore,
  request: LinkCodeRequest,
): Promise<Result<readonly IssuedCode[], LinkCodeRefusal>> {
  const { now, validity, bot } = request;
  const holders = await store.holders(request.audience, now);
  if (holders.length === 0) return fail({ code: 'nobody' });
  const kind: LinkCodeKind = 'days' in validity ? 'letter' : 'short';
  const expiresAt = now.add(
    'days' in validity ? { hours: validity.days * 24 } : { minutes: validity.minutes },
  );
  if (kind === 'short' && holders.length > shortCodesMax)
    return fail({ code: 'too-many', people: holders.length, most: shortCodesMax });
  const codes = await freshCodes(store, kind, holders.length, request.randomBytes);
  const issued = holders.map((holder, place): IssuedCode => {
    const code = codes[place] ?? missingCode();
    return {
      ...holder,
      code: formatLinkCode(code),
      ...(bot && { url: linkCodeUrl(bot, code) }),
      expiresAt,
    };
  });
  const size = batchSizes[kind];
  const stored = async ({ personId }: CodeHolder, place: number): Promise<StoredCode> => {
    const code = codes[place] ?? missingCode();
    const salt = request.newSalt();
    const hash =
      kind === 'letter' ? request.hashLong(code.secret, salt) : await request.hash(code.secret, salt);
    return { id: request.newId(), personId, selector: code.selector, salt, hash, expiresAt };
  };
  async function* batches(): AsyncGenerator<readonly StoredCode[]> {
    for (let start = 0; start < holders.length; start += size) {
      const batch = holders.slice(start, start + size);
      yield await Promise.all(batch.map((holder, place) => stored(holder, start + place)));
      await request.write?.(issued.slice(start, start + size));
      request.onProgress?.(start + batch.length, holders.length);
    }
    await request.finish?.();
  }
  await store.save(batches(), request.audience, now);
  return ok(issued);
}

/** Codes with new selectors. A short selector has only a million values, so a random one may exist already. */
async function freshCodes(
  store: LinkCodeStore,
  kind: LinkCodeKind,
  count: number,
  randomBytes: (count: number) => Uint8Array,
): Promise<readonly LinkCode[]> {
  const { selector, secret } = linkCodeKinds[kind];
  const fresh = new Map<string, LinkCode>();
  while (fresh.size < count) {
    const drawn = Array.from({ length: count - fresh.size }, () =>
      linkCodeFrom(kind, randomBytes(selector + secret)),
    ).filter((code) => code !== undefined);
    const taken = await store.takenSelectors(drawn.map((code) => code.selector));
    for (const code of drawn) if (!taken.has(code.selector)) fresh.set(code.selector, code);
  }
  return [...fresh.values()];
}

function missingCode(): never {
  throw new Error('invariant broken: one code per person');
}
