import { refusalToConfirm } from '../../../application/rating/confirm-rating.ts';
import { rateSameAsSelf } from '../../../application/rating/rate-same.ts';
import { refusalToRate } from '../../../application/rating/rating-guard.ts';
import { type Appraisal, feedbackParts } from '../../../domain/appraisal/appraisal.ts';
import { behaviourCodes, itemKind, overallBehaviour } from '../../../domain/appraisal/items.ts';
import { isBelowGood } from '../../../domain/appraisal/predicate.ts';
import {
  isRatedItem,
  isReasonItem,
  isSameAsSelfOffered,
  reasonsMissing,
  sameAsSelfPlan,
  suggestedPredicate,
} from '../../../domain/appraisal/rating.ts';
import { sayNearDay } from '../../../i18n/dates.ts';
import { assertNever } from '../../../shared/assert.ts';
import type { Context, Flow, Step } from '../../contract/feature.ts';
import type { ScreenRef } from '../../contract/state.ts';
import type { Form, FormValues, Screen } from '../../contract/view.ts';
import { withActing } from '../../ui/acting.ts';
import { draftsOf } from '../../ui/feedback-draft.ts';
import { goneScreen, partOf } from '../../ui/parts.ts';
import { sayRefusal } from '../../ui/say-refusal.ts';
import { goTo, orStayOpen, type Refuse, refused, stepOf, subjectOf } from '../../ui/steps.ts';
import { looseBlocks, typedBlocks } from '../typed/blocks.ts';
import { feedbackSlot } from '../typed/slots.ts';
import { vignetteBefore } from '../vignettes/due.ts';
import { rateCardScreen } from './card.screen.ts';
import {
  noteField,
  noteForm,
  openCard,
  pickNote,
  setRating,
  setUnobservable,
  toggleDetails,
} from './card.steps.ts';
import { rateConfirmScreen } from './confirm.screen.ts';
import { rateFeedbackScreen } from './feedback.screen.ts';
import { feedbackField, feedbackForm, setFeedback, takeDraft, typeFeedback } from './feedback.steps.ts';
import { setNote, typeNote } from './note.steps.ts';
import { cardOf, firstPlace, summaryOf } from './places.ts';
import { rateReceiptScreen } from './receipt.screen.ts';
import { rateSameScreen } from './same.screen.ts';
import { searchTeam, turnTo } from './search.steps.ts';
import { chooseDraft, submitRating } from './submit.steps.ts';
import { rateSummaryScreen } from './summary.screen.ts';
import { rateSureScreen } from './sure.screen.ts';
import { teamScreen } from './team.screen.ts';
import { rateUnobservableScreen } from './unobservable.screen.ts';
import type { RatingAction, RatingScreen } from './verbs.ts';

/** All actions but those of the list of the team are about one appraisal. */
type AppraisalAction = Exclude<RatingAction, { type: 'nav.team' | 'nav.teamFound' }>;
const isOfList = (action: RatingAction): action is Exclude<RatingAction, AppraisalAction> =>
  action.type === 'nav.team' || action.type === 'nav.teamFound';

export const rateFlow = {
  act(context, action) {
    if (isOfList(action)) return turnTo(context, action);
    const appraisal = subjectOf(context, action.appraisalId);
    if (!appraisal) return refused(context, { code: 'not-yours' });
    if (action.type === 'rate.pause') return goTo({ at: 'home' }, context.t('rate.paused'));
    if (action.type === 'rate.open' && isConfirmed(context, appraisal)) {
      return goTo({ at: 'result-card', appraisalId: appraisal.id });
    }
    const refusal = refusalToRate(appraisal, context.model.relation, context.model.now);
    return refusal ? refuse(context, appraisal)(refusal) : actOn(context, appraisal, action);
  },

  submit(context, action, values) {
    if (isOfList(action)) return {};
    const appraisal = subjectOf(context, action.appraisalId);
    if (!appraisal) return refused(context, { code: 'not-yours' });
    return submitOn(context, appraisal, action, values);
  },

  text(context, screen, typed) {
    if (screen.at === 'team') return searchTeam(context, typed);
    const appraisal = subjectOf(context, screen.appraisalId);
    if (!appraisal) return undefined;
    const shown = screen.at === 'rate-first' ? firstPlace(appraisal) : screen;
    if (shown.at === 'rate-feedback')
      return typeFeedback(context, appraisal, typed, refuse(context, appraisal));
    if (shown.at !== 'rate-card') return undefined;
    return typeNote(context, appraisal, shown.item, typed, refuse(context, appraisal));
  },

  form(context, action) {
    if (isOfList(action)) return undefined;
    const appraisal = subjectOf(context, action.appraisalId);
    if (!appraisal || refusalToRate(appraisal, context.model.relation, context.model.now)) return undefined;
    return formOn(context, appraisal, action);
  },

  screen: draw,
} satisfies Flow<RatingAction, RatingScreen>;

