import type { Cycle, Stage } from '../../../domain/cycle/cycle.ts';
import { type ChatAct, chatActOf, type ErrandOrder, stageOf } from '../../../domain/hr/errand.ts';
import { localDate } from '../../../shared/time.ts';
import type { Context } from '../../contract/feature.ts';
import type { Field, Form, FormValues } from '../../contract/view.ts';
import { readDate } from '../../ui/read-date.ts';
import { nameOfAll } from './part.ts';
import type { ErrandAction } from './verbs.ts';

type ActAction = Extract<ErrandAction, { type: 'cycle.act' }>;
type T = Context['t'];

/** It is told to everybody concerned. */
const reasonMax = 500;
const whomMax = 200;
const nameMax = 100;

/** Asks for what an act needs; undefined for one that does not exist, or of a closed cycle. */
export function actForm({ t, model }: Context, cycle: Cycle, action: ActAction): Form | undefined {
  const of = readAction(action);
  if (!of || cycle.closedAt || cycle.id !== action.cycleId) return undefined;
  const { act, stage } = of;
  const today = localDate(model.now, cycle.timeZone).toString();
  return {
    title: titleOf(t, act, stage),
    intro: t.rich('errand.form.intro'),
    fields: [
      ...(act === 'correct' ? correctionFields(t, cycle, stage) : []),
      ...(act === 'extend' || act === 'reopen'
        ? [day('until', t('errand.form.until'), { isOptional: false, min: today })]
        : []),
      ...whomFields(t, act),
      // Whoever comes in gets an appraisal; nothing of anybody changes that would need a reason.
      ...(act === 'add'
        ? []
        : [
            {
              ...({ kind: 'text', id: 'reason', label: t('errand.form.reason') } as const),
              hint: t('errand.form.reasonHint'),
              ...{ textMax: reasonMax, isMultiline: true, isOptional: false },
            },
          ]),
    ],
    submit: { label: t('errand.form.submit'), action },
    cancelLabel: t('button.cancel'),
  };
}

/** The act and its stage; a correction may be one of the name and the period. Undefined for a forged number. */
function readAction({ act: index, stage: at }: ActAction): { act: ChatAct; stage?: Stage } | undefined {
  const act = chatActOf(index);
  const stage = stageOf(at);
  if (!act || (!stage && (act !== 'correct' || at !== nameOfAll))) return undefined;
  return { act, ...(stage && { stage }) };
}

function titleOf(t: T, act: ChatAct, stage: Stage | undefined): string {
  if (act === 'extend' || act === 'reopen')
    return t(`errand.form.${act}`, { stage: t(`errand.stage.${stage ?? 'rating'}`) });
  if (act === 'correct')
    return t('errand.form.correct', {
      what: stage === undefined ? t('errand.form.nameAndPeriod') : t(`errand.stage.${stage}`),
    });
  return t(`errand.form.${act}`);
}

type DayOptions = { readonly isOptional: boolean; readonly min?: string; readonly value?: string };
const day = (id: string, label: string, options: DayOptions): Field => ({
  kind: 'date',
  id,
  label,
  ...options,
});

/** What stands there now can be kept with one press. */
function correctionFields(t: T, cycle: Cycle, stage: Stage | undefined): readonly Field[] {
  const { from, to } = stage === undefined ? cycle.period : cycle.windows[stage];
  const days = [
    day('from', t('errand.form.from'), { isOptional: false, value: from.toString() }),
    day('until', t('errand.form.to'), { isOptional: false, value: to.toString() }),
  ];
  if (stage !== undefined) return days;
  const name: Field = {
    ...{ kind: 'text', id: 'name', label: t('errand.form.name'), value: cycle.name },
    ...{ textMax: nameMax, isMultiline: false, isOptional: false },
  };
  return [name, ...days];
}

function whomFields(t: T, act: ChatAct): readonly Field[] {
  if (act === 'close' || act === 'correct') return [];
  const field = (label: string, hint: string, isOptional: boolean): Field => ({
    ...{ kind: 'text', id: 'whom', label, hint, textMax: whomMax, isMultiline: false, isOptional },
  });
  switch (act) {
    case 'extend':
    case 'reopen':
      return [field(t('errand.form.whom'), t('errand.form.whomHint'), true)];
    case 'widen':
      return [field(t('errand.form.units'), t('errand.form.unitsHint'), true)];
    case 'add':
      return [field(t('errand.form.joiner'), t('errand.form.joinerHint'), true)];
    default:
      return [field(t('errand.form.person'), t('errand.form.personHint'), false)];
  }
}

/** What was typed, as an order; undefined for an act that does not exist. */
export function orderOf(
  action: ActAction,
  values: FormValues,
): Extract<ErrandOrder, { act: unknown }> | undefined {
  const of = readAction(action);
  if (!of) return undefined;
  const { act, stage } = of;
  const [from, until] = [readDate(values.from ?? ''), readDate(values.until ?? '')];
  const { whom, name, reason = '' } = values;
  const isOfStage = act === 'extend' || act === 'reopen' || act === 'correct';
  return {
    ...{ cycleId: action.cycleId, act, reason },
    ...(isOfStage && stage && { stage }),
    ...(act === 'correct' && name !== undefined && { name }),
    ...(act === 'correct' && from && { from: from.toString() }),
    ...(until && { until: until.toString() }),
    ...(whom !== undefined && { whom }),
  };
}
