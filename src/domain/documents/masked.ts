import { maskNip } from '../people/mask-name.ts';
import type { Parties, Party } from './document.ts';

/** The same people with their numbers masked, as they stand on what goes through a chat. */
export function maskedParties({ employee, appraiser, superior, decider }: Parties): Parties {
  return {
    ...{ employee: masked(employee), appraiser: masked(appraiser) },
    ...(superior && { superior: masked(superior) }),
    ...(decider && { decider: masked(decider) }),
  };
}

const masked = ({ nip, ...rest }: Party): Party => ({
  ...rest,
  ...(nip !== undefined && { nip: maskNip(nip) }),
});
