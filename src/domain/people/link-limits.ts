/**
 * Limits on guessing link codes. Ten minutes and 5 tries of a 30-bit secret leave 5 in 10^9;
 * the limits per chat and overall stop spraying many codes from many chats.
 */
const linkLimits = { triesPerCode: 5, triesPerChatAndHour: 5, triesOverallAndHour: 200 } as const;

export type LinkTry = {
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
    attempt.triesOverall >= linkLimits.triesOverallAndHour
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
