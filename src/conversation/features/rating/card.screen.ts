import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { competencyCodes, type ItemCode, itemKind } from '../../../domain/appraisal/items.ts';
import {
  isSameAsSelfOffered,
  isSelfShown,
  missingReason,
  offeredNotes,
  ratedItems,
  sameAsSelfPlan,
  submittedAnswers,
} from '../../../domain/appraisal/rating.ts';
import { type CompetencyLevel, competencyByCode } from '../../../domain/competency/catalogue.ts';
import type { Translate } from '../../../i18n/translate.ts';
import {
  type Block,
  type Button,
  type Option,
  type RichText,
  type Screen,
  text,
} from '../../contract/view.ts';
import { bullets, choice, column, note, row, small } from '../../ui/blocks.ts';
import { emphasis, labelled, numberOf, sayAnswer, title } from '../../ui/parts.ts';
import { whoLine } from '../../ui/person-labels.ts';
import { shorten } from '../../ui/showable.ts';
import { sayItem, sayLevel } from '../../ui/words.ts';
import { overallBlocks, overallChoice } from './overall.screen.ts';

type CardOptions = {
  readonly item: ItemCode;
  readonly isExpanded: boolean;
  /** About the last texts typed here. */
  readonly typed: readonly Block[];
};

/** One item to rate: what is expected, what the employee says, one tap to rate. */
export function rateCardScreen(
  t: Translate,
  appraisal: Appraisal,
  { item, isExpanded, typed }: CardOptions,
): Screen {
  const name = appraisal.employee.name;
  const number = numberOf(item);
  const heading =
    number === undefined
      ? t('rate.title.overall', { name, item: sayItem(t, item) })
      : t('rate.title.competency', { name, number, of: competencyCodes.length, item: sayItem(t, item) });
  const own = appraisal.answers.appraiser[item];
  const middle =
    itemKind(item) === 'competency'
      ? competencyBlocks(t, appraisal, item, isExpanded)
      : overallBlocks(t, appraisal, item, isExpanded);
  const choice =
    itemKind(item) === 'competency'
      ? competencyChoice(t, appraisal, item)
      : overallChoice(t, appraisal, item);
  return {
    blocks: [
      { kind: 'heading', text: heading },
      whoLine(t, appraisal),
      ...middle,
      ...(own?.note === undefined ? [] : labelled(t('rate.ownNote'), own.note)),
      ...typed,
      ...reasonBlocks(t, appraisal, item),
      ...choice,
      column([...pickButtons(t, appraisal, item), ...toolButtons(t, appraisal, item, isExpanded)]),
      row(navigation(t, appraisal, item)),
    ],
    expectsText: t('rate.expects'),
    preview: t('rate.preview'),
    isConfidential: true,
  };
}

function competencyBlocks(
  t: Translate,
  appraisal: Appraisal,
  item: ItemCode,
  isExpanded: boolean,
): readonly Block[] {
  const required = appraisal.required[item];
  const competency = competencyByCode(item);
  const self = isSelfShown(appraisal, item) ? submittedAnswers(appraisal)[item] : undefined;
  const own = sayAnswer(t, item, appraisal.answers.appraiser[item]);
  const shown = competency?.levels.filter((level) => isExpanded || level.level === required) ?? [];
  const rows: { label: string; value: RichText }[] = [
    ...(required === undefined
      ? []
      : [{ label: t('rate.required'), value: text(sayAnswer(t, item, { value: required }) ?? '') }]),
    { label: t('rate.self'), value: selfWords(t, appraisal, item) },
    ...(own === undefined ? [] : [{ label: t('rate.own'), value: text(own) }]),
  ];
  return [
    { kind: 'facts', rows },
    ...(self?.note === undefined
      ? []
      : labelled(t('rate.selfNote', { name: appraisal.employee.name }), self.note)),
    ...shown.flatMap((level) => levelBlocks(t, level)),
    ...(t.locale === 'id' ? [] : [small(t('rate.official'))]),
    ...(missingReason(appraisal, item) ? [] : [small(t('rate.hint', { name: appraisal.employee.name }))]),
  ];
}

/** The self-rating in words, or why it is not shown. */
function selfWords(t: Translate, appraisal: Appraisal, item: ItemCode): RichText {
  if (appraisal.selfSubmittedAt === undefined) return emphasis(t('rate.self.none'));
  if (!isSelfShown(appraisal, item)) return emphasis(t('rate.self.hidden'));
  const words = sayAnswer(t, item, submittedAnswers(appraisal)[item], 'self');
  return words === undefined ? emphasis(t('rate.none')) : text(words);
}

