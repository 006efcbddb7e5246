import {
  type Appraisal,
  type FeedbackPart,
  feedbackParts,
  withDrafts,
} from '../../../domain/appraisal/appraisal.ts';
import { suggestedPredicate } from '../../../domain/appraisal/rating.ts';
import { gapsOf, type RatedCompetency, strengthsOf } from '../../../domain/competency/gap.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Model } from '../../contract/model.ts';
import { type Block, type Button, plain, type RichText, type Screen, text } from '../../contract/view.ts';
import { column, note, row } from '../../ui/blocks.ts';
import { draftsOf, namedMax, sayList } from '../../ui/feedback-draft.ts';
import { derivation, emphasis, paragraph, sayPart, title } from '../../ui/parts.ts';
import { sayWho, teamLabels } from '../../ui/person-labels.ts';
import { sayItem, sayPredicate } from '../../ui/words.ts';
import { mirrorBlocks } from '../vignettes/mirror.blocks.ts';
import { givenWhen } from './given-when.ts';
import { partLines } from './summary.screen.ts';
import { nextToRate } from './team-standing.ts';

/**
 * Asks once before the predicate is set, with all that goes out with it on one screen: which one and why, the levels, the
 * feedback, and when the result is given. The question stands right above what cannot be taken back, and below that only
 * the way back. Who has more people to rate goes on to the next in the same press.
 */
export function rateConfirmScreen(t: Translate, model: Model, appraisal: Appraisal): Screen {
  const { isAtOnce, what } = givenWhen(t, model, appraisal);
  const next = nextToRate(model.team, model.now, appraisal.id);
  const name = appraisal.employee.name;
  const suggested = suggestedPredicate(appraisal);
  const predicate = suggested === undefined ? '' : sayPredicate(t, suggested);
  const to = (label: string, type: 'rate.feedback' | 'rate.summary'): Button => ({
    label,
    action: { type, appraisalId: appraisal.id },
  });
  return {
    blocks: [
      { kind: 'heading', text: t('rate.confirm.title', { name, predicate }) },
      whyBlock(t, appraisal),
      ...goingOut(t, appraisal),
      ...mirrorBlocks(t, appraisal, model.team),
      ...rowOf(choosingButtons(t, appraisal)),
      note('warning', text(what)),
      title(t('rate.confirm.ask', { name, predicate })),
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
      row([to(t('rate.confirm.feedback'), 'rate.feedback'), to(t('rate.button.summary'), 'rate.summary')]),
    ],
    preview: t('rate.preview'),
    isConfidential: true,
  };
}

const rowOf = (buttons: readonly Button[]): readonly Block[] => (buttons.length === 0 ? [] : [row(buttons)]);

/** How the predicate follows, and whom it is about: above it all, and folded where an app can. */
const whyBlock = (t: Translate, appraisal: Appraisal): Block => ({
  kind: 'details',
  title: t('rate.confirm.why'),
  parts: [
    ...(derivation(t, appraisal) ?? []).flatMap((block) => (block.kind === 'paragraph' ? [block] : [])),
    { kind: 'paragraph', text: text(sayWho(t, appraisal)) },
  ],
});

/** The words that go out, one below the other, then what is left out of them and what of them is only suggested. */
function goingOut(t: Translate, appraisal: Appraisal): readonly Block[] {
  const out = suggestedParts(t, appraisal).filter((part) => isOut(appraisal, part));
  const names = sayList(
    t,
    out.map((part) => sayPart(t, part)),
  );
  const hint = hintOf(t, appraisal);
  const levels = levelLines(t, appraisal);
  const words = onLines(partLines(t, appraisal));
  const after: readonly RichText[] = [
    ...(out.length === 0 ? [] : [emphasis(t('rate.confirm.out', { parts: names }))]),
    ...(hint === undefined ? [] : [emphasis(hint)]),
  ];
  const said = [...levels, ...(words.length === 0 ? [] : [words])];
  if (plain(said.flat()).length <= wordsInView) return together([...said, ...after]);
  const folded: Block = {
    kind: 'details',
    title: t('rate.confirm.words'),
    parts: said.map((one) => ({ kind: 'paragraph', text: one })),
  };
  return [folded, ...together(after)];
}

/** So many characters of what goes out are seen beside the question; the rest of longer ones is behind a fold. */
const wordsInView = 320;

const together = (lines: readonly RichText[]): readonly Block[] =>
  lines.length === 0 ? [] : [paragraph(onLines(lines))];

const onLines = (lines: readonly RichText[]): RichText =>
  lines.flatMap((line, at) => (at === 0 ? line : [{ text: '\n' }, ...line]));

/** What would go out besides the appraiser's own words, and whether it does. */
const suggestedParts = (t: Translate, appraisal: Appraisal): readonly FeedbackPart[] => {
  const drafts = draftsOf(t, appraisal);
  return feedbackParts.filter((part) => drafts[part] !== undefined);
};
const isOut = (appraisal: Appraisal, part: FeedbackPart): boolean =>
  appraisal.leftOut?.includes(part) === true;

/** The only part there is cannot be left out, because feedback has at least one. */
const canChoose = (t: Translate, appraisal: Appraisal): boolean =>
  suggestedParts(t, appraisal).some((part) => isOut(appraisal, part)) ||
  Object.keys(withDrafts(appraisal, draftsOf(t, appraisal))).length > 1;

function hintOf(t: Translate, appraisal: Appraisal): string | undefined {
  if (suggestedParts(t, appraisal).length === 0) return undefined;
  return t(canChoose(t, appraisal) ? 'rate.confirm.suggested' : 'rate.confirm.only');
}

/** Each suggested part can be left out, and taken in again. */
const choosingButtons = (t: Translate, appraisal: Appraisal): readonly Button[] =>
  canChoose(t, appraisal)
    ? suggestedParts(t, appraisal).map((part) => ({
        label: t(isOut(appraisal, part) ? 'rate.confirm.takeIn' : 'rate.confirm.leaveOut', {
          part: t(`rate.feedback.short.${part}`),
        }),
        action: {
          type: isOut(appraisal, part) ? 'rate.takeIn' : 'rate.leaveOut',
          appraisalId: appraisal.id,
          part: feedbackParts.indexOf(part),
        },
      }))
    : [];

/** The levels, unless the suggested sentences that go out name all of them anyway. */
function levelLines(t: Translate, appraisal: Appraisal): readonly RichText[] {
  const goingOut = suggestedParts(t, appraisal).filter((part) => !isOut(appraisal, part));
  const { above, below } = levelsOf(appraisal);
  const isSaid = (items: readonly RatedCompetency[], part: FeedbackPart): boolean =>
    items.length === 0 || (items.length <= namedMax && goingOut.includes(part));
  const isAnySaid = above.length + below.length > 0;
  return isAnySaid && isSaid(above, 'strengths') && isSaid(below, 'improve')
    ? []
    : [text(sayLevels(t, appraisal))];
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
