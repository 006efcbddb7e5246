import { z } from 'zod';
import type { Decided } from '../../../application/outcome/decided.ts';
import type { Refusal } from '../../../application/outcome/refusals.ts';
import { bringBackResult, putResult } from '../../../application/self/manage-results.ts';
import type { Answer, Appraisal, WorkResult } from '../../../domain/appraisal/appraisal.ts';
import type { Result } from '../../../shared/result.ts';
import { fail } from '../../../shared/result.ts';
import type { Model } from '../../contract/model.ts';

/** The words of a work result as one text, so that a change of them is remembered like one of any other text. */
const shape = z.object({
  title: z.string(),
  target: z.string().optional(),
  realisation: z.string().optional(),
  /** Of a result that was removed: how far it got. */
  value: z.number().optional(),
});

export const writeResult = ({ title, target, realisation }: WorkResult, answer?: Answer): string =>
  JSON.stringify({ title, target, realisation, value: answer?.value });

function readResult(words: string): z.infer<typeof shape> | undefined {
  try {
    return shape.safeParse(JSON.parse(words)).data;
  } catch {
    return undefined;
  }
}

/** Gives a work result these words again, also one that was removed meanwhile. */
export function saveResult(
  appraisal: Appraisal,
  { relation, now }: Pick<Model, 'relation' | 'now'>,
  no: number,
  words: string,
): Result<Decided, Refusal> {
  const read = readResult(words);
  if (!read) return fail({ code: 'no-such-item' });
  const { value, ...text } = read;
  const known = appraisal.results.find((result) => result.no === no);
  // The plan may have changed since; of it only the realisation is theirs.
  if (known && !known.isOwn) {
    const { title, target } = known;
    const words = { ...text, title, ...(target !== undefined && { target }) };
    return putResult(appraisal, relation, now, words, no);
  }
  return known
    ? putResult(appraisal, relation, now, text, no)
    : bringBackResult(appraisal, relation, now, { ...text, no }, value);
}
