import { reportRequest } from '../../../application/rights/ask-request.ts';
import {
  disputeAppraiser,
  refusalToDispute,
  superiorMax,
} from '../../../application/self/dispute-appraiser.ts';
import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import type { Context, Step } from '../../contract/feature.ts';
import { calendarOf } from '../../ui/calendar.ts';
import { goTo, type Refuse, stepOf } from '../../ui/steps.ts';
import { seedOf } from '../notebook/writing.steps.ts';
import { firstPlace, readPlace } from './places.ts';

/** Asks before anything is reported. */
export function askSuperior(context: Context, appraisal: Appraisal, refuse: Refuse): Step {
  const refusal = refusalToDispute(appraisal, context.model.relation, context.model.now);
  if (refusal) return refuse(refusal);
  if (appraisal.appraiserDisputedAt !== undefined) return reported(context, appraisal);
  return goTo({ at: 'self-wrong-appraiser', appraisalId: appraisal.id });
}

/** A name typed on the question stays on the screen, and is reported only with the button. */
export function writeSuperior(context: Context, appraisal: Appraisal, typed: string, refuse: Refuse): Step {
  const superior = typed.trim();
  if (superior.length > superiorMax) return refuse({ code: 'text-too-long', max: superiorMax });
  const screen = { at: 'self-wrong-appraiser', appraisalId: appraisal.id, superior } as const;
  return goTo(screen, context.t('self.wrongAppraiser.kept'));
}

export function reportAppraiser(context: Context, appraisal: Appraisal, refuse: Refuse): Step {
  const { model, state } = context;
  const { screen } = state;
  const superior =
    screen.at === 'self-wrong-appraiser' && screen.appraisalId === appraisal.id ? screen.superior : undefined;
  const outcome = disputeAppraiser(appraisal, model.relation, model.now, superior, model.agency?.disputeDays);
  const step = stepOf(context, outcome, (after) => reported(context, after), refuse);
  if (!outcome.ok || outcome.value.writes.length === 0) return step;
  // It waits for HR as a request with a date, and so its answer is told.
  const moment = {
    ...{ now: model.now, seed: seedOf(context) },
    timeZone: model.person?.timeZone ?? appraisal.cycle.timeZone,
    isWorkday: calendarOf(model),
  };
  const of = { id: appraisal.id, appraiserId: appraisal.appraiser.id };
  const request = reportRequest(appraisal.employee.id, moment, of, superior ?? '');
  return { ...step, writes: [...(step.writes ?? []), ...request] };
}

/** Back to where the employee goes on, with the answer said aloud. */
function reported({ t }: Context, appraisal: Appraisal): Step {
  const screen = appraisal.status === 'self-assessment' ? firstPlace(appraisal) : readPlace(appraisal);
  return { state: { screen }, notice: { text: t('self.disputed'), isAlert: true } };
}
