import type { DeskOf } from '../../../domain/hr/desk.ts';
import { deskLists } from '../../../domain/hr/people.ts';
import type { Context } from '../../contract/feature.ts';
import type { Button, Screen } from '../../contract/view.ts';
import { column, homeButton, row } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { backToDesk } from '../hr/say.ts';

/** The lists that have something on them, with how much. */
export function listsScreen({ t }: Context, { counts }: DeskOf<'lists'>): Screen {
  const buttons = deskLists.flatMap((list, at): readonly Button[] =>
    counts[list] === 0
      ? []
      : [
          {
            label: t(`people.list.${list}.button`, { count: counts[list] }),
            action: { type: 'people.list', list: at, page: 0 },
          },
        ],
  );
  return {
    blocks: [
      { kind: 'heading', text: t('people.lists.title') },
      paragraph(t(buttons.length === 0 ? 'people.lists.none' : 'people.lists.about')),
      ...(buttons.length === 0 ? [] : [column(buttons)]),
      row([backToDesk(t), homeButton(t)]),
    ],
    expectsText: t('people.find.expects'),
    preview: t('hr.preview'),
  };
}
