import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { decidingValues } from '../../../domain/appraisal/deciding-values.ts';
import { competencyCodes, overallBehaviour, overallResults } from '../../../domain/appraisal/items.ts';
import { isWithoutSource } from '../../../domain/appraisal/rating.ts';
import { type DevelopmentForm, developmentFor } from '../../../domain/competency/development.ts';
import {
  gapsOf,
  type RatedCompetency,
  ratedCompetencies,
  strengthsOf,
} from '../../../domain/competency/gap.ts';
import { momentIn, type SaidMoment } from '../../../i18n/moments.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Temporal } from '../../../shared/time.ts';
import { type Block, type RichText, type Screen, strong, text } from '../../contract/view.ts';
import { bullets, homeButton, row, small } from '../../ui/blocks.ts';
import { sayDevelopment, sayList } from '../../ui/feedback-draft.ts';
import { derivation, labelled, paragraph, sayAnswer, title } from '../../ui/parts.ts';
import { sayItem, sayPredicate } from '../../ui/words.ts';
import { agreedBlocks, talkLines } from '../talk/say.ts';
import { objectionWord } from './headline.ts';

/** The parts of a result's details. `isOwn` = the reader is the employee. */

/** Whose rating it is, also after another came into the office of the appraiser. */
const raterOf = ({ ratedBy, appraiser }: Appraisal) => ratedBy ?? appraiser;

/** Strengths: competencies at or above the required level, and the appraiser's text about them. */
export function strengthBlocks(t: Translate, appraisal: Appraisal): readonly Block[] {
  const strengths = strengthsOf(appraisal);
  const above = strengths.filter(({ rated, required }) => (rated ?? 0) > required);
  const met = strengths.filter((one) => !above.includes(one)).map(({ item }) => sayItem(t, item));
  const lines = [
    ...above.map(({ item, rated, required }) =>
      text(t('result.above', { item: sayItem(t, item), rated: rated ?? 0, required })),
    ),
    ...(met.length > 0 ? [text(t('result.met', { items: sayList(t, met) }))] : []),
  ];
  const words = appraisal.feedback.strengths;
  if (lines.length === 0 && words === undefined) return [];
  return [
    title(t('result.strengths')),
    ...(lines.length > 0 ? [bullets(lines)] : []),
    ...(words === undefined
      ? []
      : labelled(t('result.appraiserWords', { name: raterOf(appraisal).name }), words)),
  ];
}

/** The predicate, how it follows from the two ratings (folded), and the appraiser's reasons for them. */
export function predicateBlocks(t: Translate, appraisal: Appraisal): readonly Block[] {
  if (appraisal.predicate === undefined) return [];
  const { name } = raterOf(appraisal);
  const { [overallResults]: results, [overallBehaviour]: behaviour } = appraisal.answers.appraiser;
  return [
    title(t('result.predicate', { predicate: sayPredicate(t, appraisal.predicate) })),
    basisBlock(t, appraisal),
    ...(results?.note === undefined ? [] : labelled(t('result.why.results', { name }), results.note)),
    ...(behaviour?.note === undefined || isSaidOfValue(appraisal, behaviour.note)
      ? []
      : labelled(t('result.why.behaviour', { name }), behaviour.note)),
    ...valueBlocks(t, appraisal),
  ];
}

/** What was written of behaviour as a whole may have become the sentence of a value, and is not read twice. */
const isSaidOfValue = (appraisal: Appraisal, words: string): boolean =>
  decidingValues(appraisal).some((code) => appraisal.answers.appraiser[code]?.note === words);

/** The values of BerAKHLAK that decided the rating of behaviour, each with the sentence of the appraiser. */
function valueBlocks(t: Translate, appraisal: Appraisal): readonly Block[] {
  const lines = decidingValues(appraisal).flatMap((code) => {
    const key = isWithoutSource(appraisal, code) ? 'result.value.noSource' : 'result.value';
    const words = appraisal.answers.appraiser[code]?.note ?? '';
    return labelled(t(key, { item: sayItem(t, code) }), words);
  });
  return lines.length === 0 ? [] : [title(t('result.values')), ...lines];
}

/** How the predicate follows, and what the law says of it and of objections: read by whoever doubts it. */
const basisBlock = (t: Translate, appraisal: Appraisal): Block => ({
  kind: 'details',
  title: t('result.basis.title'),
  parts: [
    ...(derivation(t, appraisal) ?? []).flatMap((block) => (block.kind === 'paragraph' ? [block] : [])),
    { kind: 'paragraph', text: text(t('result.basis.objection')) },
  ],
});

