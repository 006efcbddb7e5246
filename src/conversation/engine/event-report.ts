import type { Denial, EventOutcome, Observation, Observe } from '../../shared/observe.ts';
import { eventKey, type HandleInbound, type Inbound, type InboundEvent } from '../contract/platform.ts';
import type { Decision } from './decision.ts';
import { commandOf } from './registry.ts';

/** What is written down about an event while it is handled. */
export type EventNotes = { outcome: EventOutcome; races: number; denied?: Denial };

/** Wraps a handler so that every event is reported with its duration. A failure is reported and then thrown again. */
export function reportingEvents(
  handle: (inbound: Inbound, notes: EventNotes) => ReturnType<HandleInbound>,
  observe: Observe,
): HandleInbound {
  return async (inbound) => {
    const beganMs = inbound.receivedMs ?? performance.now();
    const notes: EventNotes = { outcome: 'handled', races: 0 };
    try {
      return await handle(inbound, notes);
    } catch (error) {
      if (notes.outcome === 'handled') notes.outcome = 'failed';
      throw error;
    } finally {
      observe(reportOf(inbound, notes, performance.now() - beganMs));
    }
  };
}

/** The report of an event that was refused because the person does too much at once. */
export const rateLimitedReport = (inbound: Inbound): Observation =>
  reportOf(inbound, { outcome: 'limited', races: 0 }, 0);

const reportOf = (inbound: Inbound, notes: EventNotes, ms: number): Observation => ({
  kind: 'event',
  platform: inbound.platform,
  eventId: eventKey(inbound),
  verb: verbOf(inbound.event),
  ...notes,
  ms,
  isStale: inbound.event.kind === 'stale-action',
});

/** The refusal, if it was one of rights; undefined for any other. */
export const denialOf = ({ refusal }: Pick<Decision, 'refusal'>): Denial | undefined =>
  refusal === 'not-yours' || refusal === 'not-linked' ? refusal : undefined;

/** A word from a fixed set, never what people typed. */
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
