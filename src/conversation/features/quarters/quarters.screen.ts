import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { typeOf } from '../../../domain/cycle/kind.ts';
import type { SeenQuarter } from '../../../domain/quarters/quarter.ts';
import { sayCycleType } from '../../../i18n/cycle-type.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Model } from '../../contract/model.ts';
import { type Block, type Button, type Screen, strong, text } from '../../contract/view.ts';
import { homeButton, row, small } from '../../ui/blocks.ts';
import { sayPart } from '../../ui/part.ts';
import { paragraph } from '../../ui/parts.ts';
import { whoLine } from '../../ui/person-labels.ts';
import { sayExpectation, sayPredicate } from '../../ui/words.ts';

/** What was rated in the year of an annual appraisal, oldest first, each with its author and whether it stands. */
export function quartersScreen(
  t: Translate,
  { relation }: Model,
  appraisal: Appraisal,
  seen: readonly SeenQuarter[],
): Screen {
  const isOwn = relation === 'self';
  const year = `${appraisal.cycle.period.to.year}`;
  return {
    blocks: [
      { kind: 'heading', text: t('quarter.title', { year }) },
      ...(isOwn ? [] : [whoLine(t, appraisal)]),
      ...(seen.length === 0
        ? [paragraph(t('quarter.none'))]
        : seen.map((one) => quarterBlock(t, one, seen.length > 1 && one.state === 'final'))),
      small(t('quarter.meaning')),
      row([backButton(t, appraisal), homeButton(t)]),
    ],
    preview: t(isOwn ? 'result.preview' : 'rate.preview'),
    isConfidential: true,
  };
}

/** What is final is folded where there are several: what may still change is read at a glance. */
function quarterBlock(t: Translate, one: SeenQuarter, isFolded: boolean): Block {
  const { predicate } = one;
  const name = sayName(t, one);
  const head = predicate === undefined ? name : `${name}: ${sayPredicate(t, predicate)}`;
  const lines = sayQuarter(t, one).join('\n');
  return isFolded
    ? { kind: 'details', title: head, parts: [{ kind: 'paragraph', text: text(lines) }] }
    : paragraph([strong(head), { text: `\n${lines}` }]);
}

function sayQuarter(t: Translate, one: SeenQuarter): readonly string[] {
  const { predicate, results, behaviour, rater, ratedFor, isPartly } = one;
  const who = { name: rater.name, position: rater.position };
  const given = [
    ...(results && behaviour
      ? [
          t('quarter.ratings', {
            results: sayExpectation(t, results),
            behaviour: sayExpectation(t, behaviour),
          }),
        ]
      : []),
    ratedFor === undefined ? t('quarter.by', who) : t('quarter.byFor', { ...who, appraiser: ratedFor }),
    t(`quarter.state.${one.state}`),
    ...(isPartly ? [t('quarter.partly')] : []),
  ];
  return predicate === undefined ? [t('quarter.notGiven', who)] : given;
}

/** "Triwulan II 2027", for a part with its days; another part of the year itself by its days. */
function sayName(t: Translate, { cycle, part }: SeenQuarter): string {
  const type = typeOf(cycle);
  const name = type?.kind === 'quarter' ? sayCycleType(t, type) : cycle.name;
  return part ? `${name} · ${sayPart(t, part)}` : name;
}

/** Back to the result once there is one, else to the rating. */
const backButton = (t: Translate, { id: appraisalId, predicate }: Appraisal): Button => ({
  label: t('button.back'),
  action: { type: predicate === undefined ? 'rate.open' : 'result.details', appraisalId },
});
