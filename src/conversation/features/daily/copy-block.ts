import { partsOf } from '../../../domain/pocket/copy-parts.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Capabilities } from '../../contract/platform.ts';
import type { Block } from '../../contract/view.ts';

/** Records to be copied: with one tap where the platform can do that, in parts if they are too long for it. */
export function copyBlock(
  t: Translate,
  { copyMax }: Pick<Capabilities, 'copyMax'>,
  records: readonly (readonly string[])[],
  label: string,
): Block {
  const parts = partsOf(records, copyMax);
  const total = parts.length;
  return {
    kind: 'copy',
    parts: parts.map((text, index) => ({
      label: total === 1 ? label : t('daily.button.part', { label, number: index + 1, total }),
      text,
    })),
  };
}
