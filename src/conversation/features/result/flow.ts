import type { Refusal } from '../../../application/outcome/refusals.ts';
import { openResult } from '../../../application/result/open-result.ts';
import {
  acknowledgeResult,
  objectToResult,
  refusalOfReason,
  refusalToObject,
  requestTalk,
} from '../../../application/result/respond-to-result.ts';
import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { objectionReasonMax, objectionReasonMin } from '../../../domain/appraisal/response.ts';
import { can } from '../../../domain/authorization/policy.ts';
import { signedForm } from '../../../domain/files/signed-copy.ts';
import { attachedMax } from '../../../domain/objection/evidence.ts';
import { cleanText } from '../../../domain/typed/clean.ts';
import type { MessageKey } from '../../../i18n/messages/index.ts';
import { assertNever } from '../../../shared/assert.ts';
import type { Context, Flow, Step } from '../../contract/feature.ts';
import type { ScreenRef } from '../../contract/state.ts';
import type { Form, Screen } from '../../contract/view.ts';
import { goTo, refused, stepOf, subjectOf } from '../../ui/steps.ts';
import { takeFiles } from '../evidence/take-files.ts';
import { resultCardScreen } from './card.screen.ts';
import { resultDetailsScreen } from './details.screen.ts';
import { type Chosen, chosen, chosenIn, inPocket, isFiling, toggled } from './filing.ts';
import { resultsScreen } from './list.screen.ts';
import { objectionPreviewScreen, resultObjectScreen } from './object.screen.ts';
import { noResultScreen } from './parts.ts';
import { deciding, promised } from './promised.ts';
import type { ResultAction, ResultScreen } from './verbs.ts';

const reasonField = 'reason';
const cardOf = (appraisal: Appraisal) => ({ at: 'result-card', appraisalId: appraisal.id }) as const;
const objectOf = (appraisal: Appraisal, what: Chosen = {}): ScreenRef => ({
  at: 'result-object',
  appraisalId: appraisal.id,
  ...what,
});

export const resultFlow = {
  act(context, action) {
    if (action.type === 'nav.results') return goTo({ at: 'results' });
    const appraisal = subjectOf(context, action.appraisalId);
    return appraisal ? actOn(context, appraisal, action) : refused(context, { code: 'not-yours' });
  },

  submit(context, action, values) {
    if (action.type !== 'result.object') return {};
    const appraisal = subjectOf(context, action.appraisalId);
    if (!appraisal) return refused(context, { code: 'not-yours' });
    return preview(context, appraisal, values[reasonField] ?? '');
  },

  // There is no `text`: an objection cannot be taken back, so it needs the form, and a press after a last look.

  form(context, action) {
    if (action.type !== 'result.object') return undefined;
    const appraisal = subjectOf(context, action.appraisalId);
    if (!appraisal || refusalToObject(appraisal, context.model.relation, context.model.now)) return undefined;
    return objectionForm(context, appraisal);
  },

  // Beside the details, the form as it was signed on paper.
  files: (context, screen, sent) =>
    screen.at === 'result-card' && screen.isExpanded === true
      ? takeFiles(context, { appraisalId: screen.appraisalId, item: signedForm }, sent)
      : undefined,

  screen(context, screen) {
    return screen.at === 'results'
      ? resultsScreen(context.t, context.model, context.capabilities.files.canSend)
      : draw(context, screen);
  },
} satisfies Flow<ResultAction, ResultScreen>;

function actOn(
  context: Context,
  appraisal: Appraisal,
  action: Exclude<ResultAction, { type: 'nav.results' }>,
): Step {
  const { t, model } = context;
  const name = appraisal.appraiser.name;
  const answered = (key: MessageKey) => () => goTo(cardOf(appraisal), t(key, { name }));
  const already = (key: MessageKey) => (refusal: Refusal) =>
    refusal.code === 'already-answered'
      ? goTo(cardOf(appraisal), t(key, { name }))
      : refused(context, refusal);
  switch (action.type) {
    case 'result.open':
      return stepOf(context, openResult(appraisal, model.relation, model.now, promised(context)), () =>
        goTo(cardOf(appraisal)),
      );
    // An old button may be the first that is pressed, so this opens the result as well.
    case 'result.details': {
      const details: ScreenRef = { ...cardOf(appraisal), isExpanded: true };
      return stepOf(context, openResult(appraisal, model.relation, model.now, promised(context)), () =>
        goTo(details),
      );
    }
    case 'result.acknowledge': {
      const outcome = acknowledgeResult(appraisal, model.relation, model.now);
      const isObjected = appraisal.acknowledgedAt === undefined;
      const againKey = isObjected ? 'result.receiptByObjection' : 'result.acknowledgedAlready';
      return stepOf(context, outcome, answered('result.acknowledged'), already(againKey));
    }
    case 'result.talk': {
      const outcome = requestTalk(appraisal, model.relation, model.now);
      return stepOf(context, outcome, answered('result.talked'), already('result.talkedAlready'));
    }
    case 'result.askObject':
    case 'result.objectRow':
    case 'result.objectPiece':
    case 'result.openPieces':
    case 'result.object': {
      const refusal = refusalToObject(appraisal, model.relation, model.now);
      if (refusal) return already('result.objectedAlready')(refusal);
      return action.type === 'result.askObject'
        ? goTo(objectOf(appraisal))
        : prepare(context, appraisal, action);
    }
    case 'result.fileObjection': {
      const refusal = refusalToObject(appraisal, model.relation, model.now);
      if (refusal) return already('result.objectedAlready')(refusal);
      const reason = writtenReason(context, appraisal);
      return reason === undefined
        ? goTo(objectOf(appraisal), t('result.object.gone'))
        : file(context, appraisal, reason);
    }
    default:
      return assertNever(action);
  }
}