function actOn(context: Context, appraisal: Appraisal, action: AppraisalAction): Step {
  const refuseWith = refuse(context, appraisal);
  const { t } = context;
  switch (action.type) {
    case 'rate.open':
      return goTo(vignetteBefore(context, appraisal) ?? firstPlace(appraisal));
    case 'rate.card':
      return openCard(context, appraisal, action.item) ?? refuseWith({ code: 'no-such-item' });
    case 'rate.set':
      return setRating(context, appraisal, action.item, { value: action.value }, refuseWith);
    case 'rate.askUnobservable':
      if (itemKind(action.item) !== 'competency') return refuseWith({ code: 'no-such-item' });
      return goTo({ at: 'rate-unobservable', appraisalId: appraisal.id, item: action.item });
    case 'rate.unobservable':
      return setUnobservable(context, appraisal, action.item, action.reason, refuseWith);
    case 'rate.details':
      return isRatedItem(action.item)
        ? toggleDetails(context, appraisal, action.item)
        : refuseWith({ code: 'no-such-item' });
    case 'rate.pickNote':
      return pickNote(context, appraisal, action, refuseWith);
    case 'rate.note':
    case 'rate.editFeedback':
      return openForm(context, appraisal, action);
    case 'rate.askSame':
      if (!isSameAsSelfOffered(appraisal)) return refuseWith({ code: 'same-as-self-off' });
      if (sameAsSelfPlan(appraisal).length === 0) return { notice: { text: t('rate.same.nothing') } };
      return goTo({ at: 'rate-same', appraisalId: appraisal.id });
    case 'rate.same':
      return rateSame(context, appraisal, action.revision);
    case 'rate.feedback':
      return goTo({ at: 'rate-feedback', appraisalId: appraisal.id });
    case 'rate.draftFeedback': {
      const part = partOf(action.part);
      return part ? takeDraft(context, appraisal, part, refuseWith) : refuseWith({ code: 'no-such-item' });
    }
    case 'rate.leaveOut':
    case 'rate.takeIn': {
      const part = partOf(action.part);
      return part ? chooseDraft(context, appraisal, action.type, part) : refuseWith({ code: 'no-such-item' });
    }
    case 'rate.summary':
      return goTo(summaryOf(appraisal));
    case 'rate.pause':
      return goTo({ at: 'home' }, t('rate.paused'));
    case 'rate.askSubmit': {
      const open = refusalToConfirm(appraisal, draftsOf(t, appraisal), context.model.now);
      return open
        ? refused(context, open, summaryOf(appraisal))
        : goTo({ at: 'rate-confirm', appraisalId: appraisal.id });
    }
    case 'rate.submit':
    case 'rate.submitNext':
    case 'rate.sure':
    case 'rate.sureNext':
      return submitRating(context, appraisal, action);
    default:
      return assertNever(action);
  }
}

function rateSame(context: Context, appraisal: Appraisal, revision: number): Step {
  const { t, model } = context;
  const count = sameAsSelfPlan(appraisal).length;
  return stepOf(
    context,
    rateSameAsSelf(appraisal, model.relation, model.now, revision),
    (after) => {
      const reasons = reasonsMissing(after).length;
      const words =
        reasons > 0 ? t('rate.same.doneReasons', { count, reasons }) : t('rate.same.done', { count });
      return goTo(firstPlace(after), words);
    },
    (refusal) =>
      refusal.code === 'already-answered'
        ? goTo(firstPlace(appraisal), t('rate.same.nothing'))
        : refuse(context, appraisal)(refusal),
  );
}

/** Opens a form over the card or part it belongs to, so that cancelling leads back there. */
function openForm(context: Context, appraisal: Appraisal, action: AppraisalAction): Step {
  const form = formOn(context, appraisal, action);
  if (!form) return refused(context, { code: 'no-such-item' });
  const screen: ScreenRef =
    action.type === 'rate.note'
      ? cardOf(appraisal, action.item)
      : { at: 'rate-feedback', appraisalId: appraisal.id };
  return { state: { screen }, form };
}

function formOn(context: Context, appraisal: Appraisal, action: AppraisalAction): Form | undefined {
  if (action.type === 'rate.note') return noteForm(context, appraisal, action.item);
  if (action.type !== 'rate.editFeedback') return undefined;
  const part = partOf(action.part);
  return part && feedbackForm(context, appraisal, part);
}

