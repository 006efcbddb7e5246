import { refusalToDispute } from '../../../application/self/dispute-appraiser.ts';
import { refusalToAnswer } from '../../../application/self/self-guard.ts';
import {
  submitSelfAssessment,
  withdrawSelfAssessment,
} from '../../../application/self/submit-self-assessment.ts';
import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import {
  behaviourCodes,
  competencyCodes,
  type ItemCode,
  itemKind,
  resultCode,
  resultsMax,
} from '../../../domain/appraisal/items.ts';
import {
  firstOpenItem,
  isSelfEditable,
  missingSelf,
  selfItems,
  selfProgress,
} from '../../../domain/appraisal/self-assessment.ts';
import { isAsSelf } from '../../../domain/authorization/policy.ts';
import { numberedBefore } from '../../../domain/typed/memory.ts';
import { assertNever } from '../../../shared/assert.ts';
import type { Context, Flow, Step } from '../../contract/feature.ts';
import type { ScreenRef } from '../../contract/state.ts';
import type { FormValues, Screen } from '../../contract/view.ts';
import { goneScreen } from '../../ui/parts.ts';
import { goTo, orStayOpen, type Refuse, refused, stepOf, subjectOf } from '../../ui/steps.ts';
import { afterPaper } from '../assist/after.ts';
import { takeFiles } from '../evidence/take-files.ts';
import { sayAtOpening } from '../pocket/summary.ts';
import { typedBlocks } from '../typed/blocks.ts';
import { memoryOf, nowMs } from '../typed/remember.ts';
import { selfCardScreen } from './card.screen.ts';
import { answerCard, answerCompact, answerUnobservable } from './card.steps.ts';
import { selfCompactScreen } from './compact.screen.ts';
import { noteField, resultOf, selfForm } from './forms.ts';
import { setNote, typeNote, typeNumberedNotes } from './note.steps.ts';
import {
  cardPlace,
  compactPlace,
  firstPlace,
  itemsOf,
  readPlace,
  receiptPlace,
  resultsPlace,
  rowsOf,
  summaryPlace,
} from './places.ts';
import { selfReceiptScreen } from './receipt.screen.ts';
import { selfRemoveScreen } from './remove.screen.ts';
import { selfResultsScreen } from './results.screen.ts';
import { dropResult, submitResult } from './results.steps.ts';
import { selfSummaryScreen } from './summary.screen.ts';
import { selfUnobservableScreen } from './unobservable.screen.ts';
import type { SelfAction, SelfScreen } from './verbs.ts';
import { wrongAppraiserScreen } from './wrong-appraiser.screen.ts';
import { askSuperior, reportAppraiser, writeSuperior } from './wrong-appraiser.steps.ts';

export const selfFlow = {
  act(context, action) {
    const appraisal = ownAppraisal(context, action.appraisalId);
    if (!appraisal) return refused(context, { code: 'not-yours' });
    switch (action.type) {
      case 'self.pause':
        return goTo({ at: 'home' }, context.t('self.paused', { ...selfProgress(appraisal) }));
      case 'self.summary':
        return goTo(summaryPlace(appraisal));
      case 'self.wrongAppraiser':
        return askSuperior(context, appraisal, refuse(context, appraisal));
      case 'self.reportAppraiser':
        return reportAppraiser(context, appraisal, refuse(context, appraisal));
      case 'self.submit':
        return submitAnswers(context, appraisal, action.revision);
      case 'self.withdraw':
        return withdrawAnswers(context, appraisal, action.revision);
      case 'self.open':
        if (appraisal.status !== 'self-assessment') return goTo(readPlace(appraisal));
        break;
    }
    const refusal = refusalToAnswer(appraisal, context.model.relation, context.model.now);
    return refusal ? refuse(context, appraisal)(refusal) : answer(context, appraisal, action);
  },

  submit(context, action, values) {
    const appraisal = ownAppraisal(context, action.appraisalId);
    return appraisal
      ? submitForm(context, appraisal, action, values)
      : refused(context, { code: 'not-yours' });
  },

  text(context, screen, typed) {
    const appraisal = ownAppraisal(context, screen.appraisalId);
    if (!appraisal) return undefined;
    if (screen.at === 'self-wrong-appraiser')
      return writeSuperior(context, appraisal, typed, refuse(context, appraisal));
    if (!isSelfEditable(appraisal, context.model.now)) return undefined;
    const isRest = numberedBefore(memoryOf(context), appraisal.id, nowMs(context)) !== undefined;
    const items = numberedOn(screen, isRest || /^\s*\d/.test(typed));
    if (items) return typeNumberedNotes(context, appraisal, items, typed, refuse(context, appraisal));
    if (screen.at !== 'self-card' || !selfItems.includes(screen.item)) return undefined;
    return typeNote(context, appraisal, screen.item, typed, refuse(context, appraisal));
  },

  files(context, screen, sent) {
    return screen.at === 'self-card' && selfItems.includes(screen.item)
      ? takeFiles(context, screen, sent)
      : undefined;
  },

  form(context, action) {
    const appraisal = ownAppraisal(context, action.appraisalId);
    if (!appraisal || !isSelfEditable(appraisal, context.model.now)) return undefined;
    return selfForm(context.t, appraisal, action);
  },

  screen: draw,
} satisfies Flow<SelfAction, SelfScreen>;

