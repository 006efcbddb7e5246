import type { Temporal } from '../../shared/time.ts';
import type { AuditHead } from './audit-heads.ts';

/** What is wrong with a chain, at the first place where it is. */
export type AuditFlaw =
  /** The hash of row `seq` fits neither its content nor the row before it. */
  | { readonly kind: 'changed'; readonly seq: number }
  /** Rows `seq` to `to` are missing between others. */
  | { readonly kind: 'removed'; readonly seq: number; readonly to: number }
  /** Row `seq` came past the numbering of the database: its number is taken, or beyond the last one given. */
  | { readonly kind: 'added'; readonly seq: number }
  /** Rows `seq` to `to` are missing at the end. */
  | { readonly kind: 'cut-off'; readonly seq: number; readonly to: number; readonly knownFrom: HeadSource }
  /** All rows are missing: there were `to`. */
  | { readonly kind: 'gone'; readonly seq: 1; readonly to: number; readonly knownFrom: HeadSource }
  /** The rows fit each other, but row `to` is another than it was: something from `seq` to `to` was rewritten. */
  | { readonly kind: 'rewritten'; readonly seq: number; readonly to: number; readonly knownFrom: HeadSource }
  /** There are rows, the last is `seq`, but the database remembers no end of this chain. */
  | { readonly kind: 'no-head'; readonly seq: number };

/** Who says where a chain ended: the database itself, or the exported heads of a day. */
export type HeadSource = 'database' | Temporal.PlainDate;

/** A chain as a person calls it, and the row that was named, as it now reads; absent when it is not there. */
export type BrokenChain = {
  readonly chain: string;
  readonly flaw: AuditFlaw;
  /** Absent for acts of the agency, and for an appraisal that is not there any more. */
  readonly about?: { readonly employee: string; readonly unit: string; readonly cycle: string };
  readonly row?: AuditRowSeen;
  /** The last row before the flaw, when the named one is not there. */
  readonly rowBefore?: AuditRowSeen;
};

export type AuditRowSeen = {
  readonly seq: number;
  readonly at: Temporal.Instant;
  readonly act: string;
  readonly role: string;
  readonly actor?: string;
};

export type AuditVerdict = {
  readonly rows: number;
  readonly chains: number;
  /** By name; one entry a chain. */
  readonly broken: readonly BrokenChain[];
};

/** Where a chain ends now, and the hashes of the rows whose numbers a head names. */
export type ChainEnd = {
  /** 0 when there is no row. */
  readonly lastSeq: number;
  readonly hashes: ReadonlyMap<number, string>;
};

/** What a head says about a chain; undefined when it agrees. `fits` is the highest row known to be as it was. */
function judgeHead(
  head: AuditHead,
  end: ChainEnd | undefined,
  knownFrom: HeadSource,
  fits: number,
): AuditFlaw | undefined {
  const lastSeq = end?.lastSeq ?? 0;
  if (head.seq === 0 && lastSeq === 0) return undefined;
  if (lastSeq === 0) return { kind: 'gone', seq: 1, to: head.seq, knownFrom };
  if (lastSeq < head.seq) return { kind: 'cut-off', seq: lastSeq + 1, to: head.seq, knownFrom };
  if (knownFrom === 'database' && lastSeq > head.seq) return { kind: 'added', seq: head.seq + 1 };
  const hash = end?.hashes.get(head.seq);
  // A row that is missing in the middle is found by its number.
  if (hash === undefined || hash === head.hash) return undefined;
  return { kind: 'rewritten', seq: fits + 1, to: head.seq, knownFrom };
}

/** The flaw to name when several were found: the one that is at the lowest row for certain. */
export function firstFlaw(flaws: readonly AuditFlaw[]): AuditFlaw | undefined {
  const certain = (flaw: AuditFlaw): number => (flaw.kind === 'rewritten' ? flaw.to : flaw.seq);
  return flaws.toSorted((a, b) => certain(a) - certain(b))[0];
}

/** Every known head of one chain, the earliest first, against its rows: exported ones and the database's own. */
export function judgeHeads(
  known: readonly { readonly head: AuditHead; readonly from: HeadSource }[],
  end: ChainEnd | undefined,
): readonly AuditFlaw[] {
  const flaws: AuditFlaw[] = [];
  let fits = 0;
  for (const { head, from } of known.toSorted((a, b) => a.head.seq - b.head.seq)) {
    const flaw = judgeHead(head, end, from, fits);
    if (flaw) flaws.push(flaw);
    // Whoever rewrote a chain in the database could rewrite its head there as well.
    else if (from !== 'database') fits = Math.max(fits, head.seq);
  }
  return flaws;
}
