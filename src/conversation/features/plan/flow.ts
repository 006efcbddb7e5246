import { answerProposal, refusalToAnswerProposal } from '../../../application/plan/answer-proposal.ts';
import { proposePlan } from '../../../application/plan/propose-plan.ts';
import { refusalToAnswer } from '../../../application/self/self-guard.ts';
import { type Appraisal, isAsked } from '../../../domain/appraisal/appraisal.ts';
import { resultNo } from '../../../domain/appraisal/items.ts';
import { isAsSelf } from '../../../domain/authorization/policy.ts';
import type { Context, Flow, Step } from '../../contract/feature.ts';
import type { Form, FormValues } from '../../contract/view.ts';
import { withActing } from '../../ui/acting.ts';
import { goneScreen } from '../../ui/parts.ts';
import { goTo, orStayOpen, refused, stepOf, subjectOf } from '../../ui/steps.ts';
import { resultField, resultOf, targetField, titleField } from '../self/forms.ts';
import { resultsPlace } from '../self/places.ts';
import { planScreen } from './plan.screen.ts';
import type { PlanAction, PlanScreen } from './verbs.ts';

type Propose = Extract<PlanAction, { type: 'plan.propose' }>;

/** The plan is the superior's: the employee proposes another one, and the appraiser accepts it or not. */
export const planFlow = {
  act(context, action) {
    const appraisal = subjectOf(context, action.appraisalId);
    if (!appraisal) return refused(context, { code: 'not-yours' });
    const { relation, now } = context.model;
    if (action.type === 'plan.propose') {
      const refusal = refusalToAnswer(appraisal, relation, now);
      if (refusal) return refused(context, refusal);
      const form = formOf(context, appraisal, action);
      return form
        ? { state: { screen: resultsPlace(appraisal) }, form }
        : refused(context, { code: 'no-such-item' });
    }
    const refusal = refusalToAnswerProposal(appraisal, relation, now);
    if (refusal) return refused(context, refusal);
    return action.type === 'plan.open' ? goTo(placeOf(appraisal)) : answer(context, appraisal, action);
  },

  submit(context, action, values) {
    const appraisal = subjectOf(context, action.appraisalId);
    if (!appraisal) return refused(context, { code: 'not-yours' });
    return action.type === 'plan.propose' ? propose(context, appraisal, action, values) : {};
  },

  form(context, action) {
    const appraisal = action.type === 'plan.propose' ? subjectOf(context, action.appraisalId) : undefined;
    if (!appraisal || action.type !== 'plan.propose') return undefined;
    const { relation, now } = context.model;
    return refusalToAnswer(appraisal, relation, now) ? undefined : formOf(context, appraisal, action);
  },

  screen(context, screen) {
    const { t, model } = context;
    const appraisal = subjectOf(context, screen.appraisalId);
    if (!appraisal || refusalToAnswerProposal(appraisal, model.relation, model.now)) return goneScreen(t);
    return withActing(t, model, planScreen(t, appraisal));
  },
} satisfies Flow<PlanAction, PlanScreen>;

const placeOf = ({ id: appraisalId }: Appraisal) => ({ at: 'plan', appraisalId }) as const;

/** Undefined for what is no planned work result of the reader. */
function formOf({ t, model }: Context, appraisal: Appraisal, action: Propose): Form | undefined {
  const planned = isAsSelf(model.relation) ? resultOf(appraisal, action.item) : undefined;
  if (!planned || planned.isOwn) return undefined;
  const last = isAsked(planned) ? { title: planned.askedTitle, target: planned.askedTarget } : planned;
  return {
    title: t('plan.form.title'),
    fields: [
      resultField(t, titleField, t('plan.form.titleHint'), last.title),
      resultField(t, targetField, t('plan.form.targetHint'), last.target),
    ],
    submit: { label: t('plan.form.send'), action },
    cancelLabel: t('button.cancel'),
  };
}

function propose(context: Context, appraisal: Appraisal, action: Propose, values: FormValues): Step {
  const { t, model } = context;
  const words = { title: values[titleField] ?? '', target: values[targetField] };
  return stepOf(
    context,
    proposePlan(appraisal, model.relation, model.now, resultNo(action.item), words),
    (after) =>
      goTo(
        resultsPlace(after),
        t(after === appraisal ? 'plan.same' : 'plan.proposed', { appraiser: appraisal.appraiser.name }),
      ),
    orStayOpen(context, titleField, (refusal) => refused(context, refusal)),
  );
}

type Answer = Extract<PlanAction, { type: 'plan.accept' | 'plan.refuse' }>;

function answer(context: Context, appraisal: Appraisal, action: Answer): Step {
  const { t, model } = context;
  const isAccepted = action.type === 'plan.accept';
  return stepOf(
    context,
    answerProposal(appraisal, model.relation, model.now, action.revision, resultNo(action.item), isAccepted),
    (after) => goTo(placeOf(after), t(isAccepted ? 'plan.accepted' : 'plan.refused')),
    (refusal) => refused(context, refusal, placeOf(appraisal)),
  );
}
