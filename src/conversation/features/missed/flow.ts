import {
  leaveMissed,
  raiseMissed,
  refusalToAnswerMissed,
} from '../../../application/missed/answer-missed.ts';
import { askMissed, refusalOfMissed, refusalToAskMissed } from '../../../application/missed/ask-missed.ts';
import type { Refusal } from '../../../application/outcome/refusals.ts';
import { missedDaysOf } from '../../../domain/agency/since.ts';
import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { can } from '../../../domain/authorization/policy.ts';
import {
  higherValues,
  missedMax,
  missedMin,
  missedPiecesMax,
  withProposed,
} from '../../../domain/missed/missed.ts';
import type { Piece } from '../../../domain/pocket/piece.ts';
import { cleanText } from '../../../domain/typed/clean.ts';
import type { Context, Flow, Step } from '../../contract/feature.ts';
import type { ScreenRef } from '../../contract/state.ts';
import type { Form, Screen } from '../../contract/view.ts';
import { calendarOf } from '../../ui/calendar.ts';
import { goneScreen } from '../../ui/parts.ts';
import { goTo, refused, stepOf, subjectOf } from '../../ui/steps.ts';
import { missedPreviewScreen, missedRowScreen, missedScreen, missedSureScreen } from './screens.ts';
import type { MissedAction, MissedScreen } from './verbs.ts';

const wordsField = 'words';
/** So many pieces of the pocket are offered, the newest first. */
const offeredMax = 6;

const placeOf = ({ id }: Appraisal): ScreenRef => ({ at: 'missed', appraisalId: id });

export const missedFlow = {
  act(context, action) {
    const appraisal = subjectOf(context, action.appraisalId);
    return appraisal ? actOn(context, appraisal, action) : refused(context, { code: 'not-yours' });
  },

  submit(context, action, values) {
    if (action.type !== 'missed.write') return {};
    const { t } = context;
    const appraisal = subjectOf(context, action.appraisalId);
    if (!appraisal) return refused(context, { code: 'not-yours' });
    const refusal = refusalToAsk(context, appraisal);
    if (refusal) return refused(context, refusal, placeOf(appraisal));
    const words = cleanText(values[wordsField] ?? '');
    const complaint = refusalOfMissed(words);
    if (complaint?.code === 'reason-missing')
      return { formErrors: { [wordsField]: t('result.object.short', { min: missedMin }) } };
    if (complaint) return { formErrors: { [wordsField]: t('result.object.long', { max: missedMax }) } };
    return goTo(previewOf(appraisal, words, chosenIn(context, appraisal)));
  },

  form(context, action) {
    if (action.type !== 'missed.write') return undefined;
    const appraisal = subjectOf(context, action.appraisalId);
    return appraisal && !refusalToAsk(context, appraisal) ? formOf(context, appraisal) : undefined;
  },

  screen(context, screen) {
    const { t, model } = context;
    const appraisal = subjectOf(context, screen.appraisalId);
    if (!appraisal || !can(model.relation, 'result.view', appraisal.status).allowed)
      return goneScreen(t, t('refusal.missed-over'));
    return draw(context, appraisal, screen) ?? missedScreen(t, model, appraisal);
  },
} satisfies Flow<MissedAction, MissedScreen>;

const daysOf = ({ model }: Context, appraisal: Appraisal): number => missedDaysOf(model.agency, appraisal);
const refusalToAsk = (context: Context, appraisal: Appraisal): Refusal | undefined =>
  refusalToAskMissed(appraisal, context.model.relation, context.model.now, daysOf(context, appraisal));
const refusalToAnswer = ({ model }: Context, appraisal: Appraisal): Refusal | undefined =>
  refusalToAnswerMissed(appraisal, model.relation, model.now);

