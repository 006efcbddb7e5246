import { sayNearDay } from '../../../i18n/dates.ts';
import type { Context } from '../../contract/feature.ts';
import type { Button, RichText } from '../../contract/view.ts';
import { inFull, labelsOf } from '../../ui/person-labels.ts';

/** So many have a line and a button; whoever has more finds the next ones once these are decided. */
const shown = 3;

/** What waits for the reader's decision, one tap from the case each, the nearest date first. */
export function decisionTasks({
  t,
  model,
}: Context): readonly { readonly text: RichText; readonly buttons: readonly Button[] }[] {
  const waiting = model.toDecide ?? [];
  const called = labelsOf(
    t,
    waiting.map(({ who }) => who),
  );
  return waiting.slice(0, shown).map(({ appraisalId, who, by }) => ({
    text: by
      ? t.rich('home.objection', { name: inFull(called(who)), date: sayNearDay(by, model, t.locale) })
      : t.rich('home.objection.undated', { name: inFull(called(who)) }),
    buttons: [
      {
        label: t('home.objection.button', { name: called(who).label }),
        tone: 'primary',
        action: { type: 'objection.open', appraisalId },
      },
    ],
  }));
}
