import { missedDaysOf } from '../../../domain/agency/since.ts';
import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { type ItemCode, overallBehaviour, overallResults } from '../../../domain/appraisal/items.ts';
import { predicateOf } from '../../../domain/appraisal/predicate.ts';
import {
  higherValues,
  missedPiecesMax,
  missedState,
  raisableRows,
  withProposed,
} from '../../../domain/missed/missed.ts';
import type { Piece } from '../../../domain/pocket/piece.ts';
import { sayNearDay } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Model } from '../../contract/model.ts';
import { type Block, type Button, type Screen, text } from '../../contract/view.ts';
import { choice, column, homeButton, note, pairs, row, small } from '../../ui/blocks.ts';
import { folded } from '../../ui/fold.ts';
import { paragraph, title } from '../../ui/parts.ts';
import { whoLine } from '../../ui/person-labels.ts';
import { sayRowLabel } from '../../ui/row-label.ts';
import { sayItem, sayPredicate } from '../../ui/words.ts';
import { sayPieceKind, sayShortly } from '../pocket/say-piece.ts';
import { missedBlocks, sayRowValue } from './say.ts';

const discreet = (t: Translate): Pick<Screen, 'preview' | 'isConfidential'> => ({
  preview: t('missed.preview'),
  isConfidential: true,
});

const toResult = (t: Translate, { id }: Appraisal): Button => ({
  label: t('missed.button.result'),
  action: { type: 'result.open', appraisalId: id },
});

const back = (t: Translate, { id }: Appraisal): Button => ({
  label: t('button.back'),
  action: { type: 'missed.open', appraisalId: id },
});

/** What can be said, until when and what it does not do; afterwards what was said and what came of it. */
export function missedScreen(t: Translate, model: Model, appraisal: Appraisal): Screen {
  const { id: appraisalId, missed, appraiser } = appraisal;
  const zone = model.person?.timeZone ?? appraisal.cycle.timeZone;
  const found = missedState(appraisal, model.now, missedDaysOf(model.agency, appraisal));
  const isOpen = found.state === 'open' && model.relation === 'self';
  // Where something is to be answered, what came before is folded once there is more of it than was asked.
  const saidBlocks = (said: readonly Block[]): readonly Block[] =>
    model.relation === 'appraiser' && found.state === 'raised'
      ? [folded(t('missed.said.title'), said)]
      : said;
  return {
    blocks: [
      { kind: 'heading', text: t('missed.title') },
      ...(model.relation === 'self' ? [] : [whoLine(t, appraisal)]),
      ...(missed
        ? saidBlocks(missedBlocks(t, appraisal, model.now, zone, model.relation === 'self').slice(1))
        : []),
      ...(missed || isOpen ? [] : [paragraph(t('missed.none'))]),
      ...(isOpen
        ? [
            paragraph(
              t('missed.how', { name: appraiser.name, date: sayNearDay(found.until, model, t.locale) }),
            ),
            small(t('missed.stays')),
            column([
              {
                label: t('missed.button.write'),
                tone: 'primary',
                action: { type: 'missed.write', appraisalId },
              },
            ]),
          ]
        : []),
      ...(model.relation === 'appraiser' && (found.state === 'asked' || found.state === 'raised')
        ? answers(t, model, appraisal, found)
        : []),
      row([toResult(t, appraisal), homeButton(t)]),
    ],
    ...discreet(t),
  };
}

/** What the appraiser can do: a row and a higher value, or leave it with one tap. */
function answers(
  t: Translate,
  model: Model,
  appraisal: Appraisal,
  { state, until }: Extract<ReturnType<typeof missedState>, { until: unknown }>,
): readonly Block[] {
  const { id: appraisalId, revision } = appraisal;
  const all = raisableRows(withProposed(appraisal));
  // Those that the predicate follows from come first.
  const rows = [overallResults, overallBehaviour, ...all].filter(
    (one, at, list) => all.includes(one) && list.indexOf(one) === at,
  );
  return [
    paragraph(t('missed.answer.how', { date: sayNearDay(until, model, t.locale) })),
    small(t('missed.answer.leaveMeans', { name: appraisal.employee.name })),
    title(t('missed.answer.which')),
    ...pairs(
      rows.map(
        (item): Button => ({
          label: sayRowLabel(t, item, appraisal.results),
          action: { type: 'missed.openRow', appraisalId, item },
        }),
      ),
    ),
    column([
      {
        label: t(state === 'asked' ? 'missed.button.leave' : 'missed.button.enough'),
        tone: 'primary',
        action: { type: 'missed.leave', appraisalId, revision },
      },
    ]),
  ];
}

