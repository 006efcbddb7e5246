import type { DeliverMode } from '../deliver-mode.ts';
import type { InFlight } from '../in-flight.ts';
import { pause } from '../in-flight.ts';
import type { Json } from '../json.ts';
import type { WireRecorder } from '../wire-log.ts';
import type { AppManifest } from './app-manifest.ts';
import type { HttpTransport } from './delivery-http.ts';
import type { SocketTransport } from './delivery-socket.ts';
import type { Ack, Envelope, Retry, Transport } from './envelope.ts';
import { scopeOfEvent } from './scopes.ts';
import type { SlackDelivery } from './types.ts';

/** Nothing was sent to the app. */
const untold: SlackDelivery = { outcome: 'acknowledged', attempts: 0 };

/** An event reaches an app that subscribed to it and has the right to know of it. */
const isAskedFor = ({ events, scopes }: AppManifest, name: string): boolean => {
  const scope = scopeOfEvent[name];
  return events.includes(name) && (scope === undefined || scopes.includes(scope));
};

type Interaction = SlackDelivery & { readonly body: unknown };

/** Delivers payloads to the app: events are repeated when they fail, interactions and commands are not. */
export type Delivery = {
  event(name: string, payload: Json): Promise<SlackDelivery>;
  interaction(kind: 'interactive' | 'slash_commands', name: string, payload: Json): Promise<Interaction>;
  redeliverLastEvent(): Promise<SlackDelivery>;
  deliver: DeliverMode;
  retryDelaysMs: readonly number[];
};

export function createDelivery(deps: {
  readonly http: HttpTransport;
  readonly socket: SocketTransport;
  readonly wire: WireRecorder;
  readonly inFlight: InFlight;
  readonly closing: AbortSignal;
  readonly manifest: AppManifest;
}): Delivery {
  let lastEvent: Envelope | undefined;

  const sendOnce = async (envelope: Envelope, retry: Retry | undefined): Promise<Ack> => {
    // An app with Socket Mode gets everything over its socket.
    const transport: Transport = deps.socket.count() > 0 ? deps.socket : deps.http;
    const ack = await transport.send(envelope, retry);
    deps.wire.record({
      direction: 'platform->bot',
      platform: 'slack',
      method: envelope.name,
      payload: envelope.payload,
      status: ack.status,
      response: ack.outcome === 'acknowledged' ? ack.body : ack.reason,
    });
    return ack;
  };

  const again = (envelope: Envelope): Retry | undefined =>
    envelope.kind === 'events_api' ? { attempt: 1, reason: 'http_timeout' } : undefined;

  const sendInMode = async (envelope: Envelope, retry: Retry | undefined): Promise<Ack> => {
    if (delivery.deliver === 'once' || retry !== undefined) return sendOnce(envelope, retry);
    if (delivery.deliver === 'twice-at-once') {
      const [first, second] = await Promise.all([
        sendOnce(envelope, undefined),
        sendOnce(envelope, again(envelope)),
      ]);
      return first.outcome === 'acknowledged' ? first : second;
    }
    const first = await sendOnce(envelope, undefined);
    if (first.outcome === 'acknowledged') await sendOnce(envelope, again(envelope));
    return first;
  };

  const sendEvent = async (envelope: Envelope): Promise<SlackDelivery> => {
    let ack = await sendInMode(envelope, undefined);
    let attempts = 1;
    for (const delayMs of delivery.retryDelaysMs) {
      if (ack.outcome === 'acknowledged' || ack.noRetry || deps.closing.aborted) break;
      await pause(delayMs, deps.closing);
      ack = await sendInMode(envelope, { attempt: attempts, reason: ack.reason });
      attempts += 1;
    }
    return { outcome: ack.outcome, attempts };
  };

  const delivery: Delivery = {
    deliver: 'once',
    retryDelaysMs: [0, 50, 200],
    event: async (name, payload) => {
      if (!isAskedFor(deps.manifest, name)) return untold;
      const envelope: Envelope = { kind: 'events_api', name, payload };
      lastEvent = envelope;
      return deps.inFlight.track(sendEvent(envelope));
    },
    interaction: async (kind, name, payload) => {
      // Slack tells whoever presses that this app is not set up to handle it.
      if (kind === 'interactive' && !deps.manifest.isInteractive)
        return { outcome: 'failed', attempts: 0, body: undefined };
      const ack = await deps.inFlight.track(sendInMode({ kind, name, payload }, undefined));
      return {
        outcome: ack.outcome,
        attempts: 1,
        body: ack.outcome === 'acknowledged' ? ack.body : undefined,
      };
    },
    redeliverLastEvent: async () => {
      if (lastEvent === undefined) throw new Error('no event was ever sent');
      const { outcome } = await deps.inFlight.track(sendOnce(lastEvent, again(lastEvent)));
      return { outcome, attempts: 1 };
    },
  };
  return delivery;
}
