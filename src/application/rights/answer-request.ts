import { type DeskRequest, type RequestOutcome, requestWordsMax } from '../../domain/rights/requests.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { saltedDigest } from '../../shared/salted-digest.ts';
import type { Temporal } from '../../shared/time.ts';
import { outboxWrite } from '../outcome/decided.ts';
import type { Refusal } from '../outcome/refusals.ts';
import type { Write } from '../outcome/writes.ts';

/** An answer: what becomes of the request, and why. */
export type Answered = {
  readonly outcome: RequestOutcome;
  readonly words: string;
  /** Hides what the digest in the acts is made of. */
  readonly salt: string;
  /** The officer; absent for an operator, who need not be on the roster. */
  readonly byId?: string;
};

/**
 * Answers a request, and tells the person; of a report also the appraiser. A restriction or its end takes effect with the
 * answer; what is corrected or deleted is done before, by the commands and screens that there are for it. A report is
 * done when the roster names somebody else, and refused here: the appraiser is right. Refuses `request-answered`,
 * `request-needs-roster`, `no-words` and `text-too-long`.
 */
export function answerRequest(
  request: DeskRequest,
  now: Temporal.Instant,
  given: Answered,
): Result<readonly Write[], Refusal> {
  const { outcome, salt, byId } = given;
  const words = given.words.trim();
  const { id, kind, person, appraiser, appraisalId, isReportOpen } = request;
  if (request.answeredAt) return fail({ code: 'request-answered' });
  if (kind === 'appraiser' && outcome === 'done') return fail({ code: 'request-needs-roster' });
  if (words === '') return fail({ code: 'no-words' });
  if (words.length > requestWordsMax) return fail({ code: 'text-too-long', max: requestWordsMax });
  const isDone = outcome === 'done';
  const restricts = isDone && kind === 'restriction';
  const lifts = isDone && kind === 'lift';
  const tell = (personId: string): Write =>
    outboxWrite({ kind: 'request-answered', personId, requestId: id }, `request-answered:${id}:${personId}`);
  return ok([
    { kind: 'answer-request', requestId: id, outcome, answer: words, salt },
    {
      kind: 'audit',
      act: 'request.answer',
      after: {
        ...{ id, personId: person.id, outcome, digest: saltedDigest(salt, words) },
        ...(byId !== undefined && { answeredById: byId }),
        ...(restricts && { restricts }),
        ...(lifts && { lifts }),
      },
    },
    ...(restricts ? [{ kind: 'restrict', personId: person.id, at: now } as const] : []),
    ...(lifts ? [{ kind: 'restrict', personId: person.id, at: null } as const] : []),
    ...(appraisalId !== undefined && appraiser && isReportOpen
      ? ([
          { kind: 'end-report', appraisalId },
          { kind: 'audit', act: 'appraiser.checked', appraisalId, after: { appraiserId: appraiser.id } },
        ] as const)
      : []),
    tell(person.id),
    ...(kind === 'appraiser' && appraiser ? [tell(appraiser.id)] : []),
  ]);
}
