import { type Grant, mayAnywhere, unitsOf } from '../../domain/authorization/officer.ts';
import type { TableName } from '../../domain/clearance/chat-file.ts';
import { type Clearance, isCleared } from '../../domain/clearance/clearance.ts';
import { mayErrand, rightFor } from '../../domain/hr/errand.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Refusal } from '../outcome/refusals.ts';
import type { Write } from '../outcome/writes.ts';

type Officer = { readonly grants: readonly Grant[] };

/** Where tables are asked for, with the units one is confined to; undefined = the whole agency. */
export const seeTables = ({
  grants,
}: Officer): Result<{ readonly units: readonly string[] | undefined }, Refusal> =>
  mayAnywhere(grants, rightFor('tables'))
    ? ok({ units: unitsOf(grants, rightFor('tables')) })
    : fail({ code: 'not-yours' });

/**
 * Asks for a table of a cycle in one's private chat, of a unit or without one of the whole agency. How many people it
 * holds is shown before it is made. Refuses `not-cleared` where the agency lets no table into a chat.
 */
export function askTable(
  { grants }: Officer,
  clearance: Clearance | undefined,
  errandId: string,
  tables: { readonly table: TableName; readonly cycle?: string; readonly unit?: string },
): Result<readonly Write[], Refusal> {
  const { unit, cycle } = tables;
  if (!mayErrand(grants, 'tables', unit)) return fail({ code: 'not-yours' });
  if (!isCleared(clearance, 'table')) return fail({ code: 'not-cleared' });
  const name = [cycle, unit].filter((one) => one !== undefined).join(' · ');
  return ok([
    { ...{ kind: 'put-errand', errandId, what: 'tables', order: { tables } }, ...(name !== '' && { name }) },
  ]);
}
