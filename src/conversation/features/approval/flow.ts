import { approveAll, type Team, teamOfOne } from '../../../application/approval/approve-all.ts';
import {
  approveCorrection,
  refusalToApproveCorrection,
  refuseCorrection,
} from '../../../application/approval/approve-correction.ts';
import {
  approveResult,
  refusalToApprove,
  returnResult,
  seeResult,
} from '../../../application/approval/approve-result.ts';
import type { Refusal } from '../../../application/outcome/refusals.ts';
import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { approvalWordsMax } from '../../../domain/approval/approval.ts';
import { needsNote } from '../../../domain/approval/pattern.ts';
import { can } from '../../../domain/authorization/policy.ts';
import type { Context, Flow, Step } from '../../contract/feature.ts';
import type { ScreenRef } from '../../contract/state.ts';
import type { Form } from '../../contract/view.ts';
import { goneScreen } from '../../ui/parts.ts';
import { goTo, orStayOpen, refused, stepOf, subjectOf } from '../../ui/steps.ts';
import { correctionScreen } from './correction.screen.ts';
import { oneScreen, returnedScreen, sureScreen, teamScreen } from './screens.ts';
import { approverIn, stampedTeam, teamIn, withApprovals } from './team.ts';
import type { ApprovalAction, ApprovalScreen } from './verbs.ts';

const wordsField = 'words';

type FormAction = Extract<ApprovalAction, { type: 'approval.return' | 'approval.all' | 'approval.refuse' }>;
type Ref = Extract<ScreenRef, { at: `approval${string}` }>;

const teamRef = (appraisalId: string): Ref => ({ at: 'approval', appraisalId });

export const approvalFlow = {
  act(context, action) {
    const { t, model } = context;
    const { appraisalId } = action;
    switch (action.type) {
      case 'approval.open':
        return teamIn(model, appraisalId)
          ? goTo(teamRef(appraisalId))
          : refused(context, { code: 'not-yours' });
      case 'approval.see':
        return see(context, appraisalId);
      case 'approval.one': {
        const appraisal = subjectOf(context, appraisalId);
        const team = teamIn(model, appraisalId);
        if (!appraisal || !team) return refused(context, { code: 'not-yours' });
        const by = approverIn(model);
        return withLists(
          stepOf(
            context,
            approveResult(appraisal, model.relation, model.now, action.revision, by, team.pattern),
            () => goTo(teamRef(appraisalId), t('approval.done.one')),
            (refusal) => back(context, appraisalId, refusal),
          ),
        );
      }
      case 'approval.return': {
        const form = formOf(context, action);
        return form
          ? { state: { screen: { at: 'approval-one', appraisalId } }, form }
          : back(context, appraisalId, { code: 'approval-over' });
      }
      case 'approval.all': {
        const team = stampedTeam(model, appraisalId, action.stamp);
        if (!team) return refused(context, { code: 'not-yours' });
        if (team.stamp !== action.stamp || team.ready.length === 0)
          return refused(context, { code: 'changed-since-shown' }, teamRef(appraisalId));
        return needsNote(team.pattern)
          ? { state: { screen: teamRef(appraisalId) }, form: noteForm(context, action) }
          : goTo({
              at: 'approval-sure',
              appraisalId,
              ...(isOneOf(model, team, appraisalId) && { isOne: true }),
            });
      }
      case 'approval.correction':
        return mayCorrect(context, subjectOf(context, appraisalId))
          ? goTo({ at: 'approval-correction', appraisalId })
          : back(context, appraisalId, { code: 'approval-over' });
      case 'approval.correct': {
        const appraisal = subjectOf(context, appraisalId);
        if (!appraisal) return refused(context, { code: 'not-yours' });
        const { relation, now } = model;
        return withLists(
          stepOf(
            context,
            approveCorrection(appraisal, relation, now, action.revision, approverIn(model)),
            () => goTo(teamRef(appraisalId), t('approval.done.correct')),
            (refusal) => back(context, appraisalId, refusal),
          ),
        );
      }
      case 'approval.refuse': {
        const form = formOf(context, action);
        return form
          ? { state: { screen: { at: 'approval-correction', appraisalId } }, form }
          : back(context, appraisalId, { code: 'approval-over' });
      }
      case 'approval.yes':
        return approveTeam(context, action.appraisalId, action.stamp, '');
    }
  },

  submit(context, action, values) {
    const words = values[wordsField] ?? '';
    if (action.type === 'approval.all') return approveTeam(context, action.appraisalId, action.stamp, words);
    if (action.type !== 'approval.return' && action.type !== 'approval.refuse') return {};
    const { t, model } = context;
    const { appraisalId, revision } = action;
    const appraisal = subjectOf(context, appraisalId);
    if (!appraisal) return refused(context, { code: 'not-yours' });
    const useCase = action.type === 'approval.return' ? returnResult : refuseCorrection;
    const outcome = useCase(appraisal, model.relation, model.now, revision, words, approverIn(model));
    const said = action.type === 'approval.return' ? 'return' : 'refuse';
    return withLists(
      stepOf(
        context,
        outcome,
        () => goTo(teamRef(appraisalId), t(`approval.done.${said}`)),
        orStayOpen(context, wordsField, (refusal) => back(context, appraisalId, refusal)),
      ),
    );
  },

  form: (context, action) =>
    action.type === 'approval.return' || action.type === 'approval.all' || action.type === 'approval.refuse'
      ? formOf(context, action)
      : undefined,

  screen(context, screen) {
    const { t, model } = context;
    const { appraisalId } = screen;
    const team = teamIn(model, appraisalId);
    const alone = team && teamOfOne(team, appraisalId, model.person?.id ?? '');
    const appraisal = subjectOf(context, appraisalId);
    if (screen.at === 'approval-one' && appraisal) {
      const { approval } = appraisal;
      if (model.relation === 'appraiser' && approval?.stage === 'returned')
        return returnedScreen(t, appraisal, approval);
      if (mayLook(context, appraisal)) return oneScreen(t, appraisal, alone?.stamp);
    }
    if (screen.at === 'approval-correction' && appraisal && mayCorrect(context, appraisal))
      return correctionScreen(t, model, appraisal);
    if (!team) return goneScreen(t, t('refusal.approval-over'));
    const asked = screen.at === 'approval-sure' && screen.isOne && alone ? alone : team;
    return screen.at === 'approval-sure' && asked.ready.length > 0 && !needsNote(team.pattern)
      ? sureScreen(t, appraisalId, asked, screen.isOne)
      : teamScreen(t, model, appraisalId, team, context.capabilities.files.canSend);
  },
} satisfies Flow<ApprovalAction, ApprovalScreen>;

