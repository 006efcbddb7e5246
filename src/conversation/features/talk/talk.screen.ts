import { type Appraisal, isReleased } from '../../../domain/appraisal/appraisal.ts';
import { can } from '../../../domain/authorization/policy.ts';
import { gapsOf } from '../../../domain/competency/gap.ts';
import { offersMax, talkStage } from '../../../domain/talk/talk.ts';
import { sayClock, sayWeekday } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { localDate, Temporal } from '../../../shared/time.ts';
import type { Model } from '../../contract/model.ts';
import { type Block, type Button, type Screen, text } from '../../contract/view.ts';
import { bullets, column, homeButton, note, row, small } from '../../ui/blocks.ts';
import { sayCycle } from '../../ui/part.ts';
import { title } from '../../ui/parts.ts';
import { whoLine } from '../../ui/person-labels.ts';
import { readerOf } from '../../ui/reader.ts';
import { sayItem } from '../../ui/words.ts';
import { guidanceButton } from '../guidance/button.ts';
import { sayStage, waitsUntil } from './say.ts';

/** A talk as both sides see it: where it stands, what was written, the guide, and what the reader can do now. */
export function talkScreen(t: Translate, model: Model, appraisal: Appraisal): Screen {
  const isOwn = model.relation === 'self';
  const until = appraisal.status === 'rated' ? waitsUntil(t, model, appraisal) : undefined;
  const deeds = deedsOf(t, model, appraisal);
  return {
    blocks: [
      { kind: 'heading', text: t('talk.title', { cycle: sayCycle(t, appraisal) }) },
      ...(isOwn ? [] : [whoLine(t, appraisal)]),
      note('info', sayStage(t, model, appraisal)),
      ...lineBlocks(t, appraisal),
      ...guideBlocks(t, model, appraisal),
      small(until === undefined ? t('talk.free') : t('talk.waits', { date: until })),
      ...(deeds.some((deed) => 'action' in deed && deed.action.type === 'talk.confirm')
        ? [note('warning', text(t('talk.confirm.care'))), title(t('talk.confirm.ask'))]
        : deeds.length > 0
          ? [title(t('talk.ask'))]
          : []),
      ...(deeds.length > 0 ? [column(deeds)] : []),
      row([...waysOn(t, model, appraisal), homeButton(t)]),
    ],
    preview: t('talk.preview'),
    isConfidential: true,
  };
}

function lineBlocks(t: Translate, { talk, employee, appraiser }: Appraisal): readonly Block[] {
  if (!talk?.held) return [];
  const { by, lines } = talk.held;
  const name = (by === 'employee' ? employee : appraiser).name;
  return [
    title(talk.confirmedAt ? t('talk.lines') : t('talk.lines.proposed', { name })),
    bullets(lines.map(text)),
  ];
}

const guideSteps = ['listen', 'value', 'facts', 'ask', 'next'] as const;

/** From the criteria of the official form, and what this result says; nothing of it is ours but the order. */
function guideBlocks(t: Translate, model: Model, appraisal: Appraisal): readonly Block[] {
  if (appraisal.talk?.confirmedAt) return [];
  const mayKnow = model.relation === 'appraiser' || isReleased(appraisal.status);
  const [focus] = mayKnow ? gapsOf(appraisal) : [];
  const lines = [
    ...guideSteps.map((step) => t(`talk.guide.${step}`)),
    ...(focus
      ? [
          t('talk.guide.focus', {
            ...{ item: sayItem(t, focus.item), rated: focus.rated ?? 0, required: focus.required },
          }),
        ]
      : []),
    t('talk.guide.source'),
  ];
  return [
    {
      kind: 'details',
      title: t('talk.guide'),
      parts: lines.map((line) => ({ kind: 'paragraph', text: text(line) }) as const),
    },
  ];
}

/** What the reader may do now; the use case looks at it again. */
function deedsOf(t: Translate, model: Model, appraisal: Appraisal): readonly Button[] {
  const { id: appraisalId, revision, talk, status, cycle } = appraisal;
  const { relation } = model;
  if (cycle.closedAt || talkStage(talk) === 'confirmed') return [];
  const seen = { appraisalId, revision };
  const stage = talkStage(talk);
  const side = relation === 'self' ? 'employee' : 'appraiser';
  const isToConfirm = stage === 'held' && talk?.held?.by !== side;
  return [
    ...(can(relation, 'talk.take', status).allowed && stage === 'offered'
      ? timeButtons(t, model, appraisal)
      : []),
    ...(can(relation, 'talk.offer', status).allowed && stage !== 'held' && (talk?.offers ?? 0) < offersMax
      ? [
          {
            label: t(talk?.times ? 'talk.button.offerAgain' : 'talk.button.offer'),
            ...(stage === 'open' || stage === 'others' ? ({ tone: 'primary' } as const) : {}),
            action: { type: 'talk.choose', appraisalId, page: 0, first: 0, second: 0, third: 0 },
          } as const,
        ]
      : []),
    {
      label: t(stage === 'held' ? 'talk.button.recordOther' : 'talk.button.record'),
      action: { type: 'talk.record', ...seen },
    },
    ...(isToConfirm
      ? [
          {
            label: t('talk.button.confirm'),
            tone: 'primary',
            action: { type: 'talk.confirm', ...seen },
          } as const,
        ]
      : []),
  ];
}

/** "Senin 22/3 12.00 WITA": on a button there is no room for more, and the year is that of the next days. */
function shortTime(t: Translate, time: Temporal.Instant, timeZone: string): string {
  const day = localDate(time, timeZone);
  return t('talk.button.take', {
    day: sayWeekday(day, t.locale),
    date: `${day.day}/${day.month}`,
    time: sayClock(time, timeZone, t.locale),
  });
}

/** One tap takes a time; those that have passed are not offered any more. */
function timeButtons(t: Translate, model: Model, { id: appraisalId, revision, talk, cycle }: Appraisal) {
  const reader = readerOf(model, cycle.timeZone);
  const ahead = (talk?.times ?? []).map((time, at) => ({ time, at }));
  return [
    ...ahead
      .filter(({ time }) => Temporal.Instant.compare(time, model.now) > 0)
      .map(
        ({ time, at }): Button => ({
          label: shortTime(t, time, reader.timeZone),
          action: { type: 'talk.take', appraisalId, revision, at },
        }),
      ),
    ...(talk?.othersAskedAt
      ? []
      : [
          { label: t('talk.button.others'), action: { type: 'talk.others', appraisalId, revision } } as const,
        ]),
  ];
}

function waysOn(t: Translate, model: Model, appraisal: Appraisal): readonly Button[] {
  const { id: appraisalId, status } = appraisal;
  return [
    ...guidanceButton(t, model, appraisal),
    ...(can(model.relation, 'result.view', status).allowed
      ? [{ label: t('talk.button.result'), action: { type: 'result.open', appraisalId } } as const]
      : []),
  ];
}
