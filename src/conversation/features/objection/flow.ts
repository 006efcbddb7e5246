import { askSide, confirmDecision, ruleOnRow } from '../../../application/objection/decide-objection.ts';
import { whileOpen } from '../../../application/objection/move-objection.ts';
import { answerQuestion, withdrawObjection } from '../../../application/objection/take-part.ts';
import type { Decided } from '../../../application/outcome/decided.ts';
import type { Refusal } from '../../../application/outcome/refusals.ts';
import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { objectionReasonMax, objectionReasonMin } from '../../../domain/appraisal/response.ts';
import { can } from '../../../domain/authorization/policy.ts';
import { caseOf } from '../../../domain/objection/case.ts';
import { sides, unruled } from '../../../domain/objection/objection.ts';
import { fail, type Result } from '../../../shared/result.ts';
import type { Context, Flow, Step } from '../../contract/feature.ts';
import type { ScreenRef } from '../../contract/state.ts';
import type { Form, Screen } from '../../contract/view.ts';
import { goneScreen } from '../../ui/parts.ts';
import { goTo, refused, stepOf, subjectOf } from '../../ui/steps.ts';
import { caseScreen } from './case.screen.ts';
import { askScreen, confirmScreen, rowScreen, withdrawScreen } from './decide.screens.ts';
import { type FormAction, isFormAction, wordsField, wordsForm } from './forms.ts';
import { hearingTerms } from './terms.ts';
import type { ObjectionAction, ObjectionScreen } from './verbs.ts';

const caseRef = ({ id }: Appraisal): ScreenRef => ({ at: 'objection', appraisalId: id });

export const objectionFlow = {
  act(context, action) {
    const appraisal = subjectOf(context, action.appraisalId);
    return appraisal && maySee(context, appraisal)
      ? actOn(context, appraisal, action)
      : refused(context, { code: 'not-yours' });
  },

  submit(context, action, values) {
    if (!isFormAction(action)) return {};
    const appraisal = subjectOf(context, action.appraisalId);
    if (!appraisal) return refused(context, { code: 'not-yours' });
    return stepOf(
      context,
      sent(context, appraisal, action, values[wordsField] ?? ''),
      (after) => goTo(nextAfter(after, action), context.t(`objection.done.${doneBy(action)}`)),
      (refusal) => stayOrRefuse(context, appraisal, refusal),
    );
  },

  form(context, action) {
    if (!isFormAction(action)) return undefined;
    const appraisal = subjectOf(context, action.appraisalId);
    return appraisal && formFor(context, appraisal, action);
  },

  screen(context, screen) {
    const { t } = context;
    const appraisal = subjectOf(context, screen.appraisalId);
    const objection = appraisal && maySee(context, appraisal) ? caseOf(appraisal) : undefined;
    if (!appraisal || !objection) return goneScreen(t, t('refusal.objection-over'));
    return draw(context, appraisal, screen) ?? caseScreen(t, context.model, appraisal, objection);
  },
} satisfies Flow<ObjectionAction, ObjectionScreen>;

const maySee = ({ model }: Context, { status }: Appraisal): boolean =>
  can(model.relation, 'result.view', status).allowed;

const permissionOf = (action: FormAction) =>
  action.type === 'objection.answer' ? 'objection.answer' : 'objection.decide';

/** The form, where its text could be sent now. */
function formFor(context: Context, appraisal: Appraisal, action: FormAction): Form | undefined {
  const { t, model } = context;
  const objection = caseOf(appraisal);
  const isRefused =
    action.revision !== appraisal.revision ||
    whileOpen(permissionOf(action))(appraisal, model.relation, model.now) !== undefined;
  return objection && !isRefused ? wordsForm(t, appraisal, objection, action) : undefined;
}

