import { type Moved, type TransferStore, transferPerson } from '../application/tenure/transfer.ts';
import { sayMove } from '../conversation/features/tenure/say-move.ts';
import type { Translate } from '../i18n/translate.ts';
import type { ErrandInHand, Settled } from '../persistence/errands/errand-work.ts';
import { storedOrder } from '../persistence/errands/report-shape.ts';
import { numberOfPerson } from '../persistence/people/number.ts';
import { createTransferStore } from '../persistence/tenure/transfer-store.ts';
import { invariant } from '../shared/assert.ts';
import { withoutControls } from '../shared/formula-safe.ts';
import { newId } from '../shared/ids.ts';
import { isoDay, localDate } from '../shared/time.ts';
import type { ErrandDeps } from './errand-deps.ts';
import { markOf, Moved as PlanMoved, sameAs } from './seen.ts';

/**
 * Tries or does what an officer chose for what is under way of somebody who moved, by the use case of the command line,
 * once and only while it would do what was shown.
 */
export async function runTransfer(deps: ErrandDeps, errand: ErrandInHand, t: Translate): Promise<Settled> {
  const order = storedOrder(errand.errandOrder);
  invariant('underWay' in order, 'an errand about a transfer has its order');
  const from = isoDay(order.from);
  invariant(from !== undefined, 'the day was read before it was saved');
  const number = await numberOfPerson(deps.db, order.personId);
  if (number === undefined) return refused(t, t('errand.act.no-such-person'));
  const now = deps.clock.now();
  const attempt = async (isDryRun: boolean) => {
    const by = { role: 'hr', actorId: errand.personId, eventId: errand.eventId } as const;
    const store = createTransferStore(deps.db, { shortest: deps.partDaysMin, by });
    const watched = watching(store, order.unit, isDryRun ? undefined : (errand.mark ?? ''));
    const outcome = await transferPerson(watched.store, {
      ...{ number, from, underWay: order.underWay, to: {}, reason: order.reason, now, isDryRun, newId },
      today: localDate(now, deps.timeZone),
    });
    return { outcome, mark: watched.mark() };
  };
  const said = (moved: Moved) => [{ lines: sayMove(t, moved, order.underWay).map(withoutControls) }];
  const trial = async (title: 'transfer.trial' | 'transfer.moved'): Promise<Settled> => {
    const { outcome, mark } = await attempt(true);
    if (!outcome.ok) return refused(t, sayNo(t, outcome.error.code));
    const reason = { lines: [t('cycle.news.reason', { reason: withoutControls(order.reason) })] };
    const parts = [...said(outcome.value), reason];
    return { status: 'shown', report: { title: t(title), parts, more: 0, canBeDone: true }, mark };
  };
  try {
    if (errand.status === 'waiting') return await trial('transfer.trial');
    const { outcome } = await attempt(false);
    if (!outcome.ok) return refused(t, sayNo(t, outcome.error.code));
    const report = { title: t('transfer.done'), parts: said(outcome.value), more: 0, canBeDone: false };
    return { status: 'done', report };
  } catch (error) {
    if (error instanceof OtherUnit) return refused(t, t('transfer.no.other-unit'));
    if (error instanceof PlanMoved) return trial('transfer.moved');
    throw error;
  }
}

type No = Extract<Awaited<ReturnType<typeof transferPerson>>, { ok: false }>['error']['code'];

const sayNo = (t: Translate, code: No): string =>
  code === 'nobody' ? t('errand.act.no-such-person') : t(`transfer.no.${code}`);

const refused = (t: Translate, why: string): Settled => ({
  status: 'over',
  report: { title: t('errand.act.refused'), parts: [{ lines: [why] }], more: 0, canBeDone: false },
});

/** They belong to another unit now than the one for which the right of the officer was looked at. */
class OtherUnit extends Error {}

/** Notes what it would write; with `expected`, the transaction ends before it is saved when that is something else. */
function watching(store: TransferStore, unit: string, expected: string | undefined) {
  let mark = '';
  const watched: TransferStore = {
    transaction: (work, options) =>
      store.transaction(
        (inside) =>
          work({
            ...inside,
            move: async (order, to, lines, at) => {
              if (order.before.unit.toLowerCase() !== unit.toLowerCase()) throw new OtherUnit();
              const parts = await inside.move(order, to, lines, at);
              const { id: _, ...what } = order;
              mark = markOf([what, to, lines, parts]);
              sameAs(expected, mark);
              return parts;
            },
          }),
        options,
      ),
  };
  return { store: watched, mark: () => mark };
}
