import {
  type Appraisal,
  type Feedback,
  type FeedbackPart,
  feedbackParts,
} from '../../domain/appraisal/appraisal.ts';
import { type ItemCode, overallBehaviour, overallResults } from '../../domain/appraisal/items.ts';
import { type DevelopmentForm, developmentFor } from '../../domain/competency/development.ts';
import { gapsOf, type RatedCompetency, ratedCompetencies, strengthsOf } from '../../domain/competency/gap.ts';
import type { MessageKey } from '../../i18n/messages/index.ts';
import type { Translate } from '../../i18n/translate.ts';
import { sayItem } from './words.ts';

/** A draft names at most this many items; nobody acts on a longer list. */
export const namedMax = 3;

const formKeys = {
  'workplace-guidance': 'development.workplace-guidance',
  coaching: 'development.coaching',
  mentoring: 'development.mentoring',
  'learning-community': 'development.learning-community',
  course: 'development.course',
  'technical-guidance': 'development.technical-guidance',
  'performance-counselling': 'development.performance-counselling',
  'mentor-others': 'development.mentor-others',
} as const satisfies Record<DevelopmentForm, MessageKey>;
export const sayDevelopment = (t: Translate, form: DevelopmentForm): string => t(formKeys[form]);

/** "a, b, and c" in the reader's language. */
export const sayList = (t: Translate, words: readonly string[]): string =>
  new Intl.ListFormat(t.locale).format(words);

/**
 * One or two sentences for a part of the feedback, made from the ratings, in the appraiser's language; undefined when
 * no rating suggests any. It is only a suggestion: the person takes it, changes it, or writes their own.
 */
export function draftFeedback(t: Translate, appraisal: Appraisal, part: FeedbackPart): string | undefined {
  const sentences = { strengths: strengthSentences, improve: improveSentences, nextStep: nextStepSentences }[
    part
  ](t, appraisal);
  return sentences.length > 0 ? sentences.join(' ') : undefined;
}

/** The suggestions for all parts that are not written yet, also for those that were left out. */
export const draftsOf = (t: Translate, appraisal: Appraisal): Feedback =>
  Object.fromEntries(
    feedbackParts.flatMap((part) => {
      const draft = appraisal.feedback[part] === undefined ? draftFeedback(t, appraisal, part) : undefined;
      return draft === undefined ? [] : [[part, draft]];
    }),
  );

/** So many characters of the appraiser's own notes go into a draft: longer ones stand beside their item anyway. */
const notesMax = 400;

/** What the appraiser noted on these items, in their own words, as far as it is short. */
function notesOn(appraisal: Appraisal, items: readonly ItemCode[]): ReadonlyMap<ItemCode, string> {
  let room = notesMax;
  return new Map(
    items.flatMap((item) => {
      const words = appraisal.answers.appraiser[item]?.note;
      if (words === undefined || words.length > room) return [];
      room -= words.length;
      return [[item, words] as const];
    }),
  );
}

const sayNotes = (t: Translate, notes: ReadonlyMap<ItemCode, string>): readonly string[] =>
  [...notes].map(([item, words]) => t('draft.note', { item: sayItem(t, item), words }));

const overall: readonly ItemCode[] = [overallResults, overallBehaviour];
const overallAt = (appraisal: Appraisal, value: number): readonly ItemCode[] =>
  overall.filter((item) => isOverall(appraisal, item, value));

function strengthSentences(t: Translate, appraisal: Appraisal): readonly string[] {
  const strengths = strengthsOf(appraisal);
  const above = strengths.filter(isAbove);
  const met = strengths.filter((competency) => !isAbove(competency));
  const names = (of: readonly RatedCompetency[]): string =>
    sayList(
      t,
      of.slice(0, namedMax).map(({ item }) => sayItem(t, item)),
    );
  return [
    ...(isOverall(appraisal, overallResults, 3) ? [t('draft.results.3')] : []),
    ...(isOverall(appraisal, overallBehaviour, 3) ? [t('draft.behaviour.3')] : []),
    ...(above.length > 0 ? [t('draft.above', { items: names(above) })] : []),
    ...(met.length > 0 && above.length < namedMax ? [t('draft.met', { items: names(met) })] : []),
    ...sayNotes(t, notesOn(appraisal, [...overallAt(appraisal, 3), ...above.map(({ item }) => item)])),
  ];
}

/** What was noted on a gap stands right behind it, so that its name is said once. */
function improveSentences(t: Translate, appraisal: Appraisal): readonly string[] {
  const gaps = gapsOf(appraisal);
  const named = gaps.slice(0, namedMax);
  const notes = notesOn(appraisal, [...overallAt(appraisal, 1), ...gaps.map(({ item }) => item)]);
  const others = new Map([...notes].filter(([noted]) => named.every(({ item }) => item !== noted)));
  return [
    ...(isOverall(appraisal, overallBehaviour, 1) ? [t('draft.behaviour.1')] : []),
    ...(isOverall(appraisal, overallResults, 1) ? [t('draft.results.1')] : []),
    ...named.map((gap) => {
      const words = notes.get(gap.item);
      return words === undefined ? sayGap(t, gap) : `${sayGap(t, gap)} “${words}”`;
    }),
    ...sayNotes(t, others),
  ];
}

function nextStepSentences(t: Translate, appraisal: Appraisal): readonly string[] {
  const widest = gapsOf(appraisal)[0];
  if (isOverall(appraisal, overallBehaviour, 1) || isOverall(appraisal, overallResults, 1))
    return [t('draft.nextBelow')];
  if (widest?.gap === undefined) return [];
  const forms = firstSteps(widest.gap).map((form) => sayDevelopment(t, form));
  return [t('draft.nextGap', { item: sayItem(t, widest.item), forms: sayList(t, forms) })];
}

/** The next step names two forms of development, or the first and the structured ones for a wide gap. */
const firstSteps = (gap: number): readonly DevelopmentForm[] => {
  const forms = developmentFor(gap);
  const structured = forms.filter(
    (form) => form === 'technical-guidance' || form === 'performance-counselling',
  );
  return structured.length > 0 ? [...forms.slice(0, 1), ...structured] : forms.slice(0, 2);
};

const sayGap = (t: Translate, { item, rated, required }: RatedCompetency): string =>
  rated === 0
    ? t('draft.gap0', { item: sayItem(t, item), required })
    : t('draft.gap', { item: sayItem(t, item), rated: rated ?? '', required });

const isAbove = ({ rated = 0, required }: RatedCompetency): boolean => rated > required;
const isOverall = (appraisal: Appraisal, item: string, value: number): boolean =>
  appraisal.answers.appraiser[item]?.value === value;

/** Whether everything is rated that a draft is made from, and nothing falls short: a draft would be an empty phrase. */
export const isWithoutGap = (t: Translate, appraisal: Appraisal): boolean =>
  ratedCompetencies(appraisal).some(({ rated }) => rated !== undefined) &&
  improveSentences(t, appraisal).length === 0;
