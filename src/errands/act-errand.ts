import {
  confirmAct,
  type Deed,
  declineAct,
  doAct,
  type LifeStore,
  type Officer,
  type Outcome,
} from '../application/cycle/life/do-act.ts';
import type { LifeRefusal, Plan } from '../application/cycle/life/facts.ts';
import { sayAct } from '../conversation/features/cycle/say-act.ts';
import { sayLifeRefusal } from '../conversation/features/cycle/say-life-refusal.ts';
import { sayPlan } from '../conversation/features/cycle/say-plan.ts';
import type { CycleAct } from '../domain/cycle/life/act.ts';
import type { ErrandOrder } from '../domain/hr/errand.ts';
import { sha256Of } from '../files/hash.ts';
import { sayMoment } from '../i18n/dates.ts';
import type { Translate } from '../i18n/translate.ts';
import { createLifeStore } from '../persistence/cycles/life/store.ts';
import type { ErrandInHand, Settled } from '../persistence/errands/errand-work.ts';
import { storedOrder } from '../persistence/errands/report-shape.ts';
import { withoutControls } from '../shared/formula-safe.ts';
import { newId } from '../shared/ids.ts';
import { runAdd } from './add-errand.ts';
import type { ErrandDeps } from './errand-deps.ts';
import { readAct, requested, type UnreadableAct } from './read-act.ts';

/** The act would do something else now than what its officer saw. */
class PlanMoved extends Error {}

/**
 * Tries or does what an officer asked for about a cycle, by the use cases of the command line. It is done only while it
 * would do what was shown; else that is said anew, and nothing is changed.
 */
export async function runAct(deps: ErrandDeps, errand: ErrandInHand, t: Translate): Promise<Settled> {
  const order = storedOrder(errand.errandOrder);
  if (!('no' in order) && !('act' in order))
    throw new Error('invariant broken: an act has an order of its own');
  if ('no' in order && errand.kind === 'no') return runNo(deps, errand, t, order.no);
  if ('act' in order && order.act === 'add') return runAdd(deps, errand, order, t);
  const now = deps.clock.now();
  const named = 'no' in order ? await requested(deps, order.no) : await readAct(deps.db, order);
  if (!named.ok) return refused(t, named.error);
  const act = named.value;
  const attempt = async (isDryRun: boolean) => {
    const watched = watching(createLifeStore(deps.db, now), isDryRun ? undefined : (errand.mark ?? ''));
    const { store } = watched;
    const common = { by: officerOf(errand), now, newId, isDryRun };
    const outcome =
      'no' in order
        ? await confirmAct(store, { ...common, no: order.no })
        : await doAct(store, {
            ...common,
            ...{ cycleId: order.cycleId, act, reason: order.reason, needsSecond: deps.needsSecond },
          });
    return { outcome, mark: watched.mark() };
  };
  const trial = async (stage: 'trial' | 'moved'): Promise<Settled> => {
    const { outcome, mark } = await attempt(true);
    if (!outcome.ok) return refusedBy(t, outcome.error, deps.timeZone);
    return { status: 'shown', report: sayTrial(t, act, outcome.value, order, stage), mark };
  };
  if (errand.status === 'waiting') return trial('trial');
  try {
    const { outcome } = await attempt(false);
    if (!outcome.ok) return refusedBy(t, outcome.error, deps.timeZone);
    return { status: 'done', report: sayDone(t, act, outcome.value) };
  } catch (error) {
    if (error instanceof PlanMoved) return trial('moved');
    throw error;
  }
}

/** The right was looked at a moment ago: it stands for being in HR. */
const officerOf = ({ personId, eventId }: ErrandInHand): Officer => ({
  role: 'hr',
  personId,
  isHr: true,
  eventId,
});

async function runNo(deps: ErrandDeps, errand: ErrandInHand, t: Translate, no: number): Promise<Settled> {
  const now = deps.clock.now();
  const isDryRun = errand.status === 'waiting';
  const declined = await declineAct(createLifeStore(deps.db, now), {
    no,
    by: officerOf(errand),
    now,
    isDryRun,
  });
  if (!declined.ok) return refusedBy(t, declined.error, deps.timeZone);
  const title = t(isDryRun ? 'errand.no.trial' : 'errand.no.done', { no });
  return {
    status: isDryRun ? 'shown' : 'done',
    report: { title, parts: [], more: 0, canBeDone: isDryRun },
  };
}

const lines = (all: readonly string[]) => [{ lines: all.map(withoutControls) }];

function sayTrial(
  t: Translate,
  act: CycleAct,
  outcome: Outcome,
  order: ErrandOrder,
  stage: 'trial' | 'moved',
): Settled['report'] {
  const { plan, opened } = outcome;
  const needsYes = outcome.done === 'trial' && outcome.needsYes;
  return {
    title: withoutControls(t(`errand.act.${stage}`, { act: saidOf(t, act, plan) })),
    parts: lines([
      ...sayPlan(t, plan, opened),
      ...('reason' in order ? [t('cycle.news.reason', { reason: order.reason })] : []),
      ...(needsYes ? [t('errand.act.needsYes')] : []),
    ]),
    more: 0,
    canBeDone: true,
  };
}

function sayDone(t: Translate, act: CycleAct, outcome: Outcome): Settled['report'] {
  const { plan, opened } = outcome;
  const said = saidOf(t, act, plan);
  const title =
    outcome.done === false
      ? t('errand.act.asked', {
          act: said,
          no: outcome.no,
          moment: sayMoment(outcome.confirmBy, plan.before.timeZone, t.locale),
        })
      : t('errand.act.done', { act: said });
  const parts = outcome.done === false ? [] : lines(sayPlan(t, plan, opened));
  return { title: withoutControls(title), parts, more: 0, canBeDone: false };
}

const saidOf = (t: Translate, act: CycleAct, plan: Plan): string =>
  sayAct(t, act, plan.before.name, plan.people[0]?.name);

const refused = (t: Translate, why: UnreadableAct): Settled =>
  nothing(t, [t(why === 'no-such-request' ? 'errand.request.gone' : `errand.act.${why}`)]);
const refusedBy = (t: Translate, refusals: readonly LifeRefusal[], timeZone: string): Settled =>
  nothing(
    t,
    refusals.map((one) =>
      one.code === 'no-such-request' ? t('errand.request.gone') : sayLifeRefusal(t, one, timeZone),
    ),
  );
const nothing = (t: Translate, why: readonly string[]): Settled => ({
  status: 'over',
  report: { title: t('errand.act.refused'), parts: lines(why), more: 0, canBeDone: false },
});

/**
 * Notes what an act would do: whom it concerns, and the days after it. With `expected`, the transaction ends before it is
 * saved when that is something else.
 */
function watching(store: LifeStore, expected: string | undefined) {
  let mark = '';
  const watched: LifeStore = {
    transaction: (work, options) =>
      store.transaction(
        (unit) =>
          work({
            ...unit,
            save: (deed) => {
              mark = markOf(deed);
              if (expected !== undefined && mark !== expected) throw new PlanMoved();
              return unit.save(deed);
            },
          }),
        options,
      ),
  };
  return { store: watched, mark: () => mark };
}

function markOf({ act, plan, opens }: Deed): string {
  const { name, period, windows } = plan.after;
  const people = plan.people.map(({ employeeId }) => employeeId).toSorted();
  const opened = opens.map(({ employeeId }) => employeeId).toSorted();
  const changed = plan.appraisals.length;
  return sha256Of(Buffer.from(JSON.stringify([act, name, period, windows, people, changed, opened])));
}
