import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import type { Relation } from '../../../domain/authorization/policy.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Capabilities } from '../../contract/platform.ts';
import { type Block, type Button, type Screen, strong, text } from '../../contract/view.ts';
import { homeButton, row, small } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { copyBlock } from '../daily/copy-block.ts';
import { type CopySheet, copySheets } from './fields.ts';

/** One sheet of what goes into e-Kinerja: each field, and a way to copy it. */
export function copyScreen(
  t: Translate,
  appraisal: Appraisal,
  relation: Relation,
  wanted: number,
  capabilities: Pick<Capabilities, 'copyMax'>,
): Screen {
  const { id: appraisalId } = appraisal;
  const sheets = copySheets(appraisal, relation);
  const page = Math.min(Math.max(0, Math.trunc(wanted)), Math.max(0, sheets.length - 1));
  const sheet = sheets[page];
  const turn = (label: string, to: number): Button => ({
    label,
    action: { type: 'takeOut.open', appraisalId, page: to },
  });
  return {
    blocks: [
      { kind: 'heading', text: t('takeOut.title', { number: page + 1, total: sheets.length }) },
      ...(sheet === undefined ? [] : [paragraph([strong(sayTitle(t, sheet))])]),
      ...(sheet === undefined ? [] : fieldBlocks(t, sheet, capabilities)),
      small(t(capabilities.copyMax === undefined ? 'takeOut.byHand' : 'takeOut.byButton')),
      row([
        ...(page > 0 ? [turn(t('hr.button.fewer'), page - 1)] : []),
        ...(page < sheets.length - 1 ? [turn(t('hr.button.more'), page + 1)] : []),
      ]),
      row([{ label: t('button.back'), action: { type: 'result.details', appraisalId } }, homeButton(t)]),
    ],
    preview: t(relation === 'self' ? 'result.preview' : 'result.preview.other'),
    isConfidential: true,
  };
}

const sayTitle = (t: Translate, { of, name }: CopySheet): string => name ?? t(`takeOut.sheet.${of}`);

/** Where a button copies, the fields are read above the buttons; elsewhere each stands in a block of its own, with its name. */
function fieldBlocks(
  t: Translate,
  { fields }: CopySheet,
  capabilities: Pick<Capabilities, 'copyMax'>,
): readonly Block[] {
  const copies = fields.map(({ label, text: words }) => ({
    label,
    block: copyBlock(t, capabilities, [words.split('\n')], label),
  }));
  if (capabilities.copyMax === undefined)
    return copies.flatMap(({ label, block }) => [paragraph([strong(label)]), block]);
  return [
    { kind: 'facts', rows: fields.map(({ label, text: words }) => ({ label, value: text(words) })) },
    ...copies.map(({ block }) => block),
  ];
}
