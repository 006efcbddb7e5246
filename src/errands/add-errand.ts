import { type Added, type AddRefusal, addToCycle, type JoinerStore } from '../application/tenure/joiners.ts';
import type { ErrandOrder } from '../domain/hr/errand.ts';
import { withoutTitles } from '../domain/people/mask-name.ts';
import { parseNumber } from '../domain/people/no-nip.ts';
import { sayDate } from '../i18n/dates.ts';
import type { Translate } from '../i18n/translate.ts';
import { createProgressStore } from '../persistence/cycles/progress.ts';
import type { ErrandInHand, Settled } from '../persistence/errands/errand-work.ts';
import { createJoinerStore } from '../persistence/tenure/joiners.ts';
import { withoutControls } from '../shared/formula-safe.ts';
import { newId } from '../shared/ids.ts';
import { localDate } from '../shared/time.ts';
import type { ErrandDeps } from './errand-deps.ts';
import { csvOf, shownMax } from './report-lines.ts';
import { Moved, markOf, sameAs } from './seen.ts';

/** Tries or does what `cycle add` does: an appraisal for joiners, by number, or for all who have none. */
export async function runAdd(
  { db, clock, timeZone }: ErrandDeps,
  errand: ErrandInHand,
  { cycleId, whom }: Extract<ErrandOrder, { act: unknown }>,
  t: Translate,
): Promise<Settled> {
  const number = whom === undefined ? undefined : parseNumber(whom);
  if (number && !number.ok) return over(t, [t('errand.act.no-such-person')]);
  const cycle = (await createProgressStore(db).cycles()).find((one) => one.cycle.id === cycleId)?.cycle;
  if (!cycle) return over(t, [t('refusal.no-such-errand')]);
  const now = clock.now();
  const attempt = async (isDryRun: boolean) => {
    const by = { role: 'hr', actorId: errand.personId, eventId: errand.eventId } as const;
    const watched = watching(createJoinerStore(db, by), isDryRun ? undefined : (errand.mark ?? ''));
    const added = await addToCycle(watched.store, {
      ...{ now, today: localDate(now, timeZone), isDryRun, newId, cycle: cycle.name },
      who: number?.ok ? [number.value] : 'all',
    });
    return { added, mark: watched.mark() };
  };
  const trial = async (stage: 'trial' | 'moved'): Promise<Settled> => {
    const { added, mark } = await attempt(true);
    if (!added.ok) return refused(t, added.error);
    return { status: 'shown', ...sayAdded(t, added.value, stage), mark };
  };
  if (errand.status === 'waiting') return trial('trial');
  try {
    const { added } = await attempt(false);
    return added.ok ? { status: 'done', ...sayAdded(t, added.value, 'done') } : refused(t, added.error);
  } catch (error) {
    if (error instanceof Moved) return trial('moved');
    throw error;
  }
}

function sayAdded(
  t: Translate,
  { cycle, added, isSelfOver }: Added,
  stage: 'trial' | 'moved' | 'done',
): Pick<Settled, 'report' | 'reportFile'> {
  const people = added.map(({ name, unit, part }) =>
    withoutControls(
      t('errand.add.row', {
        ...{ name: withoutTitles(name), unit },
        part: part
          ? t('cli.add.part', { from: sayDate(part.from, t.locale), to: sayDate(part.to, t.locale) })
          : t('cli.add.whole'),
      }),
    ),
  );
  const more = Math.max(0, people.length - shownMax);
  return {
    report: {
      title: withoutControls(t(`errand.add.${stage}`, { name: cycle })),
      parts: [
        { title: t('errand.add.count', { people: added.length }), lines: people.slice(0, shownMax) },
        ...(isSelfOver ? [{ lines: [t('cli.add.self-over')] }] : []),
      ],
      more,
      canBeDone: stage !== 'done',
    },
    ...(more > 0 && { reportFile: csvOf(people.map((line) => [line])) }),
  };
}

const refused = (t: Translate, refusals: readonly AddRefusal[]): Settled =>
  over(
    t,
    refusals.map((refusal) => withoutControls(sayNo(t, refusal))),
  );

function sayNo(t: Translate, refusal: AddRefusal): string {
  switch (refusal.code) {
    case 'several-cycles':
    case 'no-cycle':
      return t('refusal.no-such-errand');
    case 'stranger':
      return t('errand.act.no-such-person');
    case 'over':
    case 'nobody':
      return t(`cli.add.no.${refusal.code}`);
    default:
      return t(`cli.add.no.${refusal.code}`, { name: withoutTitles(refusal.name), number: refusal.number });
  }
}

const over = (t: Translate, lines: readonly string[]): Settled => ({
  status: 'over',
  report: { title: t('errand.act.refused'), parts: [{ lines }], more: 0, canBeDone: false },
});

/** Notes whom it would add; with `expected`, it ends before anything is written when that are others. */
function watching(store: JoinerStore, expected: string | undefined) {
  let mark = '';
  const watched: JoinerStore = {
    transaction: (work, options) =>
      store.transaction(
        (unit) =>
          work({
            ...unit,
            add: (cycle, appraisals, now) => {
              mark = markOf([
                cycle.id,
                cycle.windows,
                appraisals.map(({ id: _, ...one }) => JSON.stringify(one)).toSorted(),
              ]);
              sameAs(expected, mark);
              return unit.add(cycle, appraisals, now);
            },
          }),
        options,
      ),
  };
  return { store: watched, mark: () => mark };
}
