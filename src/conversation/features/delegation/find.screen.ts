import type { DelegationOf, Delegations } from '../../../domain/delegation/desk.ts';
import { deskPage } from '../../../domain/hr/desk.ts';
import { isSoughtEnough, soughtMin } from '../../../domain/hr/people.ts';
import type { Context } from '../../contract/feature.ts';
import { type Block, type RichText, type Screen, strong } from '../../contract/view.ts';
import { row } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { labelsOf } from '../../ui/person-labels.ts';
import { numbered } from '../hr/say.ts';
import type { DelegationAction } from './verbs.ts';

/** Who is looked for: whoever acts for somebody, or appraises them. */
type For = 'stand-in' | 'appraiser';

/** Whom the words lead to, a page of them; without words, how to look for somebody. */
export function findScreen(
  { t }: Context,
  { of, sought, found, total, page }: Delegations & { readonly of: DelegationOf },
  as: For,
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
      {
        kind: 'heading',
        text: t(as === 'appraiser' ? 'appraiser.find.title' : 'delegation.find.title', { name: of.name }),
      },
      paragraph(said),
      ...(found.length === 0
        ? []
        : [
            paragraph(numbered(lines, from)),
            row(
              found.map(({ id: toId }, at) => ({
                label: String(from + at + 1),
                action: {
                  type: as === 'appraiser' ? 'delegation.pickAppraiser' : 'delegation.choose',
                  ...{ personId: of.id, toId },
                },
              })),
            ),
          ]),
      ...pager(t, page, total, (target) => ({
        type: as === 'appraiser' ? 'delegation.appraiser' : 'delegation.find',
        ...{ personId: of.id, page: target },
      })),
      row([
        {
          label: t('button.cancel'),
          action: { type: as === 'appraiser' ? 'people.open' : 'delegation.open', personId: of.id },
        },
      ]),
    ],
    expectsText: t('delegation.find.expects'),
    preview: t('preview.screen'),
  };
}

function pager(
  t: Context['t'],
  page: number,
  total: number,
  at: (page: number) => DelegationAction,
): readonly Block[] {
  const pages = Math.ceil(total / deskPage);
  if (pages < 2) return [];
  return [
    row([
      ...(page > 0 ? [{ label: t('button.pageBefore'), action: at(page - 1) }] : []),
      ...(page < pages - 1 ? [{ label: t('button.pageAfter'), action: at(page + 1) }] : []),
    ]),
  ];
}
