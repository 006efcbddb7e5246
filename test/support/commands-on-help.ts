import type { Screen } from '../../src/conversation/contract/view.ts';
import { plain } from '../../src/conversation/contract/view.ts';

/** The commands that the help names, as one types them. */
export const commandsOnHelp = ({ blocks }: Screen): readonly string[] =>
  blocks.flatMap((block) =>
    block.kind === 'details'
      ? block.parts.flatMap((part) =>
          part.kind === 'bullets' ? part.items.map((item) => plain(item).split(':')[0] ?? '') : [],
        )
      : [],
  );
