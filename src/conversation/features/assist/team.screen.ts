import { ratingAccess } from '../../../domain/appraisal/rating.ts';
import { comparePeople } from '../../../domain/people/name-order.ts';
import type { Context } from '../../contract/feature.ts';
import type { Model } from '../../contract/model.ts';
import type { Button, Screen } from '../../contract/view.ts';
import { column, homeButton, row } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { inFull, teamLabels } from '../../ui/person-labels.ts';

const pageSize = 6;

/** Whose self-assessment the appraiser waits for. */
export const waitingFor = ({ team, now }: Pick<Model, 'team' | 'now'>) =>
  team
    .filter((member) => ratingAccess(member, now) === 'waiting-for-self')
    .toSorted((a, b) => comparePeople(a.employee, b.employee));

/** Whom of the team one could enter a self-assessment for, a page of them. */
export function paperTeamScreen({ t, model }: Context, page: number): Screen {
  const waiting = waitingFor(model);
  const labels = teamLabels(t, model.team);
  const at = Math.min(Math.max(0, page), Math.max(0, Math.ceil(waiting.length / pageSize) - 1));
  const shown = waiting.slice(at * pageSize, (at + 1) * pageSize);
  const to = (label: string, target: number): Button => ({
    label,
    action: { type: 'assist.team', page: target },
  });
  return {
    blocks: [
      { kind: 'heading', text: t('assist.team.title') },
      paragraph(t(waiting.length === 0 ? 'assist.team.none' : 'assist.team.about')),
      ...(shown.length === 0
        ? []
        : [
            column(
              shown.map(
                ({ id: appraisalId, employee }): Button => ({
                  label: inFull(labels(employee)),
                  action: { type: 'assist.open', appraisalId },
                }),
              ),
            ),
          ]),
      row([
        ...(at > 0 ? [to(t('button.pageBefore'), at - 1)] : []),
        ...((at + 1) * pageSize < waiting.length ? [to(t('button.pageAfter'), at + 1)] : []),
        { label: t('rate.button.team'), action: { type: 'nav.team', page: 0 } },
        homeButton(t),
      ]),
    ],
    preview: t('assist.preview'),
  };
}
