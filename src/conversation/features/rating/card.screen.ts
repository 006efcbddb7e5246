import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import {
  competencyCodes,
  type ItemCode,
  itemKind,
  overallBehaviour,
  overallResults,
} from '../../../domain/appraisal/items.ts';
import {
  isAnswered,
  isSameAsSelfOffered,
  isWithoutSource,
  missingReason,
  offeredNotes,
  ratedItems,
  sameAsSelfPlan,
} from '../../../domain/appraisal/rating.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Model } from '../../contract/model.ts';
import { type Block, type Button, type Option, type Screen, text } from '../../contract/view.ts';
import { choice, column, note, row } from '../../ui/blocks.ts';
import { foldedWhenLong, numberOf } from '../../ui/parts.ts';
import { shorten } from '../../ui/showable.ts';
import { sayItem } from '../../ui/words.ts';
import { evidencePicks } from '../evidence/say-evidence.ts';
import { evidenceButton, evidenceLines } from '../evidence/say-file.ts';
import { beforeBlocks } from '../growth/say.ts';
import { noteButtons, noteLines, notePicks } from '../notebook/say-notes.ts';
import { openProposals } from '../plan/button.ts';
import { quarterButtons } from '../quarters/button.ts';
import { competencyParts } from './card-parts.ts';
import { overallChoice, overallParts } from './overall.screen.ts';
import { isValue, valueChoice, valueParts, valuesAsked } from './values.blocks.ts';

type CardOptions = {
  readonly item: ItemCode;
  readonly isExpanded: boolean;
  /** True when notes are written in a form; otherwise a typed message is the note. */
  readonly hasForms: boolean;
  /** Official texts can be shown folded; otherwise a button leads to them. */
  readonly canFold: boolean;
  readonly now: Pick<Model, 'today'>;
  /** About the last texts typed here. */
  readonly typed: readonly Block[];
};

/**
 * One item to rate: what is expected, what the employee says, one tap to rate. The question, what its answers mean, and
 * their buttons stand together, so that a phone shows them at once.
 */
export function rateCardScreen(t: Translate, appraisal: Appraisal, options: CardOptions): Screen {
  const { item } = options;
  const name = appraisal.employee.name;
  const number = numberOf(item);
  const heading =
    number === undefined
      ? t('rate.title.overall', { name, item: sayItem(t, item) })
      : t('rate.title.competency', { name, number, of: competencyCodes.length, item: sayItem(t, item) });
  const own = appraisal.answers.appraiser[item];
  const isCompetency = itemKind(item) === 'competency';
  const picks = pickButtons(t, appraisal, item);
  // Where a reason is asked for or there is more than one thing to look at, they are among the buttons, and only counted above.
  const isBrief =
    picks.length > 0 ||
    own?.note !== undefined ||
    (evidenceButton(t, appraisal, 'appraiser', item).length > 0 &&
      noteButtons(t, appraisal, 'appraiser', item).length > 0);
  const { about, question } = isCompetency
    ? competencyParts(t, appraisal, options)
    : isValue(item)
      ? valueParts(t, appraisal, item, options)
      : overallParts(t, appraisal, item, options);
  return {
    blocks: [
      { kind: 'heading', text: heading },
      ...about,
      ...evidenceLines(t, appraisal, 'appraiser', item, isBrief),
      ...noteLines(t, appraisal, 'appraiser', isBrief ? { ...options, canFold: false } : options),
      ...(item === overallResults ? openProposals(t, appraisal) : []),
      ...(own?.note === undefined ? [] : foldedWhenLong(ownNoteLabel(t, appraisal, item), own.note)),
      ...options.typed,
      ...(isCompetency ? beforeBlocks(t, appraisal, item) : []),
      ...reasonBlocks(t, appraisal, item),
      ...question,
      ...choiceOf(t, appraisal, item),
      ...(picks.length > 0 ? [column(picks)] : []),
      row([...evidenceButton(t, appraisal, 'appraiser', item), ...toolButtons(t, appraisal, options)]),
      row(navigation(t, appraisal, item)),
    ],
    ...expected(t, appraisal, options),
    preview: t('rate.preview'),
    isConfidential: true,
  };
}

/** Where notes have a form, its button says so; a reason that is asked for is said everywhere. */
function expected(
  t: Translate,
  appraisal: Appraisal,
  { item, hasForms }: CardOptions,
): Pick<Screen, 'expectsText'> {
  if (missingReason(appraisal, item) && !valuesAsked(appraisal, item))
    return { expectsText: t('rate.expects.reason') };
  return hasForms ? {} : { expectsText: t('rate.expects') };
}

function choiceOf(t: Translate, appraisal: Appraisal, item: ItemCode): readonly Block[] {
  if (isValue(item)) return [];
  return itemKind(item) === 'competency'
    ? competencyChoice(t, appraisal, item)
    : [...overallChoice(t, appraisal, item), ...valueChoice(t, appraisal, item)];
}

