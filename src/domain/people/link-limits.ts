/**
 * Limits on guessing link codes. With 5 tries in ten minutes, a 30-bit secret is guessed with a chance of 5 in 10^9.
 * The limits per chat and overall stop somebody who tries many codes from many chats. During such an attack honest
 * people with a short code must wait as well. Codes on letters have 70 secret bits, cannot be guessed and keep working,
 * so HR has something to give out.
 */
const linkLimits = { triesPerCode: 5, triesPerChatAndHour: 5, triesOverallAndHour: 200 } as const;

export type LinkTry = {
  /** True for a code from a letter, false for a short one. */
  readonly isLetter: boolean;
  readonly triesByChat: number;
  readonly triesOverall: number;
  readonly code?: {
    readonly isMatch: boolean;
    readonly isUsed: boolean;
    readonly isExpired: boolean;
    readonly tries: number;
  };
};

export type LinkVerdict = 'ok' | 'too-many-tries' | 'wrong-code' | 'expired' | 'used';

/**
 * Whether a code is accepted. Only a person with the right secret learns that the code expired or was used; everybody
 * else is told that it is wrong.
 */
export function checkLinkTry(attempt: LinkTry): LinkVerdict {
  if (
    attempt.triesByChat >= linkLimits.triesPerChatAndHour ||
    (!attempt.isLetter && attempt.triesOverall >= linkLimits.triesOverallAndHour)
  ) {
    return 'too-many-tries';
  }
  const { code } = attempt;
  if (!code?.isMatch || code.tries >= linkLimits.triesPerCode) return 'wrong-code';
  if (code.isUsed) return 'used';
  return code.isExpired ? 'expired' : 'ok';
}
