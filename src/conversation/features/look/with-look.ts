import type { Context } from '../../contract/feature.ts';
import type { Block, Screen } from '../../contract/view.ts';
import { row } from '../../ui/blocks.ts';
import { isSeenAsTable } from '../../ui/seen-as-table.ts';

/** What is seen better as a table. */
const isTabular = (block: Block): boolean =>
  block.kind === 'grid' || block.kind === 'table' || (block.kind === 'list' && block.columns !== undefined);

/**
 * A screen in the look that its reader chose: as tables with the way back, or as it is with the way there. Only for the
 * screens of a person who is in the conversation; news and reminders are never drawn so.
 */
export function withLook(context: Context, screen: Screen): Screen {
  const { t, capabilities } = context;
  if (!capabilities.canTable || !(screen.offersTable || screen.blocks.some(isTabular))) return screen;
  if (isSeenAsTable(context))
    return {
      ...screen,
      asTable: {
        inSentences: t('look.inSentences'),
        notAnswered: t('look.notAnswered'),
        beside: {
          text: t('look.beside'),
          button: { label: t('look.button.plain'), action: { type: 'look.plain' } },
        },
      },
    };
  const button = { label: t('look.button.table'), action: { type: 'look.table' } } as const;
  const at = screen.blocks.findLastIndex(({ kind }) => kind === 'buttons');
  const last = screen.blocks[at];
  if (last?.kind !== 'buttons' || last.layout !== 'row')
    return { ...screen, blocks: [...screen.blocks, row([button])] };
  // With the everyday buttons and before them, so that those stay at their end.
  return { ...screen, blocks: screen.blocks.with(at, { ...last, buttons: [button, ...last.buttons] }) };
}
