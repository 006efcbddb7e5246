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

/** For whom: one person, everybody of a unit, or everybody without an account on any platform. */
export type LinkCodeAudience = { readonly nip: string } | { readonly unit: string } | 'all-unlinked';

export type LinkCodeRequest = {
  readonly audience: LinkCodeAudience;
  /** On the screen of a person who sits beside HR, or on a printed letter. */
  readonly validity: { readonly minutes: number } | { readonly days: number };
  /** Telegram's user name of the bot; without it no links. */
  readonly bot?: string;
  readonly now: Temporal.Instant;
  readonly newId: () => string;
  readonly randomBytes: (count: number) => Uint8Array;
  /** A new salt. */
  readonly newSalt: () => string;
  readonly hash: (secret: string, salt: string) => Promise<string>;
  /** Called after each code: hashing thousands takes minutes. */
  readonly onProgress?: (done: number, of: number) => void;
};

export type CodeHolder = {
  readonly personId: string;
  readonly nip: string;
  readonly name: string;
  readonly unit: string;
};

/** What is handed out: the only place where the whole code is ever seen. */
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
  /** Those of the given selectors that are in use, by whatever code, also an old one. */
  takenSelectors(selectors: readonly string[]): Promise<ReadonlySet<string>>;
  /** Stores the codes with their audit row, and ends all unused older ones of the same people, at once. */
  save(codes: readonly StoredCode[], audience: LinkCodeAudience, now: Temporal.Instant): Promise<void>;
};

export type LinkCodeRefusal = { readonly code: 'nobody' };

/** Some at once, so that hashing uses every core. */
const hashedTogether = 8;

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
  const codes = await freshCodes(store, kind, holders.length, request.randomBytes);
  const stored: StoredCode[] = [];
  for (let start = 0; start < holders.length; start += hashedTogether) {
    const batch = holders
      .slice(start, start + hashedTogether)
      .map(async (holder, place): Promise<StoredCode> => {
        const { selector, secret } = codes[start + place] ?? neverEnough();
        const salt = request.newSalt();
        const hash = await request.hash(secret, salt);
        return { id: request.newId(), personId: holder.personId, selector, salt, hash, expiresAt };
      });
    stored.push(...(await Promise.all(batch)));
    request.onProgress?.(stored.length, holders.length);
  }
  await store.save(stored, request.audience, now);
  return ok(
    holders.map((holder, place) => {
      const code = codes[place] ?? neverEnough();
      return {
        ...holder,
        code: formatLinkCode(code),
        ...(bot && { url: linkCodeUrl(bot, code) }),
        expiresAt,
      };
    }),
  );
}

/** Codes whose selectors nobody has: a short selector has a million values, so chance meets one now and then. */
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

function neverEnough(): never {
  throw new Error('invariant broken: one code per person');
}
