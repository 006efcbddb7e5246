/** What became of an inbound event. `lost-races`: others were quicker five times in a row. */
export type EventOutcome = 'handled' | 'duplicate' | 'lost-races' | 'failed' | 'limited';

/** Why something was not allowed: it is somebody else's, or nobody knows whose account this is. */
export type Denial = 'not-yours' | 'not-linked';

/** What became of one try to say something. `unknown`: no answer came, so the person may have it. */
export type MessageOutcome = 'sent' | 'skipped' | 'failed' | 'unreachable' | 'unknown' | 'later';

/**
 * One thing that happened, for metrics and logs. Ids and closed sets of words only: never what people wrote, a name or
 * a NIP.
 */
export type Observation =
  | {
      readonly kind: 'event';
      readonly platform: string;
      /** One id from what came in to what goes out. */
      readonly eventId: string;
      /** The type of the action, or the kind of the event. */
      readonly verb: string;
      readonly outcome: EventOutcome;
      /** From the arrival in this process to the answer. */
      readonly ms: number;
      /** How often others were quicker. */
      readonly races: number;
      readonly denied?: Denial;
      /** An old or forged button. */
      readonly isStale: boolean;
    }
  /** A screen drawn after an event, or later from its row; `failure` when it was not shown. */
  | {
      readonly kind: 'screen';
      readonly platform: string;
      readonly eventId?: string;
      readonly isRedrawn: boolean;
      readonly failure?: string;
    }
  /** One try to say something from the outbox. */
  | {
      readonly kind: 'message';
      readonly platform: string;
      readonly eventId?: string;
      readonly outboxId: string;
      readonly intent: string;
      readonly outcome: MessageOutcome;
      readonly code?: string;
    }
  /** Somebody was told that we are too busy: nothing was saved. */
  | { readonly kind: 'busy'; readonly platform: string }
  /** A request on a webhook that did not prove to be the platform's. */
  | { readonly kind: 'webhook-refused'; readonly platform: string; readonly reason: WebhookRefusal };

export type WebhookRefusal = 'secret' | 'signature' | 'stale' | 'malformed';

/** Where parts of the bot report what happened. Must not throw and returns at once. */
export type Observe = (what: Observation) => void;

export const unobserved: Observe = () => {};

/** Tells several observers. */
export const observeAll =
  (...observers: readonly Observe[]): Observe =>
  (what) => {
    for (const observe of observers) observe(what);
  };
