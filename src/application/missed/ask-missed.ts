import { missedMax, missedMin, missedPiecesMax, missedState } from '../../domain/missed/missed.ts';
import { cleanText, visibleLength } from '../../domain/typed/clean.ts';
import { localDate, type Temporal } from '../../shared/time.ts';
import { auditWrite, changed, type Guard, guarded, refusalBy, type UseCase } from '../outcome/decided.ts';
import type { Refusal } from '../outcome/refusals.ts';
import { goAlong } from '../pocket/hand-in-pieces.ts';
import { laterNews, missedNews } from './missed-news.ts';

const guard: Guard = (appraisal, relation) =>
  refusalBy('missed.ask', appraisal, relation, { code: 'missed-over' });

/** Why the employee cannot say now that something was left out, or undefined. `days` is what the agency gives. */
export function refusalToAskMissed(
  appraisal: Parameters<Guard>[0],
  relation: Parameters<Guard>[1],
  now: Temporal.Instant,
  days: number,
): Refusal | undefined {
  const refusal = guard(appraisal, relation, now);
  if (refusal) return refusal;
  if (appraisal.missed) return { code: 'already-answered' };
  return missedState(appraisal, now, days).state === 'open' ? undefined : { code: 'missed-over' };
}

/** Why this cannot be sent as the sentence, or undefined. Asked before it is shown once more, and again when it is sent. */
export function refusalOfMissed(words: string): Refusal | undefined {
  const cleaned = cleanText(words);
  if (visibleLength(cleaned) < missedMin) return { code: 'reason-missing', missing: [] };
  return cleaned.length > missedMax ? { code: 'text-too-long', max: missedMax } : undefined;
}

/**
 * The employee says once what was left out ("ada yang terlewat?"), with at most three pieces of their pocket, which are
 * handed in by it. The appraiser is told, and reminded on their last day; without an answer the employee is told the day
 * after. It stops no clock: an objection is possible all the time. Refuses `not-yours`, `missed-over`,
 * `already-answered`, `changed-since-shown`, `reason-missing` for too few words, `text-too-long`, and `no-such-piece` for
 * a piece that does not lie in the pocket or is still fetched.
 */
export const askMissed: UseCase<
  [revision: number, words: string, pieceIds: readonly string[], days: number]
> = guarded(guard, ({ appraisal, relation, now }, revision, words, pieceIds, days) => {
  const refusal = refusalToAskMissed(appraisal, relation, now, days) ?? refusalOfMissed(words);
  if (refusal) return refusal;
  if (revision !== appraisal.revision) return { code: 'changed-since-shown' };
  const pieces = [...new Set(pieceIds)];
  const chosen = appraisal.pieces.filter(
    ({ id, appraisalId, kind, fileStatus }) =>
      pieces.includes(id) && appraisalId === undefined && (kind !== 'file' || fileStatus === 'kept'),
  );
  if (chosen.length !== pieces.length || pieces.length > missedPiecesMax) return { code: 'no-such-piece' };
  const handed = goAlong(appraisal, chosen);
  const answerBy = localDate(now, appraisal.cycle.timeZone).add({ days });
  const missed = { askedAt: now, words: cleanText(words), pieces, answerBy, raised: [] };
  const { employee, appraiser } = appraisal;
  return changed(
    { ...appraisal, pieces: handed.pieces },
    { missed },
    auditWrite(appraisal, 'missed.ask', { after: { missed } }),
    [
      ...handed.writes,
      missedNews(appraisal, appraiser.id, 'asked'),
      laterNews(appraisal, appraiser.id, 'due', answerBy),
      laterNews(appraisal, employee.id, 'over', answerBy.add({ days: 1 })),
    ],
  );
});
