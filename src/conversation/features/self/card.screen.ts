import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { mayDispute } from '../../../domain/appraisal/dispute.ts';
import { competencyCodes, type ItemCode, itemKind } from '../../../domain/appraisal/items.ts';
import { isAnswered } from '../../../domain/appraisal/rating.ts';
import { itemAfter, itemBefore, selfProgress } from '../../../domain/appraisal/self-assessment.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { type Block, type Button, type Screen, text } from '../../contract/view.ts';
import { note, row } from '../../ui/blocks.ts';
import { officialBlocks, officialTextOf } from '../../ui/official.ts';
import { foldedWhenLong, paragraph, sayAnswer } from '../../ui/parts.ts';
import { sayItem } from '../../ui/words.ts';
import { evidenceButton, evidenceLines } from '../evidence/say-file.ts';
import { beforeBlocks } from '../growth/say.ts';
import { behaviourBlocks, behaviourChoice } from './behaviour.ts';
import { answerText, competencyChoice, competencyQuestion, inLines } from './competency.ts';
import { openCard, placeOf, simpleButton } from './parts.ts';

export type SelfCardOptions = {
  readonly item: ItemCode;
  readonly isExpanded: boolean;
  /** True when notes are written in a form; otherwise a typed message is the note. */
  readonly hasForms: boolean;
  /** Official texts can be shown folded; otherwise a button leads to them. */
  readonly canFold: boolean;
  /** False for whoever enters the answers from paper: who reads them is told to the employee. */
  readonly isOwn: boolean;
  /** About the last texts typed here. */
  readonly typed: readonly Block[];
};

/** One item to answer: what it means, one tap to answer. No answer is marked before the person chose one. */
export function selfCardScreen(t: Translate, appraisal: Appraisal, options: SelfCardOptions): Screen {
  const { item, isExpanded, hasForms, canFold } = options;
  const isCompetency = itemKind(item) === 'competency';
  const answer = appraisal.answers.self[item];
  const said = sayAnswer(t, item, answer, 'self');
  const place = placeOf(item);
  // While a text waits for what becomes of it, the room is for that; a note leaves the official text to its button.
  const hasNote = answer?.note !== undefined;
  const hasKept = options.typed.some(({ kind }) => kind === 'note');
  const isWaiting = canFold && hasKept;
  const official =
    isWaiting || (hasNote && canFold && !isExpanded) ? 'waits' : officialTextOf(canFold, isExpanded);
  const standing = [
    ...(said === undefined ? [] : [answerText(t, said)]),
    ...evidenceLines(t, appraisal, 'self', item, true).flatMap((one) =>
      one.kind === 'paragraph' ? [one.text] : [],
    ),
  ];
  // Where a note leaves no room below, the way to take it back stands above.
  const undo = hasKept || hasNote ? [] : buttonsIn(options.typed);
  return {
    blocks: [
      { kind: 'heading', text: t('self.card.title', { ...place, item: sayItem(t, item) }) },
      ...(isWaiting || !options.isOwn ? [] : appraiserBlocks(t, appraisal, item)),
      ...(isCompetency
        ? official === 'waits'
          ? []
          : officialBlocks(t, item, appraisal.required[item], official)
        : behaviourBlocks(t, item)),
      ...(isCompetency || standing.length === 0 ? [] : [paragraph(inLines(standing))]),
      ...(answer?.note === undefined ? [] : foldedWhenLong(t('self.card.note'), answer.note)),
      ...(undo.length > 0 ? [] : options.typed),
      ...(isCompetency
        ? [...beforeBlocks(t, appraisal, item), ...competencyQuestion(t, appraisal, item, official, standing)]
        : []),
      ...(isCompetency ? competencyChoice(t, appraisal, item) : behaviourChoice(t, appraisal, item)),
      row([
        ...undo,
        ...evidenceButton(t, appraisal, 'self', item),
        ...toolButtons(t, appraisal, options),
        ...(isWaiting ? [] : disputeButton(t, appraisal, item)),
      ]),
      row(navigation(t, appraisal, item)),
    ],
    ...(hasForms
      ? {}
      : { expectsText: t(answer?.note === undefined ? 'self.expects.note' : 'typed.expects.more') }),
    preview: t('self.preview'),
  };
}

/** The first card says who reads the answers and when, while the person still has time to say that it is the wrong one. */
function appraiserBlocks(t: Translate, appraisal: Appraisal, item: ItemCode): readonly Block[] {
  if (item !== competencyCodes[0]) return [];
  const name = appraisal.appraiser.name;
  const reader: Block = { kind: 'paragraph', text: t.rich('self.reader', { name }) };
  if (appraisal.appraiserDisputedAt === undefined) return [reader];
  return [reader, note('info', text(t('self.disputed')))];
}

const buttonsIn = (blocks: readonly Block[]): readonly Button[] =>
  blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));

function disputeButton(t: Translate, appraisal: Appraisal, item: ItemCode): readonly Button[] {
  if (item !== competencyCodes[0] || !mayDispute(appraisal)) return [];
  return [simpleButton(appraisal, t('self.button.wrongAppraiser'), 'self.wrongAppraiser')];
}

function toolButtons(t: Translate, appraisal: Appraisal, options: SelfCardOptions): readonly Button[] {
  const { item, hasForms } = options;
  const appraisalId = appraisal.id;
  const hasNote = appraisal.answers.self[item]?.note !== undefined;
  const isCompetency = itemKind(item) === 'competency';
  return [
    // Where a typed message is the note, a button is needed only to change an existing note.
    ...(hasForms || hasNote
      ? [
          {
            label: t(hasNote ? 'self.button.editNote' : 'self.button.note'),
            action: { type: 'self.note', appraisalId, item },
          } as const,
        ]
      : []),
    ...(isCompetency ? [detailsButton(t, appraisal, options)] : []),
    // The first card has room for it beside the way on.
    ...(itemBefore(item) === undefined ? [] : overviewButton(t, appraisal, item)),
  ];
}

/** The compact view on the first card, until there is a note or evidence; once anything is answered, the summary. */
function overviewButton(t: Translate, appraisal: Appraisal, item: ItemCode): readonly Button[] {
  if (selfProgress(appraisal).answered > 0)
    return [simpleButton(appraisal, t('self.button.summary'), 'self.summary')];
  const hasNote = appraisal.answers.self[item]?.note !== undefined;
  return hasNote || evidenceButton(t, appraisal, 'self', item).length > 0
    ? []
    : [simpleButton(appraisal, t('self.button.compact'), 'self.compact')];
}

function detailsButton(t: Translate, appraisal: Appraisal, options: SelfCardOptions): Button {
  const more = options.canFold ? 'self.button.allLevels' : 'self.button.official';
  return {
    label: t(options.isExpanded ? 'self.button.oneLevel' : more),
    action: { type: 'self.details', appraisalId: appraisal.id, item: options.item },
  };
}

function navigation(t: Translate, appraisal: Appraisal, item: ItemCode): readonly Button[] {
  const before = itemBefore(item);
  const next = itemAfter(item);
  const onward = isAnswered(appraisal.answers.self[item]) ? t('button.next') : t('button.skip');
  const afterCards = appraisal.results.length > 0 ? 'self.results' : 'self.summary';
  return [
    ...(before === undefined ? [] : [openCard(appraisal, t('button.back'), before)]),
    next === undefined ? simpleButton(appraisal, onward, afterCards) : openCard(appraisal, onward, next),
    ...(before === undefined ? overviewButton(t, appraisal, item) : []),
    simpleButton(appraisal, t('button.pause'), 'self.pause'),
  ];
}
