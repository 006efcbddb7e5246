import { type AppraiserSet, setAppraiser } from '../application/tenure/set-appraiser.ts';
import type { TenureStore } from '../application/tenure/tenure-store.ts';
import { sayAppraiserSet } from '../conversation/features/delegation/say-appraiser.ts';
import { sha256Of } from '../files/hash.ts';
import type { Translate } from '../i18n/translate.ts';
import type { ErrandInHand, Settled } from '../persistence/errands/errand-work.ts';
import { storedOrder } from '../persistence/errands/report-shape.ts';
import { createTenureStore } from '../persistence/tenure/tenure-store.ts';
import { invariant } from '../shared/assert.ts';
import { withoutControls } from '../shared/formula-safe.ts';
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
  invariant('appraiserId' in order, 'an errand about an appraiser has its order');
  const from = isoDay(order.from);
  invariant(from !== undefined, 'the day was read before it was saved');
  const now = deps.clock.now();
  const attempt = async (isDryRun: boolean) => {
    const watched = watching(createTenureStore(deps.db), isDryRun ? undefined : (errand.mark ?? ''));
    const outcome = await setAppraiser(watched.store, {
      ...{ person: { id: order.personId }, appraiser: { id: order.appraiserId } },
      ...{ from, keeps: order.keeps, note: order.reason, now, isDryRun },
      today: localDate(now, deps.timeZone),
      by: { actorId: errand.personId, eventId: errand.eventId },
    });
    return { outcome, mark: watched.mark() };
  };
  const said = (set: AppraiserSet) => [{ lines: sayAppraiserSet(t, set).map(withoutControls) }];
  const trial = async (title: 'appraiser.trial' | 'appraiser.moved'): Promise<Settled> => {
    const { outcome, mark } = await attempt(true);
    if (!outcome.ok) return refused(t, t(`appraiser.no.${outcome.error}`));
    const parts = [...said(outcome.value), { lines: [t('cycle.news.reason', { reason: order.reason })] }];
    return { status: 'shown', report: { title: t(title), parts, more: 0, canBeDone: true }, mark };
  };
  if (errand.status === 'waiting') return trial('appraiser.trial');
  try {
    const { outcome } = await attempt(false);
    if (!outcome.ok) return refused(t, t(`appraiser.no.${outcome.error}`));
    const report = { title: t('appraiser.done'), parts: said(outcome.value), more: 0, canBeDone: false };
    return { status: 'done', report };
  } catch (error) {
    if (error instanceof PlanMoved) return trial('appraiser.moved');
    throw error;
  }
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
