import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { type ItemCode, itemKind } from '../../../domain/appraisal/items.ts';
import { isChangeOf, type ObjectionCase, sides, unruled } from '../../../domain/objection/objection.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Model } from '../../contract/model.ts';
import { type Button, type Screen, text } from '../../contract/view.ts';
import { column, homeButton, note, row, small } from '../../ui/blocks.ts';
import { foldedWhenLong, paragraph, title } from '../../ui/parts.ts';
import { discreet } from './case.screen.ts';
import { rowBlocks, sayPredicates, sayRow, sayRowValue } from './rows.ts';
import { hearingTerms } from './terms.ts';

const back = (t: Translate, { id }: Appraisal): Button => ({
  label: t('button.back'),
  action: { type: 'objection.open', appraisalId: id },
});

/** One row at a time: what was rated and why, and the two ways. */
export function rowScreen(
  t: Translate,
  appraisal: Appraisal,
  objection: ObjectionCase,
  item: ItemCode,
): Screen {
  const { id: appraisalId, revision, answers, appraiser, employee } = appraisal;
  const rated = objection.rated[item];
  const given = answers.appraiser[item];
  const own = answers.self[item];
  const ruling = objection.rulings[item];
  const left = unruled(objection).length;
  const others = [0, 1, 2, 3, 4, 5].filter((value) => isChangeOf(objection, item, value));
  return {
    blocks: [
      { kind: 'heading', text: sayRow(t, appraisal, item) },
      paragraph(t('objection.row.rated', { value: sayRowValue(t, item, rated) })),
      ...(given?.note === undefined
        ? []
        : foldedWhenLong(t('result.appraiserWords', { name: appraiser.name }), given.note)),
      ...(own?.value === undefined
        ? []
        : [
            paragraph(
              t('objection.row.self', { name: employee.name, value: sayRowValue(t, item, own.value) }),
            ),
          ]),
      ...foldedWhenLong(t('objection.reason'), objection.reason),
      ...(ruling === undefined
        ? [small(t('objection.row.left', { left }))]
        : [
            note(
              'info',
              text(
                ruling.value === undefined
                  ? t('objection.row.stays', { reason: ruling.reason })
                  : t('objection.row.changed', {
                      value: sayRowValue(t, item, ruling.value),
                      reason: ruling.reason,
                    }),
              ),
            ),
          ]),
      title(t('objection.row.ask')),
      column([
        {
          label: t('objection.button.keep'),
          action: { type: 'objection.keep', appraisalId, item, revision },
        },
      ]),
      // Levels go by their numbers side by side; two ways of an expectation have their words.
      (itemKind(item) === 'competency' ? row : column)(
        others.map(
          (value): Button => ({
            label: t('objection.button.change', {
              value: itemKind(item) === 'competency' ? value : sayRowValue(t, item, value),
            }),
            action: { type: 'objection.change', appraisalId, item, value, revision },
          }),
        ),
      ),
      row([back(t, appraisal), homeButton(t)]),
    ],
    ...discreet(t),
  };
}

/** Whom to ask, and for how long. */
export function askScreen(t: Translate, model: Model, appraisal: Appraisal): Screen {
  const { id: appraisalId, revision } = appraisal;
  return {
    blocks: [
      { kind: 'heading', text: t('objection.ask.title') },
      paragraph(t('objection.ask.how')),
      title(t('objection.ask.who')),
      ...sides.flatMap((side, place) => [
        title(t(`objection.ask.${side}`, { name: appraisal[side].name })),
        column(
          hearingTerms(model).map(({ length }) => ({
            label: t(`objection.ask.${side}.${length.kind}`, { days: length.days }),
            action: {
              ...{ type: 'objection.question', appraisalId, revision },
              ...{ side: place, days: length.days },
            } as const,
          })),
        ),
      ]),
      row([back(t, appraisal), homeButton(t)]),
    ],
    ...discreet(t),
  };
}

/** The last look before the decision: what it says, who sees it, and that it is final. */
export function confirmScreen(t: Translate, appraisal: Appraisal, objection: ObjectionCase): Screen {
  const { id: appraisalId, revision, employee, appraiser } = appraisal;
  const predicates = sayPredicates(t, objection);
  return {
    blocks: [
      { kind: 'heading', text: t('objection.confirm.title') },
      ...(predicates === undefined ? [] : [paragraph(predicates)]),
      ...rowBlocks(t, appraisal, objection, { isRuled: true }),
      note('warning', text(t('objection.confirm.care', { name: employee.name, appraiser: appraiser.name }))),
      title(t('objection.confirm.ask')),
      column([
        {
          label: t('objection.confirm.button'),
          tone: 'primary',
          action: { type: 'objection.confirm', appraisalId, revision },
        },
      ]),
      row([back(t, appraisal), homeButton(t)]),
    ],
    ...discreet(t),
  };
}

/** What withdrawing does, before it is done. */
export const withdrawScreen = (t: Translate, appraisal: Appraisal): Screen => ({
  blocks: [
    { kind: 'heading', text: t('objection.withdraw.title') },
    note('warning', text(t('objection.withdraw.care'))),
    column([
      {
        label: t('objection.withdraw.button'),
        tone: 'danger',
        action: { type: 'objection.withdraw', appraisalId: appraisal.id, revision: appraisal.revision },
      },
    ]),
    row([back(t, appraisal), homeButton(t)]),
  ],
  ...discreet(t),
});
