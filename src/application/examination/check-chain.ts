import type { AppraisalStatus } from '../../domain/appraisal/appraisal.ts';
import { draftFields, isDraft } from '../../domain/examination/kept-back.ts';
import { objectOf, ofAppraisal } from '../audit/replay/fields.ts';
import { createReplay, type Misfit } from '../audit/replay/replay-chain.ts';
import type { AuditFlaw } from '../audit/verify-audit.ts';
import { agencyChain, type ChainFile, type ChainRow } from './bundle.ts';

/** Hashes a text as UTF-8; given from outside, because this layer does no I/O. */
export type Sha256 = (text: string) => string;

/** A list as PostgreSQL writes jsonb: what the hashes of the record are made of. */
const listText = (parts: readonly (string | number | null | { readonly json: string })[]): string =>
  `[${parts.map((one) => (typeof one === 'object' && one !== null ? one.json : JSON.stringify(one))).join(', ')}]`;

const jsonOf = (text: string | null) => ({ json: text ?? 'null' });

function isChained(row: ChainRow, sha256: Sha256): boolean {
  const { previous, seq, id, at, actorId, role, act, appraisalId, commitment, eventId, values } = row;
  const begin = [previous, seq, id, at, actorId, role, act, appraisalId];
  if (sha256(listText([...begin, commitment, eventId])) === row.hash) return true;
  if ('kept' in values) return false;
  // Rows from before there were commitments are hashed with their values.
  return sha256(listText([...begin, jsonOf(values.before), jsonOf(values.after), eventId])) === row.hash;
}

/** Whether the values are those that the chain stands for. Of values that are not given there is nothing to say. */
function isCommitted({ values, commitment }: ChainRow, sha256: Sha256): boolean {
  if ('kept' in values) return commitment !== null;
  const { salt, before, after, operator } = values;
  return sha256(listText([salt, jsonOf(before), jsonOf(after), operator])) === commitment;
}

/** The start of a chain names the rows before it, so that those hold whose values are not there to be hashed again. */
function sealedTo({ rows }: ChainFile, sha256: Sha256): number {
  const start = rows.find(({ act }) => act === 'audit.start');
  if (!start) return 0;
  const earlier = rows
    .filter(({ seq }) => seq < start.seq)
    .map((row) =>
      listText([
        row.seq,
        row.id,
        row.at,
        row.actorId,
        row.role,
        row.act,
        row.commitment,
        row.eventId,
        row.hash,
      ]),
    );
  return start.eventId === `earlier:${sha256(earlier.join('\n'))}` ? start.seq - 1 : 0;
}

/**
 * Every row beside the one before it. Of the acts of the agency only those are there that concern the bundle: each says
 * the hash before it, and neighbours must fit each other.
 */
export function checkChain(file: ChainFile, sha256: Sha256): AuditFlaw | undefined {
  const { chain, rows, head } = file;
  const hasGaps = chain === agencyChain;
  const sealed = hasGaps ? 0 : sealedTo(file, sha256);
  let before: { readonly seq: number; readonly hash: string } = { seq: 0, hash: '' };
  for (const row of rows) {
    const { seq, values } = row;
    if (seq <= before.seq) return { kind: 'added', seq };
    const isNext = seq === before.seq + 1;
    if (!isNext && !hasGaps) return { kind: 'removed', seq: before.seq + 1, to: seq - 1 };
    const fits = !isNext || row.previous === before.hash;
    const isOld = seq <= sealed && 'kept' in values;
    if (!fits || !isCommitted(row, sha256) || !(isOld || isChained(row, sha256)))
      return { kind: 'changed', seq };
    before = row;
  }
  if (before.seq > head.seq) return { kind: 'added', seq: head.seq + 1 };
  if (before.seq === head.seq)
    return before.hash === head.hash ? undefined : { kind: 'changed', seq: before.seq };
  if (hasGaps) return undefined;
  return before.seq === 0
    ? { kind: 'gone', seq: 1, to: head.seq, knownFrom: 'bundle' }
    : { kind: 'cut-off', seq: before.seq + 1, to: head.seq, knownFrom: 'bundle' };
}

/** Replays the chain of an appraisal against what the bundle says of it, as `audit verify` does against the tables. */
export function replayBundled(
  rows: readonly ChainRow[],
  state: Readonly<Record<string, unknown>>,
): readonly Misfit[] {
  const replay = createReplay(ofAppraisal);
  for (const { seq, at, act, values } of rows) {
    const given = 'kept' in values ? undefined : values;
    replay.add({
      ...{ seq, at, act, isDestroyed: given === undefined },
      before: parsed(given?.before),
      after: parsed(given?.after),
    });
  }
  // Not what the bundle says is left out, but what must be by the status that the chain proves.
  const drafts = draftFields(state.status as AppraisalStatus);
  const keptAs = new Map(rows.map(({ seq, values }) => [seq, 'kept' in values ? values.kept : undefined]));
  // What a destruction left is said by an act that may itself be a draft's.
  const isOpen = rows.some(({ act, values }) => act === 'values.destroy' && 'kept' in values);
  return replay.misfits(new Map(ofAppraisal(state))).filter((misfit) => {
    if (misfit.kind === 'differs') return !isDraft(misfit.field, drafts);
    if (misfit.kind !== 'values-gone') return true;
    const kept = keptAs.get(misfit.seq);
    return !(kept === 'draft' ? drafts.length > 0 : isOpen);
  });
}

const parsed = (text: string | null | undefined): unknown =>
  text === null || text === undefined ? null : objectOf(JSON.parse(text));
