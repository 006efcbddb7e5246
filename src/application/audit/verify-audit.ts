import type { Temporal } from '../../shared/time.ts';
import type { AuditHead } from './audit-heads.ts';
import type { Misfit } from './replay/replay-chain.ts';

/** What is wrong with a chain, at the first wrong place. */
export type AuditFlaw =
  /** The hash of row `seq` does not match its content and the row before it. */
  | { readonly kind: 'changed'; readonly seq: number }
  /** Rows `seq` to `to` are missing between others. */
  | { readonly kind: 'removed'; readonly seq: number; readonly to: number }
  /** Row `seq` was not numbered by the database: another row has its number, or it is beyond the last number given. */
  | { readonly kind: 'added'; readonly seq: number }
  /** Rows `seq` to `to` are missing at the end. */
  | { readonly kind: 'cut-off'; readonly seq: number; readonly to: number; readonly knownFrom: HeadSource }
  /** All `to` rows are missing. */
  | { readonly kind: 'gone'; readonly seq: 1; readonly to: number; readonly knownFrom: HeadSource }
  /** The hashes match each other, but row `to` is not the row it was: something from `seq` to `to` was rewritten. */
  | { readonly kind: 'rewritten'; readonly seq: number; readonly to: number; readonly knownFrom: HeadSource }
  /** There are rows, the last is `seq`, but the database has no head for this chain. */
  | { readonly kind: 'no-head'; readonly seq: number };

/** Where a head comes from: the database itself, a bundle for an examiner, or the exported heads of a day. */
export type HeadSource = 'database' | 'bundle' | Temporal.PlainDate;

/** A broken chain, with the row that the flaw names as it is now; absent when that row is missing. */
export type BrokenChain = {
  readonly chain: string;
  readonly flaw: AuditFlaw;
  /** Absent for acts of the agency, and for an appraisal that no longer exists. */
  readonly about?: { readonly employee: string; readonly unit: string; readonly cycle: string };
  readonly row?: AuditRowSeen;
  /** The last row before the flaw, when the named row is missing. */
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
  /** What the acts say otherwise than the tables, as far as there is room to name it. */
  readonly differences: readonly Difference[];
  /** How many more there are. */
  readonly unnamed: number;
  /** Appraisals that were destroyed by the agency's schedule of retention, with an act that says so. */
  readonly destroyed: number;
};

/** What does not fit when a chain is replayed, with the names that people need to find it. */
export type Difference = {
  readonly chain: string;
  readonly misfit: Misfit;
  /** Absent for what belongs to no appraisal, and for an appraisal that no longer exists. */
  readonly about?: BrokenChain['about'];
  /** Names of the people and the cycles whose ids stand in the misfit. */
  readonly names: Readonly<Record<string, string>>;
};

/** The end of a chain now, and the hashes of the rows that heads name. */
export type ChainEnd = {
  /** 0 when there is no row. */
  readonly lastSeq: number;
  readonly hashes: ReadonlyMap<number, string>;
};

/** Compares a chain with a head; undefined when they agree. Up to row `intactTo` the chain is known to be unchanged. */
function checkHead(
  head: AuditHead,
  end: ChainEnd | undefined,
  knownFrom: HeadSource,
  intactTo: number,
): AuditFlaw | undefined {
  const lastSeq = end?.lastSeq ?? 0;
  if (head.seq === 0 && lastSeq === 0) return undefined;
  if (lastSeq === 0) return { kind: 'gone', seq: 1, to: head.seq, knownFrom };
  if (lastSeq < head.seq) return { kind: 'cut-off', seq: lastSeq + 1, to: head.seq, knownFrom };
  if (knownFrom === 'database' && lastSeq > head.seq) return { kind: 'added', seq: head.seq + 1 };
  const hash = end?.hashes.get(head.seq);
  // A row missing in the middle is found elsewhere, by the gap in the numbers.
  if (hash === undefined || hash === head.hash) return undefined;
  return { kind: 'rewritten', seq: intactTo + 1, to: head.seq, knownFrom };
}

/** The flaw to report when there are several: the one whose row is certain and lowest. */
export function firstFlaw(flaws: readonly AuditFlaw[]): AuditFlaw | undefined {
  const certain = (flaw: AuditFlaw): number => (flaw.kind === 'rewritten' ? flaw.to : flaw.seq);
  return flaws.toSorted((a, b) => certain(a) - certain(b))[0];
}

/** Compares a chain with all its known heads, the exported ones and the database's own, in the order of their rows. */
export function checkHeads(
  known: readonly { readonly head: AuditHead; readonly from: HeadSource }[],
  end: ChainEnd | undefined,
): readonly AuditFlaw[] {
  const flaws: AuditFlaw[] = [];
  let intactTo = 0;
  for (const { head, from } of known.toSorted((a, b) => a.head.seq - b.head.seq)) {
    const flaw = checkHead(head, end, from, intactTo);
    if (flaw) flaws.push(flaw);
    // The database's own head proves nothing: an attacker who rewrites a chain can rewrite its head as well.
    else if (from !== 'database') intactTo = Math.max(intactTo, head.seq);
  }
  return flaws;
}