/** The last look of the employee: the sentence, the evidence that goes along, who reads it, and the one press that sends. */
export function missedPreviewScreen(
  t: Translate,
  appraisal: Appraisal,
  words: string,
  offered: readonly Piece[],
  chosen: readonly string[],
): Screen {
  const { id: appraisalId, revision, appraiser } = appraisal;
  return {
    blocks: [
      { kind: 'heading', text: t('missed.title') },
      { kind: 'quote', text: words },
      ...(offered.length === 0
        ? [small(t('missed.noPieces'))]
        : [
            paragraph(t('missed.pieces', { max: missedPiecesMax })),
            choice(
              'column',
              offered.map((piece) => ({
                label: `${sayPieceKind(t, piece)}: ${sayShortly(t, piece, 24)}`,
                selected: chosen.includes(piece.id),
                action: { type: 'missed.piece', appraisalId, pieceId: piece.id },
              })),
            ),
          ]),
      note('warning', text(t('missed.care', { name: appraiser.name }))),
      title(t('missed.send.ask')),
      column([
        { label: t('result.object.change'), action: { type: 'missed.write', appraisalId } },
        {
          label: t('missed.button.send'),
          tone: 'primary',
          action: { type: 'missed.send', appraisalId, revision },
        },
      ]),
      row([{ label: t('button.cancel'), action: { type: 'missed.open', appraisalId } }]),
    ],
    ...discreet(t),
  };
}

/** The higher values of a row: a press of one is the correction. */
export function missedRowScreen(t: Translate, appraisal: Appraisal, item: ItemCode): Screen {
  const { id: appraisalId, revision, employee } = appraisal;
  const standing = withProposed(appraisal);
  const { value = 0 } = standing.answers.appraiser[item] ?? {};
  return {
    blocks: [
      { kind: 'heading', text: sayItem(t, item) },
      whoLine(t, appraisal),
      paragraph(t('objection.row.rated', { value: sayRowValue(t, item, value) })),
      note('warning', text(t('missed.row.care', { name: employee.name }))),
      column(
        higherValues(standing, item).map(
          (to): Button => ({
            label: t('missed.button.raise', { value: sayRowValue(t, item, to) }),
            action: { type: 'missed.raise', appraisalId, item, value: to, revision },
          }),
        ),
      ),
      row([back(t, appraisal), homeButton(t)]),
    ],
    ...discreet(t),
  };
}

/** The second question, where another predicate follows that is still below "Baik". */
export function missedSureScreen(t: Translate, appraisal: Appraisal, item: ItemCode, value: number): Screen {
  const { id: appraisalId, revision, employee } = appraisal;
  const after = { ...withProposed(appraisal).answers.appraiser, [item]: { value } };
  const { [overallResults]: results, [overallBehaviour]: behaviour } = after;
  const predicate = sayPredicate(
    t,
    predicateOf(...([results?.value ?? 1, behaviour?.value ?? 1] as Parameters<typeof predicateOf>)),
  );
  return {
    blocks: [
      { kind: 'heading', text: t('rate.sure.title', { name: employee.name, predicate }) },
      whoLine(t, appraisal),
      note('warning', text(t('missed.row.care', { name: employee.name }))),
      title(t('rate.sure.ask', { predicate })),
      column([
        {
          label: t('rate.sure.yes'),
          tone: 'primary',
          action: { type: 'missed.sure', appraisalId, item, value, revision },
        },
      ]),
      row([back(t, appraisal), homeButton(t)]),
    ],
    ...discreet(t),
  };
}
