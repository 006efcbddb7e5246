import { SocketModeClient } from '@slack/socket-mode';
import { within } from '../../../shared/within.ts';
import type { boltLogger } from './receiver.ts';

/** A connection that is not there after this long does not come any more. */
const openingMs = 10_000;
/** A connection is dead when it has not answered a ping for this long. */
const pongMs = 5000;
/** Slack does not close the connection itself once both sides have said goodbye. */
const goodbyeMs = 200;

export type SocketPayload = {
  readonly body: Record<string, unknown>;
  readonly ack: (response?: object) => Promise<void>;
  readonly retry_num?: number;
  readonly retry_reason?: string;
};

export type LineDeps = {
  readonly appToken: string;
  readonly apiUrl: string | undefined;
  readonly logger: ReturnType<typeof boltLogger>;
  readonly onPayload: (payload: SocketPayload) => Promise<void>;
  /** Slack is about to close it, and says why in one word. It still works. */
  readonly onLeaving: (reason: string) => void;
  /** It is closed. */
  readonly onClosed: () => void;
};

/** One connection to Slack, for as long as it lasts. */
export type Line = {
  /** Resolves when payloads can come. Rejects with Slack's error. */
  open(): Promise<void>;
  /** Closes it once what came over it has been answered, or after `graceMs`. */
  close(graceMs: number): Promise<void>;
};

/** The client closes a connection as soon as Slack asks for another, and with it the way of answers still to come. */
class PatientClient extends SocketModeClient {
  protected override async onWebSocketMessage(raw: string | ArrayBuffer, isBinary: boolean): Promise<void> {
    const reason = isBinary ? undefined : reasonToLeave(raw);
    if (reason === undefined) return super.onWebSocketMessage(raw, isBinary);
    this.emit('leaving', reason);
  }
}

function reasonToLeave(raw: string | ArrayBuffer): string | undefined {
  try {
    const message: unknown = JSON.parse(typeof raw === 'string' ? raw : new TextDecoder().decode(raw));
    if (typeof message !== 'object' || message === null || !('type' in message)) return undefined;
    if (message.type !== 'disconnect') return undefined;
    const reason = 'reason' in message ? String(message.reason) : '';
    return /^[a-z_]{1,40}$/.test(reason) ? reason : 'unknown';
  } catch {
    return undefined;
  }
}

export function createLine({ appToken, apiUrl, logger, onPayload, onLeaving, onClosed }: LineDeps): Line {
  const client = new PatientClient({
    appToken,
    logger,
    clientPingTimeout: pongMs,
    // Its own way to connect again leaves five seconds or more without any connection.
    autoReconnectEnabled: false,
    clientOptions: {
      ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
    },
  });
  const underWay = new Set<Promise<void>>();
  let isOpen = false;
  let refuse: (reason: Error) => void = () => {};
  const refused = new Promise<never>((_, reject) => {
    refuse = reject;
  });
  refused.catch(() => {});

  client.on('slack_event', (payload: SocketPayload) => {
    const work = onPayload(payload).finally(() => underWay.delete(work));
    underWay.add(work);
  });
  client.on('leaving', (reason: string) => {
    if (isOpen) onLeaving(reason);
    else refuse(new Error(`Slack closes the connection: ${reason}`));
  });
  client.on('disconnected', () => {
    refuse(new Error('the connection was closed'));
    onClosed();
  });

  async function hangUp(): Promise<void> {
    const closed = client.disconnect();
    if (
      (await within(
        goodbyeMs,
        closed.then(() => true),
      )) !== true
    )
      await client.disconnect();
  }

  return {
    open: async () => {
      const isConnected = await within(openingMs, Promise.race([client.start(), refused])).catch(
        async (error: unknown) => {
          await hangUp();
          throw error;
        },
      );
      if (isConnected === undefined) {
        await hangUp();
        throw new Error('Slack did not open the connection in time');
      }
      isOpen = true;
    },
    close: async (graceMs) => {
      await within(graceMs, Promise.allSettled(underWay));
      await hangUp();
    },
  };
}
