import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import type { ItemCode } from '../../../domain/appraisal/items.ts';
import { isAnswered, isReasonItem } from '../../../domain/appraisal/rating.ts';
import type { Relation } from '../../../domain/authorization/policy.ts';
import { type Evidence, evidenceBeside } from '../../../domain/files/evidence-beside.ts';
import { ratedBeside } from '../../../domain/files/evidence-file.ts';
import { linkOf } from '../../../domain/pocket/piece.ts';
import { sayDate } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { localDate } from '../../../shared/time.ts';
import { type Block, type Button, type RichText, strong } from '../../contract/view.ts';
import { bullets, row, small } from '../../ui/blocks.ts';
import { paragraph, title } from '../../ui/parts.ts';
import { shorten } from '../../ui/showable.ts';
import { sayOrigin, sayPieceKind } from '../pocket/say-piece.ts';
import { sayKind } from './say-kind.ts';

/** "Gambar · 3 Maret 2027": what it is, and when it was sent or written. */
function sayEvidence(t: Translate, evidence: Evidence, timeZone: string): string {
  if ('piece' in evidence)
    return `${sayPieceKind(t, evidence.piece)} · ${sayOrigin(t, evidence.piece, timeZone)}`;
  const { sentAt } = evidence.file;
  const date = sentAt === undefined ? '' : ` · ${sayDate(localDate(sentAt, timeZone), t.locale)}`;
  return `${sayKind(t, evidence.file)}${date}`;
}

/** What its owner wrote of it, else the name of the file; a photo may have neither. */
const wordsOf = (evidence: Evidence): string | undefined =>
  'piece' in evidence
    ? (evidence.piece.words ?? evidence.piece.fileName)
    : (evidence.file.caption ?? evidence.file.name);

/** The reason of a rating that only points: "Lihat bukti: PDF · 3 Maret 2027. Notulen rapat". */
export function sayPointed(t: Translate, evidence: Evidence, timeZone: string): string {
  const words = wordsOf(evidence)?.replace(/\s+/g, ' ');
  const what = sayEvidence(t, evidence, timeZone);
  return t('file.reason', { what: words === undefined ? what : `${what}. ${words}` });
}

/** The evidence on which the rating of an item rests, for whoever may see it; undefined when it is not there any more. */
export function citedEvidence(
  appraisal: Appraisal,
  relation: Relation,
  item: ItemCode,
): Evidence | undefined {
  const wanted = appraisal.answers.appraiser[item]?.restsOnEvidence;
  return evidenceBeside(appraisal, relation, item).find(({ id }) => id === wanted);
}

/** What a rating rests on, with the button that opens it; what is gone is said to be gone. */
export function citedBlocks(
  t: Translate,
  appraisal: Appraisal,
  relation: Relation,
  item: ItemCode,
): readonly Block[] {
  if (appraisal.answers.appraiser[item]?.restsOnEvidence === undefined) return [];
  const evidence = citedEvidence(appraisal, relation, item);
  if (!evidence) return [paragraph(t('note.why.evidenceGone'))];
  const words = wordsOf(evidence);
  const line: RichText = [
    strong(sayEvidence(t, evidence, appraisal.cycle.timeZone)),
    ...(words === undefined ? [] : [{ text: `\n${words}` }]),
  ];
  const opens = openButtons(t, appraisal, evidence);
  return [title(t('note.why.restsOnEvidence')), bullets([line]), ...(opens.length === 0 ? [] : [row(opens)])];
}

/** A file comes into the chat; words with an address lead there. */
function openButtons(t: Translate, { id: appraisalId }: Appraisal, evidence: Evidence): readonly Button[] {
  const link = 'piece' in evidence ? linkOf(evidence.piece) : undefined;
  const isFile = !('piece' in evidence) || evidence.piece.kind === 'file';
  const action = { type: 'file.get', appraisalId, fileId: evidence.id } as const;
  return [
    ...(isFile ? [{ label: t('file.button.cited'), action }] : []),
    ...(link === undefined ? [] : [{ label: t('file.button.citedLink'), url: link }]),
  ];
}

/** So many characters fit on a phone's button. */
const excerptMax = 12;
const picksMax = 2;

/** A button for each of the newest pieces of evidence, by which the rating of an item rests on it. */
export const evidencePicks = (t: Translate, appraisal: Appraisal, item: ItemCode): readonly Button[] =>
  evidenceBeside(appraisal, 'appraiser', item)
    .slice(0, picksMax)
    .map((evidence) => ({
      label: t('file.pick', {
        text: shorten(wordsOf(evidence) ?? sayEvidence(t, evidence, appraisal.cycle.timeZone), excerptMax),
      }),
      action: { type: 'file.point', appraisalId: appraisal.id, item, fileId: evidence.id },
    }));

/**
 * On the list of the evidence beside an item: a button for each, numbered as there, by which the rating rests on it. For
 * the appraiser alone, once the item is rated and while its rating may change.
 */
export function pointRow(
  t: Translate,
  appraisal: Appraisal,
  relation: Relation,
  item: ItemCode,
): readonly Block[] {
  const canPoint =
    relation === 'appraiser' &&
    appraisal.predicate === undefined &&
    isReasonItem(appraisal, item) &&
    isAnswered(appraisal.answers.appraiser[ratedBeside(item)]);
  const found = canPoint ? evidenceBeside(appraisal, relation, item) : [];
  if (found.length === 0) return [];
  return [
    small(t('file.point.intro')),
    row(
      found.map(({ id: fileId }, at) => ({
        label: t('note.button.use', { number: at + 1 }),
        action: { type: 'file.point', appraisalId: appraisal.id, item, fileId },
      })),
    ),
  ];
}