function submitOn(context: Context, appraisal: Appraisal, action: AppraisalAction, values: FormValues): Step {
  const refuseWith = refuse(context, appraisal);
  if (action.type === 'rate.note')
    return setNote(
      context,
      appraisal,
      action.item,
      values[noteField] ?? '',
      orStayOpen(context, noteField, refuseWith),
    );
  if (action.type !== 'rate.editFeedback') return {};
  const part = partOf(action.part);
  if (!part) return refuseWith({ code: 'no-such-item' });
  return setFeedback(
    context,
    appraisal,
    part,
    values[feedbackField] ?? '',
    orStayOpen(context, feedbackField, refuseWith),
  );
}

/** Refuses: after confirmation shows the receipt; says for whom and until when the appraiser must wait. */
function refuse(context: Context, appraisal: Appraisal): Refuse {
  return (refusal) => {
    if (refusal.code === 'already-rated')
      return refused(context, refusal, { at: 'rate-receipt', appraisalId: appraisal.id });
    if (refusal.code === 'not-submitted-yet') return { notice: { text: waitingWords(context, appraisal) } };
    return refused(context, refusal);
  };
}

const waitingWords = ({ t, model }: Context, appraisal: Appraisal): string =>
  t('rate.waiting', {
    name: appraisal.employee.name,
    date: sayNearDay(appraisal.cycle.windows['self-assessment'].to, model, t.locale),
  });

const isConfirmed = ({ model }: Context, appraisal: Appraisal): boolean =>
  model.relation === 'appraiser' && appraisal.predicate !== undefined;

/** The rating may have become another one since it was asked. */
function isAskedAgain(appraisal: Appraisal, { isSecond }: { readonly isSecond?: boolean }): boolean {
  const predicate = suggestedPredicate(appraisal);
  return isSecond === true && predicate !== undefined && isBelowGood(predicate);
}

function draw(context: Context, screen: RatingScreen): Screen {
  if (screen.at === 'team') return teamScreen(context, screen);
  return withActing(context.t, context.model, drawOne(context, screen));
}

function drawOne(context: Context, screen: Exclude<RatingScreen, { at: 'team' }>): Screen {
  const { t, model } = context;
  const appraisal = subjectOf(context, screen.appraisalId);
  if (!appraisal || model.relation !== 'appraiser') return goneScreen(t);
  // The rating was confirmed meanwhile, perhaps on another platform: nothing is left to rate on any screen.
  if (isConfirmed(context, appraisal)) return rateReceiptScreen(t, model, appraisal);
  const refusal = refusalToRate(appraisal, model.relation, model.now);
  if (refusal) {
    return goneScreen(
      t,
      refusal.code === 'not-submitted-yet' ? waitingWords(context, appraisal) : sayRefusal(t, refusal, model),
    );
  }
  switch (screen.at) {
    case 'rate-first':
      return drawOne(context, firstPlace(appraisal));
    case 'rate-card':
      // Behaviour may have been rated otherwise since a value was opened.
      if (!isReasonItem(appraisal, screen.item))
        return behaviourCodes.includes(screen.item)
          ? drawOne(context, cardOf(appraisal, overallBehaviour))
          : goneScreen(t);
      return rateCardScreen(t, appraisal, {
        item: screen.item,
        isExpanded: screen.isExpanded === true,
        hasForms: context.capabilities.hasForms,
        canFold: context.capabilities.canFold,
        now: model,
        typed: typedBlocks(context, appraisal, [screen.item], screen.item),
      });
    case 'rate-unobservable':
      return itemKind(screen.item) === 'competency'
        ? rateUnobservableScreen(t, appraisal, screen.item)
        : goneScreen(t);
    case 'rate-same':
      return rateSameScreen(t, appraisal);
    case 'rate-feedback':
      return rateFeedbackScreen(t, appraisal, [
        ...looseBlocks(context, appraisal, feedbackParts.map(feedbackSlot)),
        ...typedBlocks(context, appraisal, feedbackParts.map(feedbackSlot)),
      ]);
    case 'rate-confirm':
      // Something may have been taken back since it was asked, or HR may have been called.
      return refusalToConfirm(appraisal, draftsOf(t, appraisal), model.now) === undefined
        ? isAskedAgain(appraisal, screen)
          ? rateSureScreen(t, model, appraisal, screen.nextId)
          : rateConfirmScreen(t, model, appraisal)
        : rateSummaryScreen(t, model, appraisal);
    case 'rate-summary':
    case 'rate-receipt':
      return rateSummaryScreen(t, model, appraisal);
    default:
      return assertNever(screen);
  }
}
