import { deskLists } from '../../../domain/hr/people.ts';
import type { DatedTurn } from '../../../domain/objection/dated.ts';
import { sayNearDay } from '../../../i18n/dates.ts';
import type { Context } from '../../contract/feature.ts';
import type { Screen } from '../../contract/view.ts';
import { homeButton, row } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';

type Turns = readonly (DatedTurn & { readonly id: string })[];

/** Several objections whose dates are near or over, for whoever's turn they are; the nearest date stands first. */
export function severalNews({ t, model }: Context, turns: Turns): Screen {
  const [first, ...others] = turns;
  const over = turns.filter(({ isOver }) => isOver).length;
  // Home has what somebody decides and what is their own; what they were asked as the appraiser is with the result of the other.
  const isInTeam = others.some(({ who }) => who === 'appraiser');
  const next = isInTeam ? 'team' : 'home';
  const date = first ? sayNearDay(first.by, model, t.locale) : '';
  return {
    preview: t('objection.news.preview'),
    blocks: [
      { kind: 'heading', text: t(over > 0 ? 'objection.news.several.over' : 'objection.news.several.due') },
      paragraph(t('objection.news.several', { count: turns.length, over, date, next })),
      row([
        ...(first
          ? [
              {
                label: t('objection.news.several.open'),
                tone: 'primary' as const,
                action: { type: 'objection.open' as const, appraisalId: first.id },
              },
            ]
          : []),
        ...(isInTeam
          ? [{ label: t('home.teamButton'), action: { type: 'nav.team' as const, page: 0 } }]
          : []),
        homeButton(t),
      ]),
    ],
  };
}

/** Tells HR of several: how many dates have passed, and for how many somebody has to be named; who stands on the list. */
export function severalForHr({ t }: Context, turns: Turns): Screen {
  const nobody = turns.filter(({ who }) => who === 'hr').length;
  const over = turns.filter(({ isOver }) => isOver).length;
  return {
    preview: t('objection.news.preview'),
    blocks: [
      { kind: 'heading', text: t('objection.over.several.title', { count: turns.length }) },
      paragraph(t('objection.over.several', { nobody, over, reminded: turns.length - nobody })),
      row([
        {
          label: t('objection.over.several.open'),
          tone: 'primary',
          action: { type: 'people.list', list: deskLists.indexOf('objections'), page: 0 },
        },
        homeButton(t),
      ]),
    ],
  };
}
