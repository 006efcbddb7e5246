import { formatHeads } from '../application/audit/audit-heads.ts';
import type { Officer } from '../application/cycle/life/do-act.ts';
import { type ExaminationRefusal, mayMake } from '../application/examination/ask-examination.ts';
import {
  type BundledPerson,
  bundleKind,
  bundleVersion,
  type ChainFile,
  chainName,
  headsName,
  type Manifest,
  manifestName,
} from '../application/examination/bundle.ts';
import { countPapers } from '../application/examination/papers.ts';
import { type BundledPage, sayBundle, sayBundledPerson } from '../conversation/features/rights/say-bundle.ts';
import { openSink, type Sink } from '../files/bundle/sink.ts';
import { sha256Of } from '../files/hash.ts';
import type { FileStore } from '../files/store.ts';
import { translator } from '../i18n/translate.ts';
import type { Db, Transaction } from '../persistence/db.ts';
import { peopleOf, readAgency, readPerson } from '../persistence/examination/read-bundle.ts';
import { recordBundle } from '../persistence/examination/record-bundle.ts';
import { type KnownExamination, lockedExamination } from '../persistence/examination/store.ts';
import { dataCopyPage } from '../reports/data-copy-page.ts';
import type { Result } from '../shared/result.ts';
import { type Clock, localDate, Temporal } from '../shared/time.ts';

export type BundleDeps = {
  readonly db: Db;
  readonly files: FileStore;
  readonly clock: Clock;
  readonly agency: string;
  readonly timeZone: string;
  readonly release: string;
  readonly onProgress: (done: number, of: number) => void;
};

export type MadeBundle = {
  readonly manifest: Manifest;
  /** SHA-256 of the manifest, and so of all of it. */
  readonly sum: string;
  readonly gone: number;
  readonly told: number;
  readonly tellAt: Temporal.Instant;
};

/** Those whom a silence concerns are told on the first morning after it. */
const toldAt = Temporal.PlainTime.from('08:00');

/**
 * Writes a bundle. It counts as made once its act stands in the record, and only then gets its manifest: of a crash before
 * that nothing is left that would pass as whole. `name` is what the scope is called.
 */
export async function makeBundle(
  deps: BundleDeps,
  examination: KnownExamination,
  name: string,
  by: Officer,
  out: string,
): Promise<Result<MadeBundle, ExaminationRefusal>> {
  const { db, clock, timeZone } = deps;
  const sink = await openSink(out);
  try {
    const written = await db.transaction((tx) => writeAll(deps, tx, examination, name, sink), {
      isolationLevel: 'repeatable read',
      accessMode: 'read only',
    });
    const { manifest, people, gone } = written;
    const text = `${JSON.stringify(manifest, null, 1)}\n`;
    const sum = sha256Of(Buffer.from(text));
    const made = await db.transaction(async (tx) => {
      const now = clock.now();
      // Once more: it took a while, and its last day may be over.
      const still = mayMake(await lockedExamination(tx, examination.no), {
        ...{ by, now, today: localDate(now, timeZone) },
      });
      if (!still.ok) return still;
      const silent = still.value.untold?.until;
      const tellAt =
        silent?.add({ days: 1 }).toZonedDateTime({ timeZone, plainTime: toldAt }).toInstant() ?? now;
      await recordBundle(tx, { examination, sha256: sum, people, tellAt }, by, now);
      return { ok: true, value: { manifest, sum, gone, told: people.length, tellAt } } as const;
    });
    if (!made.ok) await sink.discard();
    else {
      await sink.put(manifestName, Buffer.from(text));
      await sink.close();
    }
    return made;
  } catch (error) {
    await sink.discard();
    throw error;
  }
}

async function writeAll(
  { files, clock, agency, timeZone, release, onProgress }: BundleDeps,
  tx: Transaction,
  examination: KnownExamination,
  name: string,
  sink: Sink,
) {
  const t = translator('id');
  const { scope, no, until, reason, askedBy, confirmedBy = '' } = examination;
  const sums: Record<string, string> = {};
  const put = async (path: string, content: Uint8Array | string): Promise<void> => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    sums[path] = sha256Of(bytes);
    await sink.put(path, bytes);
  };
  const putJson = (path: string, content: unknown) => put(path, `${JSON.stringify(content, null, 1)}\n`);
  const { people, cycles } = await peopleOf(tx, examination);
  const noteIds = new Set<string>();
  const heads: ChainFile[] = [];
  const listed: BundledPage[] = [];
  let [gone, appraisals] = [0, 0];
  const putChain = async (chain: ChainFile) => {
    heads.push({ ...chain, rows: [] });
    await putJson(chainName(chain.chain), chain);
  };
  for (const [id, who] of people) {
    const read = await readPerson(tx, id, who, scope.of === 'cycle');
    for (const one of read.noteIds) noteIds.add(one);
    for (const chain of read.chains) await putChain(chain);
    const found = await withFiles(read.found, async ({ path, sha256 }) => {
      if (path in sums) return true;
      const bytes = await files.read(sha256);
      if (bytes) await put(path, bytes);
      return bytes !== undefined;
    });
    appraisals += found.appraisals.length;
    gone += found.appraisals.flatMap((one) => one.files.filter(({ isGone }) => isGone)).length;
    const path = pathOf(listed.length + 1, who.who.number);
    await putJson(`${path}.json`, found);
    await put(`${path}.html`, dataCopyPage('id', sayBundledPerson(t, found, timeZone)));
    const papers = countPapers(found.appraisals.map(({ state }) => state));
    listed.push({ path: `${path}.html`, person: found.person, papers });
    onProgress(listed.length, people.size);
  }
  const within = { people: new Set(people.keys()), cycles, notes: noteIds, examinationId: examination.id };
  const ofAgency = await readAgency(tx, within);
  await putChain(ofAgency);
  const now = clock.now();
  const date = localDate(now, timeZone);
  await put(
    headsName,
    formatHeads({ date, takenAt: now, heads: heads.map(({ chain, head }) => ({ chain, ...head })) }),
  );
  const about: Omit<Manifest, 'files'> = {
    ...{
      kind: bundleKind,
      version: bundleVersion,
      request: no,
      agency,
      reason,
      askedBy,
      confirmedBy,
      release,
    },
    ...{ scope: { of: scope.of, name }, madeAt: now.toString(), until: until.toString(), timeZone },
    ...{ people: people.size, appraisals, agencyRows: ofAgency.rows.length },
  };
  await put('index.html', dataCopyPage('id', sayBundle(t, about, listed)));
  const manifest: Manifest = { ...about, files: sums };
  return { manifest, gone, people: [...people.keys()] };
}

/** `people/0001-198609262015051001`: names of files are plain, whatever stands in the place of a NIP. */
const pathOf = (index: number, number: string): string =>
  `people/${String(index).padStart(4, '0')}-${number.replace(/[^\w-]+/g, '-').slice(0, 40)}`;

/** The person, with a word at each file that could not be had any more. */
async function withFiles(
  person: BundledPerson,
  take: (file: { readonly path: string; readonly sha256: string }) => Promise<boolean>,
): Promise<BundledPerson> {
  const appraisals: BundledPerson['appraisals'][number][] = [];
  for (const one of person.appraisals) {
    const files: (typeof one.files)[number][] = [];
    for (const file of one.files) files.push((await take(file)) ? file : { ...file, isGone: true });
    appraisals.push({ ...one, files });
  }
  return { ...person, appraisals };
}
