import { type AppraisalSummary, isConfirmed } from '../../../domain/appraisal/appraisal.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Model } from '../../contract/model.ts';
import { type Block, type Button, type Screen, strong } from '../../contract/view.ts';
import { homeButton, row, small } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { sayStanding, teamGroup, teamInOrder } from './team-standing.ts';

const perPage = 8;

/** The appraiser's team, those to rate now first. Contains states and counts, never a rating. */
export function teamScreen(t: Translate, model: Model, page: number): Screen {
  if (model.team.length === 0) {
    return {
      blocks: [{ kind: 'heading', text: t('team.title') }, paragraph(t('team.empty')), row([homeButton(t)])],
      preview: t('team.preview'),
    };
  }
  const pages = Math.ceil(model.team.length / perPage);
  const at = Math.min(Math.max(0, page), pages - 1);
  const shown = teamInOrder(model.team, model.now).slice(at * perPage, (at + 1) * perPage);
  const groups = model.team.map((member) => teamGroup(member, model.now));
  const count = (group: string): number => groups.filter((each) => each === group).length;
  return {
    blocks: [
      { kind: 'heading', text: t('team.title') },
      paragraph(
        t('team.counts', {
          ready: count('ready'),
          rating: count('rating'),
          waiting: count('waiting'),
          done: count('done'),
        }),
      ),
      { kind: 'list', items: shown.map((member) => line(t, model, member)) },
      ...(count('waiting') > 0 ? [small(t('team.private'))] : []),
      ...pager(t, at, pages),
      row([homeButton(t)]),
    ],
    preview: t('team.preview'),
  };
}

/** A member who cannot be opened yet has no button; the text says until when to wait. */
function line(t: Translate, model: Model, member: AppraisalSummary) {
  const group = teamGroup(member, model.now);
  const isOpenable =
    group === 'ready' || group === 'rating' || (group === 'done' && isConfirmed(member.status));
  const open: Button = {
    label: member.employee.name,
    ...(group === 'ready' && { tone: 'primary' as const }),
    action: { type: 'rate.open', appraisalId: member.id },
  };
  return {
    text: [strong(member.employee.name), { text: ` · ${sayStanding(t, member, model.now)}` }],
    ...(isOpenable && { open }),
  };
}

function pager(t: Translate, page: number, pages: number): readonly Block[] {
  if (pages === 1) return [];
  const to = (label: string, target: number): Button => ({
    label,
    action: { type: 'nav.team', page: target },
  });
  return [
    small(t('team.page', { page: page + 1, pages })),
    row([...(page > 0 ? [to('‹', page - 1)] : []), ...(page < pages - 1 ? [to('›', page + 1)] : [])]),
  ];
}
