import { isNoNip, type PersonNumber } from '../../domain/people/no-nip.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { At, PersonOfYear, TenureStore } from './tenure-store.ts';

type Named = Pick<PersonOfYear, 'name' | 'nip' | 'unit'>;

export type RenumberRefusal =
  | { readonly code: 'nobody' | 'same-number' | 'other-kind' }
  | { readonly code: 'taken'; readonly by: Named }
  /** The days of birth in the two numbers differ, and nobody has said that this is right. */
  | { readonly code: 'other-birth-date'; readonly person: Named };

export type RenumberRequest = At & {
  readonly from: PersonNumber;
  readonly to: PersonNumber;
  /** Somebody has seen that the days of birth differ, and said that it is the same person. */
  readonly isSure: boolean;
  readonly note?: string;
  readonly isDryRun: boolean;
};

/** The same person under a new number: accounts, appraisals and all that was done stay theirs. */
export const renumberPerson = (
  store: TenureStore,
  { from, to, isSure, now, today, by, note, isDryRun }: RenumberRequest,
): Promise<Result<Named, RenumberRefusal>> =>
  store.transaction(
    async (unit) => {
      const person = await unit.find(from);
      if (!person) return fail({ code: 'nobody' });
      if (from === to) return fail({ code: 'same-number' });
      if (isNoNip(from) !== isNoNip(to)) return fail({ code: 'other-kind' });
      const owner = await unit.find(to);
      if (owner) return fail({ code: 'taken', by: owner });
      if (!isNoNip(to) && from.slice(0, 8) !== to.slice(0, 8) && !isSure)
        return fail({ code: 'other-birth-date', person });
      const change = { act: 'person.renumber', personId: person.id, nip: to, lines: [] } as const;
      await unit.change(
        { ...change, ...(note !== undefined && { note }) },
        { now, today, ...(by && { by }) },
      );
      return ok({ ...person, nip: to });
    },
    { isDryRun },
  );
