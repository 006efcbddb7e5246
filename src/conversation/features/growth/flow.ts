import {
  acceptGrowth,
  beginGrowth,
  dropGrowth,
  finishGrowth,
  ofGrowth,
  proposeGrowth,
} from '../../../application/growth/move-growth.ts';
import type { Decided } from '../../../application/outcome/decided.ts';
import type { Refusal } from '../../../application/outcome/refusals.ts';
import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { can } from '../../../domain/authorization/policy.ts';
import type { Result } from '../../../shared/result.ts';
import type { Context, Flow, Step } from '../../contract/feature.ts';
import type { Screen } from '../../contract/view.ts';
import { withActing } from '../../ui/acting.ts';
import { goneScreen } from '../../ui/parts.ts';
import { goTo, refused, stepOf, subjectOf } from '../../ui/steps.ts';
import { draftScreen, pickScreen } from './choose.screens.ts';
import { type Chosen, planFrom, trainingIn } from './draft.ts';
import { actionScreen, planScreen, proofScreen } from './plan.screens.ts';
import type { GrowthScreen, GrowthVerb } from './verbs.ts';

const placeOf = ({ id: appraisalId }: Appraisal) => ({ at: 'growth', appraisalId }) as const;
const actionOf = ({ id: appraisalId }: Appraisal, no: number) =>
  ({ at: 'growth-action', appraisalId, no }) as const;

/** Both who agree on it may look at it; nobody else has business in a plan. */
const maySee = ({ model }: Context, { status }: Appraisal): boolean =>
  can(model.relation, 'growth.plan', status).allowed;

export const growthFlow = {
  act(context, action) {
    const appraisal = subjectOf(context, action.appraisalId);
    if (!appraisal) return refused(context, { code: 'not-yours' });
    const refusal = ofGrowth('growth.plan')(appraisal, context.model.relation, context.model.now);
    return refusal ? refused(context, refusal) : actOn(context, appraisal, action);
  },

  screen(context, screen) {
    const appraisal = subjectOf(context, screen.appraisalId);
    if (!appraisal || !maySee(context, appraisal)) return goneScreen(context.t);
    return withActing(context.t, context.model, draw(context, appraisal, screen));
  },
} satisfies Flow<GrowthVerb, GrowthScreen>;

function draw(context: Context, appraisal: Appraisal, screen: GrowthScreen): Screen {
  const { t, model } = context;
  switch (screen.at) {
    case 'growth':
      return planScreen(t, model, appraisal);
    case 'growth-pick':
      return pickScreen(t, model, appraisal, screen.item);
    case 'growth-draft':
      return draftScreen(context, appraisal, screen);
    case 'growth-action':
    case 'growth-proof': {
      const action = appraisal.growth?.find(({ no }) => no === screen.no);
      if (!action) return planScreen(t, model, appraisal);
      const isChoosing =
        screen.at === 'growth-proof' && can(model.relation, 'growth.do', appraisal.status).allowed;
      if (!isChoosing || (action.state !== 'agreed' && action.state !== 'begun'))
        return actionScreen(t, model, appraisal, action);
      const pocket = appraisal.pieces.filter((piece) => piece.appraisalId === undefined);
      return proofScreen(t, appraisal, action, pocket, screen.page);
    }
  }
}

function actOn(context: Context, appraisal: Appraisal, action: GrowthVerb): Step {
  const { t, model } = context;
  const { relation, now } = model;
  const { id: appraisalId } = appraisal;
  const name = (relation === 'self' ? appraisal.appraiser : appraisal.employee).name;
  /** Saved and shown beside the action, or refused and drawn as it stands now. */
  const finish = (outcome: Result<Decided, Refusal>, no: number, said: string): Step =>
    stepOf(
      context,
      outcome,
      () => goTo(actionOf(appraisal, no), said),
      (refusal) => refused(context, refusal, actionOf(appraisal, no)),
    );
  switch (action.type) {
    case 'growth.open':
      return goTo(placeOf(appraisal));
    case 'growth.pick':
      return goTo({ at: 'growth-pick', appraisalId, item: action.item });
    case 'growth.form': {
      const { item, form, amount, start, months } = action;
      return goTo({ at: 'growth-draft', appraisalId, item, form, amount, start, months });
    }
    case 'growth.training': {
      const { trainingId, start, months } = action;
      const item = trainingIn(context, trainingId)?.item ?? '';
      return goTo({ at: 'growth-draft', appraisalId, item, trainingId, amount: 1, start, months });
    }
    case 'growth.propose':
      return propose(context, appraisal, action.revision, action, name);
    case 'growth.enrol': {
      const { trainingId, start, months } = action;
      const item = trainingIn(context, trainingId)?.item ?? '';
      const chosen = { item, trainingId, amount: 1, start, months };
      return propose(context, appraisal, action.revision, chosen, name);
    }
    case 'growth.action':
      return goTo(actionOf(appraisal, action.no));
    case 'growth.accept': {
      const trainings = model.growth?.trainings ?? [];
      const outcome = acceptGrowth(appraisal, relation, now, action.revision, action.no, trainings);
      return finish(outcome, action.no, t('growth.done.accept', { name }));
    }
    case 'growth.begin': {
      const outcome = beginGrowth(appraisal, relation, now, action.revision, action.no);
      return finish(outcome, action.no, t('growth.done.begin'));
    }
    case 'growth.proof':
      return goTo({ at: 'growth-proof', appraisalId, no: action.no, page: Math.max(0, action.page) });
    case 'growth.finish': {
      const { revision, no, pieceId } = action;
      const outcome = finishGrowth(appraisal, relation, now, revision, no, pieceId);
      const hours = appraisal.growth?.find((one) => one.no === no)?.hours ?? 0;
      return finish(outcome, no, t('growth.done.finish', { hours, name }));
    }
    case 'growth.drop':
      return stepOf(
        context,
        dropGrowth(appraisal, relation, now, action.revision, action.no),
        (after) => goTo(placeOf(after), t('growth.done.drop', { name })),
        (refusal) => refused(context, refusal, actionOf(appraisal, action.no)),
      );
  }
}

function propose(
  context: Context,
  appraisal: Appraisal,
  revision: number,
  chosen: Chosen,
  name: string,
): Step {
  const { relation, now } = context.model;
  const plan = planFrom(context, chosen);
  const draft = {
    ...({ at: 'growth-draft', appraisalId: appraisal.id, item: chosen.item } as const),
    ...{ amount: chosen.amount, start: chosen.start, months: chosen.months },
    ...(chosen.form !== undefined && { form: chosen.form }),
    ...(chosen.trainingId !== undefined && { trainingId: chosen.trainingId }),
  };
  if (!plan) return refused(context, { code: 'growth-not-now' }, draft);
  return stepOf(
    context,
    proposeGrowth(appraisal, relation, now, revision, plan, context.model.agency?.conversions),
    (after) => goTo(placeOf(after), context.t('growth.done.propose', { name })),
    (refusal) => refused(context, refusal, draft),
  );
}
