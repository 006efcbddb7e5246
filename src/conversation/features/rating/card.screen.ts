import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { competencyCodes, type ItemCode, itemKind, overallResults } from '../../../domain/appraisal/items.ts';
import { isWithoutSource, missingReason, offeredNotes } from '../../../domain/appraisal/rating.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Model } from '../../contract/model.ts';
import { type Block, type Button, type Option, type Screen, text } from '../../contract/view.ts';
import { choice, column, note, row } from '../../ui/blocks.ts';
import { foldInto } from '../../ui/fold.ts';
import { foldedWhenLong, numberOf, title } from '../../ui/parts.ts';
import { shorten } from '../../ui/showable.ts';
import { sayItem } from '../../ui/words.ts';
import { evidencePicks } from '../evidence/say-evidence.ts';
import { evidenceButton, evidenceLines } from '../evidence/say-file.ts';
import { beforeBlocks } from '../growth/say.ts';
import { noteButtons, noteLines, notePicks } from '../notebook/say-notes.ts';
import { openProposals } from '../plan/button.ts';
import { navigation, toolButtons } from './card-buttons.ts';
import { besideTitle, competencyParts } from './card-parts.ts';
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
  const { about, question } = isCompetency
    ? competencyParts(t, appraisal, options)
    : isValue(item)
      ? valueParts(t, appraisal, item, options)
      : overallParts(t, appraisal, item, options);
  return {
    blocks: [
      { kind: 'heading', text: heading },
      ...foldInto(
        about,
        besideBlocks(t, appraisal, options, about),
        isCompetency ? besideTitle(t, appraisal, item) : undefined,
      ),
      ...(item === overallResults ? openProposals(t, appraisal) : []),
      ...(own?.note === undefined ? [] : foldedWhenLong(ownNoteLabel(t, appraisal, item), own.note)),
      ...options.typed,
      ...(isCompetency ? beforeBlocks(t, appraisal, item) : []),
      ...(isValue(item)
        ? [...reasonBlocks(t, appraisal, item), ...question]
        : // What is asked next stands below what was answered, right above what answers it.
          [...question, ...choiceOf(t, appraisal, item), ...reasonBlocks(t, appraisal, item)]),
      ...valueChoice(t, appraisal, item),
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
  return itemKind(item) === 'competency'
    ? competencyChoice(t, appraisal, item)
    : overallChoice(t, appraisal, item);
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
    return [
      note('warning', text(t(isBelow ? 'rate.values.below' : 'rate.values.above'))),
      title(t('rate.values.ask')),
    ];
  }
  const hasNotes = pickButtons(t, appraisal, item).length > 0;
  const how = t(hasNotes ? 'rate.reason.howOrPick' : 'rate.reason.how', { name: appraisal.employee.name });
  return [
    note(
      'warning',
      text(`${isValue(item) ? '' : `${t(`rate.reason.${cause}`)} `}${how} ${t('rate.reason.noSource')}`),
    ),
    ...(isValue(item) ? [] : [title(t('rate.reason.ask'))]),
  ];
}

/** Evidence and notes, folded with whom the card is about; where nothing is folded, so much of them as there is room for. */
function besideBlocks(
  t: Translate,
  appraisal: Appraisal,
  options: CardOptions,
  about: readonly Block[],
): readonly Block[] {
  const { item } = options;
  // Where there is more than one thing to look at, they are among the buttons, and only counted above.
  const isBrief =
    about[0]?.kind !== 'details' &&
    (pickButtons(t, appraisal, item).length > 0 ||
      appraisal.answers.appraiser[item]?.note !== undefined ||
      (evidenceButton(t, appraisal, 'appraiser', item).length > 0 &&
        noteButtons(t, appraisal, 'appraiser', item).length > 0));
  return [
    ...evidenceLines(t, appraisal, 'appraiser', item, isBrief),
    ...noteLines(t, appraisal, 'appraiser', isBrief ? { ...options, canFold: false } : options),
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
