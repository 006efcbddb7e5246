import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import type { ItemCode } from '../../../domain/appraisal/items.ts';
import type { Relation } from '../../../domain/authorization/policy.ts';
import { besideItem, type EvidenceFile, visibleFiles } from '../../../domain/files/evidence-file.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Block } from '../../contract/view.ts';
import { row } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';

const kilobyte = 1024;

/** "Foto", "PDF": what it is to people. */
export const sayKind = (t: Translate, { kind }: EvidenceFile): string =>
  kind === undefined ? t('file.kind.unknown') : t(`file.kind.${kind}`);

/** Its own name; a photo has none. */
export const sayName = (t: Translate, file: EvidenceFile): string => file.name ?? sayKind(t, file);

export function saySize(t: Translate, bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / kilobyte));
  return kilobytes < kilobyte
    ? t('file.kilobytes', { count: kilobytes })
    : t('file.megabytes', { count: Math.round((kilobytes / kilobyte) * 10) / 10 });
}

/** "Bukti: 3 (2 gambar, 1 PDF)", and what is still on its way; nothing where there is none. */
export function evidenceLines(
  t: Translate,
  appraisal: Appraisal,
  relation: Relation,
  item: ItemCode,
): readonly Block[] {
  const files = besideItem(visibleFiles(appraisal, relation), item);
  const kept = files.filter(({ status }) => status === 'kept');
  const unscanned = files.filter(({ unscannedSince }) => unscannedSince !== undefined).length;
  const waiting = files.length - kept.length - unscanned;
  return [
    ...(kept.length === 0
      ? []
      : [paragraph(t('file.line', { count: kept.length, kinds: sayKinds(t, kept) }))]),
    ...(waiting === 0 ? [] : [paragraph(t('file.waiting', { count: waiting }))]),
    ...(unscanned === 0 ? [] : [paragraph(t('file.unscanned', { count: unscanned }))]),
  ];
}

/** "2 gambar, 1 PDF". */
function sayKinds(t: Translate, files: readonly EvidenceFile[]): string {
  const names = files.map((file) => sayKind(t, file).toLocaleLowerCase(t.locale));
  return [...new Set(names)]
    .map((name) => `${names.filter((one) => one === name).length} ${name === 'pdf' ? 'PDF' : name}`)
    .join(', ');
}

/** Leads to the files of an item, in a row of its own; nothing where there is none. */
export function evidenceRow(
  t: Translate,
  appraisal: Appraisal,
  relation: Relation,
  item: ItemCode,
): readonly Block[] {
  const { length } = besideItem(visibleFiles(appraisal, relation), item);
  if (length === 0) return [];
  const action = { type: 'file.open', appraisalId: appraisal.id, item } as const;
  return [row([{ label: t('file.button.open', { count: length }), action }])];
}
