import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { behaviourCodes, competencyCodes, type ItemCode } from '../../../domain/appraisal/items.ts';
import { isAnswered } from '../../../domain/appraisal/rating.ts';
import { missingSelf } from '../../../domain/appraisal/self-assessment.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Block, Button, Screen } from '../../contract/view.ts';
import { row, small } from '../../ui/blocks.ts';
import { sayShort } from '../../ui/parts.ts';
import { openCard, simpleButton } from './parts.ts';

/** All nine competencies in one message, for people who know the scale: one tap each, and notes by number. */
export function selfCompactScreen(
  t: Translate,
  appraisal: Appraisal,
  hasForms: boolean,
  typed: readonly Block[],
): Screen {
  const answered = competencyCodes.filter((item) => isAnswered(appraisal.answers.self[item])).length;
  return {
    blocks: [
      { kind: 'heading', text: t('self.compact.title', { answered, total: competencyCodes.length }) },
      small(t('table.scale')),
      {
        kind: 'grid',
        rows: competencyCodes.map((item) => ({
          label: rowLabel(t, appraisal, item),
          open: openCard(appraisal, t('self.compact.open'), item),
          options: [1, 2, 3, 4, 5].map((value) => ({
            label: String(value),
            action: { type: 'self.rateCompact', appraisalId: appraisal.id, item, value },
            selected: appraisal.answers.self[item]?.value === value,
          })),
        })),
      },
      small(t(hasForms ? 'self.compact.openHint' : 'self.compact.numberHint')),
      ...typed,
      row(onward(t, appraisal)),
      row([
        openCard(appraisal, t('self.button.cards'), firstCompetency(appraisal)),
        simpleButton(appraisal, t('button.pause'), 'self.pause'),
      ]),
    ],
    expectsText: t('self.compact.expects'),
    preview: t('self.preview'),
  };
}

/** The label says what the five buttons cannot: the required level, "not yet 1", "not observed", a note. */
function rowLabel(t: Translate, appraisal: Appraisal, item: ItemCode): string {
  const answer = appraisal.answers.self[item];
  const required = appraisal.required[item];
  const parts = [
    sayShort(t, item),
    ...(required === undefined ? [] : [t('self.compact.required', { level: required })]),
    ...(answer?.unobservable === undefined ? [] : [t('unobservable.short')]),
    ...(answer?.value === 0 ? [t('level.0')] : []),
    ...(answer?.note === undefined ? [] : [t('self.compact.hasNote')]),
  ];
  return parts.join(' · ');
}

function onward(t: Translate, appraisal: Appraisal): readonly Button[] {
  const missing = missingSelf(appraisal);
  const behaviour = missing.find((item) => behaviourCodes.includes(item));
  const summary = simpleButton(appraisal, t('self.button.summary'), 'self.summary');
  if (behaviour !== undefined)
    return [{ ...openCard(appraisal, t('self.compact.toBehaviour'), behaviour), tone: 'primary' }, summary];
  return [missing.length === 0 ? { ...summary, tone: 'primary' } : summary];
}

function firstCompetency(appraisal: Appraisal): ItemCode {
  const [first = ''] = competencyCodes;
  return competencyCodes.find((item) => !isAnswered(appraisal.answers.self[item])) ?? first;
}
