import {
  type CycleDraft,
  type CycleRefusal,
  type CycleStore,
  openCycle,
} from '../application/cycle/open-cycle.ts';
import { sayLifeRefusal } from '../conversation/features/cycle/say-life-refusal.ts';
import { defaultSettings, stages, usualRelease, type Window } from '../domain/cycle/cycle.ts';
import { wholeKind } from '../domain/cycle/kind.ts';
import { usualWindows } from '../domain/cycle/usual-windows.ts';
import type { TypedCycle } from '../domain/hr/errand.ts';
import { cleanText } from '../domain/typed/clean.ts';
import type { Translate } from '../i18n/translate.ts';
import { createCycleStore } from '../persistence/cycles/cycles.ts';
import { createProgressStore } from '../persistence/cycles/progress.ts';
import type { ErrandInHand, Settled } from '../persistence/errands/errand-work.ts';
import { storedOrder } from '../persistence/errands/report-shape.ts';
import { openingFault, readCycleFile } from '../roster/cycle/read-cycle-file.ts';
import { decodeText } from '../roster/decode-text.ts';
import { newId } from '../shared/ids.ts';
import { isoDay, localDate, type Temporal } from '../shared/time.ts';
import type { ErrandDeps } from './errand-deps.ts';
import { sayFileProblems, sayOpening } from './say-opening.ts';
import { Moved, markOf, sameAs } from './seen.ts';

/** Longer than any description of a cycle, also with levels for every position. */
const fileMax = 256 * 1024;

/**
 * Tries or does what `cycle open` does, for a file that was sent or for what was typed. It is opened only while it would
 * be the cycle, for the people, that its officer saw.
 */
export async function runCycle(
  deps: ErrandDeps,
  errand: ErrandInHand,
  t: Translate,
  bytes: Uint8Array | undefined,
): Promise<Settled> {
  const { db, clock, timeZone } = deps;
  const now = clock.now();
  const today = localDate(now, timeZone);
  const read = bytes ? await fromFile(deps, t, bytes) : fromForm(errand, today, timeZone);
  if ('status' in read) return read;
  const { draft, text } = read;
  const attempt = async (isDryRun: boolean) => {
    const by = { role: 'hr', actorId: errand.personId, eventId: errand.eventId } as const;
    const watched = watching(createCycleStore(db, by), isDryRun ? undefined : (errand.mark ?? ''));
    const opened = await openCycle(watched.store, { draft, now, today, isDryRun, newId });
    return { opened, mark: watched.mark() };
  };
  const refused = (refusals: readonly CycleRefusal[]): Settled =>
    text === undefined
      ? over(
          t,
          refusals.map((one) => sayRefusal(t, one, timeZone)),
        )
      : {
          status: 'over',
          ...sayFileProblems(
            t,
            refusals.map((one) => openingFault(one, (same) => sayLifeRefusal(t, same, timeZone))),
            text,
          ),
        };
  const trial = async (stage: 'trial' | 'moved'): Promise<Settled> => {
    const { opened, mark } = await attempt(true);
    if (!opened.ok) return refused(opened.error);
    return { status: 'shown', ...sayOpening(t, opened.value, stage), mark };
  };
  if (errand.status === 'waiting') return trial('trial');
  try {
    const { opened } = await attempt(false);
    return opened.ok ? { status: 'done', ...sayOpening(t, opened.value, 'done') } : refused(opened.error);
  } catch (error) {
    if (error instanceof Moved) return trial('moved');
    throw error;
  }
}

type Read = { readonly draft: CycleDraft; readonly text?: string } | Settled;

async function fromFile({ db, timeZone }: ErrandDeps, t: Translate, bytes: Uint8Array): Promise<Read> {
  if (bytes.byteLength > fileMax) return over(t, [t('errand.opening.tooBig')]);
  const text = decodeText(bytes);
  const { draft, name, problems: ofCycle, agency } = readCycleFile(text, timeZone);
  // Who opens cycles at the desk need not have the right to settings: these have a page of their own there (ADR 75).
  const notHere = agency.map(([key]) => ({ path: `settings.${key}`, code: 'agency' }) as const);
  const problems = [...ofCycle, ...notHere];
  if (draft && problems.length === 0) return { draft, text };
  // All problems at once, as the command line says them.
  const isTaken =
    name !== undefined &&
    (await createProgressStore(db).cycles()).some(
      ({ cycle }) => cycle.name.toLowerCase() === name.toLowerCase(),
    );
  const all = [...problems, ...(isTaken ? [{ path: 'name', code: 'name-taken' } as const] : [])];
  return { status: 'over', ...sayFileProblems(t, all, text) };
}

function fromForm(errand: ErrandInHand, today: Temporal.PlainDate, timeZone: string): Read {
  const order = storedOrder(errand.errandOrder);
  if (!('cycle' in order)) throw new Error('invariant broken: a cycle without a file was typed');
  return { draft: draftOf(order.cycle, today, timeZone) };
}

function draftOf(typed: TypedCycle, today: Temporal.PlainDate, timeZone: string): CycleDraft {
  const day = (iso: string): Temporal.PlainDate => {
    const found = isoDay(iso);
    // The form checked it when it was sent.
    if (!found) throw new Error('invariant broken: a day of a form is a date');
    return found;
  };
  const period = { from: day(typed.from), to: day(typed.to) };
  const given = Object.fromEntries(
    stages.flatMap((stage) => {
      const last = typed[stage];
      return last === undefined ? [] : [[stage, day(last)]];
    }),
  );
  return {
    ...{ name: cleanText(typed.name), period, windows: usualWindows(period, today, given) },
    ...{ timeZone, settings: { ...defaultSettings, release: usualRelease, asksValues: true }, required: {} },
    ...(typed.units && { units: typed.units }),
    ...kindOf(period),
  };
}

/** What a typed period surely is; its officer sees it before it is opened. */
function kindOf(period: Window): Pick<CycleDraft, 'kind'> {
  const kind = wholeKind(period);
  return kind ? { kind } : {};
}

const over = (t: Translate, lines: readonly string[]): Settled => ({
  status: 'over',
  report: { title: t('errand.opening.refused'), parts: [{ lines }], more: 0, canBeDone: false },
});

const sayRefusal = (t: Translate, refusal: CycleRefusal, timeZone: string): string =>
  refusal.code === 'nobody' ? t('cli.cycle.fault.nobody') : sayLifeRefusal(t, refusal, timeZone);

/** Notes what would be opened; with `expected`, it ends before anything is written when that is something else. */
function watching(store: CycleStore, expected: string | undefined) {
  let mark = '';
  const watched: CycleStore = {
    transaction: (work, options) =>
      store.transaction(
        (unit) =>
          work({
            ...unit,
            open: (cycle, appraisals, now, units) => {
              const { id: _, ...described } = cycle;
              const people = appraisals.map(({ id: _id, ...one }) => JSON.stringify(one)).toSorted();
              mark = markOf([described, people, units ?? null]);
              sameAs(expected, mark);
              return unit.open(cycle, appraisals, now, units);
            },
          }),
        options,
      ),
  };
  return { store: watched, mark: () => mark };
}
