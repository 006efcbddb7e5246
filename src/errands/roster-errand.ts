import { importRoster, type RosterStore } from '../application/people/import-roster.ts';
import { sha256Of } from '../files/hash.ts';
import type { Translate } from '../i18n/translate.ts';
import type { ErrandInHand, Settled } from '../persistence/errands/errand-work.ts';
import { createRosterStore } from '../persistence/people/roster.ts';
import { readRosterBytes } from '../roster/read-roster.ts';
import { newId } from '../shared/ids.ts';
import { localDate } from '../shared/time.ts';
import type { ErrandDeps } from './errand-deps.ts';
import { fileProblem, rosterProblem, type Said, sayImport, sayProblems } from './roster-report.ts';

/** The roster is not as it was when the file was compared with it. */
class RosterMoved extends Error {}

/**
 * Compares a roster file with the roster, or imports it: by the use case of the command line. It is imported only while
 * the roster is what it was when its officer saw what would change; else that is said anew, and nothing is changed.
 */
export async function runRoster(
  deps: ErrandDeps,
  errand: ErrandInHand,
  t: Translate,
  bytes: Uint8Array,
): Promise<Settled> {
  const read = await readRosterBytes(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!read.ok) return refused(sayProblems(t, [fileProblem(t, read.error)]));
  const { table, unread } = read.value;
  const now = deps.clock.now();
  const today = localDate(now, deps.timeZone);
  const attempt = async (isDryRun: boolean) => {
    const watched = watching(
      createRosterStore(deps.db, deps.partDaysMin),
      `${today}`,
      isDryRun ? undefined : errand.mark,
    );
    const imported = await importRoster(watched.store, {
      ...{ table, now, today, isDryRun, newId },
      source: errand.name ?? '',
      // Its officer saw what would be removed, since nothing else is done than what was shown.
      mayRemove: true,
      ...(errand.samePerson && { samePerson: errand.samePerson }),
      by: { role: 'hr', actorId: errand.personId, eventId: errand.eventId },
    });
    return { imported, mark: watched.mark() };
  };
  const trial = async (stage: 'trial' | 'moved'): Promise<Settled> => {
    const { imported, mark } = await attempt(true);
    if (!imported.ok)
      return refused(
        sayProblems(
          t,
          imported.error.map((one) => rosterProblem(t, one)),
        ),
      );
    return {
      status: 'shown',
      ...sayImport(t, imported.value, [...unread, ...imported.value.unread], stage),
      mark,
    };
  };
  if (errand.status === 'waiting') return trial('trial');
  try {
    const { imported } = await attempt(false);
    if (!imported.ok || imported.value.isWaiting) return trial('moved');
    return { status: 'done', ...sayImport(t, imported.value, [], 'done') };
  } catch (error) {
    if (error instanceof RosterMoved) return trial('moved');
    throw error;
  }
}

const refused = (said: Said): Settled => ({ status: 'over', ...said });

/**
 * Notes what the file is compared with: everybody as they are stored, on that day. With `expected`, the transaction ends
 * before anything is written when that is something else.
 */
function watching(store: RosterStore, today: string, expected: string | undefined) {
  let mark = '';
  const watched: RosterStore = {
    transaction: (work, options) =>
      store.transaction(
        (unit) =>
          work({
            ...unit,
            people: async () => {
              const people = await unit.people();
              mark = sha256Of(Buffer.from(JSON.stringify([today, people])));
              if (!options.isDryRun && mark !== expected) throw new RosterMoved();
              return people;
            },
          }),
        options,
      ),
  };
  return { store: watched, mark: () => mark };
}
