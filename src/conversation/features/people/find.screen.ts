import { type DeskOf, deskPage } from '../../../domain/hr/desk.ts';
import { isSoughtEnough, soughtMin } from '../../../domain/hr/people.ts';
import type { Context } from '../../contract/feature.ts';
import { type RichText, type Screen, strong } from '../../contract/view.ts';
import { homeButton, row } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { labelsOf, restrictedMark, restrictedNote } from '../../ui/person-labels.ts';
import { backToDesk, numbered } from '../hr/say.ts';
import { numbers, pager } from './parts.ts';

/** Whom the words lead to, a page of them; without words, how to look for somebody. */
export function findScreen({ t }: Context, { sought, people, total, page }: DeskOf<'find'>): Screen {
  const called = labelsOf(t, people);
  const from = page * deskPage;
  const lines = people.map(
    (one): RichText => [
      strong(called(one).label),
      { text: `${restrictedMark(one)}\n${one.position} · ${one.unit}` },
    ],
  );
  const said =
    sought === ''
      ? t('people.find.how', { least: soughtMin })
      : !isSoughtEnough(sought)
        ? t('people.find.short', { least: soughtMin })
        : t('people.find.found', { total, sought });
  return {
    blocks: [
      { kind: 'heading', text: t('people.find.title') },
      paragraph(said),
      ...(people.length === 0
        ? []
        : [
            paragraph(numbered(lines, from)),
            ...restrictedNote(t, people),
            paragraph(t('people.find.which')),
            numbers(people, from),
          ]),
      ...pager(t, { page, total }, (to) => ({ type: 'people.find', page: to })),
      row([backToDesk(t), homeButton(t)]),
    ],
    expectsText: t('people.find.expects'),
    preview: t('hr.preview'),
  };
}
