import { refusalToAnswerResult, refusalToExplain } from '../../../application/answer/answer-result.ts';
import { noAnswer, openQuestions } from '../../../domain/answer/answer.ts';
import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import type { ItemCode } from '../../../domain/appraisal/items.ts';
import { ratedValues, wholeRows } from '../../../domain/objection/case.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Model } from '../../contract/model.ts';
import { type Block, type Button, type Screen, text } from '../../contract/view.ts';
import { column, homeButton, note, row, small } from '../../ui/blocks.ts';
import { sayCycle } from '../../ui/part.ts';
import { labelled, paragraph, sayAnswer, title } from '../../ui/parts.ts';
import { whoLine } from '../../ui/person-labels.ts';
import { sayRowLabel } from '../../ui/row-label.ts';
import { sayItem } from '../../ui/words.ts';
import { answerBlocks, sayStanding } from './lines.ts';

const discreet = (t: Translate): Pick<Screen, 'preview' | 'isConfidential'> => ({
  preview: t('answer.preview'),
  isConfidential: true,
});

/** The answers to a result, for the employee and the appraiser: how it stands, what was said, and what each may do. */
export function answerScreen(t: Translate, model: Model, appraisal: Appraisal): Screen {
  const isOwn = model.relation === 'self';
  const zone = model.person?.timeZone ?? appraisal.cycle.timeZone;
  const mayAnswer = refusalToAnswerResult(appraisal, model.relation, model.now) === undefined;
  const buttons = mayAnswer ? ownButtons(t, appraisal) : explainButtons(t, model, appraisal);
  return {
    blocks: [
      { kind: 'heading', text: t('answer.title', { cycle: sayCycle(t, appraisal) }) },
      ...(isOwn ? [] : [paragraph(appraisal.employee.name), whoLine(t, appraisal)]),
      note('info', text(sayStanding(t, model, appraisal))),
      ...answerBlocks(t, appraisal, zone),
      ...(mayAnswer
        ? [paragraph(t('answer.meaning', { name: appraisal.appraiser.name })), title(t('answer.ask'))]
        : []),
      ...(buttons.length > 0 ? [column(buttons)] : []),
      ...(isOwn || buttons.length === 0 ? [] : [small(t('answer.explain.meaning'))]),
      row([
        { label: t('answer.button.result'), action: { type: 'result.open', appraisalId: appraisal.id } },
        homeButton(t),
      ]),
    ] satisfies readonly Block[],
    ...discreet(t),
  };
}

const ownButtons = (t: Translate, { id: appraisalId, revision, answer }: Appraisal): readonly Button[] => [
  ...(answer?.agreedAt
    ? []
    : [
        { label: t('answer.button.agree'), action: { type: 'answer.agree', appraisalId, revision } } as const,
      ]),
  { label: t('answer.button.reply'), action: { type: 'answer.reply', appraisalId, revision } },
  { label: t('answer.button.rows'), action: { type: 'answer.openRows', appraisalId } },
];

function explainButtons(t: Translate, model: Model, appraisal: Appraisal): readonly Button[] {
  if (refusalToExplain(appraisal, model.relation, model.now)) return [];
  const { id: appraisalId, revision, results, answer = noAnswer } = appraisal;
  return openQuestions(answer).map((place) => ({
    label: t('answer.button.explain', { item: sayRowLabel(t, answer.questions[place]?.item ?? '', results) }),
    action: { type: 'answer.explain', appraisalId, revision, place },
  }));
}

/** The rated rows, one of which is asked about or answered: first the two as a whole. */
export function rowsScreen(t: Translate, appraisal: Appraisal): Screen {
  const rated = ratedValues(appraisal);
  const all = [...new Set([...wholeRows(rated), ...Object.keys(rated).sort()])];
  return {
    blocks: [
      { kind: 'heading', text: t('answer.rows.title') },
      paragraph(t('answer.ask.meaning', { name: appraisal.appraiser.name })),
      title(t('answer.rows.ask')),
      // As many as eleven: side by side they are seen with what they answer.
      row(
        all.map((item) => ({
          label: sayRowLabel(t, item, appraisal.results),
          action: { type: 'answer.openRow', appraisalId: appraisal.id, item },
        })),
      ),
      row([{ label: t('button.back'), action: { type: 'answer.open', appraisalId: appraisal.id } }]),
    ],
    ...discreet(t),
  };
}

/** One row as it was rated, with the appraiser's reason, and the two things that can be said about it. */
export function rowScreen(t: Translate, appraisal: Appraisal, item: ItemCode): Screen {
  const { id: appraisalId, revision, appraiser, answers } = appraisal;
  const rated = answers.appraiser[item];
  return {
    blocks: [
      { kind: 'heading', text: sayItem(t, item, appraisal.results) },
      paragraph(t('answer.row.rated', { value: sayAnswer(t, item, rated) ?? '' })),
      ...(rated?.note === undefined
        ? []
        : labelled(t('result.appraiserWords', { name: appraiser.name }), rated.note)),
      note('info', text(t('answer.ask.meaning', { name: appraiser.name }))),
      title(t('answer.row.do')),
      column([
        { label: t('answer.button.ask'), action: { type: 'answer.ask', appraisalId, item, revision } },
        {
          label: t('answer.button.replyRow'),
          action: { type: 'answer.replyRow', appraisalId, item, revision },
        },
      ]),
      row([{ label: t('button.back'), action: { type: 'answer.openRows', appraisalId } }]),
    ],
    ...discreet(t),
  };
}
