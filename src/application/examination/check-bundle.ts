import { attempt } from '../../shared/attempt.ts';
import { isBefore, isoDay, localDate, type Temporal } from '../../shared/time.ts';
import type { AuditHeads } from '../audit/audit-heads.ts';
import { objectOf } from '../audit/replay/fields.ts';
import {
  agencyChain,
  type BundledPerson,
  bundleKind,
  bundleVersion,
  type ChainFile,
  chainName,
  headsName,
  type Manifest,
  manifestName,
} from './bundle.ts';
import { createRecordCheck, type RecordVerdict } from './check-record.ts';

/** What is wrong with a bundle, besides what stands in its chains. */
export type BundleFault =
  /** `other-sum`: it is not the bundle whose sum was told. `heads`: the list of heads is not that of its chains. */
  | { readonly kind: 'no-manifest' | 'later-version' | 'other-sum' | 'heads' }
  | { readonly kind: 'over'; readonly on: Temporal.PlainDate }
  | { readonly kind: 'changed' | 'missing' | 'added' | 'unreadable'; readonly path: string }
  | { readonly kind: 'agency-rows' | 'appraisals'; readonly told: number; readonly found: number }
  /** A file of evidence is not what the record says. */
  | { readonly kind: 'evidence'; readonly employee: string; readonly path: string }
  /** Evidence that the record has is not in it; or words from a pocket are not those that were handed in. */
  | { readonly kind: 'no-evidence' | 'words'; readonly employee: string };

export type BundleVerdict = RecordVerdict & {
  readonly manifest?: Manifest;
  readonly faults: readonly BundleFault[];
};

export type BundleToCheck = {
  readonly paths: readonly string[];
  /** Undefined when there is no such file. */
  readonly read: (path: string) => Promise<Uint8Array | undefined>;
  readonly sumOf: (bytes: Uint8Array) => string;
  readonly now: Temporal.Instant;
  /** SHA-256 of the manifest, as whoever made it said it by another way. */
  readonly sum?: string;
  /** Heads that were exported from the database. */
  readonly exported: readonly AuditHeads[];
};

/**
 * Looks at a bundle with nothing but its own files: every hash, every chain, every fact, and whether it is still in time.
 */
export async function checkBundle(bundle: BundleToCheck): Promise<BundleVerdict> {
  const { paths, read, sumOf, now, sum, exported } = bundle;
  const faults: BundleFault[] = [];
  const sums = new Map<string, string>();
  const check = createRecordCheck({
    sha256: (text) => sumOf(new TextEncoder().encode(text)),
    exported,
    sums,
  });
  const done = (...more: readonly BundleFault[]) => ({ faults: [...faults, ...more], ...check.verdict() });
  const written = await read(manifestName);
  const manifest = written && readManifest(textOf(written));
  if (!written || !manifest) return done({ kind: 'no-manifest' });
  if (manifest.version > bundleVersion) return done({ kind: 'later-version' });
  if (sum !== undefined && sumOf(written) !== sum.trim().toLowerCase()) faults.push({ kind: 'other-sum' });
  const until = isoDay(manifest.until);
  if (until && isBefore(until, localDate(now, manifest.timeZone))) faults.push({ kind: 'over', on: until });

  for (const [path, expected] of Object.entries(manifest.files)) {
    const bytes = await read(path);
    if (bytes) sums.set(path, sumOf(bytes));
    if (!bytes) faults.push({ kind: 'missing', path });
    else if (sums.get(path) !== expected) faults.push({ kind: 'changed', path });
  }
  for (const path of paths)
    if (path !== manifestName && !Object.hasOwn(manifest.files, path)) faults.push({ kind: 'added', path });

  /** Does something with what stands in a file; what cannot be read as what it should be, is named. */
  const taking = async <T>(path: string, take: (found: T) => void | Promise<void>): Promise<void> => {
    const bytes = await read(path);
    try {
      if (bytes) await take(JSON.parse(textOf(bytes)) as T);
    } catch {
      faults.push({ kind: 'unreadable', path });
    }
  };
  await taking<ChainFile>(chainName(agencyChain), (file) => {
    check.agency(file);
    const { length: found } = file.rows;
    const { agencyRows: told } = manifest;
    if (found !== told) faults.push({ kind: 'agency-rows', told, found });
  });
  let appraisals = 0;
  for (const path of Object.keys(manifest.files).filter((one) => /^people\/.*\.json$/.test(one)))
    await taking<BundledPerson>(path, async (person) => {
      const chains = new Map<string, ChainFile>();
      for (const { id } of person.appraisals)
        await taking<ChainFile>(chainName(id), (file) => void chains.set(id, file));
      appraisals += person.appraisals.length;
      const empty = (chain: string): ChainFile => ({ chain, head: { seq: 0, hash: '' }, rows: [] });
      faults.push(...check.person(person, (id) => chains.get(id) ?? empty(id)));
    });
  if (appraisals !== manifest.appraisals)
    faults.push({ kind: 'appraisals', told: manifest.appraisals, found: appraisals });
  const heads = await read(headsName);
  if (!heads || !check.fitsHeads(textOf(heads))) faults.push({ kind: 'heads' });
  return { manifest, ...done() };
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** What is judged by is checked here; the rest is only shown. */
function readManifest(text: string): Manifest | undefined {
  const given = objectOf(attempt(() => JSON.parse(text)));
  const { kind, version, until, timeZone, files, appraisals, agencyRows } = given;
  const isOurs =
    kind === bundleKind &&
    [version, appraisals, agencyRows].every((one) => Number.isInteger(one)) &&
    typeof until === 'string' &&
    isoDay(until) !== undefined &&
    typeof timeZone === 'string' &&
    Object.values(objectOf(files)).every((one) => typeof one === 'string');
  // Every part that decides was looked at above.
  return isOurs ? (given as Manifest) : undefined;
}
