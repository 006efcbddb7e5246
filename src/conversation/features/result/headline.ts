import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { overallBehaviour, overallResults } from '../../../domain/appraisal/items.ts';
import { objectionDeadline, objectionState } from '../../../domain/appraisal/response.ts';
import { focusOf } from '../../../domain/competency/focus.ts';
import { type RatedCompetency, ratedCompetencies, strengthsOf } from '../../../domain/competency/gap.ts';
import { sayDate, sayDay, sayNearDay } from '../../../i18n/dates.ts';
import { momentIn, type SaidMoment } from '../../../i18n/moments.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Temporal } from '../../../shared/time.ts';
import type { Model } from '../../contract/model.ts';
import { type Block, type RichText, strong, text } from '../../contract/view.ts';
import { sayList } from '../../ui/feedback-draft.ts';
import { shorten } from '../../ui/showable.ts';
import { sayItem, sayPredicate } from '../../ui/words.ts';
import { grownLine } from '../growth/say.ts';
import { missedLine } from '../missed/say.ts';
import { talkLines } from '../talk/say.ts';

/** The parts of a result's first view, each one or two lines on a phone: what is longer stands in the details. */

const namedMax = 2;
const wordsMax = 50;

/** Somebody's own words, as far as they fit a line or two. */
const glimpse = (words: string): string => `“${shorten(words.replace(/\s+/gu, ' '), wordsMax)}”`;

/**
 * The predicate and why in one line; in the next one the strengths, and one thing to develop; in one each the answers
 * that were given. All are one paragraph, because the space between two is a line that a small phone lacks.
 */
export function headlineBlocks(
  t: Translate,
  appraisal: Appraisal,
  given: readonly RichText[],
): readonly Block[] {
  const lines = [
    predicateLine(t, appraisal),
    grownLine(t, appraisal),
    growthLine(t, appraisal),
    ...given,
  ].filter((line) => line.length > 0);
  return lines.length === 0 ? [] : [{ kind: 'paragraph', text: joined(lines) }];
}

const joined = (lines: readonly RichText[]): RichText =>
  lines.flatMap((line, at) => (at === 0 ? line : [...text('\n'), ...line]));

function predicateLine(t: Translate, appraisal: Appraisal): RichText {
  if (appraisal.predicate === undefined) return [];
  const predicate = strong(t('result.short.predicate', { predicate: sayPredicate(t, appraisal.predicate) }));
  const why = sayWhy(t, appraisal);
  return [predicate, ...text(why === undefined ? '.' : `. ${why}`)];
}

function sayWhy(t: Translate, { predicate, answers }: Appraisal): string | undefined {
  // The official name says "misconduct", which is more than the two ratings say.
  if (predicate === 'poor') return t('result.why.poor');
  const { [overallResults]: results, [overallBehaviour]: behaviour } = answers.appraiser;
  if (results?.value === undefined || behaviour?.value === undefined) return undefined;
  if (results.value === behaviour.value) return t('result.why.both', { both: `${results.value}` });
  return t('result.why', { results: `${results.value}`, behaviour: `${behaviour.value}` });
}

function growthLine(t: Translate, appraisal: Appraisal): RichText {
  const strengths = sayStrengths(t, appraisal);
  const focus = sayFocus(t, appraisal);
  return [
    ...(strengths === undefined ? [] : [strong(`${t('result.strengths')}: `), ...text(strengths)]),
    ...(strengths === undefined || focus === undefined ? [] : text(' ')),
    ...(focus === undefined ? [] : [strong(`${t('result.focus')}: `), ...text(focus)]),
  ];
}

/** What is above the required level, else what meets it, else what the appraiser wrote. */
function sayStrengths(t: Translate, appraisal: Appraisal): string | undefined {
  const strengths = strengthsOf(appraisal);
  const above = strengths.filter(({ rated, required }) => (rated ?? 0) > required);
  if (above.length > 0) return t('result.short.above', { items: sayNamed(t, above) });
  if (strengths.length > 0) return t('result.short.met', { items: sayNamed(t, strengths) });
  const words = appraisal.feedback.strengths;
  return words && glimpse(words);
}

