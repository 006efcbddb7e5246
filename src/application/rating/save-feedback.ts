import {
  type Appraisal,
  type Feedback,
  type FeedbackPart,
  feedbackParts,
  withDrafts,
} from '../../domain/appraisal/appraisal.ts';
import { cleanText } from '../../domain/typed/clean.ts';
import { auditWrite, changed, type Decided, guarded, type UseCase, unchanged } from '../outcome/decided.ts';
import type { Refusal } from '../outcome/refusals.ts';
import { refusalToRate } from './rating-guard.ts';

/** Longest text of one part of the feedback, in characters. */
export const feedbackMax = 1000;

/** Sets one part of the feedback; a blank text removes it. Refuses as `rateItem` does, and `text-too-long`. */
export const saveFeedback: UseCase<[part: FeedbackPart, text: string]> = guarded(
  refusalToRate,
  ({ appraisal }, part, text) => withFeedback(appraisal, part, text),
);

/** Like `saveFeedback`, but refuses `already-answered` for a part with text: a draft replaces no words. */
export const adoptFeedbackDraft: UseCase<[part: FeedbackPart, draft: string]> = guarded(
  refusalToRate,
  ({ appraisal }, part, draft) =>
    appraisal.feedback[part] === undefined
      ? withFeedback(appraisal, part, draft)
      : { code: 'already-answered' },
);

/**
 * Leaves the suggestion for one part out of the feedback. Refuses as `rateItem` does, `already-answered` for a part that
 * the appraiser has written, and `feedback-missing` where nothing would be left to say; `drafts` are all suggestions.
 */
export const leaveOutDraft: UseCase<[part: FeedbackPart, drafts: Feedback]> = guarded(
  refusalToRate,
  ({ appraisal }, part, drafts) => {
    if (appraisal.feedback[part] !== undefined) return { code: 'already-answered' };
    const out = [...(appraisal.leftOut ?? []), part];
    return Object.keys(withDrafts({ ...appraisal, leftOut: out }, drafts)).length === 0
      ? { code: 'feedback-missing' }
      : withLeftOut(appraisal, out);
  },
);

/** Takes the suggestion for one part in again. Refuses as `rateItem` does. */
export const takeInDraft: UseCase<[part: FeedbackPart]> = guarded(refusalToRate, ({ appraisal }, part) =>
  withLeftOut(
    appraisal,
    (appraisal.leftOut ?? []).filter((one) => one !== part),
  ),
);

function withLeftOut(appraisal: Appraisal, parts: readonly FeedbackPart[]): Decided {
  const before = appraisal.leftOut ?? [];
  const leftOut = feedbackParts.filter((part) => parts.includes(part));
  if (leftOut.length === before.length) return unchanged(appraisal);
  const change = { before: { leftOut: before }, after: { leftOut } };
  return changed(appraisal, { leftOut }, auditWrite(appraisal, 'rating.feedback', change));
}

function withFeedback(appraisal: Appraisal, part: FeedbackPart, text: string): Decided | Refusal {
  const words = cleanText(text);
  if (words.length > feedbackMax) return { code: 'text-too-long', max: feedbackMax };
  const { [part]: before, ...others } = appraisal.feedback;
  if ((before ?? '') === words) return unchanged(appraisal);
  const feedback: Feedback = words === '' ? others : { ...others, [part]: words };
  const change = { before: { [part]: before }, after: { [part]: words } };
  return changed(appraisal, { feedback }, auditWrite(appraisal, 'rating.feedback', change));
}
