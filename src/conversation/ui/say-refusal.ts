import type { Refusal } from '../../application/outcome/refusals.ts';
import type { WorkResult } from '../../domain/appraisal/appraisal.ts';
import { sayDay, sayNearDay } from '../../i18n/dates.ts';
import type { Translate } from '../../i18n/translate.ts';
import { Temporal } from '../../shared/time.ts';
import type { Model } from '../contract/model.ts';
import { sayItem } from './words.ts';

const shown = 3;
const names = (t: Translate, items: readonly string[], results: readonly WorkResult[]): string => {
  const first = items.slice(0, shown).map((item) => sayItem(t, item, results));
  return items.length > shown ? `${first.join(', ')}, …` : first.join(', ');
};

/** The message of a refusal: why, and what to do. A new refusal without a message is a compile error. */
export function sayRefusal(t: Translate, refusal: Refusal, model: Pick<Model, 'today' | 'subject'>): string {
  const { results = [] } = model.subject ?? {};
  switch (refusal.code) {
    case 'window-not-open':
      return t('refusal.window-not-open', {
        date: sayNearDay(Temporal.PlainDate.from(refusal.opens), model, t.locale),
      });
    case 'window-over':
      return t('refusal.window-over', {
        date: sayDay(Temporal.PlainDate.from(refusal.closed), model, t.locale),
      });
    case 'incomplete':
      return t('refusal.incomplete', {
        count: refusal.missing.length,
        names: names(t, refusal.missing, results),
      });
    case 'reason-missing':
      return t('refusal.reason-missing', {
        count: refusal.missing.length,
        names: names(t, refusal.missing, results),
      });
    case 'text-too-long':
      return t('refusal.text-too-long', { max: refusal.max });
    case 'too-few-asked':
      return t('refusal.too-few-asked', { least: refusal.least });
    case 'cannot-delegate':
      return t(`delegation.no.${refusal.why}`);
    default:
      return t(`refusal.${refusal.code}`);
  }
}
