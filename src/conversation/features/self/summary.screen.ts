import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { behaviourCodes, competencyCodes, type ItemCode } from '../../../domain/appraisal/items.ts';
import { isAnswered } from '../../../domain/appraisal/rating.ts';
import {
  aboveRequired,
  isSelfEditable,
  missingSelf,
  selfItems,
  selfProgress,
  selfWindow,
} from '../../../domain/appraisal/self-assessment.ts';
import { visiblePieces } from '../../../domain/pocket/piece.ts';
import { sayDay, sayNearDay } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { type Block, type Button, type RichText, type Screen, strong, text } from '../../contract/view.ts';
import { standInLine } from '../../ui/acting.ts';
import { column, homeButton, note, row, small } from '../../ui/blocks.ts';
import { partLine } from '../../ui/part.ts';
import { paragraph, sayShort, title } from '../../ui/parts.ts';
import { sayExpectation, sayItem, sayUnobservable } from '../../ui/words.ts';
import { historyButton } from '../history/history.screen.ts';
import { pocketBlocks, whyLeft } from '../pocket/summary.ts';
import { answersAtAGlance, resultItems, sayShortItem } from './answers.ts';
import { inLines } from './competency.ts';
import { type Looking, openCard, positionOf, selfDeadline, simpleButton } from './parts.ts';

const absent = '—';

type SummaryOptions = {
  /** About the last texts typed here. */
  readonly typed?: readonly Block[];
  readonly canFold?: boolean;
  /** True when notes are written in a form of the card; otherwise a typed message with a number is one. */
  readonly hasForms?: boolean;
};

/** All answers: before submitting folded, with buttons to change them, afterwards only to read. */
export function selfSummaryScreen(
  t: Translate,
  appraisal: Appraisal,
  looking: Looking,
  { typed = [], canFold = false, hasForms = false }: SummaryOptions = {},
): Screen {
  const isEditable = isSelfEditable(appraisal, looking.now);
  const isBrief = isEditable && canFold;
  return {
    blocks: [
      { kind: 'heading', text: titleOf(t, appraisal, isEditable) },
      ...partLine(t, appraisal),
      ...standingBlocks(t, appraisal, looking),
      ...standInLine(t, appraisal, looking),
      ...(isBrief ? answersAtAGlance(t, appraisal, whyLeft(t, appraisal)) : answersInFull(t, appraisal)),
      ...together(
        [
          ...noteBlocks(t, appraisal, isEditable),
          ...fileBlocks(t, appraisal, isEditable),
          ...pocketBlocks(t, appraisal, { isEditable, isBrief }),
        ],
        isEditable,
      ),
      ...typed,
      ...(isEditable ? editBlocks(t, appraisal, looking) : [row(backButtons(t, appraisal))]),
    ],
    ...(isEditable && !hasForms && { expectsText: t('self.compact.expects', { number: 3 }) }),
    preview: t('self.preview'),
  };
}

/** While answers can be changed, each takes a line or two: without the room between paragraphs they leave more for the rest. */
const together = (blocks: readonly Block[], isEditable: boolean): readonly Block[] => {
  const lines = blocks.flatMap((one) => (one.kind === 'paragraph' ? [one.text] : []));
  return isEditable && lines.length > 0 ? [paragraph(inLines(lines))] : blocks;
};

/** That everything is answered, so that it takes no line of its own. */
function titleOf(t: Translate, appraisal: Appraisal, isEditable: boolean): string {
  const { answered, total } = selfProgress(appraisal);
  return isEditable && answered === total ? t('self.summary.complete', { total }) : t('self.summary.title');
}

