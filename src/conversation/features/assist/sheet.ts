import { type Appraisal, unobservableReasons } from '../../../domain/appraisal/appraisal.ts';
import { resultCode } from '../../../domain/appraisal/items.ts';
import { objectionDeadline } from '../../../domain/appraisal/response.ts';
import { selfItems } from '../../../domain/appraisal/self-assessment.ts';
import { receivedAt } from '../../../domain/assist/paper.ts';
import { sayDate } from '../../../i18n/dates.ts';
import { sayResultTitle } from '../../../i18n/result-title.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { localDate } from '../../../shared/time.ts';
import type { Model } from '../../contract/model.ts';
import { type Block, text } from '../../contract/view.ts';
import { bullets, choice } from '../../ui/blocks.ts';
import { labelled, paragraph, title } from '../../ui/parts.ts';
import { sayExpectation, sayUnobservable } from '../../ui/words.ts';
import { resultDetailsScreen } from '../result/details.screen.ts';
import { selfCardScreen } from '../self/card.screen.ts';

/** What is printed: parts that stay together on a page, and who signs below. */
export type Sheet = {
  readonly title: string;
  readonly parts: readonly {
    readonly blocks: readonly Block[];
    /** A line to be written on, below. */
    readonly write?: string;
  }[];
  readonly signs: readonly string[];
};

/** By which letter a paper says why a competency could not be rated. */
const reasonLetters = ['a', 'b', 'c'] as const;

const whose = (t: Translate, { employee, appraiser, cycle }: Appraisal): Block => ({
  kind: 'facts',
  rows: [
    { label: t('paper.name'), value: text(employee.name) },
    { label: t('paper.number'), value: text(employee.nip) },
    { label: t('paper.position'), value: text(`${employee.position}, ${employee.unit}`) },
    { label: t('paper.appraiser'), value: text(`${appraiser.name}, ${appraiser.position}`) },
    { label: t('paper.cycle'), value: text(cycle.name) },
  ],
});

/** Who signs a paper: the employee, and who saw it. */
const signs = (t: Translate, { employee }: Appraisal) => [employee.name, t('paper.witness')];

/** The cards as the bot shows them, one after the other and without an answer, to be ticked with a pen. */
export function selfSheet(t: Translate, appraisal: Appraisal): Sheet {
  // What was drafted in the chat is not for whoever prints.
  const blank = { ...appraisal, answers: { self: {}, appraiser: {} }, files: [], pieces: [] };
  const options = { isExpanded: true, hasForms: true, canFold: false, isOwn: true, typed: [] };
  const letters = unobservableReasons.map((reason, at) =>
    text(`${reasonLetters[at] ?? ''}: ${sayUnobservable(t, reason)}`),
  );
  const until = sayDate(appraisal.cycle.windows['self-assessment'].to, t.locale);
  return {
    title: t('paper.title.self'),
    parts: [
      {
        blocks: [
          whose(t, appraisal),
          paragraph(t('paper.how', { until })),
          paragraph(t('paper.unobservable')),
          bullets(letters),
        ],
      },
      ...selfItems.map((item) => ({
        blocks: selfCardScreen(t, blank, { ...options, item }).blocks,
        write: t('paper.evidence'),
      })),
      ...appraisal.results.map((result) => ({
        blocks: [
          title(`${resultCode(result.no).replace('R.', 'h')}. ${sayResultTitle(t, result)}`),
          ...(result.target === undefined ? [] : labelled(t('paper.target'), result.target)),
          choice(
            'column',
            ([1, 2, 3] as const).map((value) => ({
              label: `${value} ${sayExpectation(t, value)}`,
              action: { type: 'nav.home' },
            })),
          ),
        ],
        write: t('paper.realisation'),
      })),
    ],
    signs: signs(t, appraisal),
  };
}

/** The whole result as the bot shows it to its employee, and the slip for the answer. */
export function resultSheet(t: Translate, model: Model, appraisal: Appraisal): Sheet {
  const own: Model = { ...model, relation: 'self', subject: appraisal };
  const today = localDate(model.now, appraisal.cycle.timeZone);
  const opened = appraisal.openedAt ?? receivedAt(today, appraisal);
  const deadline = objectionDeadline({ ...appraisal, openedAt: opened });
  return {
    title: t('paper.title.result'),
    parts: [
      { blocks: [whose(t, appraisal)] },
      { blocks: resultDetailsScreen(t, own, appraisal, []).blocks },
      {
        blocks: [
          title(t('paper.slip')),
          paragraph(t('result.basis.objection')),
          paragraph(t('paper.slip.until', { until: deadline ? sayDate(deadline, t.locale) : '' })),
          choice(
            'column',
            [t('paper.slip.received'), t('paper.slip.objected')].map((label) => ({
              label,
              action: { type: 'nav.home' },
            })),
          ),
        ],
        write: t('paper.slip.reasons'),
      },
    ],
    signs: signs(t, appraisal),
  };
}