function competencyChoice(t: Translate, appraisal: Appraisal, item: ItemCode): readonly Block[] {
  const own = appraisal.answers.appraiser[item];
  const level = (value: number, label: string): Option => ({
    label,
    action: { type: 'rate.set', appraisalId: appraisal.id, item, value },
    selected: own?.value === value,
  });
  return [
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
  if (valuesAsked(appraisal, item)) {
    const isBelow = cause === 'below-expectation';
    return [note('warning', text(t(isBelow ? 'rate.values.below' : 'rate.values.above')))];
  }
  const hasNotes = pickButtons(t, appraisal, item).length > 0;
  const how = t(hasNotes ? 'rate.reason.howOrPick' : 'rate.reason.how', { name: appraisal.employee.name });
  return [
    note(
      'warning',
      text(`${isValue(item) ? '' : `${t(`rate.reason.${cause}`)} `}${how} ${t('rate.reason.noSource')}`),
    ),
  ];
}

/** So many characters of a note fit on a phone's button; pressing it takes the whole note. */
const excerptMax = 12;

/** Offers existing notes as the reason, while a reason is missing. */
function pickButtons(t: Translate, appraisal: Appraisal, item: ItemCode): readonly Button[] {
  if (missingReason(appraisal, item) === undefined || valuesAsked(appraisal, item)) return [];
  const offered = offeredNotes(appraisal, item).map(
    (note): Button => ({
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
    }),
  );
  return [...notePicks(t, appraisal, item), ...evidencePicks(t, appraisal, item), ...offered];
}

/** A reason that points at nothing says so to its author too, as its reader will see it. */
const ownNoteLabel = (t: Translate, appraisal: Appraisal, item: ItemCode): string =>
  t(isWithoutSource(appraisal, item) ? 'rate.ownNote.noSource' : 'rate.ownNote');

function toolButtons(t: Translate, appraisal: Appraisal, options: CardOptions): readonly Button[] {
  const { item } = options;
  const appraisalId = appraisal.id;
  const isSameUseful = isSameAsSelfOffered(appraisal) && sameAsSelfPlan(appraisal).length > 1;
  const help = [
    ...noteButton(t, appraisal, options),
    ...detailsButton(t, appraisal, options),
    ...noteButtons(t, appraisal, 'appraiser', item),
  ];
  // First the reason: everything else is offered again on the next card.
  if (missingReason(appraisal, item)) return help;
  return [
    ...help,
    ...(appraisal.status === 'rating'
      ? [{ label: t('rate.button.summary'), action: { type: 'rate.summary', appraisalId } } as const]
      : []),
    ...(isSameUseful && itemKind(item) === 'competency'
      ? [{ label: t('rate.button.same'), action: { type: 'rate.askSame', appraisalId } } as const]
      : []),
    ...quarterButtons(t, appraisal, 'appraiser'),
  ];
}

/** Where a typed message is the note, a button is needed only for a reason or to change a note. */
function noteButton(t: Translate, appraisal: Appraisal, { item, hasForms }: CardOptions): readonly Button[] {
  const action = { type: 'rate.note', appraisalId: appraisal.id, item } as const;
  if (missingReason(appraisal, item) && !valuesAsked(appraisal, item))
    return [{ label: t('rate.button.reason'), tone: 'primary', action }];
  if (appraisal.answers.appraiser[item]?.note !== undefined)
    return [{ label: t('rate.button.editNote'), action }];
  return hasForms ? [{ label: t('rate.button.note'), action }] : [];
}

function detailsButton(
  t: Translate,
  appraisal: Appraisal,
  { item, isExpanded, canFold }: CardOptions,
): readonly Button[] {
  const details = (label: string): readonly Button[] => [
    { label, action: { type: 'rate.details', appraisalId: appraisal.id, item } },
  ];
  switch (itemKind(item)) {
    case 'competency':
      if (isExpanded) return details(t('rate.button.oneLevel'));
      return details(t(canFold ? 'rate.button.allLevels' : 'rate.button.official'));
    case 'overall-behaviour':
      return details(t(isExpanded ? 'rate.button.noGuides' : 'rate.button.guides'));
    default:
      return [];
  }
}

/** The everyday ways, in words and always in this order, below everything else. */
function navigation(t: Translate, appraisal: Appraisal, item: ItemCode): readonly Button[] {
  const appraisalId = appraisal.id;
  if (isValue(item))
    return [
      { label: t('button.back'), action: { type: 'rate.card', appraisalId, item: overallBehaviour } },
      { label: t('button.pause'), action: { type: 'rate.pause', appraisalId } },
    ];
  const at = ratedItems.indexOf(item);
  const before = ratedItems[at - 1];
  const next = ratedItems[at + 1];
  const onward = t(isAnswered(appraisal.answers.appraiser[item]) ? 'button.next' : 'button.skip');
  return [
    ...(before === undefined
      ? []
      : [{ label: t('button.back'), action: { type: 'rate.card', appraisalId, item: before } } as const]),
    {
      label: onward,
      action:
        next === undefined
          ? { type: 'rate.summary', appraisalId }
          : { type: 'rate.card', appraisalId, item: next },
    },
    { label: t('button.pause'), action: { type: 'rate.pause', appraisalId } },
  ];
}
