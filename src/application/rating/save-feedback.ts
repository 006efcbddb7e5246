import type { Appraisal, Feedback, FeedbackPart } from '../../domain/appraisal/appraisal.ts';
import type { Relation } from '../../domain/authorization/policy.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Temporal } from '../../shared/time.ts';
import { appraisalWrite, type Decided, unchanged } from '../outcome/decided.ts';
import type { Refusal } from '../outcome/refusals.ts';
import { refusalToRate } from './rating-guard.ts';

/** Longest text of one part of the feedback, in characters. */
export const feedbackMax = 1000;

/** Sets one part of the feedback; a blank text removes it. Refuses as `rateItem` does, and `text-too-long`. */
export function saveFeedback(
  appraisal: Appraisal,
  relation: Relation,
  now: Temporal.Instant,
  part: FeedbackPart,
  text: string,
): Result<Decided, Refusal> {
  const refusal = refusalToRate(appraisal, relation, now);
  if (refusal) return fail(refusal);
  const words = text.trim();
  if (words.length > feedbackMax) return fail({ code: 'text-too-long', max: feedbackMax });
  const { [part]: before, ...others } = appraisal.feedback;
  if ((before ?? '') === words) return ok(unchanged(appraisal));
  const feedback: Feedback = words === '' ? others : { ...others, [part]: words };
  return ok({
    appraisal: { ...appraisal, feedback, revision: appraisal.revision + 1 },
    writes: [
      appraisalWrite(appraisal, { feedback }),
      {
        kind: 'audit',
        act: 'rating.feedback',
        appraisalId: appraisal.id,
        before: { [part]: before },
        after: { [part]: words },
      },
    ],
  });
}

/** Like `saveFeedback`, but refuses `already-answered` for a part with text: a draft replaces no words. */
export function adoptFeedbackDraft(
  appraisal: Appraisal,
  relation: Relation,
  now: Temporal.Instant,
  part: FeedbackPart,
  draft: string,
): Result<Decided, Refusal> {
  const refusal = refusalToRate(appraisal, relation, now);
  if (refusal) return fail(refusal);
  if (appraisal.feedback[part] !== undefined) return fail({ code: 'already-answered' });
  return saveFeedback(appraisal, relation, now, part, draft);
}