const mayLook = ({ model }: Context, appraisal: Appraisal): boolean =>
  can(model.relation, 'result.approve', appraisal.status).allowed &&
  refusalToApprove(appraisal, approverIn(model)) === undefined;

const mayCorrect = ({ model }: Context, appraisal: Appraisal | undefined): boolean =>
  appraisal !== undefined &&
  can(model.relation, 'missed.approve', appraisal.status).allowed &&
  refusalToApproveCorrection(appraisal, approverIn(model)) === undefined;

/** The appraiser reads why it came back; who approves it opens it, which is written down once. */
function see(context: Context, appraisalId: string): Step {
  const { model } = context;
  const appraisal = subjectOf(context, appraisalId);
  if (!appraisal) return refused(context, { code: 'not-yours' });
  if (model.relation === 'appraiser' && appraisal.approval?.stage === 'returned')
    return goTo({ at: 'approval-one', appraisalId });
  return withLists(
    stepOf(
      context,
      seeResult(appraisal, model.relation, model.now, approverIn(model)),
      () => goTo({ at: 'approval-one', appraisalId }),
      (refusal) => back(context, appraisalId, refusal),
    ),
  );
}

function approveTeam(context: Context, appraisalId: string, stamp: number, words: string): Step {
  const { t, model } = context;
  const team = stampedTeam(model, appraisalId, stamp);
  const outcome = approveAll(team, model.person?.id ?? '', stamp, model.now, words);
  if (!outcome.ok)
    return orStayOpen(context, wordsField, (refusal) =>
      refusal.code === 'not-yours'
        ? refused(context, refusal)
        : refused(context, refusal, teamRef(appraisalId)),
    )(outcome.error);
  const { approved, writes } = outcome.value;
  return {
    ...goTo(teamRef(appraisalId), t('approval.done.all', { count: approved.length })),
    model: withApprovals(model, approved),
    writes,
  };
}

/** Whether it was one result alone that was shown, though others of its team are ready too. */
const isOneOf = (model: Context['model'], { stamp }: Team, appraisalId: string): boolean =>
  teamIn(model, appraisalId)?.stamp !== stamp;

const back = (context: Context, appraisalId: string, refusal: Refusal): Step =>
  refusal.code === 'not-yours' ? refused(context, refusal) : refused(context, refusal, teamRef(appraisalId));

/** What was done to one result shows in its team at once. */
const withLists = (step: Step): Step => {
  const after = step.model?.subject;
  return after && step.model ? { ...step, model: withApprovals(step.model, [after]) } : step;
};

function formOf(context: Context, action: FormAction): Form | undefined {
  const { t } = context;
  if (action.type === 'approval.all') {
    const team = stampedTeam(context.model, action.appraisalId, action.stamp);
    return team?.stamp === action.stamp && needsNote(team.pattern) ? noteForm(context, action) : undefined;
  }
  const appraisal = subjectOf(context, action.appraisalId);
  const isRefusal = action.type === 'approval.refuse';
  const may = appraisal && (isRefusal ? mayCorrect(context, appraisal) : mayLook(context, appraisal));
  return may && action.revision === appraisal.revision
    ? wordsForm(t, action, isRefusal ? 'refuse' : 'return')
    : undefined;
}

const noteForm = ({ t }: Context, action: FormAction): Form => wordsForm(t, action, 'note');

/** One text: the reason, or the note on the pattern. */
const wordsForm = (t: Context['t'], action: FormAction, kind: 'return' | 'note' | 'refuse'): Form => ({
  title: t(`approval.form.${kind}`),
  fields: [
    {
      ...{ kind: 'text', id: wordsField, textMax: approvalWordsMax, isMultiline: true, isOptional: false },
      label: t(`approval.form.${kind}.label`),
      hint: t('approval.form.hint'),
    },
  ],
  submit: { label: t(`approval.form.${kind}.send`), action },
  cancelLabel: t('button.cancel'),
  expects: t(`approval.form.${kind}.label`),
});