/** The reasons that stand before the person, written but not filed. */
function writtenReason({ state: { screen } }: Context, { id }: Appraisal): string | undefined {
  return screen.at === 'result-objection' && screen.appraisalId === id ? screen.reason : undefined;
}

type Preparing = Extract<
  ResultAction,
  { type: 'result.objectRow' | 'result.objectPiece' | 'result.openPieces' | 'result.object' }
>;

/** Chooses what an objection is about and what goes along with it, or opens the form of its reasons. */
function prepare(context: Context, appraisal: Appraisal, action: Preparing): Step {
  const what = chosenIn(context, appraisal);
  const { screen } = context.state;
  switch (action.type) {
    case 'result.objectRow':
      return goTo(objectOf(appraisal, chosen(toggled(what.rows, action.item), what.pieces)));
    case 'result.objectPiece': {
      const pieces = toggled(what.pieces, action.pieceId);
      if (pieces.length > attachedMax)
        return { notice: { text: context.t('result.evidence.full', { max: attachedMax }) } };
      return isFiling(screen) ? goTo({ ...screen, pieces }) : goTo(objectOf(appraisal));
    }
    case 'result.openPieces':
      return screen.at === 'result-objection'
        ? goTo({ ...screen, page: action.page })
        : goTo(objectOf(appraisal, what));
    case 'result.object': {
      // What is written already stays where it is until it is filed or given up.
      const stays = writtenReason(context, appraisal) === undefined ? objectOf(appraisal, what) : screen;
      return { state: { screen: stays }, form: objectionForm(context, appraisal) };
    }
  }
}

/** Shows the reasons once more; nothing is filed by sending them. What is wrong is said where they were written. */
function preview(context: Context, appraisal: Appraisal, written: string): Step {
  const { t, model } = context;
  const refusal = refusalToObject(appraisal, model.relation, model.now);
  if (refusal) return refuseToFile(context, appraisal, refusal);
  const reason = cleanText(written);
  const complaint = refusalOfReason(reason);
  if (complaint?.code === 'reason-missing')
    return { formErrors: { [reasonField]: t('result.object.short', { min: objectionReasonMin }) } };
  if (complaint)
    return { formErrors: { [reasonField]: t('result.object.long', { max: objectionReasonMax }) } };
  const what = chosenIn(context, appraisal);
  return goTo({ ...{ at: 'result-objection', appraisalId: appraisal.id, reason }, ...what });
}

const file = (context: Context, appraisal: Appraisal, reason: string): Step =>
  stepOf(
    context,
    objectToResult(...([appraisal, context.model.relation, context.model.now, reason] as const), {
      ...chosenIn(context, appraisal),
      term: deciding(context),
    }),
    () => goTo(cardOf(appraisal), context.t('result.objected')),
    (refusal) => refuseToFile(context, appraisal, refusal),
  );

function refuseToFile(context: Context, appraisal: Appraisal, refusal: Refusal): Step {
  if (refusal.code === 'already-answered')
    return goTo(cardOf(appraisal), context.t('result.objectedAlready'));
  if (refusal.code !== 'no-such-piece')
    return refused(context, refusal, refusal.code === 'window-over' ? cardOf(appraisal) : undefined);
  // What is gone, because it was taken away or its file was not taken, is not asked for again.
  const { screen } = context.state;
  const there = inPocket(context.model, appraisal).map(({ id }) => id);
  const cleaned = isFiling(screen)
    ? { ...screen, pieces: (screen.pieces ?? []).filter((id) => there.includes(id)) }
    : undefined;
  return refused(context, refusal, cleaned);
}

function objectionForm(context: Context, appraisal: Appraisal): Form {
  const { t } = context;
  const value = writtenReason(context, appraisal);
  return {
    title: t('result.object.formTitle'),
    fields: [
      {
        kind: 'text',
        id: reasonField,
        label: t('result.object.label'),
        hint: t('result.object.hint'),
        ...(value !== undefined && { value }),
        textMax: objectionReasonMax,
        isMultiline: true,
        isOptional: false,
      },
    ],
    submit: {
      label: t('result.object.submit'),
      action: { type: 'result.object', appraisalId: appraisal.id },
    },
    cancelLabel: t('button.cancel'),
    expects: t('result.object.expects'),
  };
}

/** A person who may not see the result, or not yet, sees the same sentence. */
function draw(context: Context, screen: Exclude<ResultScreen, { at: 'results' }>): Screen {
  const { t, model } = context;
  const appraisal = subjectOf(context, screen.appraisalId);
  const maySee =
    appraisal &&
    appraisal.predicate !== undefined &&
    can(model.relation, 'result.view', appraisal.status).allowed;
  if (!appraisal || !maySee) return noResultScreen(t);
  const canObject = refusalToObject(appraisal, model.relation, model.now) === undefined;
  if (screen.at === 'result-object' && canObject) return resultObjectScreen(t, model, appraisal, screen.rows);
  if (screen.at === 'result-objection' && canObject)
    return objectionPreviewScreen(t, model, appraisal, screen);
  const offered = context.resultButtons.flatMap((offer) => offer(t, model, appraisal));
  return screen.at === 'result-card' && screen.isExpanded === true
    ? resultDetailsScreen(t, model, appraisal, offered, context.capabilities.files)
    : resultCardScreen(t, model, appraisal, offered);
}
