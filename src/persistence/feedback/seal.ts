import { randomInt } from 'node:crypto';
import { z } from 'zod';
import {
  type AskingQuestion,
  askedMax,
  askingQuestions,
  type ShownAnswers,
} from '../../domain/feedback/asking.ts';
import { invariant } from '../../shared/assert.ts';
import { createPulseSealer, type PulseSealer } from '../pulse/seal.ts';
import { createCipher } from './cipher.ts';

/**
 * What colleagues answer lies sealed until the end, with a key that is not in the database. Every sealed text has the
 * same length, whatever is in it, and is written anew as a whole: whoever compares the tables before and after an answer
 * sees that something was written, and neither what nor how much (ADR 28).
 */
export type Sealer = {
  /** No answers yet. */
  readonly empty: (askingId: string) => string;
  readonly sealDraft: (askingId: string, personId: string, words: string) => string;
  readonly openDraft: (askingId: string, personId: string, sealed: string) => string;
  /** The same answers with these two among them, each at a place of its own. */
  readonly add: (askingId: string, sealed: string, words: readonly string[]) => string;
  /** All answers, in an order that nobody knows. */
  readonly open: (askingId: string, sealed: string) => ShownAnswers;
  /** Whether this key opens them; what is in them stays where it is. */
  readonly opens: (askingId: string, sealed: string) => boolean;
  /** The answers of units to the three questions of the pulse, under the same secret. */
  readonly pulse: PulseSealer;
};

const bytesPerAnswer = 1600;
const draftBytes = 2048;
const listBytes = 16_384;
invariant(askedMax * askingQuestions.length * bytesPerAnswer < listBytes, 'all answers fit the sealed list');

const answers = z.object({ helps: z.array(z.string()), better: z.array(z.string()) });

/** A list in an order by chance. */
export function inAnyOrder<T>(items: readonly T[]): readonly T[] {
  const mixed = [...items];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = randomInt(at + 1);
    const [a, b] = [mixed[at], mixed[other]];
    if (a !== undefined && b !== undefined) [mixed[at], mixed[other]] = [b, a];
  }
  return mixed;
}

export function createSealer(secret: string): Sealer {
  const cipher = createCipher(secret);
  const { seal, open } = cipher;
  const draftLabel = (askingId: string, personId: string) => `${askingId} ${personId}`;
  const read = (askingId: string, sealed: string): ShownAnswers => answers.parse(open(askingId, sealed));
  const mixed = (all: ShownAnswers, words: readonly string[] = []): ShownAnswers => {
    const of = (question: AskingQuestion) => {
      const added = words[askingQuestions.indexOf(question)];
      return inAnyOrder([...all[question], ...(added === undefined ? [] : [added])]);
    };
    return { helps: of('helps'), better: of('better') };
  };

  return {
    pulse: createPulseSealer(cipher),
    empty: (askingId) => seal(askingId, { helps: [], better: [] }, listBytes),
    sealDraft: (askingId, personId, words) => seal(draftLabel(askingId, personId), words, draftBytes),
    openDraft: (askingId, personId, sealed) => z.string().parse(open(draftLabel(askingId, personId), sealed)),
    add: (askingId, sealed, words) => seal(askingId, mixed(read(askingId, sealed), words), listBytes),
    open: (askingId, sealed) => mixed(read(askingId, sealed)),
    opens: (askingId, sealed) => {
      try {
        read(askingId, sealed);
        return true;
      } catch {
        // Another key, or not what was sealed.
        return false;
      }
    },
  };
}
