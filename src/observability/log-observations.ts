import type { Log } from '../shared/log.ts';
import type { MessageOutcome, Observation, Observe } from '../shared/observe.ts';

/** The same refusal is logged at most once in this time; the metrics count all of them. */
const sameWarningGapMs = 1000;

const said: Readonly<Record<MessageOutcome, readonly [level: 'debug' | 'info' | 'warn', words: string]>> = {
  sent: ['info', 'a message was sent'],
  skipped: ['debug', 'a message was not needed any more'],
  later: ['debug', 'a message waits'],
  unreachable: ['info', 'a person cannot be reached there'],
  unknown: ['warn', 'no answer came to a message: it may have arrived'],
  failed: ['warn', 'a message was given up'],
};

/**
 * Logs what happened: one line for each event and each message; those that belong together have the same `eventId`.
 * Refusals, of which there can be very many, are logged at most once a second for each kind.
 */
export function logObservations(log: Log): Observe {
  const lastWarnings = new Map<string, { readonly untilMs: number; untold: number }>();

  function warnSeldom(key: string, fields: object, message: string): void {
    const nowMs = performance.now();
    const last = lastWarnings.get(key);
    if (last && nowMs < last.untilMs) {
      last.untold += 1;
      return;
    }
    lastWarnings.set(key, { untilMs: nowMs + sameWarningGapMs, untold: 0 });
    log.warn({ ...fields, ...(last && last.untold > 0 && { untold: last.untold }) }, message);
  }

  function observe(what: Observation): void {
    switch (what.kind) {
      case 'event': {
        const { platform, eventId, verb, outcome, races, denied } = what;
        const fields = { platform, eventId, verb, outcome, ms: Math.round(what.ms), races };
        if (outcome === 'failed' || outcome === 'lost-races') log.warn(fields, 'an event failed');
        else if (outcome === 'limited')
          warnSeldom('limited', fields, 'an event was refused: too many at once');
        else log.info(fields, 'an event was handled');
        if (denied)
          warnSeldom(`denied ${denied}`, { platform, eventId, verb, denied }, 'something was not allowed');
        return;
      }
      case 'screen': {
        const { platform, eventId, isRedrawn, failure } = what;
        const fields = { platform, eventId, ...(failure && { failure }) };
        if (isRedrawn)
          log.info(fields, failure ? 'a screen could not be drawn again' : 'a screen was drawn again');
        else log.debug?.(fields, failure ? 'a screen was not shown' : 'a screen was shown');
        return;
      }
      case 'message': {
        const { platform, eventId, outboxId, intent, outcome, code } = what;
        const fields = { platform, eventId, outboxId, intent, ...(code && { code }) };
        const [level, words] = said[outcome];
        log[level]?.(fields, words);
        return;
      }
      case 'busy':
        return;
      case 'webhook-refused': {
        const { platform, reason } = what;
        warnSeldom(`${platform} ${reason}`, { platform, reason }, 'a request to the webhook was refused');
      }
    }
  }
  return observe;
}
