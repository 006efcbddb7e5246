import {
  guidanceAbout,
  guidanceIn,
  markStatement,
  type NewForm,
  readGuidance,
  refusalToGive,
  remarkOnGuidance,
  sendGuidance,
} from '../../../application/talk/guidance.ts';
import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { can } from '../../../domain/authorization/policy.ts';
import { remarkMax, statements } from '../../../domain/talk/guidance.ts';
import { idFrom } from '../../../shared/ids.ts';
import type { Context, Flow, Step } from '../../contract/feature.ts';
import type { Form } from '../../contract/view.ts';
import { goneScreen } from '../../ui/parts.ts';
import { goTo, orStayOpen, refused, stepOf, subjectOf } from '../../ui/steps.ts';
import { seedOf } from '../notebook/writing.steps.ts';
import { readScreen, reviewScreen, statementScreen } from './guidance.screens.ts';
import { scaleNow } from './scale.ts';
import type { GuidanceAction, GuidanceScreen } from './verbs.ts';

const remarkField = 'remark';

const stepAt = ({ id: appraisalId }: Appraisal, step: number) =>
  ({
    at: 'guidance',
    appraisalId,
    step: Math.min(Math.max(0, Math.trunc(step)), statements.length),
  }) as const;

/** What a form that is begun now has. */
const newForm = (context: Context): NewForm => ({
  scale: scaleNow(context.model),
  salt: idFrom(seedOf(context), 'guidance salt'),
});

export const guidanceFlow = {
  act(context, action) {
    const appraisal = subjectOf(context, action.appraisalId);
    if (!appraisal) return refused(context, { code: 'not-yours' });
    const { relation, now } = context.model;
    if (action.type === 'guidance.read')
      return stepOf(context, readGuidance(appraisal, relation, now), (after) =>
        goTo({ at: 'guidance-read', appraisalId: after.id }),
      );
    const refusal = refusalToGive(appraisal, relation, now);
    return refusal ? refused(context, refusal) : give(context, appraisal, action);
  },

  submit(context, action, values) {
    const appraisal = subjectOf(context, action.appraisalId);
    if (!appraisal || action.type !== 'guidance.remark') return refused(context, { code: 'not-yours' });
    const { relation, now } = context.model;
    const words = values[remarkField] ?? '';
    return stepOf(
      context,
      remarkOnGuidance(appraisal, relation, now, guidanceAbout(appraisal), words, newForm(context)),
      (after) => goTo(stepAt(after, statements.length), context.t('guidance.done.remark')),
      orStayOpen(context, remarkField, (refusal) => refused(context, refusal)),
    );
  },

  form(context, action) {
    const appraisal = action.type === 'guidance.remark' ? subjectOf(context, action.appraisalId) : undefined;
    if (!appraisal) return undefined;
    const { relation, now } = context.model;
    return refusalToGive(appraisal, relation, now) ? undefined : formOf(context, appraisal, action);
  },

  screen(context, screen) {
    const { t, model } = context;
    const appraisal = subjectOf(context, screen.appraisalId);
    if (!appraisal) return goneScreen(t);
    if (screen.at === 'guidance-read')
      return can(model.relation, 'guidance.view', appraisal.status).allowed
        ? readScreen(t, model, appraisal)
        : goneScreen(t);
    if (!can(model.relation, 'guidance.give', appraisal.status).allowed) return goneScreen(t);
    const isSent = guidanceIn(appraisal, guidanceAbout(appraisal))?.sentAt !== undefined;
    return isSent || screen.step >= statements.length
      ? reviewScreen(t, model, appraisal)
      : statementScreen(t, model, appraisal, screen.step);
  },
} satisfies Flow<GuidanceAction, GuidanceScreen>;

function give(
  context: Context,
  appraisal: Appraisal,
  action: Exclude<GuidanceAction, { type: 'guidance.read' }>,
): Step {
  const { t, model } = context;
  const { relation, now } = model;
  const about = guidanceAbout(appraisal);
  switch (action.type) {
    case 'guidance.open':
      return goTo(stepAt(appraisal, action.at));
    case 'guidance.mark':
      return stepOf(
        context,
        markStatement(appraisal, relation, now, about, action.at, action.value, newForm(context)),
        (after) => goTo(stepAt(after, action.at + 1)),
      );
    case 'guidance.remark': {
      const form = guidanceIn(appraisal, about);
      if (form?.sentAt) return refused(context, { code: 'guidance-sent' });
      return {
        state: { screen: stepAt(appraisal, statements.length) },
        form: formOf(context, appraisal, action),
      };
    }
    case 'guidance.send':
      return stepOf(
        context,
        sendGuidance(appraisal, relation, now, action.revision, about),
        (after) =>
          goTo(
            stepAt(after, statements.length),
            t('guidance.done.send', { reader: appraisal.secondAppraiser?.name ?? '' }),
          ),
        (refusal) => refused(context, refusal, stepAt(appraisal, statements.length)),
      );
  }
}

function formOf({ t }: Context, appraisal: Appraisal, action: GuidanceAction): Form {
  const value = guidanceIn(appraisal, guidanceAbout(appraisal))?.remark;
  return {
    title: t('guidance.form.title'),
    fields: [
      {
        kind: 'text',
        id: remarkField,
        label: t('guidance.form.label'),
        hint: t('guidance.form.hint'),
        ...(value !== undefined && { value }),
        textMax: remarkMax,
        isMultiline: true,
        isOptional: true,
      },
    ],
    submit: { label: t('guidance.form.send'), action },
    cancelLabel: t('button.cancel'),
    expects: t('guidance.form.label'),
  };
}
