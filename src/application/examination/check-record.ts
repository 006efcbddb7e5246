import { Temporal } from '../../shared/time.ts';
import { type AuditHeads, parseHeads } from '../audit/audit-heads.ts';
import { objectOf } from '../audit/replay/fields.ts';
import { type BrokenChain, checkHeads, type Difference, firstFlaw } from '../audit/verify-audit.ts';
import type { BundledAppraisal, BundledPerson, ChainFile } from './bundle.ts';
import type { BundleFault } from './check-bundle.ts';
import { checkChain, replayBundled, type Sha256 } from './check-chain.ts';
import { countPapers, type PaperCounts } from './papers.ts';

/** What the record of acts within a bundle says. */
export type RecordVerdict = {
  readonly broken: readonly BrokenChain[];
  readonly differences: readonly Difference[];
  readonly rows: number;
  readonly chains: number;
  readonly evidence: number;
  /** Files that were already gone when the bundle was made. */
  readonly gone: number;
  /** What was entered a.n. employees from paper, as the chains prove it. */
  readonly papers: PaperCounts;
  /** Rows whose values are not given, because they are a draft or concern others. */
  readonly kept: number;
  /** How many heads from outside were compared with a row of the bundle. */
  readonly compared: number;
};

export type RecordToCheck = {
  readonly sha256: Sha256;
  readonly exported: readonly AuditHeads[];
  /** The SHA-256 of every file as it is. */
  readonly sums: ReadonlyMap<string, string>;
};

/** Checks one chain after the other, and everything that a bundle says of people against theirs. */
export function createRecordCheck({ sha256, exported, sums }: RecordToCheck) {
  const broken: BrokenChain[] = [];
  const differences: Difference[] = [];
  const counts = { rows: 0, evidence: 0, gone: 0, kept: 0, compared: 0 };
  const heads = new Map<string, ChainFile['head']>();
  const states: BundledAppraisal['state'][] = [];

  function chain(file: ChainFile, about?: BrokenChain['about']): void {
    const { chain: name, rows, head } = file;
    heads.set(name, head);
    counts.rows += rows.length;
    counts.kept += rows.filter(({ values }) => 'kept' in values && values.kept !== 'destroyed').length;
    const own = checkChain(file, sha256);
    const hashes = new Map(rows.map(({ seq, hash }) => [seq, hash]));
    // Heads of a later day than the bundle name rows that it cannot have.
    const known = exported.flatMap(({ date, heads: all }) =>
      all.flatMap((one) => (one.chain === name && hashes.has(one.seq) ? [{ head: one, from: date }] : [])),
    );
    counts.compared += known.length;
    const flaw = firstFlaw([
      ...(own ? [own] : []),
      ...checkHeads(known, { lastSeq: rows.at(-1)?.seq ?? 0, hashes }),
    ]);
    if (!flaw) return;
    const row = rows.find(({ seq }) => seq === flaw.seq);
    const seen = row && {
      ...{ seq: row.seq, at: Temporal.Instant.from(`${row.at}Z`), act: row.act, role: row.role },
    };
    broken.push({ chain: name, flaw, ...(about && { about }), ...(seen && { row: seen }) });
  }

  /** An appraisal with its chain; returns what of its evidence is not what the record says. */
  function appraisal(
    one: BundledAppraisal,
    rows: ChainFile['rows'],
    about: NonNullable<BrokenChain['about']>,
  ): readonly BundleFault[] {
    states.push({ papers: one.state.papers });
    const misfits = replayBundled(rows, one.state);
    differences.push(...misfits.map((misfit) => ({ chain: one.id, misfit, about, names: {} })));
    const { employee } = about;
    const recorded = objectOf(one.state.files);
    const files = one.files.flatMap((file): readonly BundleFault[] => {
      const stated = objectOf(recorded[file.id]).sha256 ?? file.sha256;
      if (file.isGone) {
        counts.gone += 1;
        return [];
      }
      counts.evidence += 1;
      const isSame = stated === file.sha256 && sums.get(file.path) === file.sha256;
      return isSame ? [] : [{ kind: 'evidence', employee, path: file.path }];
    });
    // What the record has, and the bundle says nothing of.
    const unsaid = Object.keys(recorded).filter((id) => !one.files.some((file) => file.id === id));
    const words = Object.entries(objectOf(one.state.pieces)).filter(([id, stated]) => {
      const said = one.pieces.find((piece) => piece.id === id)?.words ?? '';
      return objectOf(stated).sha256 !== sha256(said);
    });
    return [
      ...files,
      ...unsaid.map(() => ({ kind: 'no-evidence', employee }) as const),
      ...words.map(() => ({ kind: 'words', employee }) as const),
    ];
  }

  return {
    /** The acts that belong to no single appraisal. */
    agency: (file: ChainFile): void => chain(file),
    person(
      { person, appraisals }: BundledPerson,
      chainFor: (id: string) => ChainFile,
    ): readonly BundleFault[] {
      return appraisals.flatMap((one) => {
        const file = chainFor(one.id);
        const about = { employee: person.name, unit: person.unit, cycle: one.cycle.name };
        chain(file, about);
        return appraisal(one, file.rows, about);
      });
    },
    /** Whether a list of heads names exactly the ends of these chains. */
    fitsHeads(text: string): boolean {
      const listed = parseHeads(text);
      if (!listed.ok || listed.value.heads.length !== heads.size) return false;
      return listed.value.heads.every(({ chain: name, seq, hash }) => {
        const head = heads.get(name);
        return head?.seq === seq && head.hash === hash;
      });
    },
    verdict: (): RecordVerdict => ({
      ...{ broken, differences, ...counts, chains: heads.size },
      papers: countPapers(states),
    }),
  };
}
