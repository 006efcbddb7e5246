import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import type { ItemCode } from '../../../domain/appraisal/items.ts';
import type { Relation } from '../../../domain/authorization/policy.ts';
import { besideItem, visibleFiles } from '../../../domain/files/evidence-file.ts';
import { piecesBeside, visiblePieces } from '../../../domain/pocket/piece.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { type Block, type Button, text } from '../../contract/view.ts';
import { bullets } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { sayPieceKind, sayShortly } from '../pocket/say-piece.ts';
import { sayKind, sayName } from './say-kind.ts';

const kilobyte = 1024;

export function saySize(t: Translate, bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / kilobyte));
  return kilobytes < kilobyte
    ? t('file.kilobytes', { count: kilobytes })
    : t('file.megabytes', { count: Math.round((kilobytes / kilobyte) * 10) / 10 });
}

/** Of the newest piece, folded. */
const newestMax = 160;

/**
 * "Bukti: 3 (2 gambar, 1 PDF)", and what is still on its way; nothing where there is none. Where something came from the
 * pocket, the newest words of it are folded below, unless there is no room (`isBrief`).
 */
export function evidenceLines(
  t: Translate,
  appraisal: Appraisal,
  relation: Relation,
  item: ItemCode,
  isBrief = false,
): readonly Block[] {
  const files = besideItem(visibleFiles(appraisal, relation), item);
  const kept = files.filter(({ status }) => status === 'kept');
  const unscanned = files.filter(({ unscannedSince }) => unscannedSince !== undefined).length;
  const waiting = files.length - kept.length - unscanned;
  const pieces = piecesBeside(visiblePieces(appraisal, relation), item);
  const kinds = [...kept.map((file) => sayKind(t, file)), ...pieces.map((piece) => sayPieceKind(t, piece))];
  const line = t('file.line', { count: kinds.length, kinds: sayKinds(t, kinds) });
  const [newest] = pieces;
  return [
    ...(kinds.length === 0
      ? []
      : [newest && !isBrief ? folded(line, sayShortly(t, newest, newestMax)) : paragraph(line)]),
    ...(waiting === 0 ? [] : [paragraph(t('file.waiting', { count: waiting }))]),
    ...(unscanned === 0 ? [] : [paragraph(t('file.unscanned', { count: unscanned }))]),
  ];
}

const folded = (title: string, words: string): Block => ({
  kind: 'details',
  title,
  parts: [{ kind: 'paragraph', text: text(words) }],
});

/** "2 gambar, 1 PDF". */
function sayKinds(t: Translate, kinds: readonly string[]): string {
  const names = kinds.map((kind) => kind.toLocaleLowerCase(t.locale));
  return [...new Set(names)]
    .map((name) => `${names.filter((one) => one === name).length} ${name === 'pdf' ? 'PDF' : name}`)
    .join(', ');
}

/** So many pieces are named where a rating is explained; the button below leads to all of them. */
const namedMax = 5;

/** What the employee gave as evidence of an item, each with its kind; nothing where there is none. */
export function evidenceList(
  t: Translate,
  appraisal: Appraisal,
  relation: Relation,
  item: ItemCode,
): readonly Block[] {
  const files = besideItem(visibleFiles(appraisal, relation), item);
  const pieces = piecesBeside(visiblePieces(appraisal, relation), item);
  const lines = [
    ...files.map((file) => `${sayKind(t, file)}: ${file.caption ?? sayName(t, file)}`),
    ...pieces.map((piece) => `${sayPieceKind(t, piece)}: ${sayShortly(t, piece, newestMax)}`),
  ];
  return lines.length === 0 ? [] : [bullets(lines.slice(0, namedMax).map((line) => text(line)))];
}

/** Leads to the files of an item; nothing where there is none. */
export function evidenceButton(
  t: Translate,
  appraisal: Appraisal,
  relation: Relation,
  item: ItemCode,
): readonly Button[] {
  const length =
    besideItem(visibleFiles(appraisal, relation), item).length +
    piecesBeside(visiblePieces(appraisal, relation), item).length;
  if (length === 0) return [];
  const action = { type: 'file.open', appraisalId: appraisal.id, item } as const;
  return [{ label: t('file.button.open', { count: length }), action }];
}
