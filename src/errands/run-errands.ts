import { rightFor } from '../domain/hr/errand.ts';
import { sha256Of } from '../files/hash.ts';
import { chooseLocale } from '../i18n/locale.ts';
import { type Translate, translator } from '../i18n/translate.ts';
import { backoffMs, triesMax } from '../outbound/backoff.ts';
import {
  type ErrandInHand,
  endErrands,
  localeOf,
  mayStill,
  putOffErrand,
  type Settled,
  settleErrand,
  takeErrand,
} from '../persistence/errands/errand-work.ts';
import { whileFolderRests } from '../persistence/files/settle-file.ts';
import { hashesInUse } from '../persistence/files/waiting-files.ts';
import type { LaneKey } from '../persistence/outbox/lanes.ts';
import { fileLimits } from '../roster/file-problem.ts';
import { errorClass } from '../shared/log.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { localDate } from '../shared/time.ts';
import { runChatFiles } from './chat-files/run-chat-files.ts';
import type { runCycle } from './cycle-errand.ts';
import type { ErrandDeps } from './errand-deps.ts';

/**
 * Works at what officers asked for: tries it, and does what they said yes to. Any number of processes may do this at any
 * time. Returns the lanes with something to tell: what was done for an officer in one app is news to people in all.
 */
export async function runErrands(deps: ErrandDeps): Promise<readonly LaneKey[]> {
  const { db, clock } = deps;
  const lanes = deps.platforms.map(({ name, tenant }) => ({ platform: name, tenant }));
  let isAnySettled = false;
  while (!deps.isStopping()) {
    const errand = await takeErrand(db, lanes, clock.now());
    if (!errand) break;
    if (await runSafely(deps, errand)) isAnySettled = true;
  }
  await removeFiles(deps);
  const told = await runChatFiles(deps);
  return isAnySettled ? lanes : told;
}

async function runSafely(deps: ErrandDeps, errand: ErrandInHand): Promise<boolean> {
  const { db, clock, log, random } = deps;
  const { id: errandId, eventId, kind, status, tries } = errand;
  const t = translator(chooseLocale(await localeOf(db, errand), undefined));
  try {
    const settled = await runOne(deps, errand, t);
    if (settled === 'later') {
      await putOffErrand(db, errand, clock.now().add({ milliseconds: backoffMs(tries, random()) }));
      return false;
    }
    log.info({ errandId, eventId, kind, from: status, to: settled.status }, 'an errand was worked at');
    return await settleErrand(db, errand, settled, clock.now());
  } catch (error) {
    log.error({ errandId, eventId, kind, error: errorClass(error) }, 'an errand failed');
    if (tries < triesMax) {
      await putOffErrand(db, errand, clock.now().add({ milliseconds: backoffMs(tries, random()) }));
      return false;
    }
    return settleErrand(db, errand, over(t('errand.failed')), clock.now());
  }
}

const over = (title: string): Settled => ({
  status: 'over',
  report: { title, parts: [], more: 0, canBeDone: false },
});

async function runOne(deps: ErrandDeps, errand: ErrandInHand, t: Translate): Promise<Settled | 'later'> {
  const { db, clock, timeZone } = deps;
  // Right before it is done: a right that was taken since the press counts.
  if (!(await mayStill(db, errand, localDate(clock.now(), timeZone))))
    return over(t('errand.notYours', { right: t(`cli.hr.right.${rightFor(errand.kind)}`) }));
  const { kind } = errand;
  if (kind === 'person') {
    const { runPerson } = await import('./person-errand.ts');
    return runPerson(deps, errand, t);
  }
  if (kind === 'appraiser' || kind === 'appraiser-yes' || kind === 'appraiser-no') {
    const { runAppraiser } = await import('./appraiser-errand.ts');
    return runAppraiser(deps, errand, t);
  }
  if (kind === 'decider') {
    const { runDecider } = await import('./decider-errand.ts');
    return runDecider(deps, errand, t);
  }
  if (kind === 'transfer') {
    const { runTransfer } = await import('./transfer-errand.ts');
    return runTransfer(deps, errand, t);
  }
  if (kind === 'act' || kind === 'yes' || kind === 'no') {
    const { runAct } = await import('./act-errand.ts');
    return runAct(deps, errand, t);
  }
  if (kind === 'letters') {
    const { runLetters } = await import('./letters-errand.ts');
    return runLetters(deps, errand, t);
  }
  if (kind === 'tables') {
    const { runTables } = await import('./tables/tables-errand.ts');
    return runTables(deps, errand, t);
  }
  if (kind === 'cycle' && errand.errandOrder) return runCycleOf(deps, errand, t, undefined);
  const bytes = await bytesOf(deps, errand, t);
  if (!bytes.ok) return bytes.error === 'later' ? 'later' : over(bytes.error.why);
  const settled =
    kind === 'cycle'
      ? await runCycleOf(deps, errand, t, bytes.value)
      : await (await import('./roster-errand.ts')).runRoster(deps, errand, t, bytes.value);
  return errand.sha256 === undefined && settled.status === 'shown'
    ? { ...settled, ...kept(deps, bytes.value) }
    : settled;
}

/** Loaded when it is needed, as everything is that reads a file. */
async function runCycleOf(...of: Parameters<typeof runCycle>): Promise<Settled> {
  const { runCycle: run } = await import('./cycle-errand.ts');
  return run(...of);
}

type Failing = 'later' | { readonly why: string };

/** The file: from where it is kept, as it was when it was shown, or from the platform. */
async function bytesOf(
  deps: ErrandDeps,
  errand: ErrandInHand,
  t: Translate,
): Promise<Result<Uint8Array, Failing>> {
  const { keeping, platforms } = deps;
  const gone = fail({ why: t('errand.file.gone') });
  if (errand.sha256 !== undefined) {
    const kept = await keeping.store.read(errand.sha256);
    return kept ? ok(kept) : gone;
  }
  const most = fileLimits.megabytes;
  const platform = platforms.find(({ name, tenant }) => name === errand.platform && tenant === errand.tenant);
  const fetched =
    errand.source &&
    (await platform?.fetchFile?.(
      errand.source,
      Math.min(most * 2 ** 20, platform.capabilities.files.bytesMax),
    ));
  if (!fetched) return gone;
  if (!fetched.ok) {
    if (fetched.error === 'no-answer' && errand.tries < triesMax) return fail('later');
    return fetched.error === 'too-large'
      ? fail({ why: t('roster.file-too-big', { maxMegabytes: most }) })
      : gone;
  }
  const verdict = (await keeping.scanner?.scan(fetched.value)) ?? { kind: 'clean' };
  if (verdict.kind === 'away') return fail('later');
  if (verdict.kind !== 'clean') return fail({ why: t('errand.file.infected') });
  return ok(fetched.value);
}

function kept({ keeping: { store } }: ErrandDeps, bytes: Uint8Array): Pick<Settled, 'sha256' | 'put'> {
  const sha256 = sha256Of(bytes);
  return { sha256, put: () => store.put(sha256, bytes) };
}

/** A roster does not lie about once it was imported or called off, nor longer than a day. */
async function removeFiles({ db, clock, keeping: { store } }: ErrandDeps): Promise<void> {
  const hashes = await endErrands(db, clock.now());
  if (hashes.length === 0) return;
  await whileFolderRests(db, async (tx) => {
    const inUse = await hashesInUse(tx, hashes);
    for (const sha256 of new Set(hashes)) if (!inUse.has(sha256)) await store.remove(sha256);
  });
}
