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

/** Who gets codes: one person, everybody of a unit, or everybody without an account on any platform. */
export type LinkCodeAudience = { readonly nip: string } | { readonly unit: string } | 'all-unlinked';

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
  readonly hash: (secret: string, salt: string) => Promise<string>;
  /** Called after each batch, because hashing thousands of codes takes minutes. */
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
  /** In one step stores the codes with their audit row and ends all unused older codes of the same people. */
  save(codes: readonly StoredCode[], audience: LinkCodeAudience, now: Temporal.Instant): Promise<void>;
};

export type LinkCodeRefusal = { readonly code: 'nobody' };

/** Several hashes are computed at the same time to use all cores. */
const hashBatchSize = 8;

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
  for (let start = 0; start < holders.length; start += hashBatchSize) {
    const batch = holders
      .slice(start, start + hashBatchSize)
      .map(async (holder, place): Promise<StoredCode> => {
        const { selector, secret } = codes[start + place] ?? missingCode();
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
      const code = codes[place] ?? missingCode();
      return {
        ...holder,
        code: formatLinkCode(code),
        ...(bot && { url: linkCodeUrl(bot, code) }),
        expiresAt,
      };
    }),
  );
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
