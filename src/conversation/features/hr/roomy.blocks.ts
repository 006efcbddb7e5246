import { seeProgress, seeTurns } from '../../../application/hr/see-desk.ts';
import { seeList, seeLists } from '../../../application/hr/see-people.ts';
import { mayAnywhere } from '../../../domain/authorization/officer.ts';
import type { DeskOf, RoomyDesk } from '../../../domain/hr/desk.ts';
import { deskLists } from '../../../domain/hr/people.ts';
import type { Context } from '../../contract/feature.ts';
import { type Block, type Button, type RichText, strong } from '../../contract/view.ts';
import { bullets, pairs, row } from '../../ui/blocks.ts';
import { paragraph, title } from '../../ui/parts.ts';
import { labelsOf } from '../../ui/person-labels.ts';
import { headBlocks, unitLines, ways } from './progress.screen.ts';
import { numbered } from './say.ts';
import { sayTurn } from './turns.screen.ts';

/**
 * The desk where there is more room than in a chat (a Home tab): more units with their bars, whose turn it is by name,
 * and the first names of each list. The same looks, by the same use cases, and presses that mean the same.
 */
export function roomyBlocks(context: Context, desk: RoomyDesk): readonly Block[] {
  const grants = context.model.grants ?? [];
  const progress = seeProgress(grants, desk.progress);
  if (!progress.ok || !progress.value.cycle || progress.value.total.people === 0) return [];
  const turns = seeTurns(grants, desk.turns);
  const lists = seeLists(grants, desk.lists);
  const plainWays = ways(context, progress.value).map((one): Button => ({ ...one, tone: undefined }));
  return [
    ...headBlocks(context, progress.value),
    ...unitBlocks(context, progress.value),
    ...(turns.ok ? turnBlocks(context, turns.value) : []),
    ...(lists.ok ? listBlocks(context, desk, lists.value) : []),
    ...pairs(plainWays),
  ];
}

function unitBlocks({ t }: Context, desk: DeskOf<'progress'>): readonly Block[] {
  if (desk.unitCount < 2) return [];
  return [
    title(t('hr.byUnit')),
    paragraph(numbered(unitLines(t, desk.units), 0)),
    row(
      desk.units.map(({ id: unitId }, at) => ({
        label: String(at + 1),
        action: { type: 'hr.openUnit', unitId, kind: 0, page: 0 },
      })),
    ),
  ];
}

function turnBlocks({ t, model }: Context, { turns, kind, total }: DeskOf<'turns'>): readonly Block[] {
  if (total === 0) return [];
  const called = labelsOf(t, turns);
  const lines = turns.map(
    (one): RichText => [
      strong(called(one).label),
      { text: ` · ${one.unit}\n${sayTurn({ t, model }, one, kind)}` },
    ],
  );
  const mayRemind = mayAnywhere(model.grants ?? [], 'people.remind');
  return [
    title(t(`hr.turns.${kind}`)),
    paragraph(numbered(lines, 0)),
    ...(mayRemind
      ? [
          paragraph(t('hr.turns.ask')),
          row(
            turns.map(({ id: personId }, at) => ({
              label: String(at + 1),
              action: { type: 'hr.askPerson', personId },
            })),
          ),
        ]
      : []),
  ];
}

/** Each list with its first names, and the way to all of it. */
function listBlocks(
  { t, model }: Context,
  { firsts }: RoomyDesk,
  { counts }: DeskOf<'lists'>,
): readonly Block[] {
  const seen = firsts.flatMap((one) => {
    const list = seeList(model.grants ?? [], one);
    return list.ok && list.value.total > 0 ? [list.value] : [];
  });
  if (seen.length === 0) return [];
  const called = (list: DeskOf<'list'>) => t(`people.list.${list.list}.button`, { count: counts[list.list] });
  return [
    title(t('people.lists.title')),
    bullets(
      seen.map((one): RichText => {
        const label = labelsOf(t, one.entries);
        return [
          strong(called(one)),
          { text: `\n${one.entries.map((each) => label(each).label).join(', ')}` },
        ];
      }),
    ),
    ...pairs(
      seen.map(
        (one): Button => ({
          label: called(one),
          action: { type: 'people.list', list: deskLists.indexOf(one.list), page: 0 },
        }),
      ),
    ),
  ];
}
