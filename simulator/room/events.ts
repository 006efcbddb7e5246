import type { IncomingMessage, ServerResponse } from 'node:http';
import type { WireLog } from '../wire-log.ts';
import type { ClockState, RoomEvents, SeatKey, SeatState } from './protocol.ts';
import { wireLine } from './wire-words.ts';

/** Changes come in bursts (an answer, an edit, a notice), so the page is only told after this quiet time. */
const burstMs = 25;
const heartbeatMs = 15_000;
const wireShownMax = 150;

export type Watchers = {
  /** Sends a page all changes in the seats it shows. Any number of pages may watch, so two tabs show the same. */
  add(
    request: IncomingMessage,
    response: ServerResponse,
    seats: readonly SeatKey[],
    wantsWire: boolean,
  ): void;
  /** To be called when something may have changed. */
  poke(): void;
  close(): void;
};

type Watcher = {
  readonly response: ServerResponse;
  readonly seats: readonly SeatKey[];
  readonly wantsWire: boolean;
  readonly told: Map<string, string>;
  wireSeq: number;
};

export function createWatchers(about: {
  readonly wire: WireLog;
  readonly clock: () => ClockState;
  /** What a seat shows now; `undefined` when there is no such seat. */
  readonly look: (seat: SeatKey) => Promise<SeatState | undefined>;
}): Watchers {
  const watchers = new Set<Watcher>();
  let timer: NodeJS.Timeout | undefined;
  let clockOffset = 0;

  const send = <Name extends keyof RoomEvents>(
    { response }: Watcher,
    name: Name,
    content: RoomEvents[Name],
  ): void => {
    if (response.writableEnded) return;
    response.write(`event: ${name}\ndata: ${JSON.stringify(content)}\n\n`);
  };

  const refresh = async (watcher: Watcher): Promise<void> => {
    for (const seat of watcher.seats) {
      const state = await about.look(seat);
      const text = JSON.stringify(state);
      if (state === undefined || watcher.told.get(seat) === text) continue;
      watcher.told.set(seat, text);
      send(watcher, 'seat', { seat, state });
    }
    if (!watcher.wantsWire) return;
    const fresh = about.wire.entries.filter(({ seq }) => seq > watcher.wireSeq).slice(-wireShownMax);
    watcher.wireSeq = fresh.at(-1)?.seq ?? watcher.wireSeq;
    if (fresh.length > 0) send(watcher, 'wire', fresh.map(wireLine));
  };

  const refreshAll = (): void => {
    timer = undefined;
    const ahead = Date.parse(about.clock().now) - Date.now();
    // The page runs a clock of its own and is only told when ours was moved.
    const wasMoved = Math.abs(ahead - clockOffset) > 1000;
    clockOffset = ahead;
    for (const watcher of watchers) {
      if (wasMoved) send(watcher, 'clock', about.clock());
      void refresh(watcher).catch(() => watcher.response.destroy());
    }
  };

  const poke = (): void => {
    timer ??= setTimeout(refreshAll, burstMs);
  };
  const heartbeat = setInterval(() => {
    for (const { response } of watchers) response.write(': still here\n\n');
  }, heartbeatMs);
  heartbeat.unref();
  const unsubscribe = about.wire.subscribe(poke);

  return {
    add: (request, response, seats, wantsWire) => {
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      // A page that is closed in the middle of a word is no reason to end.
      response.on('error', () => response.destroy());
      const watcher: Watcher = { response, seats, wantsWire, told: new Map(), wireSeq: 0 };
      watchers.add(watcher);
      request.on('close', () => watchers.delete(watcher));
      send(watcher, 'clock', about.clock());
      void refresh(watcher).catch(() => response.destroy());
    },
    poke,
    close: () => {
      unsubscribe();
      clearInterval(heartbeat);
      clearTimeout(timer);
      for (const { response } of watchers) response.end();
    },
  };
}
