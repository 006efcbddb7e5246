import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { pause } from '../in-flight.ts';
import { isRecord } from '../json.ts';
import type { Ack, Transport } from './envelope.ts';

/** Socket Mode: envelopes over a WebSocket, each acknowledged by its id. */
export type SocketTransport = Transport & {
  count(): number;
  /** The most that listened at one moment, however briefly. */
  mostAtOnce(): number;
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Asks for new connections, as before a server is recycled, and closes the old ones after that time. */
  refresh(lingerMs: number): void;
  /** Breaks all connections without a word. */
  cut(): void;
  close(): Promise<void>;
};

const pingEveryMs = 10_000;
const closeWaitMs = 200;
const frameMaxBytes = 1_000_000;

export function createSocketTransport(deps: {
  readonly appId: string;
  readonly ackTimeoutMs: () => number;
}): SocketTransport {
  const server = new WebSocketServer({ noServer: true, maxPayload: frameMaxBytes });
  const open: WebSocket[] = [];
  const waiting = new Map<string, (ack: Ack) => void>();
  let turn = 0;

  /** Those that neither side has begun to close. */
  let most = 0;
  const listening = () => open.filter(({ readyState, OPEN }) => readyState === OPEN);

  const welcome = (socket: WebSocket): void => {
    open.push(socket);
    most = Math.max(most, listening().length);
    const heartbeat = setInterval(() => socket.ping(`Ping from simulator ${Date.now()}`), pingEveryMs);
    socket.on('message', (raw) => {
      const message: unknown = parse(String(raw));
      if (!isRecord(message) || typeof message.envelope_id !== 'string') return;
      // An app that has no answer sends an empty payload.
      const payload = message.payload;
      const isEmpty = isRecord(payload) && Object.keys(payload).length === 0;
      waiting.get(message.envelope_id)?.({
        outcome: 'acknowledged',
        status: 200,
        body: isEmpty ? undefined : payload,
      });
    });
    const gone = () => {
      clearInterval(heartbeat);
      const at = open.indexOf(socket);
      if (at >= 0) open.splice(at, 1);
    };
    socket.on('close', gone);
    socket.on('error', gone);
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: open.length,
        debug_info: { host: 'simulator', build_number: 1, approximate_connection_time: 18_060 },
        connection_info: { app_id: deps.appId },
      }),
    );
  };

  return {
    count: () => listening().length,
    mostAtOnce: () => most,
    accept: (request, socket, head) => {
      // Slack leaves the connection below open once both sides have said goodbye.
      socket.end = () => socket;
      server.handleUpgrade(request, socket, head, welcome);
    },
    send: (envelope, retry) =>
      new Promise<Ack>((resolve) => {
        turn += 1;
        // Each payload goes to only one of the connections, in turn.
        const all = listening();
        const socket = all[turn % all.length];
        if (socket === undefined) {
          resolve({ outcome: 'failed', status: undefined, reason: 'connection_failed', noRetry: false });
          return;
        }
        const id = randomUUID();
        const settle = (ack: Ack): void => {
          clearTimeout(timer);
          waiting.delete(id);
          resolve(ack);
        };
        const timer = setTimeout(
          () => settle({ outcome: 'failed', status: undefined, reason: 'timeout', noRetry: false }),
          deps.ackTimeoutMs(),
        );
        waiting.set(id, settle);
        socket.send(
          JSON.stringify({
            envelope_id: id,
            type: envelope.kind,
            payload: envelope.payload,
            accepts_response_payload: envelope.kind !== 'events_api',
            ...(envelope.kind === 'events_api'
              ? { retry_attempt: retry?.attempt ?? 0, retry_reason: retry?.reason ?? '' }
              : {}),
          }),
        );
      }),
    refresh: (lingerMs) => {
      for (const socket of listening()) {
        socket.send(
          JSON.stringify({
            type: 'disconnect',
            reason: 'refresh_requested',
            debug_info: { host: 'simulator' },
          }),
        );
        setTimeout(() => socket.close(1000), lingerMs).unref();
      }
    },
    cut: () => {
      for (const socket of [...open]) socket.terminate();
    },
    close: async () => {
      const closed = open.map((socket) => new Promise((resolve) => socket.once('close', resolve)));
      for (const socket of open) socket.close(1001, 'simulator closes');
      await Promise.race([Promise.all(closed), pause(closeWaitMs)]);
      for (const socket of [...open]) socket.terminate();
      server.close();
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
