import type { Refusal } from '../../../application/outcome/refusals.ts';
import { askTransfer, chooseTransfer, seeTransfer } from '../../../application/tenure/ask-transfer.ts';
import { underWayOf } from '../../../domain/hr/transfer.ts';
import { idFrom } from '../../../shared/ids.ts';
import type { Context, Step } from '../../contract/feature.ts';
import { NotLoaded } from '../../contract/not-loaded.ts';
import { homeState } from '../../contract/state.ts';
import type { Form, FormValues, Screen } from '../../contract/view.ts';
import { goneScreen } from '../../ui/parts.ts';
import { sayRefusal } from '../../ui/say-refusal.ts';
import { goTo, refused } from '../../ui/steps.ts';
import { begun } from '../errands/errand.steps.ts';
import { seedOf } from '../notebook/writing.steps.ts';
import { transferForm, transferScreen } from './transfer.screen.ts';
import type { TenureAction } from './verbs.ts';

type Move = Extract<TenureAction, { type: 'tenure.move' }>;
type Open = Extract<TenureAction, { type: 'tenure.openMove' }>;

/** An officer with what the event looks at. */
export function officerOf({ model }: Context) {
  if (!model.hr) throw new NotLoaded();
  return { grants: model.grants ?? [], desk: model.hr, myId: model.person?.id ?? '' };
}

/** Whoever has no right to it ends at home; else what is true now is drawn. */
const no = (context: Context, refusal: Refusal, personId: string): Step =>
  refusal.code === 'not-yours'
    ? { ...refused(context, refusal), state: homeState }
    : refused(context, refusal, { at: 'hr-transfer', personId });

/** Leads to a transfer, or from it to the form; nothing is saved by it. */
export function transferStep(context: Context, action: Open | Move): Step {
  const { personId } = action;
  const officer = officerOf(context);
  const screen = { at: 'hr-transfer', personId } as const;
  if (action.type === 'tenure.openMove') {
    const seen = seeTransfer(officer, personId);
    return seen.ok ? goTo(screen) : no(context, seen.error, personId);
  }
  const seen = chooseTransfer(officer, personId, action.day);
  if (!seen.ok) return no(context, seen.error, personId);
  const form = moveForm(context, action);
  return form ? { state: { screen }, form } : { state: { screen }, notice: { text: context.t('stale') } };
}

/** The form of a choice, while the transfer can be decided as it was shown. */
export function moveForm(context: Context, action: Move): Form | undefined {
  const seen = chooseTransfer(officerOf(context), action.personId, action.day);
  const choice = underWayOf(action.underWay);
  return seen.ok && choice ? transferForm(context, seen.value, action, choice) : undefined;
}

/** What was chosen becomes an errand: its screen shows what would change, and does it after a yes. */
export function askedMove(context: Context, action: Move, values: FormValues): Step {
  const { personId, day } = action;
  const underWay = underWayOf(action.underWay);
  if (!underWay) return {};
  const officer = officerOf(context);
  const errandId = idFrom(seedOf(context), 'transfer');
  const choice = { personId, day, underWay, reason: values.reason ?? '' };
  const asked = askTransfer(officer, errandId, choice);
  if (asked.ok) {
    const seen = seeTransfer(officer, personId);
    return begun(context, asked, errandId, 'transfer', seen.ok ? { unit: seen.value.unit } : {});
  }
  const { code } = asked.error;
  if (code === 'no-words' || code === 'text-too-long')
    return { formErrors: { reason: sayRefusal(context.t, asked.error, context.model) } };
  return no(context, asked.error, personId);
}

/** A transfer as it stands now; one that is decided, or out of reach, shows nothing any more. */
export function moveScreen(context: Context, personId: string): Screen {
  const seen = seeTransfer(officerOf(context), personId);
  return seen.ok
    ? transferScreen(context, seen.value)
    : goneScreen(context.t, sayRefusal(context.t, seen.error, context.model));
}
