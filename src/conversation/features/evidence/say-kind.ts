import type { EvidenceFile } from '../../../domain/files/evidence-file.ts';
import type { Translate } from '../../../i18n/translate.ts';

/** "Foto", "PDF": what it is to people. */
export const sayKind = (t: Translate, { kind }: Pick<EvidenceFile, 'kind'>): string =>
  kind === undefined ? t('file.kind.unknown') : t(`file.kind.${kind}`);

/** Its own name; a photo has none. */
export const sayName = (t: Translate, file: Pick<EvidenceFile, 'name' | 'kind'>): string =>
  file.name ?? sayKind(t, file);
