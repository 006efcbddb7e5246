import { isReleaseDue, isTalkAwaited } from '../../../application/result/release-result.ts';
import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { releaseDay } from '../../../domain/cycle/cycle.ts';
import { sayNearDay } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Model } from '../../contract/model.ts';
import { waitsUntil } from '../talk/say.ts';

/** When the employee gets the result that is set now, and whether that is at once. */
export function givenWhen(
  t: Translate,
  model: Model,
  { cycle, talk }: Appraisal,
): { readonly isAtOnce: boolean; readonly what: string } {
  // The talk is waited for once it is approved, and nobody knows yet when that is.
  if (model.agency?.approval) return { isAtOnce: false, what: t('approval.first') };
  const awaiting = { cycle, talk, ratedAt: model.now };
  const until = waitsUntil(t, model, awaiting);
  if (until !== undefined && isTalkAwaited(awaiting, model.now, model.agency?.talkDays ?? 0))
    return { isAtOnce: false, what: t('rate.summary.afterTalk', { date: until }) };
  if (isReleaseDue(cycle, model.now)) return { isAtOnce: true, what: t('rate.summary.atOnce') };
  const date = sayNearDay(releaseDay(cycle), model, t.locale);
  return { isAtOnce: false, what: t('rate.summary.later', { date }) };
}
