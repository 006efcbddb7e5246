import type { Denial, EventOutcome, Observation, Observe } from '../../shared/observe.ts';
import { eventKey, type HandleInbound, type Inbound, type InboundEvent } from '../contract/platform.ts';
import type { Decision } from './decide.ts';
import { commandOf } from './registry.ts';

/** What is noted about an event while it is handled. */
export type Sighting = { outcome: EventOutcome; races: number; denied?: Denial };

/** Handles events and reports each with its time. A failure is reported and goes on to the adapter. */
export function sighted(
  handle: (inbound: Inbound, sighting: Sighting) => ReturnType<HandleInbound>,
  observe: Observe,
): HandleInbound {
  return async (inbound) => {
    const beganMs = inbound.receivedMs ?? performance.now();
    const sighting: Sighting = { outcome: 'handled', races: 0 };
    try {
      return await handle(inbound, sighting);
    } catch (error) {
      if (sighting.outcome === 'handled') sighting.outcome = 'failed';
      throw error;
    } finally {
      observe(reportOf(inbound, sighting, performance.now() - beganMs));
    }
  };
}

/** The event of somebody who does too much at once, which nobody handled. */
export const reportOfLimited = (inbound: Inbound): Observation =>
  reportOf(inbound, { outcome: 'limited', races: 0 }, 0);

const reportOf = (inbound: Inbound, sighting: Sighting, ms: number): Observation => ({
  kind: 'event',
  platform: inbound.platform,
  eventId: eventKey(inbound),
  verb: verbOf(inbound.event),
  ...sighting,
  ms,
  isStale: inbound.event.kind === 'stale-action',
});

/** Whose the thing is was not enough for it; absent for every other refusal, which is no matter of rights. */
export const denialOf = ({ refusal }: Pick<Decision, 'refusal'>): Denial | undefined =>
  refusal === 'not-yours' || refusal === 'not-linked' ? refusal : undefined;

/** A word from a closed set: what people type is no verb. */
function verbOf(event: InboundEvent): string {
  switch (event.kind) {
    case 'action':
    case 'submit':
      return event.action.type;
    case 'command':
      return `command.${commandOf(event.name)?.name ?? 'unknown'}`;
    default:
      return event.kind;
  }
}
