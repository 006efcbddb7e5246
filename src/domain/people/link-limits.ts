/**
 * Limits on guessing link codes. With 5 tries in ten minutes, a 30-bit secret is guessed with a chance of 5 in 10^9.
 * The limits per chat and overall stop somebody who tries many codes from many chats. During such an attack honest
 * people with a short code must wait as well. Codes on letters have 70 secret bits, cannot be guessed and keep working,
 * so HR has something to give out.
 */
export const linkLimits = { triesPerCode: 5, triesPerChatAndHour: 5, triesOverallAndHour: 200 } as const;

/** What is known of a try before its secret is compared. */
export type LinkTryFacts = {
  /** True for a code from a letter, false for a short one. */
  readonly isLetter: boolean;
  readonly triesByChat: number;
  readonly triesOverall: number;
  readonly code?: {
    readonly isUsed: boolean;
    readonly isExpired: boolean;
    readonly tries: number;
  };
};

export type LinkTry = LinkTryFacts & {
  readonly code?: { readonly isMatch: boolean };
};

export type LinkVerdict = 'ok' | 'too-many-tries' | 'wrong-code' | 'expired' | 'used';

/**
 * What can be said without the secret; undefined = it must be compared, which is slow on purpose and therefore comes
 * last. That a code was used or has expired is told to whoever has its public half: such a code is worth nothing.
 */
export function judgeBeforeSecret(attempt: LinkTryFacts): Exclude<LinkVerdict, 'ok'> | undefined {
  if (
    attempt.triesByChat >= linkLimits.triesPerChatAndHour ||
    (!attempt.isLetter && attempt.triesOverall >= linkLimits.triesOverallAndHour)
  ) {
    return 'too-many-tries';
  }
  const { code } = attempt;
  if (!code || code.tries >= linkLimits.triesPerCode) return 'wrong-code';
  if (code.isUsed) return 'used';
  return code.isExpired ? 'expired' : undefined;
}

/** Whether a code is accepted. */
export const checkLinkTry = (attempt: LinkTry): LinkVerdict =>
  judgeBeforeSecret(attempt) ?? (attempt.code?.isMatch ? 'ok' : 'wrong-code');