const resultSlots = Array.from({ length: resultsMax }, (_, index) => resultCode(index + 1));

/** The items whose numbers begin a note that is typed on this screen: those that its buttons have. */
function numberedOn(screen: SelfScreen, hasNumber: boolean): readonly ItemCode[] | undefined {
  if (screen.at === 'self-compact') return screen.isBehaviour === true ? selfItems : competencyCodes;
  // The summary expects no text, so that one without a number is no note there.
  return screen.at === 'self-summary' && hasNumber ? selfItems : undefined;
}

/** The person's own appraisal, or that of whom they enter paper for; any other is treated as if it did not exist. */
function ownAppraisal(context: Context, appraisalId: string): Appraisal | undefined {
  const { relation } = context.model;
  const appraisal = isAsSelf(relation) ? subjectOf(context, appraisalId) : undefined;
  // What the employee sent or keeps as evidence is nothing for whoever copies a paper.
  return appraisal && relation === 'assistant' ? { ...appraisal, files: [], pieces: [] } : appraisal;
}

/** Refuses; when nothing can be changed any more, also shows the answers to read. */
function refuse(context: Context, appraisal: Appraisal): Refuse {
  return (refusal) =>
    isSelfEditable(appraisal, context.model.now)
      ? refused(context, refusal)
      : refused(context, refusal, readPlace(appraisal));
}

type AnswerAction = Exclude<
  SelfAction,
  {
    type:
      | 'self.pause'
      | 'self.summary'
      | 'self.wrongAppraiser'
      | 'self.reportAppraiser'
      | 'self.submit'
      | 'self.withdraw';
  }
>;

function answer(context: Context, appraisal: Appraisal, action: AnswerAction): Step {
  const refuseWith = refuse(context, appraisal);
  switch (action.type) {
    case 'self.open':
      return goTo(
        firstPlace(appraisal, context.state.isCompact),
        // Whoever comes back from one of its own screens has read it.
        context.state.screen.at.startsWith('self-') ? undefined : sayAtOpening(context.t, appraisal),
      );
    case 'self.card':
      if (selfItems.includes(action.item)) return goTo(cardPlace(appraisal, action.item));
      return resultOf(appraisal, action.item)
        ? goTo(resultsPlace(appraisal))
        : refuseWith({ code: 'no-such-item' });
    case 'self.rate':
      return answerCard(context, appraisal, action.item, { value: action.value }, refuseWith);
    case 'self.rateCompact':
      return answerCompact(context, appraisal, action.item, action.value, refuseWith);
    case 'self.askUnobservable':
      if (itemKind(action.item) !== 'competency') return refuseWith({ code: 'no-such-item' });
      return goTo({ at: 'self-unobservable', appraisalId: appraisal.id, item: action.item });
    case 'self.unobservable':
      return answerUnobservable(context, appraisal, action.item, action.reason, refuseWith);
    case 'self.details': {
      if (itemKind(action.item) !== 'competency') return refuseWith({ code: 'no-such-item' });
      const { screen } = context.state;
      const isExpanded =
        screen.at === 'self-card' && screen.item === action.item && screen.isExpanded === true;
      return goTo(cardPlace(appraisal, action.item, !isExpanded));
    }
    case 'self.clearNote':
      return selfItems.includes(action.item)
        ? setNote(context, appraisal, action.item, '', refuseWith)
        : refuseWith({ code: 'no-such-item' });
    case 'self.compact':
      return inView(compactPlace(appraisal, itemInView(context) ?? firstOpenItem(appraisal) ?? ''), true);
    case 'self.compactBehaviour':
      return inView(compactPlace(appraisal, firstBehaviour(appraisal)), true);
    case 'self.compactAt':
      return selfItems.includes(action.item)
        ? inView(compactPlace(appraisal, action.item), true)
        : refuseWith({ code: 'no-such-item' });
    case 'self.cards':
      return inView(cardPlace(appraisal, firstOpenItem(appraisal) ?? selfItems[0] ?? ''), undefined);
    case 'self.results':
      return goTo(resultsPlace(appraisal));
    case 'self.note':
    case 'self.addResult':
    case 'self.editResult':
      return openForm(context, appraisal, action);
    case 'self.askRemove':
      if (!resultOf(appraisal, action.item)) return refuseWith({ code: 'no-such-item' });
      if (!resultOf(appraisal, action.item)?.isOwn) return refuseWith({ code: 'planned-result' });
      return goTo({ at: 'self-remove', appraisalId: appraisal.id, item: action.item });
    case 'self.removeResult':
      return dropResult(context, appraisal, action.item, refuseWith);
    default:
      return assertNever(action);
  }
}

/** Goes there, and remembers the view for the next time. */
const inView = (screen: ScreenRef, isCompact: true | undefined): Step => ({ state: { screen, isCompact } });

