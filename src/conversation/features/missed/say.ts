import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { isCorrectionWaiting, type Missed, missedState, type Raised } from '../../../domain/missed/missed.ts';
import { sayDate } from '../../../i18n/dates.ts';
import { momentIn } from '../../../i18n/moments.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { localDate, type Temporal } from '../../../shared/time.ts';
import type { Block, RichText } from '../../contract/view.ts';
import { bullets } from '../../ui/blocks.ts';
import { labelled, paragraph, sayAnswer, title } from '../../ui/parts.ts';
import { sayItem, sayPredicate } from '../../ui/words.ts';
import { sayPieceKind, sayShortly } from '../pocket/say-piece.ts';

/** A value of a row in words. */
export const sayRowValue = (t: Translate, row: string, value: number): string =>
  sayAnswer(t, row, { value }) ?? '';

/** A correction in words. */
export const sayRaised = (t: Translate, { row, from, to }: Raised): string =>
  t('missed.raised', {
    item: sayItem(t, row),
    from: sayRowValue(t, row, from),
    to: sayRowValue(t, row, to),
  });

/** In one line what became of it, for the first view of a result. */
export function missedLine(t: Translate, appraisal: Appraisal, now: Temporal.Instant): string | undefined {
  const { missed, cycle, appraiser } = appraisal;
  if (!missed) return undefined;
  const date = sayDate(localDate(missed.askedAt, cycle.timeZone), t.locale);
  const until = sayDate(missed.answerBy, t.locale);
  const outcome = outcomeOf(appraisal, missed, now);
  return outcome === 'proposed'
    ? t('missed.short.proposed', { date, ...awaited(t, appraisal, missed) })
    : t(`missed.short.${outcome}`, { date, until, name: appraiser.name });
}

/** Who approves what was proposed, and until when. */
const awaited = (t: Translate, { secondAppraiser }: Appraisal, { proposed }: Missed) => ({
  approver: secondAppraiser?.name ?? t('approval.someone'),
  until: proposed ? sayDate(proposed.by, t.locale) : '',
});

/** How far it is: proposed, waiting, corrected, left as it is, or past its day without an answer. */
export function outcomeOf(appraisal: Appraisal, missed: Missed, now: Temporal.Instant) {
  if (isCorrectionWaiting(appraisal)) return 'proposed';
  if (missed.raised.length > 0) return 'raised';
  if (missed.refused) return 'refused';
  if (missed.leftAt !== undefined) return 'left';
  return missedState(appraisal, now, 0).state === 'asked' ? 'asked' : 'over';
}

/**
 * All of it: what was said and with what evidence, and what the appraiser did, with the moments. `isOwn`: for the employee, who
 * reads no value that waits for its approval.
 */
export function missedBlocks(
  t: Translate,
  appraisal: Appraisal,
  now: Temporal.Instant,
  zone: string,
  isOwn: boolean,
): readonly Block[] {
  const { missed, appraiser, employee } = appraisal;
  if (!missed) return [];
  const moment = (at: Temporal.Instant) => momentIn(at, zone, t.locale);
  const { name } = appraiser;
  const outcome = outcomeOf(appraisal, missed, now);
  const proposed = outcome === 'proposed' && !isOwn ? (missed.proposed?.rows ?? []) : [];
  const lines: readonly RichText[] = [
    ...missed.raised.map((one) =>
      t.rich('missed.said.raised', { moment: moment(one.at), name, what: sayRaised(t, one) }),
    ),
    ...proposed.map((one) =>
      t.rich('missed.said.proposed', { moment: moment(one.at), name, what: sayRaised(t, one) }),
    ),
    ...(missed.leftAt ? [t.rich('missed.said.left', { moment: moment(missed.leftAt), name })] : []),
  ];
  const until = sayDate(missed.answerBy, t.locale);
  return [
    title(t('missed.title')),
    ...labelled(
      t.rich('missed.said.asked', { moment: moment(missed.askedAt), name: employee.name }),
      missed.words,
    ),
    ...evidenceBlocks(t, appraisal, missed),
    ...(lines.length > 0 ? [bullets(lines)] : []),
    ...(outcome === 'asked' || outcome === 'over'
      ? [paragraph(t(`missed.said.${outcome}Still`, { name, until }))]
      : []),
    ...(outcome === 'proposed'
      ? [paragraph(t('missed.said.proposedStill', awaited(t, appraisal, missed)))]
      : []),
    ...(missed.refused
      ? labelled(t('missed.said.refused', { moment: moment(missed.refused.at) }), missed.refused.words)
      : []),
    ...predicates(t, appraisal, missed),
  ];
}

/** What was handed in with it, as long as it is kept. */
export function evidenceBlocks(t: Translate, { pieces }: Appraisal, missed: Missed): readonly Block[] {
  const lines = pieces
    .filter(({ id }) => missed.pieces.includes(id))
    .map((piece) => `${sayPieceKind(t, piece)}: ${sayShortly(t, piece, 120)}`);
  return lines.length > 0 ? [bullets(lines.map((line) => [{ text: line }]))] : [];
}

const predicates = (t: Translate, { predicate }: Appraisal, { predicateBefore }: Missed): readonly Block[] =>
  predicate === undefined || predicateBefore === undefined
    ? []
    : [
        paragraph(
          t('missed.predicate', {
            before: sayPredicate(t, predicateBefore),
            after: sayPredicate(t, predicate),
          }),
        ),
      ];
