import { type RequestsDesk, requestPage } from '../../../domain/rights/requests.ts';
import type { Context } from '../../contract/feature.ts';
import { type Button, type RichText, type Screen, strong } from '../../contract/view.ts';
import { homeButton, row, small } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { backToDesk, numbered } from '../hr/say.ts';
import { sayRequest, sayStanding } from '../rights/say-request.ts';

/** Those that wait for an answer, by their date. */
export function requestsScreen({ t, model }: Context, desk: RequestsDesk): Screen {
  const { waiting, total, page } = desk;
  const when = { now: model.now, timeZone: model.person?.timeZone ?? 'UTC' };
  const pages = Math.ceil(total / requestPage);
  const from = page * requestPage;
  const turn = (label: string, to: number): Button => ({
    label,
    action: { type: 'requests.open', page: to },
  });
  const lines = waiting.map(
    (one): RichText => [
      strong(one.person.name),
      { text: ` · ${one.person.unit}\n${sayRequest(t, one)}\n` },
      ...sayStanding(t, one, when),
    ],
  );
  return {
    blocks: [
      { kind: 'heading', text: t('requests.title') },
      paragraph(total === 0 ? t('requests.none') : t('requests.count', { total })),
      ...(total === 0
        ? []
        : [
            ...(pages > 1 ? [small(t('hr.page', { page: page + 1, pages }))] : []),
            paragraph(numbered(lines, from)),
            small(t('requests.choose')),
            row(
              waiting.map(({ id: requestId }, at) => ({
                label: String(from + at + 1),
                action: { type: 'requests.openOne', requestId },
              })),
            ),
          ]),
      ...(pages > 1
        ? [
            row([
              ...(page > 0 ? [turn(t('hr.button.fewer'), page - 1)] : []),
              ...(page < pages - 1 ? [turn(t('hr.button.more'), page + 1)] : []),
            ]),
          ]
        : []),
      row([backToDesk(t), homeButton(t)]),
    ],
    preview: t('requests.preview'),
  };
}
