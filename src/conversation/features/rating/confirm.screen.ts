import { isReleaseDue } from '../../../application/result/release-result.ts';
import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { suggestedPredicate } from '../../../domain/appraisal/rating.ts';
import { gapsOf, type RatedCompetency, strengthsOf } from '../../../domain/competency/gap.ts';
import { sayNearDay } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Model } from '../../contract/model.ts';
import { type Button, type Screen, text } from '../../contract/view.ts';
import { column, note, row } from '../../ui/blocks.ts';
import { sayList } from '../../ui/feedback-draft.ts';
import { derivation, paragraph } from '../../ui/parts.ts';
import { teamLabels, whoLine } from '../../ui/person-labels.ts';
import { sayItem, sayPredicate } from '../../ui/words.ts';
import { feedbackBlocks, habitBlocks } from './summary.screen.ts';
import { nextToRate } from './team-standing.ts';

/**
 * Asks once before the predicate is set, with all that goes out with it on one screen: which one and why, the levels, the
 * feedback, and when the result is given. What leads away stands above what cannot be taken back. Who has more people to
 * rate goes on to the next in the same press.
 */
export function rateConfirmScreen(t: Translate, model: Model, appraisal: Appraisal): Screen {
  const isAtOnce = isReleaseDue(appraisal.cycle, model.now);
  const next = nextToRate(model.team, model.now, appraisal.id);
  const name = appraisal.employee.name;
  const suggested = suggestedPredicate(appraisal);
  const predicate = suggested === undefined ? '' : sayPredicate(t, suggested);
  const date = sayNearDay(appraisal.cycle.windows.feedback.from, model, t.locale);
  const what = isAtOnce
    ? t('rate.summary.atOnce', { name, predicate })
    : t('rate.summary.later', { name, predicate, date });
  const to = (label: string, type: 'rate.feedback' | 'rate.summary'): Button => ({
    label,
    action: { type, appraisalId: appraisal.id },
  });
  return {
    blocks: [
      { kind: 'heading', text: t('rate.confirm.title', { name }) },
      whoLine(t, appraisal),
      ...(derivation(t, appraisal) ?? []),
      paragraph(sayLevels(t, appraisal)),
      ...feedbackBlocks(t, appraisal),
      ...habitBlocks(t, appraisal),
      note('warning', text(what)),
      row([to(t('rate.confirm.feedback'), 'rate.feedback'), to(t('rate.button.summary'), 'rate.summary')]),
      column([
        {
          label: t(isAtOnce ? 'rate.summary.submit' : 'rate.summary.submitLater'),
          tone: 'primary',
          action: { type: 'rate.submit', appraisalId: appraisal.id, revision: appraisal.revision },
        },
        ...(next === undefined
          ? []
          : [
              {
                label: t('rate.confirm.next', { name: teamLabels(t, model.team)(next.employee).label }),
                action: {
                  type: 'rate.submitNext',
                  appraisalId: appraisal.id,
                  revision: appraisal.revision,
                  nextId: next.id,
                },
              } as const,
            ]),
      ]),
    ],
    preview: t('rate.preview'),
    isConfidential: true,
  };
}

/** The levels in one sentence: those above and below what the position requires, by name. */
function sayLevels(t: Translate, appraisal: Appraisal): string {
  const names = (items: readonly RatedCompetency[]): string =>
    sayList(
      t,
      items.map(({ item }) => sayItem(t, item)),
    );
  const above = strengthsOf(appraisal).filter(({ rated = 0, required }) => rated > required);
  const below = gapsOf(appraisal);
  const said = [
    ...(above.length === 0 ? [] : [t('rate.confirm.above', { items: names(above) })]),
    ...(below.length === 0 ? [] : [t('rate.confirm.below', { items: names(below) })]),
  ];
  return said.length === 0 ? t('rate.confirm.met') : said.join(' ');
}