/** The card from which the compact view is asked for. */
const itemInView = ({ state: { screen } }: Context): ItemCode | undefined =>
  screen.at === 'self-card' && selfItems.includes(screen.item) ? screen.item : undefined;

/** The first behaviour without an answer, else the first one. */
const firstBehaviour = (appraisal: Appraisal): ItemCode =>
  missingSelf(appraisal).find((item) => itemKind(item) === 'behaviour') ?? behaviourCodes[0] ?? '';

type FormAction = Extract<SelfAction, { type: 'self.note' | 'self.addResult' | 'self.editResult' }>;

/** Opens a form over the screen it belongs to, so that cancelling leads back there. */
function openForm(context: Context, appraisal: Appraisal, action: FormAction): Step {
  const form = selfForm(context.t, appraisal, action);
  if (!form) {
    const isFull = action.type === 'self.addResult' && appraisal.results.length >= resultsMax;
    return refused(context, { code: isFull ? 'too-many-results' : 'no-such-item' });
  }
  const screen = action.type === 'self.note' ? cardPlace(appraisal, action.item) : resultsPlace(appraisal);
  return { state: { screen }, form };
}

function submitForm(context: Context, appraisal: Appraisal, action: SelfAction, values: FormValues): Step {
  if (action.type === 'self.note') {
    return setNote(
      context,
      appraisal,
      action.item,
      values[noteField] ?? '',
      orStayOpen(context, noteField, refuse(context, appraisal)),
    );
  }
  return action.type === 'self.addResult' || action.type === 'self.editResult'
    ? submitResult(context, appraisal, action, values, refuse(context, appraisal))
    : {};
}

function submitAnswers(context: Context, appraisal: Appraisal, revision: number): Step {
  const { model, t } = context;
  return stepOf(
    context,
    submitSelfAssessment(appraisal, model.relation, model.now, revision),
    (after) =>
      model.relation === 'assistant'
        ? afterPaper(context, after, t('assist.sent', { name: after.employee.name }))
        : goTo(receiptPlace(after), t('self.submitted')),
    (refusal) => {
      const isHandedIn = appraisal.status !== 'self-assessment';
      return refused(context, refusal, isHandedIn ? readPlace(appraisal) : summaryPlace(appraisal));
    },
  );
}

function withdrawAnswers(context: Context, appraisal: Appraisal, revision: number): Step {
  const { model, t } = context;
  return stepOf(
    context,
    withdrawSelfAssessment(appraisal, model.relation, model.now, revision),
    (after) => goTo(summaryPlace(after), t('self.withdrawn')),
    (refusal) => refused(context, refusal, readPlace(appraisal)),
  );
}

function draw(context: Context, screen: SelfScreen): Screen {
  const { t, model, capabilities } = context;
  const appraisal = ownAppraisal(context, screen.appraisalId);
  if (!appraisal) return goneScreen(t);
  const isReporting =
    screen.at === 'self-wrong-appraiser' &&
    appraisal.appraiserDisputedAt === undefined &&
    refusalToDispute(appraisal, model.relation, model.now) === undefined;
  if (isReporting) return wrongAppraiserScreen(t, appraisal, screen.superior);
  // Submitted or over meanwhile, perhaps on another platform: then any screen shows the answers to read.
  if (!isSelfEditable(appraisal, model.now)) {
    const submittedAt = appraisal.selfSubmittedAt;
    if (screen.at === 'self-summary' || submittedAt === undefined)
      return selfSummaryScreen(t, appraisal, model);
    return selfReceiptScreen(t, appraisal, submittedAt, model);
  }
  const summary = (): Screen =>
    selfSummaryScreen(t, appraisal, model, {
      typed: typedBlocks(context, appraisal, selfItems),
      canFold: capabilities.canFold,
      hasForms: capabilities.hasForms,
    });
  switch (screen.at) {
    case 'self-card':
      if (!selfItems.includes(screen.item)) return summary();
      return selfCardScreen(t, appraisal, {
        item: screen.item,
        isExpanded: screen.isExpanded === true,
        hasForms: capabilities.hasForms,
        canFold: capabilities.canFold,
        isOwn: context.model.relation === 'self',
        typed: typedBlocks(context, appraisal, [screen.item], screen.item),
      });
    case 'self-unobservable':
      return itemKind(screen.item) === 'competency'
        ? selfUnobservableScreen(t, appraisal, screen.item)
        : summary();
    case 'self-compact':
      return selfCompactScreen(t, appraisal, {
        part: screen,
        rowsMax: rowsOf(context, screen),
        hasForms: capabilities.hasForms,
        typed: typedBlocks(context, appraisal, itemsOf(screen, Number.POSITIVE_INFINITY)),
      });
    case 'self-results':
      return selfResultsScreen(t, appraisal, typedBlocks(context, appraisal, resultSlots));
    case 'self-remove': {
      const result = resultOf(appraisal, screen.item);
      return result?.isOwn ? selfRemoveScreen(t, appraisal, result) : selfResultsScreen(t, appraisal);
    }
    case 'self-summary':
    case 'self-receipt':
    case 'self-wrong-appraiser':
      return summary();
    default:
      return assertNever(screen);
  }
}
