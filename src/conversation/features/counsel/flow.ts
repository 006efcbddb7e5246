import { recordCounsel, refusalToRecordCounsel } from '../../../application/counsel/record-counsel.ts';
import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { counselKinds } from '../../../domain/counsel/counsel.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { isoDay } from '../../../shared/time.ts';
import type { Context, Flow } from '../../contract/feature.ts';
import type { ScreenRef } from '../../contract/state.ts';
import { type Form, type Screen, text } from '../../contract/view.ts';
import { column, note, row } from '../../ui/blocks.ts';
import { goneScreen } from '../../ui/parts.ts';
import { whoLine } from '../../ui/person-labels.ts';
import { sayRefusal } from '../../ui/say-refusal.ts';
import { goTo, refused, stepOf, subjectOf } from '../../ui/steps.ts';
import { counselBlocks } from './say.ts';
import type { CounselAction, CounselScreen } from './verbs.ts';

const dayField = 'day';
const placeOf = ({ id }: Appraisal): ScreenRef => ({ at: 'counsel', appraisalId: id });

export const counselFlow = {
  act(context, action) {
    const appraisal = subjectOf(context, action.appraisalId);
    if (!appraisal) return refused(context, { code: 'not-yours' });
    const refusal = refusalToRecordCounsel(appraisal, context.model.relation, context.model.now);
    if (refusal) return refused(context, refusal);
    if (action.type === 'counsel.open') return goTo(placeOf(appraisal));
    const form = formOf(context, appraisal, action);
    return form
      ? { state: { screen: placeOf(appraisal) }, form }
      : refused(context, { code: 'no-such-item' }, placeOf(appraisal));
  },

  submit(context, action, values) {
    if (action.type !== 'counsel.record') return {};
    const { t, model } = context;
    const appraisal = subjectOf(context, action.appraisalId);
    const kind = counselKinds[action.kind];
    if (!appraisal || !kind) return refused(context, { code: 'not-yours' });
    const on = isoDay(values[dayField] ?? '');
    const wrong = () => ({ formErrors: { [dayField]: sayRefusal(t, { code: 'no-such-day' }, model) } });
    if (!on) return wrong();
    return stepOf(
      context,
      recordCounsel(appraisal, model.relation, model.now, kind, on),
      (after) => goTo({ at: 'rate-summary', appraisalId: after.id }, t('counsel.done')),
      (refusal) => (refusal.code === 'no-such-day' ? wrong() : refused(context, refusal, placeOf(appraisal))),
    );
  },

  form(context, action) {
    if (action.type !== 'counsel.record') return undefined;
    const appraisal = subjectOf(context, action.appraisalId);
    const { relation, now } = context.model;
    return appraisal && !refusalToRecordCounsel(appraisal, relation, now)
      ? formOf(context, appraisal, action)
      : undefined;
  },

  screen(context, screen) {
    const { t, model } = context;
    const appraisal = subjectOf(context, screen.appraisalId);
    return !appraisal || refusalToRecordCounsel(appraisal, model.relation, model.now)
      ? goneScreen(t)
      : counselScreen(t, appraisal);
  },
} satisfies Flow<CounselAction, CounselScreen>;

function formOf(
  { t, model }: Context,
  { cycle }: Appraisal,
  action: Extract<CounselAction, { type: 'counsel.record' }>,
): Form | undefined {
  const kind = counselKinds[action.kind];
  return (
    kind && {
      title: t(`counsel.kind.${kind}`),
      intro: text(t('counsel.private')),
      fields: [
        {
          ...({ kind: 'date', id: dayField, label: t('counsel.day'), isOptional: false } as const),
          ...{
            value: model.today.toString(),
            min: cycle.period.from.toString(),
            max: model.today.toString(),
          },
        },
      ],
      submit: { label: t('counsel.save'), action },
      cancelLabel: t('button.cancel'),
      expects: t('counsel.day'),
    }
  );
}

/** What is recorded and what is not, and the two kinds. */
const counselScreen = (t: Translate, appraisal: Appraisal): Screen => ({
  blocks: [
    { kind: 'heading', text: t('counsel.heading', { name: appraisal.employee.name }) },
    whoLine(t, appraisal),
    ...counselBlocks(t, appraisal),
    note('warning', text(t('counsel.care', { name: appraisal.employee.name }))),
    column(
      counselKinds.map((kind, at) => ({
        label: t(`counsel.button.${kind}`),
        action: { type: 'counsel.record', appraisalId: appraisal.id, kind: at } as const,
      })),
    ),
    row([{ label: t('rate.button.summary'), action: { type: 'rate.summary', appraisalId: appraisal.id } }]),
  ],
  preview: t('rate.preview'),
  isConfidential: true,
});