/** What to develop: each gap with suggested forms, the appraiser's text, and the next step. */
export function developmentBlocks(t: Translate, appraisal: Appraisal): readonly Block[] {
  const gaps = gapsOf(appraisal);
  const isAnyRated = ratedCompetencies(appraisal).some(({ rated }) => rated !== undefined);
  const lines: readonly RichText[] =
    gaps.length > 0
      ? gaps.map((gap) => gapLine(t, gap))
      : isAnyRated
        ? [text(t('result.noGap', { forms: sayForms(t, developmentFor(0)) }))]
        : [];
  return [
    ...(lines.length === 0
      ? []
      : ([title(t('result.develop')), bullets(lines), small(t('result.suggestionOnly'))] as const)),
    ...(appraisal.feedback.improve === undefined
      ? []
      : [title(t('result.improve')), quote(appraisal.feedback.improve)]),
    ...(appraisal.feedback.nextStep === undefined
      ? []
      : [title(t('result.nextStep')), quote(appraisal.feedback.nextStep)]),
    ...agreedBlocks(t, appraisal),
  ];
}

function gapLine(t: Translate, { item, rated, required, gap }: RatedCompetency): RichText {
  const forms = developmentFor(gap ?? 0);
  const basic = developmentFor(1);
  const more = forms.filter((form) => !basic.includes(form));
  const head =
    rated === 0
      ? t('result.gap0', { item: sayItem(t, item), required })
      : t('result.gap', { item: sayItem(t, item), rated: rated ?? 0, required });
  const suggested =
    more.length === 0
      ? t('result.forms', { forms: sayForms(t, forms) })
      : t('result.formsStructured', { atWork: sayForms(t, basic), more: sayForms(t, more) });
  return [strong(head), { text: `. ${suggested}` }];
}

const sayForms = (t: Translate, forms: readonly DevelopmentForm[]): string =>
  sayList(
    t,
    forms.map((form) => sayDevelopment(t, form)),
  );

const quote = (words: string): Block => ({ kind: 'quote', text: words });

/** The appraiser's notes on single competencies, and why one was not observed. */
export function reasonBlocks(t: Translate, appraisal: Appraisal): readonly Block[] {
  const blocks = competencyCodes.flatMap((item): readonly Block[] => {
    const answer = appraisal.answers.appraiser[item];
    const value = sayAnswer(t, item, answer) ?? '';
    const key = isWithoutSource(appraisal, item) ? 'result.reason.noSource' : 'result.reason';
    const label = t(key, { item: sayItem(t, item), value });
    if (answer?.note !== undefined) return labelled(label, answer.note);
    return answer?.unobservable === undefined ? [] : [paragraph(label.slice(0, -1))];
  });
  return blocks.length === 0 ? [] : [title(t('result.reasons')), ...blocks];
}

/** Who rated and when, and when the result was released. */
export function whoBlocks(
  t: Translate,
  appraisal: Appraisal,
  zone: string,
  isOwn: boolean,
): readonly Block[] {
  const moment = (at: Temporal.Instant): SaidMoment => momentIn(at, zone, t.locale);
  const { ratedAt, releasedAt } = appraisal;
  const said = [
    ...(ratedAt === undefined ? [] : [sayRater(t, appraisal, moment(ratedAt))]),
    ...(releasedAt === undefined
      ? []
      : [
          isOwn
            ? t.rich('result.given', { moment: moment(releasedAt) })
            : t.rich('result.givenOther', { name: appraisal.employee.name, moment: moment(releasedAt) }),
        ]),
  ];
  return said.length === 0
    ? []
    : [paragraph(said.flatMap((words, at) => (at === 0 ? words : [...text(' '), ...words])))];
}

/** A stand-in rates in the name of the appraiser (atas nama). */
function sayRater(t: Translate, appraisal: Appraisal, moment: SaidMoment): RichText {
  const { ratedFor } = appraisal;
  const { name } = raterOf(appraisal);
  return ratedFor
    ? t.rich('result.whoFor', { name, appraiser: ratedFor.name, moment })
    : t.rich('result.who', { name, moment });
}

/** The employee's answers with their time; the reasons of an objection as written. */
export function responseBlocks(t: Translate, appraisal: Appraisal, zone: string): readonly Block[] {
  const moment = (at: Temporal.Instant): SaidMoment => momentIn(at, zone, t.locale);
  const { acknowledgedAt, talkRequestedAt, objectedAt, objectionReason } = appraisal;
  return [
    ...(acknowledgedAt === undefined
      ? []
      : [paragraph(t.rich('result.answered.acknowledged', { moment: moment(acknowledgedAt) }))]),
    ...(talkRequestedAt === undefined
      ? []
      : [
          paragraph(
            t.rich('result.answered.talk', {
              moment: moment(talkRequestedAt),
              name: appraisal.appraiser.name,
            }),
          ),
        ]),
    ...talkLines(t, appraisal, zone).map(paragraph),
    ...(objectedAt === undefined
      ? []
      : labelled(
          t.rich(`result.answered.${objectionWord(appraisal)}`, { moment: moment(objectedAt) }),
          objectionReason ?? '',
        )),
  ];
}

/** The screen without a result, the same whether it is not released yet or belongs to somebody else. */
export const noResultScreen = (t: Translate): Screen => ({
  blocks: [
    paragraph(t('refusal.not-released')),
    row([{ label: t('result.button.results'), action: { type: 'nav.results' } }, homeButton(t)]),
  ],
  preview: t('results.preview'),
});
