import { sayDecider } from '../conversation/features/objection/say-decider.ts';
import { parseNumber } from '../domain/people/no-nip.ts';
import type { Translate } from '../i18n/translate.ts';
import { agencyNow } from '../outbound/agency-now.ts';
import type { ErrandInHand, Settled } from '../persistence/errands/errand-work.ts';
import { storedOrder } from '../persistence/errands/report-shape.ts';
import { nameByOfficer } from '../persistence/objection/name-by-officer.ts';
import { invariant } from '../shared/assert.ts';
import { withoutControls } from '../shared/formula-safe.ts';
import { localDate } from '../shared/time.ts';
import type { ErrandDeps } from './errand-deps.ts';
import { markOf } from './seen.ts';

/** Tries or does what an officer asked for: who decides an objection. Done only while it would do what was shown. */
export async function runDecider(deps: ErrandDeps, errand: ErrandInHand, t: Translate): Promise<Settled> {
  const { db, clock, timeZone, agencyName } = deps;
  const order = storedOrder(errand.errandOrder);
  invariant('decider' in order, 'an errand about a decider has its order');
  const decider = parseNumber(order.decider);
  if (!decider.ok) return refused(t, t('decider.no.decider-nobody'));
  const now = clock.now();
  const { agency, isWorkday } = await agencyNow(db, localDate(now, timeZone), { agencyName });
  const attempt = (isDryRun: boolean) =>
    nameByOfficer(db, {
      ...{ person: { id: order.personId }, decider: decider.value, reason: order.reason },
      ...{ term: { length: agency.decision, isWorkday }, now, timeZone, isDryRun },
      officerId: errand.personId,
      by: { role: 'hr', actorId: errand.personId, eventId: errand.eventId },
    });
  const trial = await attempt(true);
  if (!trial.ok) return refused(t, t(`decider.no.${trial.error}`));
  const mark = markOf([
    trial.value.person.id,
    trial.value.decider.id,
    String(trial.value.decideBy),
    trial.value.count,
  ]);
  const isAsSeen = errand.status !== 'waiting' && errand.mark === mark;
  const done = isAsSeen ? await attempt(false) : trial;
  if (!done.ok) return refused(t, t(`decider.no.${done.error}`));
  const lines = [
    ...sayDecider(t, done.value),
    ...(isAsSeen ? [] : [t('cycle.news.reason', { reason: order.reason })]),
  ];
  const title = isAsSeen
    ? 'decider.done'
    : errand.status === 'waiting'
      ? 'appraiser.trial'
      : 'appraiser.moved';
  const report = { title: t(title), parts: [{ lines: lines.map(withoutControls) }], more: 0 };
  return isAsSeen
    ? { status: 'done', report: { ...report, canBeDone: false } }
    : { status: 'shown', report: { ...report, canBeDone: true }, mark };
}

const refused = (t: Translate, why: string): Settled => ({
  status: 'over',
  report: { title: t('errand.act.refused'), parts: [{ lines: [why] }], more: 0, canBeDone: false },
});
