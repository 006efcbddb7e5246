import type { Decided } from '../../../application/outcome/decided.ts';
import type { Refusal } from '../../../application/outcome/refusals.ts';
import {
  askOtherTimes,
  confirmTalk,
  offerTimes,
  recordTalk,
  takeTime,
  whileRated,
} from '../../../application/talk/move-talk.ts';
import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { can } from '../../../domain/authorization/policy.ts';
import { timeOf } from '../../../domain/talk/slots.ts';
import { lineMax, timesOffered } from '../../../domain/talk/talk.ts';
import { sayMinute } from '../../../i18n/dates.ts';
import type { Result } from '../../../shared/result.ts';
import type { Context, Flow, Step } from '../../contract/feature.ts';
import { type Form, text } from '../../contract/view.ts';
import { withActing } from '../../ui/acting.ts';
import { goneScreen } from '../../ui/parts.ts';
import { readerOf } from '../../ui/reader.ts';
import { goTo, orStayOpen, refused, stepOf, subjectOf } from '../../ui/steps.ts';
import { fromThree, offerScreen, pagesMax } from './offer.screen.ts';
import { talkScreen } from './talk.screen.ts';
import type { TalkAction, TalkScreen } from './verbs.ts';

const placeOf = ({ id: appraisalId }: Appraisal) => ({ at: 'talk', appraisalId }) as const;

/** Both sides may look at it; nobody else has business in a talk. */
const maySee = ({ model }: Context, { status }: Appraisal): boolean =>
  can(model.relation, 'talk.record', status).allowed;

export const talkFlow = {
  act(context, action) {
    const appraisal = subjectOf(context, action.appraisalId);
    return appraisal && maySee(context, appraisal)
      ? actOn(context, appraisal, action)
      : refused(context, { code: 'not-yours' });
  },

  submit(context, action, values) {
    const appraisal = subjectOf(context, action.appraisalId);
    if (!appraisal || action.type !== 'talk.record') return refused(context, { code: 'not-yours' });
    const { relation, now } = context.model;
    const lines = lineFields.map((field) => values[field] ?? '');
    return stepOf(
      context,
      recordTalk(appraisal, relation, now, action.revision, lines),
      (after) => goTo(placeOf(after), context.t('talk.done.record', { name: otherName(context, appraisal) })),
      orStayOpen(context, lineFields[0], (refusal) => refused(context, refusal, placeOf(appraisal))),
    );
  },

  form(context, action) {
    if (action.type !== 'talk.record') return undefined;
    const appraisal = subjectOf(context, action.appraisalId);
    const { relation, now } = context.model;
    const isRefused =
      !appraisal ||
      action.revision !== appraisal.revision ||
      appraisal.talk?.confirmedAt !== undefined ||
      whileRated('talk.record')(appraisal, relation, now) !== undefined;
    return isRefused ? undefined : formOf(context, appraisal, action);
  },

  screen(context, screen) {
    const { t, model } = context;
    const appraisal = subjectOf(context, screen.appraisalId);
    if (!appraisal || !maySee(context, appraisal)) return goneScreen(t);
    const isChoosing =
      screen.at === 'talk-offer' && can(model.relation, 'talk.offer', appraisal.status).allowed;
    return withActing(
      t,
      model,
      isChoosing
        ? offerScreen(t, model, appraisal, screen.page, screen.picks)
        : talkScreen(t, model, appraisal),
    );
  },
} satisfies Flow<TalkAction, TalkScreen>;

const otherName = ({ model }: Context, { employee, appraiser }: Appraisal): string =>
  (model.relation === 'self' ? appraiser : employee).name;

function actOn(context: Context, appraisal: Appraisal, action: TalkAction): Step {
  const { t, model } = context;
  const { relation, now } = model;
  const name = otherName(context, appraisal);
  const finish = (outcome: Result<Decided, Refusal>, said: string): Step =>
    stepOf(
      context,
      outcome,
      (after) => goTo(placeOf(after), said),
      (refusal) => refused(context, refusal, placeOf(appraisal)),
    );
  switch (action.type) {
    case 'talk.open':
      return goTo(placeOf(appraisal));
    case 'talk.choose': {
      const refusal = whileRated('talk.offer')(appraisal, relation, now);
      if (refusal) return refused(context, refusal, placeOf(appraisal));
      const page = Math.min(Math.max(0, Math.trunc(action.page)), pagesMax - 1);
      const picks = fromThree(action).slice(0, timesOffered);
      return goTo({ at: 'talk-offer', appraisalId: appraisal.id, page, picks });
    }
    case 'talk.offer': {
      const times = fromThree(action).map(timeOf);
      return finish(
        offerTimes(appraisal, relation, now, action.revision, times),
        t('talk.done.offer', { name }),
      );
    }
    case 'talk.take': {
      const time = appraisal.talk?.times?.[action.at];
      const reader = readerOf(model, appraisal.cycle.timeZone);
      return finish(
        takeTime(appraisal, relation, now, action.revision, action.at),
        t('talk.done.take', { name, time: time ? sayMinute(time, reader, t.locale) : '' }),
      );
    }
    case 'talk.others':
      return finish(
        askOtherTimes(appraisal, relation, now, action.revision),
        t('talk.done.others', { name }),
      );
    case 'talk.record': {
      const form = openForm(context, appraisal, action);
      return form ?? refused(context, { code: 'changed-since-shown' }, placeOf(appraisal));
    }
    case 'talk.confirm':
      return finish(confirmTalk(appraisal, relation, now, action.revision), t('talk.done.confirm'));
  }
}

type Recording = Extract<TalkAction, { type: 'talk.record' }>;

/** The step that opens the form, where it can be sent. */
function openForm(context: Context, appraisal: Appraisal, action: Recording): Step | undefined {
  const refusal = whileRated('talk.record')(appraisal, context.model.relation, context.model.now);
  if (refusal) return refused(context, refusal, placeOf(appraisal));
  if (appraisal.talk?.confirmedAt) return refused(context, { code: 'talk-over' }, placeOf(appraisal));
  if (action.revision !== appraisal.revision) return undefined;
  return { state: { screen: placeOf(appraisal) }, form: formOf(context, appraisal, action) };
}

const lineFields = ['first', 'second', 'third'] as const;

function formOf({ t }: Context, { talk }: Appraisal, action: Recording): Form {
  return {
    title: t('talk.form.title'),
    intro: text(t('talk.form.intro')),
    fields: lineFields.map((field, at) => {
      const value = talk?.held?.lines[at];
      return {
        kind: 'text',
        id: field,
        label: t(`talk.form.${field}`),
        hint: t('talk.form.hint'),
        ...(value !== undefined && { value }),
        textMax: lineMax,
        isMultiline: false,
        isOptional: at > 0,
      };
    }),
    submit: { label: t('talk.form.send'), action },
    cancelLabel: t('button.cancel'),
    expects: t('talk.form.first'),
  };
}