const levelBlocks = (t: Translate, level: CompetencyLevel): readonly Block[] => [
  title(t('rate.behaviours', { level: level.level, name: sayLevel(t, level.level), meaning: level.meaning })),
  bullets(level.behaviours.map(text)),
];

function competencyChoice(t: Translate, appraisal: Appraisal, item: ItemCode): readonly Block[] {
  const own = appraisal.answers.appraiser[item];
  const level = (value: number, label: string): Option => ({
    label,
    action: { type: 'rate.set', appraisalId: appraisal.id, item, value },
    selected: own?.value === value,
  });
  return [
    small(t('table.scale')),
    choice(
      'row',
      [1, 2, 3, 4, 5].map((value) => level(value, String(value))),
    ),
    choice('row', [
      level(0, t('rate.option.0')),
      {
        label: t('rate.option.unobservable'),
        action: { type: 'rate.askUnobservable', appraisalId: appraisal.id, item },
        selected: own?.unobservable !== undefined,
      },
    ]),
  ];
}

function reasonBlocks(t: Translate, appraisal: Appraisal, item: ItemCode): readonly Block[] {
  const cause = missingReason(appraisal, item);
  if (cause === undefined) return [];
  const hasNotes = offeredNotes(appraisal, item).length > 0;
  const how = t(hasNotes ? 'rate.reason.howOrPick' : 'rate.reason.how', { name: appraisal.employee.name });
  return [note('warning', text(`${t(`rate.reason.${cause}`)} ${how}`))];
}

/** So many characters of a note fit on a phone's button; pressing it takes the whole note. */
const excerptMax = 20;

/** Offers existing notes as the reason, while a reason is missing. */
function pickButtons(t: Translate, appraisal: Appraisal, item: ItemCode): readonly Button[] {
  if (missingReason(appraisal, item) === undefined) return [];
  return offeredNotes(appraisal, item).map((note) => ({
    label: t(note.author === 'self' ? 'rate.pick.self' : 'rate.pick.own', {
      text: shorten(note.text, excerptMax),
    }),
    action: {
      type: 'rate.pickNote',
      appraisalId: appraisal.id,
      item,
      author: note.author === 'self' ? 0 : 1,
      from: note.from,
    },
  }));
}

function toolButtons(
  t: Translate,
  appraisal: Appraisal,
  item: ItemCode,
  isExpanded: boolean,
): readonly Button[] {
  const appraisalId = appraisal.id;
  const note: Button = missingReason(appraisal, item)
    ? { label: t('rate.button.reason'), tone: 'primary', action: { type: 'rate.note', appraisalId, item } }
    : {
        label:
          appraisal.answers.appraiser[item]?.note === undefined
            ? t('rate.button.note')
            : t('rate.button.editNote'),
        action: { type: 'rate.note', appraisalId, item },
      };
  const kind = itemKind(item);
  const details = (label: string): Button => ({ label, action: { type: 'rate.details', appraisalId, item } });
  const isSameUseful = isSameAsSelfOffered(appraisal) && sameAsSelfPlan(appraisal).length > 1;
  return [
    note,
    ...(kind === 'competency'
      ? [details(isExpanded ? t('rate.button.oneLevel') : t('rate.button.allLevels'))]
      : []),
    ...(kind === 'overall-behaviour'
      ? [details(isExpanded ? t('rate.button.noGuides') : t('rate.button.guides'))]
      : []),
    ...(isSameUseful && kind === 'competency'
      ? [{ label: t('rate.button.same'), action: { type: 'rate.askSame', appraisalId } } as const]
      : []),
  ];
}

function navigation(t: Translate, appraisal: Appraisal, item: ItemCode): readonly Button[] {
  const at = ratedItems.indexOf(item);
  const card = (label: string, to: ItemCode | undefined): readonly Button[] =>
    to === undefined ? [] : [{ label, action: { type: 'rate.card', appraisalId: appraisal.id, item: to } }];
  return [
    ...card('‹', ratedItems[at - 1]),
    ...card('›', ratedItems[at + 1]),
    { label: t('rate.button.summary'), action: { type: 'rate.summary', appraisalId: appraisal.id } },
    { label: t('button.pause'), action: { type: 'rate.pause', appraisalId: appraisal.id } },
  ];
}
