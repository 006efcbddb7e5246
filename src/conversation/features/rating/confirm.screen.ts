import { isReleaseDue } from '../../../application/result/release-result.ts';
import {
  type Appraisal,
  type FeedbackPart,
  feedbackParts,
  withDrafts,
} from '../../../domain/appraisal/appraisal.ts';
import { suggestedPredicate } from '../../../domain/appraisal/rating.ts';
import { gapsOf, type RatedCompetency, strengthsOf } from '../../../domain/competency/gap.ts';
import { sayNearDay } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Model } from '../../contract/model.ts';
import { type Block, type Button, type Screen, text } from '../../contract/view.ts';
import { column, note, row, small } from '../../ui/blocks.ts';
import { draftsOf, namedMax, sayList } from '../../ui/feedback-draft.ts';
import { derivation, paragraph, sayPart } from '../../ui/parts.ts';
import { teamLabels, whoLine } from '../../ui/person-labels.ts';
import { sayItem, sayPredicate } from '../../ui/words.ts';
import { mirrorBlocks } from '../vignettes/mirror.blocks.ts';
import { partBlocks } from './summary.screen.ts';
import { nextToRate } from './team-standing.ts';

/**
 * Asks once before the predicate is set, with all that goes out with it on one screen: which one and why, the levels, the
 * feedback, and when the result is given. What leads away stands above what cannot be taken back. Who has more people to
 * rate goes on to the next in the same press.
 */
export function rateConfirmScreen(t: Translate, model: Model, appraisal: Appraisal): Screen {
  const isAtOnce = isReleaseDue(appraisal.cycle, model.now);
  const next = nextToRate(model.team, model.now, appraisal.id);
  const name = appraisal.employee.name;
  const suggested = suggestedPredicate(appraisal);
  const predicate = suggested === undefined ? '' : sayPredicate(t, suggested);
  const date = sayNearDay(appraisal.cycle.windows.feedback.from, model, t.locale);
  const what = isAtOnce
    ? t('rate.summary.atOnce', { name, predicate })
    : t('rate.summary.later', { name, predicate, date });
  const to = (label: string, type: 'rate.feedback' | 'rate.summary'): Button => ({
    label,
    action: { type, appraisalId: appraisal.id },
  });
  return {
    blocks: [
      { kind: 'heading', text: t('rate.confirm.title', { name }) },
      whoLine(t, appraisal),
      ...(derivation(t, appraisal) ?? []),
      ...levelBlocks(t, appraisal),
      ...partBlocks(t, appraisal),
      ...chosenBlocks(t, appraisal),
      ...mirrorBlocks(t, appraisal, model.team),
      note('warning', text(what)),
      row([to(t('rate.confirm.feedback'), 'rate.feedback'), to(t('rate.button.summary'), 'rate.summary')]),
      column([
        {
          label: t(isAtOnce ? 'rate.summary.submit' : 'rate.summary.submitLater'),
          tone: 'primary',
          action: { type: 'rate.submit', appraisalId: appraisal.id, revision: appraisal.revision },
        },
        ...(next === undefined
          ? []
          : [
              {
                label: t('rate.confirm.next', { name: teamLabels(t, model.team)(next.employee).label }),
                action: {
                  type: 'rate.submitNext',
                  appraisalId: appraisal.id,
                  revision: appraisal.revision,
                  nextId: next.id,
                },
              } as const,
            ]),
      ]),
    ],
    preview: t('rate.preview'),
    isConfidential: true,
  };
}

/** What would go out besides the appraiser's own words, and whether it does. */
const suggestedParts = (t: Translate, appraisal: Appraisal): readonly FeedbackPart[] => {
  const drafts = draftsOf(t, appraisal);
  return feedbackParts.filter((part) => drafts[part] !== undefined);
};

/**
 * Each suggested part can be left out, and taken in again. The only one there is cannot, because feedback has at least
 * one part, so nothing is offered then.
 */
function chosenBlocks(t: Translate, appraisal: Appraisal): readonly Block[] {
  const parts = suggestedParts(t, appraisal);
  const isOut = (part: FeedbackPart): boolean => appraisal.leftOut?.includes(part) === true;
  const out = parts.filter(isOut);
  const goingOut = Object.keys(withDrafts(appraisal, draftsOf(t, appraisal))).length;
  if (parts.length === 0) return [];
  if (out.length === 0 && goingOut === 1) return [small(t('rate.feedback.suggested'))];
  return [
    ...(out.length === 0
      ? []
      : [
          small(
            t('rate.confirm.out', {
              parts: sayList(
                t,
                out.map((part) => sayPart(t, part)),
              ),
            }),
          ),
        ]),
    small(t('rate.confirm.suggested')),
    row(
      parts.map((part) => ({
        label: t(isOut(part) ? 'rate.confirm.takeIn' : 'rate.confirm.leaveOut', {
          part: t(`rate.feedback.short.${part}`),
        }),
        action: {
          type: isOut(part) ? 'rate.takeIn' : 'rate.leaveOut',
          appraisalId: appraisal.id,
          part: feedbackParts.indexOf(part),
        },
      })),
    ),
  ];
}

/** The levels, unless the suggested sentences that go out name all of them anyway. */
function levelBlocks(t: Translate, appraisal: Appraisal): readonly Block[] {
  const goingOut = suggestedParts(t, appraisal).filter((part) => !appraisal.leftOut?.includes(part));
  const { above, below } = levelsOf(appraisal);
  const isSaid = (items: readonly RatedCompetency[], part: FeedbackPart): boolean =>
    items.length === 0 || (items.length <= namedMax && goingOut.includes(part));
  const isAnySaid = above.length + below.length > 0;
  return isAnySaid && isSaid(above, 'strengths') && isSaid(below, 'improve')
    ? []
    : [paragraph(sayLevels(t, appraisal))];
}

const levelsOf = (appraisal: Appraisal) => ({
  above: strengthsOf(appraisal).filter(({ rated = 0, required }) => rated > required),
  below: gapsOf(appraisal),
});

/** The levels in one sentence: those above and below what the position requires, by name. */
function sayLevels(t: Translate, appraisal: Appraisal): string {
  const names = (items: readonly RatedCompetency[]): string =>
    sayList(
      t,
      items.map(({ item }) => sayItem(t, item)),
    );
  const { above, below } = levelsOf(appraisal);
  const said = [
    ...(above.length === 0 ? [] : [t('rate.confirm.above', { items: names(above) })]),
    ...(below.length === 0 ? [] : [t('rate.confirm.below', { items: names(below) })]),
  ];
  return said.length === 0 ? t('rate.confirm.met') : said.join(' ');
}
