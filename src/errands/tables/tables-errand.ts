import { sayPlatform } from '../../conversation/ui/words.ts';
import type { TableName } from '../../domain/clearance/chat-file.ts';
import { isCleared } from '../../domain/clearance/clearance.ts';
import type { Cycle } from '../../domain/cycle/cycle.ts';
import { sha256Of } from '../../files/hash.ts';
import { sealFiles } from '../../files/sealed-pack.ts';
import type { Translate } from '../../i18n/translate.ts';
import { agencyNow } from '../../outbound/agency-now.ts';
import { storeTable } from '../../persistence/chat-files/chat-file-work.ts';
import { createProgressStore } from '../../persistence/cycles/progress.ts';
import type { Db } from '../../persistence/db.ts';
import type { ErrandInHand, Settled } from '../../persistence/errands/errand-work.ts';
import { storedOrder } from '../../persistence/errands/report-shape.ts';
import { atOneMoment, countExported, type ExportScope } from '../../persistence/export/export-pages.ts';
import { recordExport } from '../../persistence/export/record-export.ts';
import { keepFolder } from '../../persistence/files/settle-file.ts';
import { localDate, Temporal } from '../../shared/time.ts';
import type { ErrandDeps } from '../errand-deps.ts';
import { createTeller } from '../tell-progress.ts';
import { fileName, plainName } from './file-name.ts';
import { passesOf, writeTable } from './write-tables.ts';

/** A table has more bytes than a chat takes. */
class TooLarge extends Error {}

/**
 * Tries or makes a table of a cycle for the private chat of its officer. It is made in memory, up to what a chat takes, and
 * lies sealed until it is sent. Its act is saved with it.
 */
export async function runTables(deps: ErrandDeps, errand: ErrandInHand, t: Translate): Promise<Settled> {
  const { db, clock, timeZone } = deps;
  const order = storedOrder(errand.errandOrder);
  if (!('tables' in order)) throw new Error('invariant broken: tables have an order of their own');
  const { table, cycle: wanted, unit } = order.tables;
  const { agency } = await agencyNow(db, localDate(clock.now(), timeZone), { agencyName: deps.agencyName });
  if (!isCleared(agency.clearance, 'table')) return over(t, t('tables.notCleared'));
  const cycle = await cycleOf(db, errand.mark ?? undefined, wanted);
  if (!cycle) return over(t, t('tables.noCycle'));
  const scope = { cycleId: cycle.id, units: unit === undefined ? null : [unit.toLowerCase()] };
  const people = await countExported(db, scope);
  if (people === 0) return over(t, t('tables.nobody'));
  const about = { cycle: cycle.name, table: t(`tables.name.${table}`) };
  if (errand.status === 'waiting')
    return {
      status: 'shown',
      mark: cycle.id,
      report: {
        title: t('tables.trial', about),
        parts: [{ lines: [t('tables.people', { people }), t('tables.goes')] }],
        ...{ more: 0, canBeDone: true },
      },
    };
  try {
    return await make(deps, errand, t, { cycle, scope, people, table, ...(unit !== undefined && { unit }) });
  } catch (error) {
    if (error instanceof TooLarge) return over(t, t('tables.tooLarge'));
    throw error;
  }
}

/** The cycle that was shown; before, the one of that name, or the latest. */
async function cycleOf(
  db: Db,
  shown: string | undefined,
  name: string | undefined,
): Promise<Cycle | undefined> {
  const cycles = (await createProgressStore(db).cycles()).map(({ cycle }) => cycle);
  if (shown !== undefined) return cycles.find(({ id }) => id === shown);
  if (name !== undefined) return cycles.find((one) => one.name.toLowerCase() === name.trim().toLowerCase());
  return cycles.toSorted((a, b) => Temporal.PlainDate.compare(b.period.from, a.period.from))[0];
}

type Making = {
  readonly cycle: Cycle;
  readonly scope: ExportScope;
  readonly people: number;
  readonly table: TableName;
  readonly unit?: string;
};

async function make(deps: ErrandDeps, errand: ErrandInHand, t: Translate, making: Making): Promise<Settled> {
  const { db, clock, timeZone, keeping } = deps;
  const { cycle, scope, people, table, unit } = making;
  const tell = createTeller(deps, errand, (done, of) => t('tables.progress', { done, of }));
  const bytesMax = Math.min(...deps.platforms.map(({ capabilities }) => capabilities.files.bytesMax));
  const chunks: Uint8Array[] = [];
  let size = 0;
  const draft = {
    write: async (given: Uint8Array | string) => {
      // A copy: whoever writes may use its bytes again.
      const chunk = Uint8Array.from(typeof given === 'string' ? new TextEncoder().encode(given) : given);
      size += chunk.length;
      if (size > bytesMax) throw new TooLarge();
      chunks.push(chunk);
    },
  };
  const total = people * passesOf({ t, timeZone: cycle.timeZone }, table);
  let done = 0;
  let telling: Promise<void> = Promise.resolve();
  const onRows = (count: number): void => {
    done += count;
    const now = Math.min(done, total);
    telling = telling.then(() => tell(now, total));
  };
  await atOneMoment(db, (tx) =>
    writeTable(
      {
        ...{
          db: tx,
          t,
          timeZone: cycle.timeZone,
          today: localDate(clock.now(), timeZone),
          period: cycle.name,
          scope,
          onRows,
          masksNumbers: true,
        },
        namePlatform: sayPlatform,
      },
      table,
      draft,
    ),
  );
  await telling;
  const bytes = Buffer.concat(chunks);
  const now = clock.now();
  const name = fileName(plainName([cycle.name, unit, localDate(now, timeZone).toString()]), table);
  const sealed = sealFiles({ [name]: bytes });
  const sha256 = sha256Of(sealed.bytes);
  const { personId, eventId } = errand;
  return {
    status: 'done',
    report: { title: t('tables.done'), parts: [], more: 0, canBeDone: false },
    also: async (tx) => {
      await keepFolder(tx);
      await keeping.store.put(sha256, sealed.bytes);
      const file = { kind: table, name, sha256, sealKey: sealed.key, cycleId: cycle.id };
      await storeTable(tx, errand, { ...file, ...(unit !== undefined && { unit }) }, now);
      const files = { [name]: sha256Of(bytes) };
      await recordExport(
        tx,
        { cycleId: cycle.id, units: scope.units, people, files },
        { personId, at: now, eventId },
      );
    },
  };
}

const over = (t: Translate, why: string): Settled => ({
  status: 'over',
  report: { title: t('tables.refused'), parts: [{ lines: [why] }], more: 0, canBeDone: false },
});
