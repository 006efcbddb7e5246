import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { agreedLines, talkStage } from '../../../domain/talk/talk.ts';
import { lastDayOfTalk, talkTurn } from '../../../domain/talk/turn.ts';
import { sayDay } from '../../../i18n/dates.ts';
import { minuteFor, momentIn } from '../../../i18n/moments.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Model } from '../../contract/model.ts';
import { type Block, type RichText, text } from '../../contract/view.ts';
import { bullets } from '../../ui/blocks.ts';
import { title } from '../../ui/parts.ts';
import { readerOf } from '../../ui/reader.ts';

type Reading = Pick<Model, 'person' | 'today'>;

/** Where a talk stands, in a sentence. */
export function sayStage(
  t: Translate,
  model: Reading,
  { talk, employee, appraiser, cycle }: Appraisal,
): RichText {
  const reader = readerOf(model, cycle.timeZone);
  const names = { employee: employee.name, appraiser: appraiser.name };
  const stage = talkStage(talk);
  if (stage === 'taken' && talk?.taken)
    return t.rich('talk.stage.taken', { moment: minuteFor(talk.taken, reader, t.locale) });
  if (stage === 'held') {
    const isOfEmployee = talk?.held?.by === 'employee';
    return t.rich('talk.stage.held', {
      name: isOfEmployee ? names.employee : names.appraiser,
      other: isOfEmployee ? names.appraiser : names.employee,
    });
  }
  if (talk?.confirmedAt)
    return t.rich('talk.stage.confirmed', { moment: momentIn(talk.confirmedAt, reader.timeZone, t.locale) });
  return t.rich(`talk.stage.${stage === 'offered' || stage === 'others' ? stage : 'open'}`, names);
}

/** For the answers on a result: the talk in a line; nothing while there is none. */
export function talkLines(t: Translate, { talk }: Appraisal, zone: string): readonly RichText[] {
  switch (talkStage(talk)) {
    case 'offered':
      return [t.rich('talk.short.offered')];
    case 'taken':
      return talk?.taken
        ? [t.rich('talk.short.taken', { moment: momentIn(talk.taken, zone, t.locale) })]
        : [];
    case 'held':
      return [t.rich('talk.short.held')];
    case 'confirmed':
      return talk?.confirmedAt
        ? [t.rich('talk.short.confirmed', { moment: momentIn(talk.confirmedAt, zone, t.locale) })]
        : [];
    default:
      return [];
  }
}

/** What both said was agreed; nothing before both did. */
export function agreedBlocks(t: Translate, { talk }: Pick<Appraisal, 'talk'>): readonly Block[] {
  const lines = agreedLines(talk);
  return lines.length === 0 ? [] : [title(t('result.agreed')), bullets(lines.map(text))];
}

/** Whether it is the turn of this reader, and not just a meeting to come. */
export function isTalkTurn(model: Pick<Model, 'relation'>, { talk, talkRequestedAt }: Appraisal): boolean {
  const who = talkTurn(talk)?.who;
  if (model.relation === 'self') return who === 'employee';
  const isAsked = talk !== undefined || talkRequestedAt !== undefined;
  return model.relation === 'appraiser' && who === 'appraiser' && isAsked;
}

/** Until when a result waits for its talk, as a day; undefined where it does not. */
export const waitsUntil = (
  t: Translate,
  model: Pick<Model, 'today' | 'agency'>,
  awaiting: Parameters<typeof lastDayOfTalk>[0],
): string | undefined => {
  const day = lastDayOfTalk(awaiting, model.agency?.talkDays ?? 0);
  return day && sayDay(day, model, t.locale);
};
