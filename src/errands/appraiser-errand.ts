import { confirmAppraiser, declineAppraiser } from '../application/tenure/second-yes.ts';
import { type AppraiserSet, setAppraiser } from '../application/tenure/set-appraiser.ts';
import type { TenureStore } from '../application/tenure/tenure-store.ts';
import { sayAppraiserSet } from '../conversation/features/delegation/say-appraiser.ts';
import { sha256Of } from '../files/hash.ts';
import { sayMoment } from '../i18n/dates.ts';
import type { Translate } from '../i18n/translate.ts';
import type { ErrandInHand, Settled } from '../persistence/errands/errand-work.ts';
import { storedOrder } from '../persistence/errands/report-shape.ts';
import { createTenureStore } from '../persistence/tenure/tenure-store.ts';
import { invariant } from '../shared/assert.ts';
import { withoutControls } from '../shared/formula-safe.ts';
import { newId } from '../shared/ids.ts';
import { isoDay, localDate } from '../shared/time.ts';
import type { ErrandDeps } from './errand-deps.ts';

/** It would do something else now than what its officer saw. */
class PlanMoved extends Error {}

/**
 * Tries or does what an officer asked for about somebody's appraiser, by the use case of the command line, once and only
 * while it would do what was shown.
 */
export async function runAppraiser(deps: ErrandDeps, errand: ErrandInHand, t: Translate): Promise<Settled> {
  const order = storedOrder(errand.errandOrder);
  invariant('appraiserId' in order || 'no' in order, 'an errand about an appraiser has its order');
  if ('no' in order && errand.kind === 'appraiser-no') return runNo(deps, errand, t, order.no);
  const from = 'no' in order ? undefined : isoDay(order.from);
  const attempt = async (isDryRun: boolean) => {
    const watched = watching(createTenureStore(deps.db), isDryRun ? undefined : (errand.mark ?? ''));
    if ('no' in order) {
      const outcome = await confirmAppraiser(watched.store, {
        ...atOf(deps, errand),
        no: order.no,
        isDryRun,
      });
      return { outcome, mark: watched.mark() };
    }
    invariant(from !== undefined, 'the day was read before it was saved');
    const outcome = await setAppraiser(
      watched.store,
      {
        ...{ person: { id: order.personId }, appraiser: { id: order.appraiserId } },
        ...{ from, keeps: order.keeps, note: order.reason, ...atOf(deps, errand), isDryRun },
      },
      deps.needsSecond ? { newId } : undefined,
    );
    return { outcome, mark: watched.mark() };
  };
  const said = (set: AppraiserSet) => [{ lines: sayAppraiserSet(t, set).map(withoutControls) }];
  const trial = async (title: 'appraiser.trial' | 'appraiser.moved'): Promise<Settled> => {
    const { outcome, mark } = await attempt(true);
    if (!outcome.ok) return refused(t, t(`appraiser.no.${outcome.error}`));
    const why = 'no' in order ? [] : [t('cycle.news.reason', { reason: order.reason })];
    const waits = outcome.value.waits ? [t('errand.act.needsYes')] : [];
    const parts = [...said(outcome.value), { lines: [...why, ...waits] }];
    return { status: 'shown', report: { title: t(title), parts, more: 0, canBeDone: true }, mark };
  };
  if (errand.status === 'waiting') return trial('appraiser.trial');
  try {
    const { outcome } = await attempt(false);
    if (!outcome.ok) return refused(t, t(`appraiser.no.${outcome.error}`));
    const { waits } = outcome.value;
    if (waits) {
      const moment = sayMoment(waits.confirmBy, deps.timeZone, t.locale);
      const title = t('appraiser.asked', { no: waits.no ?? 0, moment });
      return { status: 'done', report: { title, parts: [], more: 0, canBeDone: false } };
    }
    const report = { title: t('appraiser.done'), parts: said(outcome.value), more: 0, canBeDone: false };
    return { status: 'done', report };
  } catch (error) {
    if (error instanceof PlanMoved) return trial('appraiser.moved');
    throw error;
  }
}

const atOf = ({ clock, timeZone }: ErrandDeps, { personId, eventId }: ErrandInHand) => {
  const now = clock.now();
  const by = { actorId: personId, eventId };
  return { now, today: localDate(now, timeZone), by, officerId: personId };
};

/** Turns down what another officer asked for, or takes one's own request back. */
async function runNo(deps: ErrandDeps, errand: ErrandInHand, t: Translate, no: number): Promise<Settled> {
  const isDryRun = errand.status === 'waiting';
  const declined = await declineAppraiser(createTenureStore(deps.db), {
    ...{ ...atOf(deps, errand), no, isDryRun },
  });
  if (!declined.ok) return refused(t, t(`appraiser.no.${declined.error}`));
  const title = t(isDryRun ? 'errand.no.trial' : 'errand.no.done', { no });
  return {
    status: isDryRun ? 'shown' : 'done',
    report: { title, parts: [], more: 0, canBeDone: isDryRun },
  };
}

const refused = (t: Translate, why: string): Settled => ({
  status: 'over',
  report: { title: t('errand.act.refused'), parts: [{ lines: [why] }], more: 0, canBeDone: false },
});

/** Notes what it would write; with `expected`, the transaction ends before it is saved when that is something else. */
function watching(store: TenureStore, expected: string | undefined) {
  let mark = '';
  const watched: TenureStore = {
    transaction: (work, options) =>
      store.transaction(
        (unit) =>
          work({
            ...unit,
            change: (change, at) => {
              mark = sha256Of(Buffer.from(JSON.stringify([change.personId, change.lines])));
              if (expected !== undefined && mark !== expected) throw new PlanMoved();
              return unit.change(change, at);
            },
          }),
        options,
      ),
  };
  return { store: watched, mark: () => mark };
}