function actOn(context: Context, appraisal: Appraisal, action: MissedAction): Step {
  const { t, model } = context;
  const { appraisalId } = action;
  const orRedraw = (refusal: Refusal) => refused(context, refusal, placeOf(appraisal));
  switch (action.type) {
    case 'missed.open':
      return can(model.relation, 'result.view', appraisal.status).allowed
        ? goTo(placeOf(appraisal))
        : refused(context, { code: 'not-yours' });
    case 'missed.write': {
      const refusal = refusalToAsk(context, appraisal);
      if (refusal) return orRedraw(refusal);
      // What is written already stays where it is until it is sent or given up.
      const isWritten = wordsIn(context, appraisal) !== undefined;
      return {
        state: { screen: isWritten ? context.state.screen : placeOf(appraisal) },
        form: formOf(context, appraisal),
      };
    }
    case 'missed.piece':
      return togglePiece(context, appraisal, action.pieceId);
    case 'missed.send': {
      const words = wordsIn(context, appraisal);
      if (words === undefined)
        return orRedraw(refusalToAsk(context, appraisal) ?? { code: 'changed-since-shown' });
      const chosen = chosenIn(context, appraisal);
      return stepOf(
        context,
        askMissed(
          appraisal,
          model.relation,
          model.now,
          action.revision,
          words,
          chosen,
          daysOf(context, appraisal),
        ),
        () => goTo(placeOf(appraisal), t('missed.done.asked', { name: appraisal.appraiser.name })),
        // What was written is not lost where it can be sent after a look.
        (refusal) => (refusal.code === 'changed-since-shown' ? refused(context, refusal) : orRedraw(refusal)),
      );
    }
    case 'missed.openRow': {
      const refusal = refusalToAnswer(context, appraisal);
      return refusal ? orRedraw(refusal) : goTo({ at: 'missed-row', appraisalId, item: action.item });
    }
    case 'missed.raise':
    case 'missed.sure': {
      const { item, value, revision } = action;
      return stepOf(
        context,
        raiseMissed(appraisal, model.relation, model.now, revision, item, value, {
          isSecondYes: action.type === 'missed.sure',
          approves: model.agency?.approval && {
            length: model.agency.approval,
            isWorkday: calendarOf(model),
          },
          actsFor: model.actsFor,
        }),
        ({ missed }) =>
          goTo(placeOf(appraisal), t(missed?.proposed ? 'missed.done.proposed' : 'missed.done.raised')),
        // It is asked a second time; nothing is wrong.
        (refusal) =>
          refusal.code === 'second-yes'
            ? goTo({ at: 'missed-sure', appraisalId, item, value })
            : orRedraw(refusal),
      );
    }
    case 'missed.leave':
      return stepOf(
        context,
        leaveMissed(appraisal, model.relation, model.now, action.revision),
        () => goTo(placeOf(appraisal), t('missed.done.left')),
        orRedraw,
      );
  }
}

/** The sentence that stands before the employee, written but not sent. */
const wordsIn = ({ state: { screen } }: Context, { id }: Appraisal): string | undefined =>
  screen.at === 'missed-preview' && screen.appraisalId === id ? screen.words : undefined;

const chosenIn = ({ state: { screen } }: Context, { id }: Appraisal): readonly string[] =>
  screen.at === 'missed-preview' && screen.appraisalId === id ? (screen.pieceIds ?? []) : [];

const previewOf = ({ id }: Appraisal, words: string, pieceIds: readonly string[]): ScreenRef => ({
  ...{ at: 'missed-preview', appraisalId: id, words },
  ...(pieceIds.length > 0 && { pieceIds }),
});

/** What lies in the pocket and can be read by others. */
const offeredPieces = ({ pieces }: Appraisal): readonly Piece[] =>
  pieces
    .filter(
      ({ appraisalId, kind, fileStatus }) =>
        appraisalId === undefined && (kind !== 'file' || fileStatus === 'kept'),
    )
    .slice(0, offeredMax);

function togglePiece(context: Context, appraisal: Appraisal, pieceId: string): Step {
  const { t } = context;
  const refusal = refusalToAsk(context, appraisal);
  if (refusal) return refused(context, refusal, placeOf(appraisal));
  const words = wordsIn(context, appraisal);
  if (words === undefined) return goTo(placeOf(appraisal));
  const chosen = chosenIn(context, appraisal);
  if (chosen.includes(pieceId))
    return goTo(
      previewOf(
        appraisal,
        words,
        chosen.filter((one) => one !== pieceId),
      ),
    );
  if (!offeredPieces(appraisal).some(({ id }) => id === pieceId))
    return refused(context, { code: 'no-such-piece' });
  return chosen.length === missedPiecesMax
    ? { notice: { text: t('missed.pieces', { max: missedPiecesMax }) } }
    : goTo(previewOf(appraisal, words, [...chosen, pieceId]));
}

function formOf(context: Context, appraisal: Appraisal): Form {
  const { t } = context;
  const value = wordsIn(context, appraisal);
  return {
    title: t('missed.title'),
    fields: [
      {
        ...{ kind: 'text', id: wordsField, label: t('missed.form.label'), hint: t('missed.form.hint') },
        ...(value !== undefined && { value }),
        ...{ textMax: missedMax, isMultiline: true, isOptional: false },
      },
    ],
    submit: { label: t('result.object.submit'), action: { type: 'missed.write', appraisalId: appraisal.id } },
    cancelLabel: t('button.cancel'),
    expects: t('missed.form.label'),
  };
}

/** The screens of who may do something now; undefined where only what was said is left to read. */
function draw(context: Context, appraisal: Appraisal, screen: MissedScreen): Screen | undefined {
  const { t } = context;
  if (screen.at === 'missed') return undefined;
  if (screen.at === 'missed-preview')
    return refusalToAsk(context, appraisal)
      ? undefined
      : missedPreviewScreen(t, appraisal, screen.words, offeredPieces(appraisal), screen.pieceIds ?? []);
  const isHigher = (value?: number) => {
    const higher = higherValues(withProposed(appraisal), screen.item);
    return value === undefined ? higher.length > 0 : higher.includes(value);
  };
  if (refusalToAnswer(context, appraisal)) return undefined;
  if (screen.at === 'missed-row') return isHigher() ? missedRowScreen(t, appraisal, screen.item) : undefined;
  return isHigher(screen.value) ? missedSureScreen(t, appraisal, screen.item, screen.value) : undefined;
}
