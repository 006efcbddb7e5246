import type { DeskRequest } from '../../../domain/rights/requests.ts';
import { momentIn } from '../../../i18n/moments.ts';
import type { Context } from '../../contract/feature.ts';
import type { Screen } from '../../contract/view.ts';
import { homeButton, row } from '../../ui/blocks.ts';
import { labelled, paragraph } from '../../ui/parts.ts';
import { sayRequest, sayStanding } from '../rights/say-request.ts';

/** For whoever may answer: that somebody asks, or that the date is near. Without the words, which its screen shows. */
export function requestWaitsScreen({ t, model }: Context, request: DeskRequest, isAgain: boolean): Screen {
  const { id: requestId, person } = request;
  const when = { now: model.now, timeZone: model.person?.timeZone ?? 'UTC' };
  return {
    preview: t('requests.preview'),
    blocks: [
      { kind: 'heading', text: t(isAgain ? 'requests.news.due' : 'requests.news.asked') },
      paragraph([
        { text: `${person.name} · ${person.unit}\n${sayRequest(t, request)}\n` },
        ...sayStanding(t, request, when),
      ]),
      row([
        {
          label: t('requests.button.answer'),
          tone: 'primary',
          action: { type: 'requests.openOne', requestId },
        },
        homeButton(t),
      ]),
    ],
  };
}

/** For whoever may answer several: how many wait, or are near their dates, and until when the first. */
export function requestsWaitScreen(
  { t, model }: Context,
  requests: readonly Pick<DeskRequest, 'answerBy'>[],
  isAgain: boolean,
): Screen {
  const first = requests[0]?.answerBy ?? model.now;
  const by = momentIn(first, model.person?.timeZone ?? 'UTC', t.locale);
  return {
    preview: t('requests.preview'),
    blocks: [
      { kind: 'heading', text: t(isAgain ? 'requests.news.several.due' : 'requests.news.several.asked') },
      paragraph(t('requests.news.several.about', { count: requests.length, by })),
      row([
        {
          label: t('requests.button.desk'),
          tone: 'primary',
          action: { type: 'requests.open', page: 0 },
        },
        homeButton(t),
      ]),
    ],
  };
}

/**
 * For officers of the whole agency, when nobody has the right to answer: in which unit somebody asks and until when. Who
 * and what is for whoever gets the right.
 */
export function requestUnheldScreen({ t, model }: Context, request: DeskRequest): Screen {
  const timeZone = model.person?.timeZone ?? 'UTC';
  const by = momentIn(request.answerBy, timeZone, t.locale);
  return {
    preview: t('requests.preview'),
    blocks: [
      { kind: 'heading', text: t('requests.news.unheld') },
      paragraph(t.rich('requests.news.unheld.about', { unit: request.person.unit, by })),
      paragraph(t('requests.news.unheld.do')),
      row([homeButton(t)]),
    ],
  };
}

/** For who asked: what was answered. For a reported appraiser: that it is settled, without the words. */
export function requestAnsweredScreen({ t, model }: Context, request: DeskRequest): Screen {
  const isAsker = model.person?.id === request.person.id;
  const when = { now: model.now, timeZone: model.person?.timeZone ?? 'UTC' };
  const { answer = '', outcome = 'refused', kind, person } = request;
  return {
    preview: t('rights.preview'),
    blocks: [
      { kind: 'heading', text: t(isAsker ? 'rights.news.title' : 'requests.news.report') },
      paragraph(
        isAsker
          ? [{ text: `${sayRequest(t, request)}\n` }, ...sayStanding(t, request, when)]
          : t(`requests.news.report.${outcome}`, { name: person.name }),
      ),
      ...(isAsker && answer !== '' ? labelled(t('requests.answer'), answer) : []),
      ...(isAsker && outcome === 'refused' && kind !== 'appraiser'
        ? [paragraph(t('rights.news.refused'))]
        : []),
      row([
        ...(isAsker ? [{ label: t('rights.button.asks'), action: { type: 'rights.asks' } } as const] : []),
        homeButton(t),
      ]),
    ],
  };
}
