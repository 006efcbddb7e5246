import { type Grant, mayAnywhere, mayEverywhere } from '../../domain/authorization/officer.ts';
import { cleanName } from '../../domain/files/evidence-file.ts';
import type { HrDesk } from '../../domain/hr/desk.ts';
import { type Errand, type ErrandStatus, errandKinds, mayErrand, rightFor } from '../../domain/hr/errand.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Refusal } from '../outcome/refusals.ts';
import type { Write } from '../outcome/writes.ts';

/** What an officer does with errands. What an errand does is decided by the use cases of the command line. */
type Officer = { readonly grants: readonly Grant[] };
type WithDesk = Officer & { readonly desk: HrDesk | undefined };
type Changed = { readonly errand: Errand; readonly writes: readonly Write[] };

/** The place for roster files. Only whoever may import a roster sees it. */
export const openFiles = ({ grants }: Officer): Result<true, Refusal> =>
  mayEverywhere(grants, rightFor('roster')) ? ok(true) : fail({ code: 'not-yours' });

type SentFile = Officer & {
  readonly file: {
    readonly id: string;
    readonly name?: string;
    readonly source: Readonly<Record<string, string | number>>;
  };
};

/** Takes a roster file in hand. It is read and compared behind the press; nothing of the roster is changed by that. */
export const sendRoster = (sent: SentFile): Result<readonly Write[], Refusal> => takeFile(sent, 'roster');

/** Takes the file of a cycle in hand. It is read and tried behind the press; no cycle is opened by that. */
export const sendCycle = (sent: SentFile): Result<readonly Write[], Refusal> => takeFile(sent, 'cycle');

function takeFile({ grants, file }: SentFile, what: 'roster' | 'cycle'): Result<readonly Write[], Refusal> {
  if (!mayEverywhere(grants, rightFor(what))) return fail({ code: 'not-yours' });
  const name = cleanName(file.name);
  const { id: errandId, source } = file;
  return ok([{ kind: 'put-errand', errandId, what, ...(name !== undefined && { name }), source }]);
}

/** An errand of one's own, while one has the right it takes. Somebody else's is as absent as one that does not exist. */
export function seeErrand({ grants, desk }: WithDesk): Result<Errand, Refusal> {
  if (!errandKinds.some((kind) => mayAnywhere(grants, rightFor(kind)))) return fail({ code: 'not-yours' });
  const errand = desk?.view === 'errand' ? desk.errand : undefined;
  if (!errand) return fail({ code: 'no-such-errand' });
  return mayErrand(grants, errand.kind, errand.unit) ? ok(errand) : fail({ code: 'not-yours' });
}

/** Says yes to what was shown: it is done behind the press, once, if everything is still as it was shown. */
export function confirmErrand(request: WithDesk): Result<Changed, Refusal> {
  const seen = seeErrand(request);
  if (!seen.ok) return seen;
  const { status, report } = seen.value;
  if (status !== 'shown' || report?.canBeDone !== true) return fail({ code: 'errand-moved-on' });
  return ok(moved(seen.value, ['shown'], 'wanted'));
}

/** Says whether those with another number are the same people; the file is then compared once more. */
export function answerSamePerson(request: WithDesk, isSame: boolean): Result<Changed, Refusal> {
  const seen = seeErrand(request);
  if (!seen.ok) return seen;
  const { status, report } = seen.value;
  if (status !== 'shown' || report?.question !== 'same-person') return fail({ code: 'errand-moved-on' });
  return ok(moved(seen.value, ['shown'], 'waiting', isSame ? 'yes' : 'no'));
}

/** Calls it off, as long as nobody has said yes to it. Its file is removed. */
export function cancelErrand(request: WithDesk): Result<Changed, Refusal> {
  const seen = seeErrand(request);
  if (!seen.ok) return seen;
  if (seen.value.status !== 'shown' && seen.value.status !== 'waiting')
    return fail({ code: 'errand-moved-on' });
  return ok(moved(seen.value, ['shown', 'waiting'], 'over'));
}

function moved(
  errand: Errand,
  from: readonly ErrandStatus[],
  to: ErrandStatus,
  samePerson?: 'yes' | 'no',
): Changed {
  const { report: _, ...rest } = errand;
  const { id: errandId, kind, unit } = errand;
  const write: Write = {
    kind: 'move-errand',
    errandId,
    what: kind,
    ...(unit !== undefined && { unit }),
    from,
    to,
    ...(samePerson && { samePerson }),
  };
  return { errand: { ...rest, status: to }, writes: [write] };
}
