import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import type { ItemCode } from '../../../domain/appraisal/items.ts';
import { objectionDeadline } from '../../../domain/appraisal/response.ts';
import { decideBy, ratedValues, wholeRows } from '../../../domain/objection/case.ts';
import { sayNearDay } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Model } from '../../contract/model.ts';
import { type Block, type Screen, text } from '../../contract/view.ts';
import { choice, column, note, row } from '../../ui/blocks.ts';
import { sayList } from '../../ui/feedback-draft.ts';
import { foldedWhenLong, paragraph, title } from '../../ui/parts.ts';
import { sayOfficer } from '../../ui/person-labels.ts';
import { sayRowLabel } from '../../ui/row-label.ts';
import { sayItem } from '../../ui/words.ts';
import { evidenceBlocks } from './evidence-choice.ts';
import type { Chosen } from './filing.ts';
import { deciding } from './promised.ts';

type Paragraph = Extract<Block, { kind: 'paragraph' }>;

/** To whom an objection goes, and who learns of it. */
function toWhom(t: Translate, model: Model, appraisal: Appraisal): Paragraph {
  const appraiser = sayOfficer(t, appraisal.appraiser);
  const second = appraisal.secondAppraiser;
  return paragraph(
    second === undefined
      ? t('result.object.noSuperior', { appraiser })
      : t('result.object.toWhom', {
          ...{ name: sayOfficer(t, second), appraiser },
          date: sayNearDay(decideBy(appraisal, model.now, deciding({ model })), model, t.locale),
        }),
  );
}

/** What the objection is about; naming nothing means the two ratings that the predicate follows from. */
function aboutRows(t: Translate, appraisal: Appraisal, rows: readonly ItemCode[] = []): Block {
  const about = rows.length > 0 ? rows : wholeRows(ratedValues(appraisal));
  const items = sayList(
    t,
    about.map((row) =>
      rows.length > 0 ? sayItem(t, row, appraisal.results) : sayRowLabel(t, row, appraisal.results),
    ),
  );
  return paragraph(t(rows.length > 0 ? 'result.object.about' : 'result.object.aboutWhole', { items }));
}

/** The rated rows, of which any number can be chosen: first the two as a whole. */
function rowChoices(t: Translate, appraisal: Appraisal, rows: readonly ItemCode[]): readonly Block[] {
  const rated = Object.keys(ratedValues(appraisal)).sort();
  const whole = wholeRows(ratedValues(appraisal));
  // The two as a whole have a row of their own, in which their words have room with a mark before them.
  return [whole, rated.filter((item) => !whole.includes(item))]
    .filter((some) => some.length > 0)
    .map((some) =>
      choice(
        'row',
        some.map((item) => ({
          label: sayRowLabel(t, item, appraisal.results),
          selected: rows.includes(item),
          action: { type: 'result.objectRow', appraisalId: appraisal.id, item },
        })),
      ),
    );
}

type Written = Chosen & { readonly reason: string; readonly page?: number | undefined };

/** The last look: the reasons as written, what filing does, and the one press that files. */
export const objectionPreviewScreen = (
  t: Translate,
  model: Model,
  appraisal: Appraisal,
  { reason, rows, pieces, page }: Written,
): Screen => ({
  blocks: [
    { kind: 'heading', text: t('result.object.previewTitle') },
    aboutRows(t, appraisal, rows),
    ...foldedWhenLong(t('result.object.label'), reason),
    ...evidenceBlocks(t, model, appraisal, pieces, page),
    toWhom(t, model, appraisal),
    note('warning', text(t('result.object.care'))),
    title(t('result.object.askFile')),
    column([
      {
        label: t('result.object.file'),
        tone: 'primary',
        action: { type: 'result.fileObjection', appraisalId: appraisal.id },
      },
      { label: t('result.object.change'), action: { type: 'result.object', appraisalId: appraisal.id } },
      { label: t('button.cancel'), action: { type: 'result.open', appraisalId: appraisal.id } },
    ]),
  ],
  preview: t('results.preview'),
});

/** Before an objection: the right to object, who receives it, what sending does, and a way back. */
export function resultObjectScreen(
  t: Translate,
  model: Model,
  appraisal: Appraisal,
  rows: readonly ItemCode[] = [],
): Screen {
  const deadline = objectionDeadline(appraisal);
  const canTalk = appraisal.talkRequestedAt === undefined;
  return {
    blocks: [
      { kind: 'heading', text: t('result.object.title') },
      ...(deadline === undefined
        ? []
        : [paragraph(t('result.object.law', { date: sayNearDay(deadline, model, t.locale) }))]),
      {
        kind: 'details',
        title: t('result.object.more'),
        parts: [
          toWhom(t, model, appraisal),
          paragraph(t('result.object.care')),
          ...(canTalk ? [paragraph(t('result.talkMeaning', { name: appraisal.appraiser.name }))] : []),
        ],
      },
      paragraph(t('result.object.how')),
      title(t('result.object.rows')),
      aboutRows(t, appraisal, rows),
      ...rowChoices(t, appraisal, rows),
      column([
        {
          label: t('result.object.button'),
          tone: 'primary',
          action: { type: 'result.object', appraisalId: appraisal.id },
        },
        ...(canTalk
          ? [
              {
                label: t('result.button.talk'),
                action: { type: 'result.talk', appraisalId: appraisal.id },
              } as const,
            ]
          : []),
      ]),
      row([{ label: t('button.back'), action: { type: 'result.open', appraisalId: appraisal.id } }]),
    ],
    preview: t('results.preview'),
  };
}