function actOn(context: Context, appraisal: Appraisal, action: ObjectionAction): Step {
  const { t, model } = context;
  const { appraisalId } = action;
  if (isFormAction(action)) {
    const form = formFor(context, appraisal, action);
    const refusal = whileOpen(permissionOf(action))(appraisal, model.relation, model.now);
    return form
      ? { state: { screen: screenOf(appraisal, action) }, form }
      : refused(context, refusal ?? { code: 'changed-since-shown' }, caseRef(appraisal));
  }
  switch (action.type) {
    case 'objection.open':
      return goTo(caseRef(appraisal));
    case 'objection.openRow':
      return goTo({ at: 'objection-row', appraisalId, item: action.item });
    case 'objection.openAsk':
      return goTo({ at: 'objection-ask', appraisalId });
    case 'objection.askConfirm':
      return goTo({ at: 'objection-confirm', appraisalId });
    case 'objection.askWithdraw':
      return goTo({ at: 'objection-withdraw', appraisalId });
    case 'objection.confirm':
      return finished(
        context,
        appraisal,
        confirmDecision(appraisal, model.relation, model.now, action.revision),
        t('objection.done.confirm'),
      );
    case 'objection.withdraw':
      return finished(
        context,
        appraisal,
        withdrawObjection(appraisal, model.relation, model.now, action.revision),
        t('objection.done.withdraw'),
      );
  }
}

const finished = (
  context: Context,
  appraisal: Appraisal,
  outcome: Result<Decided, Refusal>,
  said: string,
): Step =>
  stepOf(
    context,
    outcome,
    (after) => goTo(caseRef(after), said),
    (refusal) => refused(context, refusal, caseRef(appraisal)),
  );

/** Where a form is asked. */
const screenOf = (appraisal: Appraisal, action: FormAction): ScreenRef =>
  'item' in action
    ? { at: 'objection-row', appraisalId: appraisal.id, item: action.item }
    : action.type === 'objection.question'
      ? { at: 'objection-ask', appraisalId: appraisal.id }
      : caseRef(appraisal);

/** After a ruling the next row that has none is shown, and after the last of them the decision as a whole. */
function nextAfter(after: Appraisal, action: FormAction): ScreenRef {
  if (!('item' in action)) return caseRef(after);
  const objection = caseOf(after);
  const [item] = objection ? unruled(objection) : [];
  const appraisalId = after.id;
  return item === undefined
    ? { at: 'objection-confirm', appraisalId }
    : { at: 'objection-row', appraisalId, item };
}

const doneBy = ({ type }: FormAction) =>
  type === 'objection.question' ? 'question' : type === 'objection.answer' ? 'answer' : 'ruling';

function sent(
  { model }: Context,
  appraisal: Appraisal,
  action: FormAction,
  words: string,
): Result<Decided, Refusal> {
  const { revision } = action;
  const { relation, now } = model;
  switch (action.type) {
    case 'objection.question': {
      const side = sides[action.side];
      const term = hearingTerms(model).find(({ length }) => length.days === action.days);
      if (side === undefined || term === undefined) return fail({ code: 'no-such-item' });
      return askSide(appraisal, relation, now, revision, side, term, words);
    }
    case 'objection.answer':
      return answerQuestion(appraisal, relation, now, revision, words);
    case 'objection.keep':
      return ruleOnRow(appraisal, relation, now, revision, action.item, { reason: words });
    case 'objection.change':
      return ruleOnRow(appraisal, relation, now, revision, action.item, {
        reason: words,
        value: action.value,
      });
  }
}

/** A text that does not fit stays where it was written. */
function stayOrRefuse(context: Context, appraisal: Appraisal, refusal: Refusal): Step {
  const { t } = context;
  if (refusal.code === 'reason-missing')
    return { formErrors: { [wordsField]: t('result.object.short', { min: objectionReasonMin }) } };
  if (refusal.code === 'text-too-long')
    return { formErrors: { [wordsField]: t('result.object.long', { max: objectionReasonMax }) } };
  return refused(context, refusal, caseRef(appraisal));
}

/** The screens of who may do something now; undefined where only the case itself is left to read. */
function draw({ t, model }: Context, appraisal: Appraisal, screen: ObjectionScreen): Screen | undefined {
  const objection = caseOf(appraisal);
  const may = (permission: 'objection.decide' | 'objection.withdraw') =>
    whileOpen(permission)(appraisal, model.relation, model.now) === undefined;
  if (!objection || screen.at === 'objection') return undefined;
  if (screen.at === 'objection-withdraw')
    return may('objection.withdraw') ? withdrawScreen(t, appraisal) : undefined;
  if (!may('objection.decide')) return undefined;
  if (screen.at === 'objection-ask') return askScreen(t, model, appraisal);
  if (screen.at === 'objection-confirm')
    return unruled(objection).length === 0 ? confirmScreen(t, appraisal, objection) : undefined;
  return objection.rows.includes(screen.item) ? rowScreen(t, appraisal, objection, screen.item) : undefined;
}
