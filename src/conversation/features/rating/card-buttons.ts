import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { type ItemCode, itemKind, overallBehaviour } from '../../../domain/appraisal/items.ts';
import {
  isAnswered,
  isSameAsSelfOffered,
  missingReason,
  ratedItems,
  sameAsSelfPlan,
} from '../../../domain/appraisal/rating.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Button } from '../../contract/view.ts';
import { noteButtons } from '../notebook/say-notes.ts';
import { quarterButtons } from '../quarters/button.ts';
import { isValue, valuesAsked } from './values.blocks.ts';

type ButtonOptions = {
  readonly item: ItemCode;
  readonly isExpanded: boolean;
  readonly hasForms: boolean;
  readonly canFold: boolean;
};

/** What helps to answer, the reason first: everything else is offered again on the next card. */
export function toolButtons(t: Translate, appraisal: Appraisal, options: ButtonOptions): readonly Button[] {
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
function noteButton(
  t: Translate,
  appraisal: Appraisal,
  { item, hasForms }: ButtonOptions,
): readonly Button[] {
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
  { item, isExpanded, canFold }: ButtonOptions,
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
export function navigation(t: Translate, appraisal: Appraisal, item: ItemCode): readonly Button[] {
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
