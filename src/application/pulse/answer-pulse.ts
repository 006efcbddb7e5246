import {
  mayAnswer,
  nextQuestion,
  type OwnPulse,
  type Pulse,
  type PulseStanding,
  pulseValues,
  standingAfter,
} from '../../domain/pulse/pulse.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Temporal } from '../../shared/time.ts';
import type { PulseWrite } from '../outcome/pulse.ts';
import type { Refusal } from '../outcome/refusals.ts';

/** What somebody did with the pulse, and how it looks to them afterwards. */
export type PulseDone = { readonly pulse: Pulse; readonly writes: readonly PulseWrite[] };

function openFor(pulse: Pulse, now: Temporal.Instant, pulseId: string): OwnPulse | undefined {
  const found = pulse.mine.find(({ id }) => id === pulseId);
  return found && mayAnswer(found, now) ? found : undefined;
}

/**
 * One of three answers, in their order. No audit row says so: the order of rows would tell who said what. Refuses
 * `pulse-is-over`, and `changed-since-shown` for a question that was answered already or is not next.
 */
export function answerPulse(
  pulse: Pulse,
  now: Temporal.Instant,
  personId: string,
  {
    pulseId,
    question,
    value,
  }: { readonly pulseId: string; readonly question: number; readonly value: number },
): Result<PulseDone, Refusal> {
  const open = openFor(pulse, now, pulseId);
  if (open?.sealed === undefined) return fail({ code: 'pulse-is-over' });
  if (nextQuestion(open.standing) !== question || pulseValues[value] === undefined)
    return fail({ code: 'changed-since-shown' });
  const { sealed, draft, standing: from } = open;
  return ok({
    pulse: withStanding(pulse, pulseId, standingAfter(question)),
    writes: [{ kind: 'answer-pulse', pulseId, personId, from, question, value, sealed, draft, at: now }],
  });
}

/** Somebody does not want to answer; what they answered before goes. Refuses `pulse-is-over`. */
export function declinePulse(
  pulse: Pulse,
  now: Temporal.Instant,
  personId: string,
  pulseId: string,
): Result<PulseDone, Refusal> {
  if (!openFor(pulse, now, pulseId)) return fail({ code: 'pulse-is-over' });
  return ok({
    pulse: withStanding(pulse, pulseId, 'declined'),
    writes: [{ kind: 'decline-pulse', pulseId, personId, at: now }],
  });
}

const withStanding = (pulse: Pulse, pulseId: string, standing: PulseStanding): Pulse => ({
  ...pulse,
  mine: pulse.mine.map((one) => (one.id === pulseId ? { ...one, standing } : one)),
});
