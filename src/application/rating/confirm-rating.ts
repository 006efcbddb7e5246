import {
  type Appraisal,
  type Feedback,
  feedbackParts,
  withDrafts,
} from '../../domain/appraisal/appraisal.ts';
import { isDisputeHolding } from '../../domain/appraisal/dispute.ts';
import { isBelowGood } from '../../domain/appraisal/predicate.ts';
import { reasonsMissing, suggestedPredicate, unrated } from '../../domain/appraisal/rating.ts';
import { lastDayOfTerm } from '../../domain/appraisal/response.ts';
import type { Approval } from '../../domain/approval/approval.ts';
import { lowLacks } from '../../domain/counsel/counsel.ts';
import type { StandIn } from '../../domain/delegation/stand-in.ts';
import { invariant } from '../../shared/assert.ts';
import { localDate, type Temporal } from '../../shared/time.ts';
import { approvalNews } from '../approval/approval-news.ts';
import { auditWrite, changed, type Decided, guarded, refusalBy, type UseCase } from '../outcome/decided.ts';
import type { Refusal } from '../outcome/refusals.ts';
import type { PromisedTerm } from '../result/open-result.ts';
import { releaseResult } from '../result/release-result.ts';
import { secondAppraiserIsTold } from './below-good.ts';
import { refusalToRate } from './rating-guard.ts';
import { feedbackMax } from './save-feedback.ts';

/**
 * Why a rating cannot be confirmed yet, or undefined. Checks ratings, reasons, feedback, then the appraiser. `drafts`:
 * what stands for the parts of the feedback that the appraiser has not written.
 */
export function refusalToConfirm(
  appraisal: Appraisal,
  drafts: Feedback,
  now: Temporal.Instant,
): Refusal | undefined {
  const missing = unrated(appraisal);
  if (missing.length > 0) return { code: 'incomplete', missing };
  const reasons = reasonsMissing(appraisal);
  if (reasons.length > 0) return { code: 'reason-missing', missing: reasons };
  if (Object.keys(withDrafts(appraisal, drafts)).length === 0) return { code: 'feedback-missing' };
  return isDisputeHolding(appraisal, now) ? { code: 'appraiser-in-question' } : undefined;
}

/**
 * The appraiser sets (menetapkan) the predicate; the bot only suggests it and shows how it follows from the ratings
 * (UU 27/2022 Pasal 10). `revision` is that of the screen shown; when anything changed since, it refuses
 * `changed-since-shown`. `drafts` are the suggested parts of the feedback as that screen showed them: those that were
 * not left out become the appraiser's words with this act, and replace none. The result is then released at once, or
 * waits as `rated` until the feedback window opens. Other refusals: `not-yours`, `already-rated`, `window-over`,
 * `incomplete`, `reason-missing`, `feedback-missing` when no part has any words, `text-too-long` for a draft, and
 * `appraiser-in-question` until HR has decided who the appraiser is, or the last day for that has passed. With `actsFor` it is set a.n. the appraiser, which the
 * result says from then on. Below "Baik" it refuses `second-yes` until the appraiser has said yes a second time, and the
 * superior of the appraiser is told. With `approves` it waits for their approval, so long. That there is a reason then follows from the matrix: it needs a rating below expectation.
 * Where the agency wants it (`needsCounsel`), it also needs two dated notes or pieces of evidence and a recorded guidance
 * (`low-needs`).
 */
export const confirmRating: UseCase<
  [
    revision: number,
    drafts: Feedback,
    actsFor?: StandIn,
    isSecondYes?: boolean,
    approves?: PromisedTerm,
    talkDays?: number,
    needsCounsel?: boolean,
  ]
> = guarded(refusalToRate, ({ appraisal, relation, now }, revision, drafts, ...more) => {
  const [actsFor, isSecondYes = false, approves, talkDays = 0, needsCounsel = false] = more;
  const unbegun = { code: 'incomplete', missing: unrated(appraisal) } as const;
  const refusal = refusalBy('appraisal.confirm', appraisal, relation, unbegun);
  if (refusal) return refusal;
  if (revision !== appraisal.revision) return { code: 'changed-since-shown' };
  const open = refusalToConfirm(appraisal, drafts, now);
  if (open) return open;
  const feedback = withDrafts(appraisal, drafts);
  if (Object.values(drafts).some((draft) => draft.length > feedbackMax))
    return { code: 'text-too-long', max: feedbackMax };
  const predicate = suggestedPredicate(appraisal);
  invariant(predicate !== undefined, 'a complete rating has a predicate');
  const isLow = isBelowGood(predicate);
  if (isLow && needsCounsel && lowLacks(appraisal)) return { code: 'low-needs' };
  if (isLow && !isSecondYes) return { code: 'second-yes' };

  const isDrafted = feedbackParts.some((part) => feedback[part] !== appraisal.feedback[part]);
  const rated = { status: 'rated', predicate, ratedAt: now, ...(isDrafted && { feedback }) } as const;
  const approval = approves && waitingFor(appraisal, approves, now);
  const release = releaseResult({ ...appraisal, ...rated, approval }, now, talkDays);
  const audit = auditWrite(appraisal, 'rating.submit', {
    before: { status: appraisal.status },
    after: { predicate, ratings: appraisal.answers.appraiser, feedback, ...(approval && { approval }) },
  });
  const news = [
    ...(release ? [release.audit, release.news] : []),
    ...(isLow ? secondAppraiserIsTold(appraisal) : []),
    ...(approval ? approvalNews({ ...appraisal, approval }, approval, now) : []),
  ];
  const set = { ...rated, ...release?.changes, ...(approval && { approval }) };
  const made = changed(appraisal, set, audit, news);
  const done = appraisal.approval && !approval ? withoutApproval(made) : made;
  return raterWas(appraisal, actsFor) ? done : withRater(done, actsFor);
});

/** Whom HR named before stays named; nobody has looked at what is confirmed now. */
function waitingFor(
  { approval: before, cycle }: Appraisal,
  { length, isWorkday }: PromisedTerm,
  now: Temporal.Instant,
): Approval {
  const by = lastDayOfTerm(length, localDate(now, cycle.timeZone), isWorkday);
  return { stage: 'waiting', by, ...(before?.namedId !== undefined && { namedId: before.namedId }) };
}

/** A result that was sent back, and is confirmed when nobody approves any more, has no approval. */
const withoutApproval = ({ appraisal: { approval: _, ...appraisal }, writes }: Decided): Decided => ({
  appraisal,
  writes: writes.map((write) =>
    write.kind === 'appraisal' ? { ...write, changes: { ...write.changes, approval: null } } : write,
  ),
});

/** Whether the row says already who rates, and in whose name. */
const raterWas = ({ ratedBy, ratedFor }: Appraisal, actsFor: StandIn | undefined): boolean =>
  ratedBy?.id === actsFor?.personId && ratedFor?.id === actsFor?.fromId;

/** Who rated is said beside the office, where it is not its holder; a stand-in also for whom. */
const withRater = ({ appraisal, writes }: Decided, actsFor: StandIn | undefined): Decided => ({
  appraisal,
  writes: writes.map((write) =>
    write.kind === 'appraisal'
      ? {
          ...write,
          changes: {
            ...write.changes,
            ratedById: actsFor?.personId ?? null,
            ratedForId: actsFor?.fromId ?? null,
          },
        }
      : write,
  ),
});
