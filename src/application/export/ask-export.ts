import { type Grant, mayAnywhere, unitsOf } from '../../domain/authorization/officer.ts';
import { fail, ok, type Result } from '../../shared/result.ts';

/** Why nothing is exported: no such right at all, or not for this unit. */
export type ExportRefusal = { readonly code: 'no-right' } | { readonly code: 'not-that-unit' };

/**
 * Whose results somebody may take out as tables: of the units their right holds for, or of one of these. Undefined = of
 * the whole agency. It is a right of its own, because who sees progress sees counts and not what people were rated.
 */
export function askExport(
  grants: readonly Grant[],
  unit: string | undefined,
): Result<readonly string[] | undefined, ExportRefusal> {
  if (!mayAnywhere(grants, 'results.export')) return fail({ code: 'no-right' });
  const units = unitsOf(grants, 'results.export');
  if (unit === undefined) return ok(units);
  const wanted = unit.trim().toLowerCase();
  const isTheirs = units === undefined || units.some((one) => one.toLowerCase() === wanted);
  return isTheirs ? ok([wanted]) : fail({ code: 'not-that-unit' });
}
