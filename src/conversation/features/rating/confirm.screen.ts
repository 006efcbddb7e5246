import { isReleaseDue } from '../../../application/result/release-result.ts';
import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { suggestedPredicate } from '../../../domain/appraisal/rating.ts';
import { sayDay } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Temporal } from '../../../shared/time.ts';
import { type Screen, text } from '../../contract/view.ts';
import { column, note } from '../../ui/blocks.ts';
import { derivation } from '../../ui/parts.ts';
import { whoLine } from '../../ui/person-labels.ts';
import { sayPredicate } from '../../ui/words.ts';

/** Asks once before the predicate is set, and repeats which one, for whom, and when the result goes out. */
export function rateConfirmScreen(t: Translate, appraisal: Appraisal, now: Temporal.Instant): Screen {
  const isAtOnce = isReleaseDue(appraisal.cycle, now);
  const name = appraisal.employee.name;
  const suggested = suggestedPredicate(appraisal);
  const predicate = suggested === undefined ? '' : sayPredicate(t, suggested);
  const date = sayDay(appraisal.cycle.windows.feedback.from, t.locale);
  const what = isAtOnce
    ? t('rate.summary.atOnce', { name, predicate })
    : t('rate.summary.later', { name, predicate, date });
  return {
    blocks: [
      { kind: 'heading', text: t('rate.confirm.title', { name }) },
      whoLine(t, appraisal),
      ...(derivation(t, appraisal) ?? []),
      note('warning', text(what)),
      column([
        {
          label: t(isAtOnce ? 'rate.summary.submit' : 'rate.summary.submitLater'),
          tone: 'primary',
          action: { type: 'rate.submit', appraisalId: appraisal.id, revision: appraisal.revision },
        },
        { label: t('button.cancel'), action: { type: 'rate.summary', appraisalId: appraisal.id } },
      ]),
    ],
    preview: t('rate.preview'),
    isConfidential: true,
  };
}
