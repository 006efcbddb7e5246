import { z } from 'zod';
import { noCounts, type PulseCounts, withAnswers } from '../../domain/pulse/pulse.ts';
import type { Cipher } from '../feedback/cipher.ts';
import { pulseCountsShape } from '../schema/pulse.ts';

/**
 * The answers of a unit lie sealed as counts, all three questions of one person added at once: whoever compares the rows
 * before and after sees that something was written, and not what (ADR 28, 64).
 */
export type PulseSealer = {
  /** No answers yet. */
  readonly empty: (pulseId: string) => string;
  /** What one person answered so far, for them alone. */
  readonly sealDraft: (pulseId: string, personId: string, values: readonly number[]) => string;
  readonly openDraft: (pulseId: string, personId: string, draft: string) => readonly number[];
  /** The same answers with those of one person among them, and how they stand then. */
  readonly add: (
    pulseId: string,
    sealed: string,
    values: readonly number[],
  ) => { readonly sealed: string; readonly counts: PulseCounts };
};

const draftBytes = 64;
const countsBytes = 512;
const values = z.array(z.number());

export function createPulseSealer({ seal, open }: Cipher): PulseSealer {
  const label = (pulseId: string) => `pulse ${pulseId}`;
  const draftLabel = (pulseId: string, personId: string) => `pulse ${pulseId} ${personId}`;
  return {
    empty: (id) => seal(label(id), noCounts, countsBytes),
    sealDraft: (id, personId, given) => seal(draftLabel(id, personId), given, draftBytes),
    openDraft: (id, personId, draft) => values.parse(open(draftLabel(id, personId), draft)),
    add: (id, sealed, given) => {
      const counts = withAnswers(pulseCountsShape.parse(open(label(id), sealed)), given);
      return { sealed: seal(label(id), counts, countsBytes), counts };
    },
  };
}