/** The progress, or why nothing can be changed. */
function standingBlocks(t: Translate, appraisal: Appraisal, looking: Looking): readonly Block[] {
  const window = appraisal.cycle.windows['self-assessment'];
  if (appraisal.status !== 'self-assessment') {
    return [paragraph(t(appraisal.selfSubmittedAt ? 'self.summary.readOnly' : 'self.summary.notHandedIn'))];
  }
  switch (selfWindow(appraisal, looking.now)) {
    case 'not-yet':
      return [
        note('info', text(t('self.summary.notYet', { date: sayNearDay(window.from, looking, t.locale) }))),
      ];
    case 'over':
      return [note('warning', text(t('self.summary.over', { date: sayDay(window.to, looking, t.locale) })))];
    case 'open': {
      const progress = { ...selfProgress(appraisal) };
      if (progress.answered === progress.total) return [];
      const deadline = selfDeadline(t, appraisal, looking);
      return [paragraph(t.rich('self.summary.progress', { ...progress, deadline }))];
    }
  }
}

/** To be read, or where nothing can be folded. */
const answersInFull = (t: Translate, appraisal: Appraisal): readonly Block[] => [
  competencyTable(t, appraisal),
  ...unobservableLines(t, appraisal),
  small(t('table.scale')),
  title(t('self.summary.behaviour')),
  { kind: 'facts', rows: behaviourRows(t, appraisal) },
  ...resultBlocks(t, appraisal),
];

const competencyTable = (t: Translate, appraisal: Appraisal): Block => ({
  kind: 'table',
  columns: [t('table.competency'), t('table.required'), t('table.self')],
  rows: competencyCodes.map((item) => [
    `${positionOf(item)} ${sayShort(t, item)}`,
    appraisal.required[item]?.toString() ?? absent,
    competencyCell(t, appraisal, item),
  ]),
});

function competencyCell(t: Translate, appraisal: Appraisal, item: ItemCode): string {
  const answer = appraisal.answers.self[item];
  if (answer?.unobservable !== undefined) return '*';
  if (answer?.value === undefined) return absent;
  return answer.value === 0 ? t('level.short.0') : String(answer.value);
}

/** The reasons do not fit into the table, which only has a star. */
function unobservableLines(t: Translate, appraisal: Appraisal): readonly Block[] {
  return competencyCodes.flatMap((item) => {
    const reason = appraisal.answers.self[item]?.unobservable;
    if (reason === undefined) return [];
    const words = { number: positionOf(item), item: sayShort(t, item), reason: sayUnobservable(t, reason) };
    return [paragraph(t('self.summary.unobservable', words))];
  });
}

/** The behaviours by their answer, so that seven of them take few lines of a phone; what is open comes first. */
function behaviourRows(
  t: Translate,
  appraisal: Appraisal,
): readonly { readonly label: string; readonly value: RichText }[] {
  const answerTo = (item: ItemCode) => appraisal.answers.self[item]?.value;
  return ([undefined, 3, 2, 1] as const).flatMap((value) => {
    const items = behaviourCodes.filter((item) => answerTo(item) === value);
    if (items.length === 0) return [];
    const label = value === undefined ? t('self.summary.noAnswer') : sayExpectation(t, value);
    const names = items.map((item) => `${positionOf(item)} ${sayItem(t, item)}`);
    return [{ label, value: text(names.join(', ')) }];
  });
}

function resultBlocks(t: Translate, appraisal: Appraisal): readonly Block[] {
  const heading = title(t('self.summary.results'));
  if (appraisal.results.length === 0) return [heading, paragraph(t('self.summary.noResults'))];
  return [heading, { kind: 'bullets', items: resultItems(t, appraisal) }];
}

/** While answers can be changed, only the numbers of cards with notes; afterwards the notes themselves. */
function noteBlocks(t: Translate, appraisal: Appraisal, isEditable: boolean): readonly Block[] {
  const noted = selfItems.flatMap((item) => {
    const note = appraisal.answers.self[item]?.note;
    return note === undefined ? [] : [{ item, note }];
  });
  if (noted.length === 0) return [];
  if (isEditable)
    return [paragraph(t('self.summary.notes', { numbers: numbers(noted.map(({ item }) => item)) }))];
  const items = noted.map(({ item, note }): RichText => [strong(`${sayItem(t, item)}: `), { text: note }]);
  return [title(t('self.card.note')), { kind: 'bullets', items }];
}

