import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { overallBehaviour, overallResults } from '../../../domain/appraisal/items.ts';
import { suggestedPredicate } from '../../../domain/appraisal/rating.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Model } from '../../contract/model.ts';
import { type Block, type Screen, text } from '../../contract/view.ts';
import { bullets, column, note, row } from '../../ui/blocks.ts';
import { sayCycle } from '../../ui/part.ts';
import { labelled, paragraph, title } from '../../ui/parts.ts';
import { sayOfficer, whoLine } from '../../ui/person-labels.ts';
import { sayItem, sayPredicate } from '../../ui/words.ts';
import { lowNeedsBlocks } from '../counsel/say.ts';
import { givenWhen } from './given-when.ts';
import { sayShownTo } from './shown-to.ts';
import { decidedLines } from './values.blocks.ts';

/**
 * The second question, where the predicate is below "Baik": on what it rests, what the agency asks for besides (notes and
 * guidance), what happens then, and who is told. Its yes is another press than that of the first, so that no double tap
 * says both.
 */
export function rateSureScreen(
  t: Translate,
  model: Model,
  appraisal: Appraisal,
  nextId: string | undefined,
): Screen {
  const { id: appraisalId, revision, employee } = appraisal;
  const suggested = suggestedPredicate(appraisal);
  const predicate = suggested === undefined ? '' : sayPredicate(t, suggested);
  const { what } = givenWhen(t, model, appraisal);
  const about = { appraisalId, revision };
  return {
    blocks: [
      { kind: 'heading', text: t('rate.sure.title', { name: employee.name, predicate }) },
      whoLine(t, appraisal),
      ...reasons(t, appraisal),
      ...lowNeedsBlocks(t, model, appraisal),
      note('warning', text(`${what} ${sayShownTo(t, appraisal, model.agency?.approval !== undefined)}`)),
      title(t('rate.sure.ask', { predicate })),
      column([
        {
          label: t('rate.sure.yes'),
          tone: 'primary',
          action:
            nextId === undefined
              ? { type: 'rate.sure', ...about }
              : { type: 'rate.sureNext', ...about, nextId },
        },
      ]),
      row([{ label: t('rate.button.summary'), action: { type: 'rate.summary', appraisalId } }]),
    ],
    preview: t('rate.preview'),
    isConfidential: true,
  };
}

/** The reasons of what is below expectation, and the values that decided. */
function reasons(t: Translate, appraisal: Appraisal): readonly Block[] {
  const { [overallBehaviour]: behaviour } = appraisal.answers.appraiser;
  const decided = behaviour?.value === 1 ? decidedLines(t, appraisal) : [];
  return [
    ...[overallResults, overallBehaviour].flatMap((item) => {
      const { value, note: reason } = appraisal.answers.appraiser[item] ?? {};
      return value === 1 && reason !== undefined ? labelled(sayItem(t, item), reason) : [];
    }),
    ...(decided.length === 0 ? [] : [title(t('result.values')), bullets(decided)]),
  ];
}

/**
 * For the superior of the appraiser: that it was set, and by whom. The result itself they see when it is objected to, or
 * before, where results are approved.
 */
export const belowGoodNews = (t: Translate, appraisal: Appraisal): Screen => ({
  preview: t('rate.below.preview'),
  blocks: [
    { kind: 'heading', text: t('rate.below.title') },
    paragraph(
      t('rate.below.body', {
        name: appraisal.employee.name,
        appraiser: sayOfficer(t, appraisal.ratedBy ?? appraisal.appraiser),
        cycle: sayCycle(t, appraisal),
      }),
    ),
    paragraph(
      appraisal.approval === undefined
        ? t('rate.below.what', { name: appraisal.employee.name })
        : t('rate.below.approval'),
    ),
  ],
});
