/**
 * Limits on guessing link codes. Ten minutes and 5 tries of a 30-bit secret leave 5 in 10^9;
 * the limits per chat and overall stop spraying many codes from many chats. While somebody sprays, honest people with a
 * short code are asked to wait as well; codes of letters have 70 secret bits that nobody guesses, and go on working, so
 * HR has something to hand out.
 */
const linkLimits = { triesPerCode: 5, triesPerChatAndHour: 5, triesOverallAndHour: 200 } as const;

export type LinkTry = {
  /** A code of a letter was presented, not a short one. */
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
 * Whether a presented code opens the door. Only who holds the right secret learns that it expired or was used;
 * everyone else reads "wrong".
 */
export function judgeLinkTry(attempt: LinkTry): LinkVerdict {
  if (
    attempt.triesByChat >= linkLimits.triesPerChatAndHour ||
    (!attempt.isLetter && attempt.triesOverall >= linkLimits.triesOverallAndHour)
  ) {
    return 'too-many-tries';
  }
  const { code } = attempt;
  if (!code) return 'wrong-code';
  if (code.tries >= linkLimits.triesPerCode) return 'wrong-code';
  if (!code.isMatch) return 'wrong-code';
  if (code.isUsed) return 'used';
  return code.isExpired ? 'expired' : 'ok';
}
