import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { objectionState } from '../../../domain/appraisal/response.ts';
import { releaseDay } from '../../../domain/cycle/cycle.ts';
import { sayNearDay } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Temporal } from '../../../shared/time.ts';
import type { Model } from '../../contract/model.ts';
import { type Block, type Button, type RichText, type Screen, text } from '../../contract/view.ts';
import { column, homeButton, note, row } from '../../ui/blocks.ts';
import { sayCycle } from '../../ui/part.ts';
import { paragraph } from '../../ui/parts.ts';
import { whoLine } from '../../ui/person-labels.ts';
import { answerLines, canAcknowledge, headlineBlocks } from './headline.ts';

/**
 * What a person sees first of a result, on one screen of a phone, since a chat rests at its end: the predicate is in
 * view together with the answers to it. The employee reads it, the appraiser, and after an objection the second
 * appraiser. `offered` are the buttons of other features.
 */
export function resultCardScreen(
  t: Translate,
  model: Model,
  appraisal: Appraisal,
  offered: readonly Button[],
): Screen {
  const isOwn = model.relation === 'self';
  const zone = model.person?.timeZone ?? appraisal.cycle.timeZone;
  const { given, open } = answerLines(t, appraisal, { now: model.now, today: model.today, zone, isOwn });
  return {
    blocks: [
      ...headBlocks(t, model, appraisal),
      ...headlineBlocks(t, appraisal, given),
      ...(open.length > 0 ? [meanings(t, open)] : []),
      ...(given.length + open.length === 0 && appraisal.releasedAt !== undefined
        ? [paragraph(t('result.answer.none'))]
        : []),
      // What cannot be taken back stands on a row of its own each, with nothing below it but the ways on and out.
      ...deedBlocks(onePrimary(isOwn ? ownDeeds(t, appraisal, model.now, offered) : offered.filter(isDeed))),
      row([
        { label: t('result.button.details'), action: { type: 'result.details', appraisalId: appraisal.id } },
        // The employee's answers stand in the details: the small phone has no room for one more row here.
        ...(isOwn ? [] : [teamButton(t)]),
        homeButton(t),
      ]),
    ],
    ...discretion(t, isOwn),
  };
}

/** Whose result it is, and of which cycle; others are told who they are to it. */
export function headBlocks(t: Translate, model: Model, appraisal: Appraisal): readonly Block[] {
  const { name } = appraisal.employee;
  const cycle = sayCycle(t, appraisal);
  if (model.relation === 'self') return [{ kind: 'heading', text: t('result.title.own', { cycle }) }];
  const words =
    appraisal.releasedAt === undefined
      ? t('result.notYetGiven', {
          name,
          date: sayNearDay(releaseDay(appraisal.cycle), model, t.locale),
        })
      : t('result.readOnly', { name });
  return [
    { kind: 'heading', text: t('result.title.other', { name, cycle }) },
    whoLine(t, appraisal),
    note('info', text(words)),
  ];
}

export const discretion = (t: Translate, isOwn: boolean): Pick<Screen, 'preview' | 'isConfidential'> => ({
  preview: isOwn ? t('result.preview') : t('result.preview.other'),
  isConfidential: true,
});

export const teamButton = (t: Translate): Button => ({
  label: t('rate.button.team'),
  action: { type: 'nav.team', page: 0 },
});

/** The answers short of an objection have a screen of their own. */
export const answerButton = (t: Translate, { id: appraisalId }: Appraisal): Button => ({
  label: t('answer.button.own'),
  action: { type: 'answer.open', appraisalId },
});

export const isDeed = ({ tone }: Button): boolean => tone !== undefined;

/** What the buttons mean is folded, where that can be: the result itself is to be in view with them. */
const meanings = (t: Translate, lines: readonly RichText[]): Block => ({
  kind: 'details',
  title: t('result.answer.title'),
  parts: [
    { kind: 'paragraph', text: lines.flatMap((line, at) => (at === 0 ? line : [...text('\n'), ...line])) },
  ],
});

const deedBlocks = (deeds: readonly Button[]): readonly Block[] => (deeds.length > 0 ? [column(deeds)] : []);

/** Only the first looks like the one to press: two would not say where to begin. */
function onePrimary(deeds: readonly Button[]): readonly Button[] {
  const first = deeds.findIndex(({ tone }) => tone === 'primary');
  return deeds.map((deed, at) =>
    deed.tone === 'primary' && at !== first ? { ...deed, tone: undefined } : deed,
  );
}

/** What the employee can do; what each answer means is said above. */
function ownDeeds(
  t: Translate,
  appraisal: Appraisal,
  now: Temporal.Instant,
  offered: readonly Button[],
): readonly Button[] {
  const appraisalId = appraisal.id;
  return [
    ...(canAcknowledge(appraisal)
      ? [
          {
            label: t('result.button.acknowledge'),
            tone: 'primary',
            action: { type: 'result.acknowledge', appraisalId },
          } as const,
        ]
      : []),
    ...(appraisal.talkRequestedAt === undefined
      ? [{ label: t('result.button.talk'), action: { type: 'result.talk', appraisalId } } as const]
      : []),
    ...(objectionState(appraisal, now) === 'open'
      ? [{ label: t('result.button.object'), action: { type: 'result.askObject', appraisalId } } as const]
      : []),
    // What only leads on stands below what cannot be taken back.
    ...offered.filter(isDeed),
  ];
}
