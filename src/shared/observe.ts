/** How an inbound event ended. `lost-races`: five times in a row, another event was saved first. */
export type EventOutcome = 'handled' | 'duplicate' | 'lost-races' | 'failed' | 'limited';

/** Why something was not allowed: it belongs to somebody else, or the account is not linked to a person. */
export type Denial = 'not-yours' | 'not-linked';

/** How one attempt to send a message ended. `unknown`: the platform did not answer, so it may have arrived. */
export type MessageOutcome = 'sent' | 'skipped' | 'failed' | 'unreachable' | 'unknown' | 'later';

/**
 * One thing that happened, for metrics and logs. It holds only ids and words from fixed sets, never what people wrote,
 * a name or a NIP.
 */
export type Observation = { readonly platform: string } & (
  | {
      readonly kind: 'event';
      /** The same id on the inbound event and on every message that it causes. */
      readonly eventId: string;
      /** The type of the action, or the kind of the event. */
      readonly verb: string;
      readonly outcome: EventOutcome;
      /** Milliseconds from the arrival in this process to the answer. */
      readonly ms: number;
      /** How often another event was saved first, so that this one was decided again. */
      readonly races: number;
      readonly denied?: Denial;
      /** True for an old or forged button. */
      readonly isStale: boolean;
    }
  /** A screen drawn after an event, or redrawn later from its row; `failure` when it was not shown. */
  | {
      readonly kind: 'screen';
      readonly eventId?: string;
      readonly isRedrawn: boolean;
      readonly failure?: string;
    }
  /** One attempt to send a message of the outbox. */
  | {
      readonly kind: 'message';
      readonly eventId?: string;
      readonly outboxId: string;
      readonly intent: string;
      readonly outcome: MessageOutcome;
      readonly code?: string;
    }
  /** A person was told that the bot is too busy; nothing was saved. */
  | { readonly kind: 'busy' }
  /** A webhook request without proof that it comes from the platform. */
  | { readonly kind: 'webhook-refused'; readonly reason: WebhookRefusal }
);

export type WebhookRefusal = 'secret' | 'signature' | 'stale' | 'malformed';

/** Receives what happened in any part of the bot. Must not throw, and must return at once. */
export type Observe = (what: Observation) => void;

export const unobserved: Observe = () => {};

export const observeAll =
  (...observers: readonly Observe[]): Observe =>
  (what) => {
    for (const observe of observers) observe(what);
  };