/** How many files there are; once the answers are only read, with a way to those of each item. */
function fileBlocks(t: Translate, appraisal: Appraisal, isEditable: boolean): readonly Block[] {
  const { files } = appraisal;
  const pieces = isEditable ? [] : visiblePieces(appraisal, 'self');
  if (files.length + pieces.length === 0) return [];
  const items = selfItems.filter((item) => [...files, ...pieces].some((one) => one.item === item));
  const words = t('file.summary', { count: files.length + pieces.length, numbers: numbers(items) });
  if (isEditable) return [paragraph(words)];
  const open = (item: ItemCode): Button => ({
    label: t('file.button.ofItem', { number: positionOf(item) }),
    action: { type: 'file.open', appraisalId: appraisal.id, item },
  });
  return [paragraph(words), row(items.map(open))];
}

const numbers = (items: readonly ItemCode[]): string => items.map(positionOf).join(', ');

/** Where some have a mark beside their number: in the same groups as the text, and few in a row. Else as many as fit. */
const numberRows = (isReady: boolean): readonly (readonly ItemCode[])[] =>
  isReady
    ? [selfItems]
    : [
        competencyCodes.slice(0, 5),
        competencyCodes.slice(5),
        behaviourCodes.slice(0, 4),
        behaviourCodes.slice(4),
      ];

function editBlocks(t: Translate, appraisal: Appraisal, looking: Looking): readonly Block[] {
  const isReady = missingSelf(appraisal).length === 0;
  const results = simpleButton(appraisal, t('self.summary.resultsButton'), 'self.results');
  const number = (item: ItemCode): Button =>
    openCard(appraisal, `${positionOf(item)}${isAnswered(appraisal.answers.self[item]) ? '' : ' ○'}`, item);
  return [
    ...(isReady ? [] : submitBlocks(t, appraisal, looking)),
    small(
      [
        ...hints(t, appraisal),
        t('self.summary.change'),
        ...(isReady ? [] : [t('self.summary.openMark'), t('self.summary.which')]),
      ].join(' '),
    ),
    ...numberRows(isReady).map((items): Block => row(items.map(number))),
    // Whoever has answered everything changes single answers, by their numbers.
    ...(isReady ? [] : [row([results, simpleButton(appraisal, t('self.button.compact'), 'self.compact')])]),
    // What sends stands on a row of its own, with nothing below it but the ways on and out.
    ...(isReady ? submitBlocks(t, appraisal, looking) : []),
    row([...(isReady ? [results] : []), simpleButton(appraisal, t('button.pause'), 'self.pause')]),
  ];
}

/** A hint, without an extra tap: an example helps where the answer is above the required level. */
function hints(t: Translate, appraisal: Appraisal): readonly string[] {
  const above = aboveRequired(appraisal);
  if (above.length === 0 || missingSelf(appraisal).length > 0) return [];
  return [t('self.summary.example', { numbers: numbers(above) })];
}

/** The submit button is shown only when it would work; before that, a button for the first missing answer. */
function submitBlocks(t: Translate, appraisal: Appraisal, looking: Looking): readonly Block[] {
  const [first] = missingSelf(appraisal);
  const button = (one: Button): Block => column([{ ...one, tone: 'primary' }]);
  if (first !== undefined) {
    // How many are missing is said above, as the progress.
    return [button(openCard(appraisal, t('self.summary.fill', { item: sayShortItem(t, first) }), first))];
  }
  return [
    paragraph([
      ...t.rich('self.summary.before', {
        appraiser: appraisal.appraiser.name,
        deadline: selfDeadline(t, appraisal, looking),
      }),
      strong(`\n${t('self.summary.ask')}`),
    ]),
    button({
      label: t('self.summary.submit'),
      action: { type: 'self.submit', appraisalId: appraisal.id, revision: appraisal.revision },
    }),
  ];
}

const backButtons = (t: Translate, appraisal: Appraisal): readonly Button[] => [
  // If there is a receipt, the history is reached from there.
  appraisal.selfSubmittedAt === undefined
    ? historyButton(t, appraisal)
    : simpleButton(appraisal, t('button.back'), 'self.open'),
  homeButton(t),
];
