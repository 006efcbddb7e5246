import { isPartOfName } from '../../../domain/people/find-by-name.ts';
import type { Context, Step } from '../../contract/feature.ts';
import { shorten } from '../../ui/showable.ts';
import { goTo } from '../../ui/steps.ts';
import type { RatingAction } from './verbs.ts';

/** Longer than any name; what is typed is kept so far and no further. */
const typedMax = 60;

/** A text typed at the team is part of a name. When nobody has it, the list stays as it is. */
export function searchTeam({ model, t }: Context, typed: string): Step | undefined {
  if (model.team.length === 0) return undefined;
  const part = shorten(typed.trim().replace(/\s+/g, ' '), typedMax);
  const isFound = model.team.some(({ employee }) => isPartOfName(part, employee.name));
  return isFound
    ? goTo({ at: 'team', page: 0, typed: part })
    : { notice: { text: t('team.search.none', { typed: part }) } };
}

/** The whole team from a page on, or another page of those found. */
export function turnTo(
  { state: { screen } }: Context,
  { type, page }: Extract<RatingAction, { type: 'nav.team' | 'nav.teamFound' }>,
): Step {
  if (type === 'nav.team' || screen.at !== 'team' || screen.typed === undefined)
    return goTo({ at: 'team', page });
  return goTo({ at: 'team', page, typed: screen.typed });
}
