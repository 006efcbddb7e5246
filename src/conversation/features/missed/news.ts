import type { IntentOf } from '../../../application/outcome/intents.ts';
import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { missedState } from '../../../domain/missed/missed.ts';
import { sayDate } from '../../../i18n/dates.ts';
import { isBefore } from '../../../shared/time.ts';
import type { Context } from '../../contract/feature.ts';
import type { Model } from '../../contract/model.ts';
import type { Screen } from '../../contract/view.ts';
import { row } from '../../ui/blocks.ts';
import { sayCycle } from '../../ui/part.ts';
import { outcomeOf } from './say.ts';

type What = IntentOf<'missed-news'>['what'];

/** Whether it is still so, for this reader. */
function isNews(what: What, { relation, now, today }: Model, appraisal: Appraisal): boolean {
  const { missed, status } = appraisal;
  if (!missed) return false;
  const outcome = outcomeOf(appraisal, missed, now);
  if (what === 'asked' || what === 'due')
    return relation === 'appraiser' && missedState(appraisal, now, 0).state === 'asked';
  const isStill = status === 'released' || status === 'acknowledged';
  if (what === 'refused') return isStill && outcome === 'refused' && relation !== 'second-appraiser';
  if (what === 'proposed' || what === 'late') {
    const isOver = missed.proposed !== undefined && isBefore(missed.proposed.by, today);
    return relation === 'self' && outcome === 'proposed' && (what === 'proposed' || isOver);
  }
  // Of one who objects meanwhile somebody else decides.
  const isTheirs = relation === 'self' && isStill;
  return isTheirs && (what === 'left' ? missed.leftAt !== undefined : what === outcome);
}

/** That it is somebody's turn, or what came of it: without a name or a value, which stand behind the button. */
export function missedNews({ t, model }: Context, { what }: IntentOf<'missed-news'>): Screen | undefined {
  const { subject } = model;
  if (!subject?.missed || !isNews(what, model, subject)) return undefined;
  const waits = what === 'proposed' || what === 'late' ? subject.missed.proposed?.by : undefined;
  const said = { cycle: sayCycle(t, subject), date: sayDate(waits ?? subject.missed.answerBy, t.locale) };
  const toResult = what === 'raised' || what === 'left';
  return {
    preview: t('missed.news.preview'),
    blocks: [
      { kind: 'heading', text: t(`missed.news.${what}`) },
      { kind: 'paragraph', text: t.rich(`missed.news.${what}.body`, said) },
      row([
        {
          label: t(toResult ? 'news.result.open' : 'missed.news.open'),
          tone: 'primary',
          action: { type: toResult ? 'result.open' : 'missed.open', appraisalId: subject.id },
        },
      ]),
    ],
  };
}
