import type { Write } from '../../application/outcome/writes.ts';
import { invariant } from '../../shared/assert.ts';
import { sealedAnswer } from '../pulse/sealed-write.ts';
import type { Sealer } from './seal.ts';

/** Writes with something in them that must not be read in the database. */
const isOpenWord: ReadonlySet<Write['kind']> = new Set(['open-asking', 'answer-asking', 'answer-pulse']);

/** The writes as they may be saved: what colleagues answer is sealed before it comes near the database. */
export const sealing = <R extends { readonly writes: readonly Write[] }>(
  request: R,
  sealer: Sealer | undefined,
): R =>
  request.writes.some(({ kind }) => isOpenWord.has(kind))
    ? { ...request, writes: request.writes.map((write) => sealedWrite(write, sealer)) }
    : request;

function sealedWrite(write: Write, sealer: Sealer | undefined): Write {
  if (write.kind === 'open-asking') {
    invariant(sealer !== undefined, 'nobody is asked without a key');
    return { ...write, kind: 'put-asking', sealed: sealer.empty(write.asking.id) };
  }
  if (write.kind !== 'answer-asking' && write.kind !== 'answer-pulse') return write;
  invariant(sealer !== undefined, 'nobody answers without a key');
  if (write.kind === 'answer-pulse') return sealedAnswer(write, sealer.pulse);
  const { askingId, personId, words, isLast, at, endsAsking = false, sealed, draft } = write;
  const isSecond = draft !== undefined;
  const common = { kind: 'put-answer', askingId, personId, at, endsAsking, isSecond } as const;
  if (!isLast) return { ...common, draft: sealer.sealDraft(askingId, personId, words.join('\n')) };
  const first = draft === undefined ? [] : [sealer.openDraft(askingId, personId, draft)];
  return { ...common, before: sealed, sealed: sealer.add(askingId, sealed, [...first, ...words]) };
}
