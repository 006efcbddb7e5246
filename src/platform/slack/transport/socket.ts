import { setTimeout as sleep } from 'node:timers/promises';
import { errorClass, type Log } from '../../../shared/log.ts';
import { classify } from '../errors.ts';
import { boltLogger, type TakePayload } from './receiver.ts';
import { createLine, type Line, type SocketPayload } from './socket-line.ts';

export type SocketDeps = {
  readonly appToken: string;
  readonly apiUrl: string | undefined;
  readonly log: Log;
  readonly take: TakePayload;
};

export type Socket = {
  start(): Promise<void>;
  stop(): Promise<void>;
  /** For the operator, when there has been no connection for a while. */
  trouble(): string | undefined;
};

/** Waits before each further try to connect. */
const firstWaitMs = 200;
const longestWaitMs = 10_000;
/** What came over a connection is answered within three seconds, or Slack has given up. */
const graceMs = 3000;
const troubleAfterMs = 15_000;

/**
 * Payloads over a socket that we open, for machines that Slack cannot reach. Bolt has a socket receiver too, but it
 * acknowledges an event before it is saved. Here an event that could not be saved is delivered again.
 *
 * Slack asks for a new connection every few hours. It is opened before the old one is closed; until then Slack uses
 * both. After a break the next try is made at once.
 */
export function createSocket({ appToken, apiUrl, log, take }: SocketDeps): Socket {
  const logger = boltLogger(log);
  const leaving = new Set<Promise<void>>();
  let current: Line | undefined;
  let connecting: Promise<void> | undefined;
  const stopping = new AbortController();
  let awaySinceMs: number | undefined;

  async function pass({ body, ack, retry_num: num, retry_reason: reason }: SocketPayload): Promise<void> {
    try {
      const outcome = await take(body, {
        ...(num !== undefined && { num }),
        ...(reason !== undefined && { reason }),
      });
      if (outcome.isAccepted) await ack(outcome.body);
    } catch (error) {
      log.warn({ platform: 'slack', failure: errorClass(error) }, 'an acknowledgement was not sent');
    }
  }

  function leave(line: Line): void {
    const closing: Promise<void> = line.close(graceMs).finally(() => leaving.delete(closing));
    leaving.add(closing);
  }

  async function open(): Promise<void> {
    const line = createLine({
      appToken,
      apiUrl,
      logger,
      onPayload: pass,
      onLeaving: (reason) => {
        if (reason === 'link_disabled')
          log.error({ platform: 'slack' }, 'Socket Mode is switched off at Slack');
        if (current === line) connect();
      },
      onClosed: () => {
        if (current !== line) return;
        current = undefined;
        awaySinceMs = performance.now();
        connect();
      },
    });
    await line.open();
    const before = current;
    current = line;
    awaySinceMs = undefined;
    if (before !== undefined) leave(before);
    if (stopping.signal.aborted) leave(line);
  }

  /** Tries until there is a connection. `rejects`: with what Slack says for good. */
  async function tryOpening(rejects: boolean): Promise<void> {
    for (let waitMs = firstWaitMs; !stopping.signal.aborted; waitMs = Math.min(waitMs * 2, longestWaitMs)) {
      try {
        return await open();
      } catch (error) {
        const failure = classify(error);
        const isLimit = failure.kind === 'rate-limited';
        if (rejects && !isLimit) throw error;
        log.warn({ platform: 'slack', failure: failure.kind }, 'there is no connection to Slack yet');
        await sleep(isLimit ? failure.retryAfterMs : waitMs, undefined, { signal: stopping.signal }).catch(
          () => {},
        );
      }
    }
  }

  function connect(): void {
    if (stopping.signal.aborted || connecting) return;
    connecting = tryOpening(false).finally(() => {
      connecting = undefined;
    });
  }

  return {
    start: () => tryOpening(true),
    stop: async () => {
      stopping.abort();
      if (current !== undefined) leave(current);
      current = undefined;
      await Promise.all(leaving);
    },
    trouble: () =>
      awaySinceMs !== undefined && performance.now() - awaySinceMs > troubleAfterMs
        ? 'Slack cannot be reached by Socket Mode, so nothing is heard from it: check the network, SLACK_APP_TOKEN, and that Socket Mode is on'
        : undefined,
  };
}
