import { type Grant, mayAnywhere, unitsOf } from '../../domain/authorization/officer.ts';
import { mayErrand, type PerPage, rightFor } from '../../domain/hr/errand.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Refusal } from '../outcome/refusals.ts';
import type { Write } from '../outcome/writes.ts';

type Officer = { readonly grants: readonly Grant[] };

/** Where letters are asked for, with the units one is confined to; undefined = the whole agency. */
export const seeLetters = ({
  grants,
}: Officer): Result<{ readonly units: readonly string[] | undefined }, Refusal> =>
  mayAnywhere(grants, rightFor('letters'))
    ? ok({ units: unitsOf(grants, rightFor('letters')) })
    : fail({ code: 'not-yours' });

/**
 * Asks for letters for a unit, or without one for the whole agency. How many, and whose older codes end, is shown before
 * any code is made.
 */
export function askLetters(
  { grants }: Officer,
  errandId: string,
  { unit, perPage }: { readonly unit?: string; readonly perPage: PerPage },
): Result<readonly Write[], Refusal> {
  if (!mayErrand(grants, 'letters', unit)) return fail({ code: 'not-yours' });
  const letters = { ...(unit !== undefined && { unit }), perPage };
  return ok([
    {
      ...{ kind: 'put-errand', errandId, what: 'letters', order: { letters } },
      ...(unit !== undefined && { name: unit }),
    },
  ]);
}
