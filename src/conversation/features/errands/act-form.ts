import type { Cycle } from '../../../domain/cycle/cycle.ts';
import { type ChatAct, chatActOf, type ErrandOrder, stageOf } from '../../../domain/hr/errand.ts';
import { localDate } from '../../../shared/time.ts';
import type { Context } from '../../contract/feature.ts';
import type { Field, Form, FormValues } from '../../contract/view.ts';
import { readDate } from '../../ui/read-date.ts';
import type { ErrandAction } from './verbs.ts';

type ActAction = Extract<ErrandAction, { type: 'cycle.act' }>;
type T = Context['t'];

/** It is told to everybody concerned. */
const reasonMax = 500;
const whomMax = 200;

/** Asks for what an act needs; undefined for one that does not exist, or of a closed cycle. */
export function actForm({ t, model }: Context, cycle: Cycle, action: ActAction): Form | undefined {
  const act = chatActOf(action.act);
  const stage = stageOf(action.stage);
  if (!act || !stage || cycle.closedAt || cycle.id !== action.cycleId) return undefined;
  const isOfStage = act === 'extend' || act === 'reopen';
  const today = localDate(model.now, cycle.timeZone);
  return {
    title: isOfStage
      ? t(`errand.form.${act}`, { stage: t(`errand.stage.${stage}`) })
      : t(`errand.form.${act}`),
    intro: t.rich('errand.form.intro'),
    fields: [
      ...(isOfStage
        ? [
            {
              kind: 'date',
              id: 'until',
              label: t('errand.form.until'),
              min: today.toString(),
              isOptional: false,
            } as const,
          ]
        : []),
      ...(act === 'close' ? [] : [whomField(t, act)]),
      {
        ...{ kind: 'text', id: 'reason', label: t('errand.form.reason'), hint: t('errand.form.reasonHint') },
        ...{ textMax: reasonMax, isMultiline: true, isOptional: false },
      },
    ],
    submit: { label: t('errand.form.submit'), action },
    cancelLabel: t('button.cancel'),
  };
}

const whomField = (t: T, act: ChatAct): Field => ({
  kind: 'text',
  id: 'whom',
  label: t(act === 'withdraw' ? 'errand.form.person' : 'errand.form.whom'),
  hint: t(act === 'withdraw' ? 'errand.form.personHint' : 'errand.form.whomHint'),
  textMax: whomMax,
  isMultiline: false,
  isOptional: act !== 'withdraw',
});

/** What was typed, as an order; undefined for an act that does not exist. */
export function orderOf(
  action: ActAction,
  values: FormValues,
): Extract<ErrandOrder, { act: unknown }> | undefined {
  const act = chatActOf(action.act);
  const stage = stageOf(action.stage);
  if (!act || !stage) return undefined;
  const until = readDate(values.until ?? '');
  const { whom, reason = '' } = values;
  return {
    ...{ cycleId: action.cycleId, act, reason },
    ...((act === 'extend' || act === 'reopen') && { stage }),
    ...(until && { until: until.toString() }),
    ...(whom !== undefined && { whom }),
  };
}
