import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import type { EvidenceFile } from '../../../domain/files/evidence-file.ts';
import type { SeenFile } from '../../../domain/pocket/seen-file.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Screen } from '../../contract/view.ts';
import { homeButton, row } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { sayItem } from '../../ui/words.ts';
import { sayKind } from './say-kind.ts';

/** The words beside a file that the bot sends. */
export const sayFileSent = (t: Translate, { employee }: Appraisal, file: SeenFile): string =>
  [
    file.item === undefined
      ? t('file.sent.objection', { name: employee.name })
      : t('file.sent', { name: employee.name, item: sayItem(t, file.item) }),
    ...(file.caption === undefined ? [] : [file.caption]),
  ].join('\n');

/** The name under which it is sent ends as its content is, whatever its sender called it. */
export function sentName(t: Translate, file: Pick<EvidenceFile, 'name' | 'kind'>, extension: string): string {
  const name = file.name ?? sayKind(t, file);
  const isAlready = name.toLowerCase().endsWith(`.${extension}`);
  return isAlready ? name : `${name.replace(/\.[A-Za-z0-9]{1,5}$/, '')}.${extension}`;
}

export const fileGoneScreen = (t: Translate): Screen => ({
  blocks: [paragraph(t('file.gone')), row([homeButton(t)])],
  preview: t('file.preview'),
});
