import { type Grant, mayFor } from '../../domain/authorization/officer.ts';
import type { HrDesk } from '../../domain/hr/desk.ts';
import { rightFor } from '../../domain/hr/errand.ts';
import { type DeskTransfer, dayNumber } from '../../domain/hr/transfer.ts';
import type { UnderWay } from '../../domain/tenure/transfer.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Refusal } from '../outcome/refusals.ts';
import type { Write } from '../outcome/writes.ts';

type Officer = {
  readonly grants: readonly Grant[];
  readonly desk: HrDesk | undefined;
  /** The officer. */
  readonly myId: string;
};

/** So long a reason may be. */
export const transferReasonMax = 300;

/**
 * A transfer that comes or waits, of somebody within reach. Who has none is as absent as who is out of reach; one's own,
 * and one by which an appraisal comes to oneself or leaves, is for another officer.
 */
export function seeTransfer(
  { grants, desk, myId }: Officer,
  personId: string,
): Result<DeskTransfer, Refusal> {
  if (desk?.view !== 'transfer') return fail({ code: 'not-yours' });
  const { transfer } = desk;
  if (!transfer || transfer.id !== personId) return fail({ code: 'no-such-transfer' });
  if (!mayFor(grants, rightFor('transfer'), transfer.unit)) return fail({ code: 'not-yours' });
  const concerned = [transfer.id, transfer.former.id, transfer.next.id];
  return concerned.includes(myId) ? fail({ code: 'own-appraiser' }) : ok(transfer);
}

/** The same, while it can be decided as it was shown: its day has come and is still that day. */
export function chooseTransfer(
  officer: Officer,
  personId: string,
  day: number,
): Result<DeskTransfer, Refusal> {
  const seen = seeTransfer(officer, personId);
  if (!seen.ok) return seen;
  const { from, isComing } = seen.value;
  return isComing || dayNumber(from) !== day ? fail({ code: 'changed-since-shown' }) : seen;
}

type Choice = {
  readonly personId: string;
  readonly day: number;
  readonly underWay: UnderWay;
  readonly reason: string;
};

/**
 * Asks what becomes of what is under way. It is tried behind the press by the use case of the command line: nothing
 * changes until its officer has seen what would.
 */
export function askTransfer(
  officer: Officer,
  errandId: string,
  { personId, day, underWay, reason: typed }: Choice,
): Result<readonly Write[], Refusal> {
  const seen = chooseTransfer(officer, personId, day);
  if (!seen.ok) return seen;
  const reason = typed.trim();
  if (reason === '') return fail({ code: 'no-words' });
  if (reason.length > transferReasonMax) return fail({ code: 'text-too-long', max: transferReasonMax });
  const { unit, from } = seen.value;
  const order = { personId, unit, from: from.toString(), underWay, reason };
  return ok([{ kind: 'put-errand', errandId, what: 'transfer', order }]);
}
