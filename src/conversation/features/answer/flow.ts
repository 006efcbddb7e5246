import {
  agreeToResult,
  askAboutRow,
  explainRow,
  refusalToAnswerResult,
  refusalToExplain,
  replyToResult,
} from '../../../application/answer/answer-result.ts';
import type { Decided } from '../../../application/outcome/decided.ts';
import type { Refusal } from '../../../application/outcome/refusals.ts';
import { openQuestions } from '../../../domain/answer/answer.ts';
import { type Appraisal, isReleased } from '../../../domain/appraisal/appraisal.ts';
import { can } from '../../../domain/authorization/policy.ts';
import { ratedValues } from '../../../domain/objection/case.ts';
import type { Result } from '../../../shared/result.ts';
import type { Context, Flow, Step } from '../../contract/feature.ts';
import type { ScreenRef } from '../../contract/state.ts';
import { goneScreen } from '../../ui/parts.ts';
import { goTo, orStayOpen, refused, stepOf, subjectOf } from '../../ui/steps.ts';
import { answerScreen, rowScreen, rowsScreen } from './answer.screen.ts';
import { isFormAction, kindOf, wordsField, wordsForm } from './form.ts';
import type { AnswerAction, AnswerScreen, FormAction } from './verbs.ts';

const placeOf = ({ id }: Appraisal): ScreenRef => ({ at: 'answer', appraisalId: id });

/** The answers to a result, short of an objection: agreed, said, asked and answered. */
export const answerFlow = {
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
      (after) => goTo(placeOf(after), context.t(`answer.done.${kindOf(action)}`)),
      orStayOpen(context, wordsField, (refusal) => refused(context, refusal, placeOf(appraisal))),
    );
  },

  form(context, action) {
    if (!isFormAction(action)) return undefined;
    const appraisal = subjectOf(context, action.appraisalId);
    if (!appraisal || refusalOf(context, appraisal, action)) return undefined;
    return wordsForm(context.t, appraisal, action);
  },

  screen(context, screen) {
    const { t, model } = context;
    const appraisal = subjectOf(context, screen.appraisalId);
    if (!appraisal || !maySee(context, appraisal)) return goneScreen(t);
    return draw(context, appraisal, screen) ?? answerScreen(t, model, appraisal);
  },
} satisfies Flow<AnswerAction, AnswerScreen>;

const maySee = ({ model }: Context, { status }: Appraisal): boolean =>
  isReleased(status) && can(model.relation, 'result.view', status).allowed;

/** Why the text of this form could not be sent now. */
function refusalOf({ model }: Context, appraisal: Appraisal, action: FormAction): Refusal | undefined {
  const guard = action.type === 'answer.explain' ? refusalToExplain : refusalToAnswerResult;
  const refusal = guard(appraisal, model.relation, model.now);
  if (refusal) return refusal;
  if (action.revision !== appraisal.revision) return { code: 'changed-since-shown' };
  if ('item' in action) return action.item in ratedValues(appraisal) ? undefined : { code: 'no-such-item' };
  if (action.type !== 'answer.explain') return undefined;
  const isOpen = appraisal.answer && openQuestions(appraisal.answer).includes(action.place);
  return isOpen ? undefined : { code: 'no-open-question' };
}

function actOn(context: Context, appraisal: Appraisal, action: AnswerAction): Step {
  const { t, model } = context;
  const { id: appraisalId } = appraisal;
  if (isFormAction(action)) {
    const refusal = refusalOf(context, appraisal, action);
    return refusal
      ? refused(context, refusal, placeOf(appraisal))
      : { state: { screen: asksAt(appraisal, action) }, form: wordsForm(t, appraisal, action) };
  }
  switch (action.type) {
    case 'answer.open':
      return goTo(placeOf(appraisal));
    case 'answer.openRows':
      return goTo({ at: 'answer-rows', appraisalId });
    case 'answer.openRow':
      return goTo({ at: 'answer-row', appraisalId, item: action.item });
    case 'answer.agree':
      return stepOf(
        context,
        agreeToResult(appraisal, model.relation, model.now, action.revision),
        (after) => goTo(placeOf(after), t('answer.done.agree')),
        (refusal) =>
          refusal.code === 'already-answered'
            ? goTo(placeOf(appraisal), t('answer.agreedAlready'))
            : refused(context, refusal, placeOf(appraisal)),
      );
  }
}

/** Where a form is asked. */
const asksAt = (appraisal: Appraisal, action: FormAction): ScreenRef =>
  'item' in action ? { at: 'answer-row', appraisalId: appraisal.id, item: action.item } : placeOf(appraisal);

function sent(
  { model: { relation, now } }: Context,
  appraisal: Appraisal,
  action: FormAction,
  words: string,
): Result<Decided, Refusal> {
  const { revision } = action;
  switch (action.type) {
    case 'answer.reply':
      return replyToResult(appraisal, relation, now, revision, words);
    case 'answer.replyRow':
      return replyToResult(appraisal, relation, now, revision, words, action.item);
    case 'answer.ask':
      return askAboutRow(appraisal, relation, now, revision, words, action.item);
    case 'answer.explain':
      return explainRow(appraisal, relation, now, revision, words, action.place);
  }
}

/** The screens of who may still say something; undefined where only the answers are left to read. */
function draw({ t, model }: Context, appraisal: Appraisal, screen: AnswerScreen) {
  if (screen.at === 'answer' || refusalToAnswerResult(appraisal, model.relation, model.now)) return undefined;
  if (screen.at === 'answer-rows') return rowsScreen(t, appraisal);
  return screen.item in ratedValues(appraisal) ? rowScreen(t, appraisal, screen.item) : undefined;
}