function sayNamed(t: Translate, all: readonly RatedCompetency[]): string {
  const names = all.slice(0, namedMax).map(({ item }) => sayItem(t, item));
  const more = all.length - names.length;
  return sayList(t, more > 0 ? [...names, t('result.short.more', { count: more })] : names);
}

/** What falls short first, else what the appraiser wrote, else that nothing does. */
function sayFocus(t: Translate, appraisal: Appraisal): string | undefined {
  const focus = focusOf(appraisal);
  if (focus) {
    const { item, gap, others } = focus;
    const more = others > 0 ? `; ${t('result.short.othersBelow', { count: others })}` : '';
    if (gap === undefined)
      return (
        t(item === overallBehaviour ? 'result.short.belowBehaviour' : 'result.short.belowResults') + more
      );
    const { rated = 0, required } = gap;
    const key = rated === 0 ? 'result.short.gap0' : 'result.short.gap';
    return t(key, { item: sayItem(t, item), rated, required }) + more;
  }
  const words = appraisal.feedback.improve;
  if (words) return glimpse(words);
  const isAnyRated = ratedCompetencies(appraisal).some(({ rated }) => rated !== undefined);
  return isAnyRated ? t('result.short.noGap') : undefined;
}

type Reader = Pick<Model, 'now' | 'today'> & { readonly zone: string; readonly isOwn: boolean };

type AnswerLines = {
  /** The answers that were given, and when. */
  readonly given: readonly RichText[];
  /** What the employee can do, and what it means. */
  readonly open: readonly RichText[];
};

/** The answers of the employee that were given and, for the employee, those that can be given. */
export function answerLines(t: Translate, appraisal: Appraisal, reader: Reader): AnswerLines {
  const { zone, isOwn } = reader;
  const moment = (at: Temporal.Instant): SaidMoment => momentIn(at, zone, t.locale);
  // The time of the receipt stands in the details.
  const day = (at: Temporal.Instant): string => sayDate(at.toZonedDateTimeISO(zone).toPlainDate(), t.locale);
  const { acknowledgedAt, talkRequestedAt, objectedAt, objectionReason = '', unopenedOn } = appraisal;
  const { name } = appraisal.appraiser;
  const missed = missedLine(t, appraisal, reader.now);
  const given = [
    unopenedOn && t.rich('result.short.unopened', { date: sayDate(unopenedOn, t.locale) }),
    missed !== undefined && text(missed),
    acknowledgedAt && t.rich('result.short.acknowledged', { date: day(acknowledgedAt) }),
    talkRequestedAt && t.rich('result.answered.talk', { moment: moment(talkRequestedAt), name }),
    ...talkLines(t, appraisal, zone),
    objectedAt &&
      t.rich(`result.short.${objectionWord(appraisal)}`, {
        moment: moment(objectedAt),
        words: glimpse(objectionReason),
      }),
  ];
  const open = [
    canAcknowledge(appraisal) && t.rich('result.receiptMeaning'),
    talkRequestedAt === undefined && t.rich('result.talkMeaning', { name }),
    objectedAt === undefined && sayRight(t, appraisal, reader),
  ];
  const said = (lines: readonly (RichText | false | undefined)[]) =>
    lines.flatMap((words) => (words ? [words] : []));
  return { given: said(given), open: isOwn ? said(open) : [] };
}

/** Where the objection stands, as a result says it. */
export const objectionWord = ({ status, objection }: Appraisal) =>
  objection?.stage === 'withdrawn'
    ? 'objectionWithdrawn'
    : status === 'decided'
      ? 'objectionDecided'
      : 'objected';

export const canAcknowledge = ({ acknowledgedAt, objectedAt }: Appraisal): boolean =>
  acknowledgedAt === undefined && objectedAt === undefined;

/** The right to object and until when; nothing after an objection. */
function sayRight(t: Translate, appraisal: Appraisal, reader: Reader): RichText | undefined {
  const deadline = objectionDeadline(appraisal);
  const state = objectionState(appraisal, reader.now);
  if (deadline === undefined || state === 'raised' || state === 'not-released') return undefined;
  return state === 'over'
    ? t.rich('result.rightOver', { date: sayDay(deadline, reader, t.locale) })
    : t.rich('result.right', { date: sayNearDay(deadline, reader, t.locale) });
}
