import type { SendFailure } from '../conversation/contract/platform.ts';
import { Failed } from '../shared/failed.ts';

/** Does something that a platform needs for its start. Rejects with what the operator has to mend. */
export async function starting<T>(
  about: {
    readonly platform: string;
    /** Where the token is set that the platform may refuse. */
    readonly variables: string;
    readonly classify: (error: unknown) => SendFailure;
  },
  work: () => Promise<T>,
): Promise<T> {
  const { platform, variables, classify } = about;
  try {
    return await work();
  } catch (error) {
    const failure = classify(error);
    const reason = 'cause' in failure ? failure.cause : failure.kind;
    const message = `${platform} did not accept the bot: ${reason}`;
    if (failure.kind === 'unauthorized')
      throw new Failed({ kind: 'platform-refused', platform, variables }, message, { cause: error });
    const isOdd = failure.kind === 'rejected';
    const kind = isOdd ? 'platform-odd' : 'platform-away';
    throw new Failed({ kind, platform, reason }, message, { cause: error });
  }
}
