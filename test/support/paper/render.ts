import type { Block, Screen } from '../../../src/conversation/contract/view.ts';
import { encodeAction } from '../../../src/conversation/engine/action-codec.ts';
import { fitScreen } from '../../../src/conversation/ui/fit.ts';
import { showable } from '../../../src/conversation/ui/showable.ts';
import { buttonsOf, textOf } from '../script/neutral-screen.ts';
import type { NewSheet } from './post-office.ts';
import { boxesMax, wordsMax } from './post-office.ts';

/** The sheets of a screen, at least one, none of them blank. */
export const renderScreen = (screen: Screen): readonly Pick<NewSheet, 'words' | 'boxes'>[] =>
  fitScreen(screen, { fits: (part) => wordsOf(part).length <= wordsMax, buttonsMax: boxesMax }).map(
    (part) => ({
      words: wordsOf(part).trim() || showable(screen.preview).trim() || '…',
      boxes: part.blocks.flatMap(buttonsOf).flatMap((button) =>
        'action' in button
          ? [
              {
                label: showable('selected' in button && button.selected ? `✓ ${button.label}` : button.label),
                code: encodeAction(button.action),
              },
            ]
          : [],
      ),
    }),
  );

export const noteSign = '(!) ';

const lineOf = (block: Block): string => (block.kind === 'note' ? noteSign : '') + textOf(block);

const wordsOf = ({ blocks, expectsText = '' }: Screen): string =>
  showable([...blocks.map(lineOf), expectsText].filter((words) => words !== '').join('\n'));
