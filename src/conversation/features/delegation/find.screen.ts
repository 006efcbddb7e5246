import type { DelegationOf, Delegations } from '../../../domain/delegation/desk.ts';
import { deskPage } from '../../../domain/hr/desk.ts';
import { isSoughtEnough, soughtMin } from '../../../domain/hr/people.ts';
import type { Context } from '../../contract/feature.ts';
import { type Block, type RichText, type Screen, strong } from '../../contract/view.ts';
import { row } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { labelsOf } from '../../ui/person-labels.ts';
import { numbered } from '../hr/say.ts';

/** Whom the words lead to, a page of them; without words, how to look for somebody. */
export function findScreen(
  { t }: Context,
  { of, sought, found, total, page }: Delegations & { readonly of: DelegationOf },
): Screen {
  const called = labelsOf(t, found);
  const from = page * deskPage;
  const lines = found.map(
    (one): RichText => [strong(called(one).label), { text: `\n${one.position} · ${one.unit}` }],
  );
  const said =
    sought === ''
      ? t('delegation.find.how', { least: soughtMin })
      : isSoughtEnough(sought)
        ? t('delegation.find.found', { total, sought })
        : t('people.find.short', { least: soughtMin });
  return {
    blocks: [
      { kind: 'heading', text: t('delegation.find.title', { name: of.name }) },
      paragraph(said),
      ...(found.length === 0
        ? []
        : [
            paragraph(numbered(lines, from)),
            row(
              found.map(({ id: toId }, at) => ({
                label: String(from + at + 1),
                action: { type: 'delegation.choose', personId: of.id, toId },
              })),
            ),
          ]),
      ...pager(t, of.id, page, total),
      row([{ label: t('button.cancel'), action: { type: 'delegation.open', personId: of.id } }]),
    ],
    expectsText: t('delegation.find.expects'),
    preview: t('preview.screen'),
  };
}

function pager(t: Context['t'], personId: string, page: number, total: number): readonly Block[] {
  const pages = Math.ceil(total / deskPage);
  if (pages < 2) return [];
  const to = (label: string, target: number) => ({
    label,
    action: { type: 'delegation.find', personId, page: target } as const,
  });
  return [
    row([
      ...(page > 0 ? [to(t('button.pageBefore'), page - 1)] : []),
      ...(page < pages - 1 ? [to(t('button.pageAfter'), page + 1)] : []),
    ]),
  ];
}
