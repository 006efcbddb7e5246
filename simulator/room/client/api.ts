import type { ClockStep, Deed, RoomEvents, RoomProblem, RoomStart, SeatKey } from '../protocol.ts';

/** More than that the room does not read, and breaks off instead of answering. */
const fileMaxBytes = 20 * 1024 * 1024;

type Answer = { readonly problem?: RoomProblem; readonly code?: string };

async function post(path: string, body?: BodyInit, type = 'application/json'): Promise<Answer> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      body: body ?? '',
      headers: { 'content-type': type },
    });
    return response.ok ? ((await response.json()) as Answer) : { problem: 'failed' };
  } catch {
    return { problem: 'failed' };
  }
}

/** Does something in a window. Resolves when the stand-in has delivered it, with `undefined` when all went well. */
export const act = async (seat: SeatKey, deed: Deed): Promise<RoomProblem | undefined> =>
  (await post(`/room/act?seat=${encodeURIComponent(seat)}`, JSON.stringify(deed))).problem;

/** A picture is sent as a photo and a recording as a voice note, as a phone does. */
const sentAs = (type: string): string =>
  /^image\/(png|jpeg)$/.test(type) ? 'photo' : /^audio\/ogg\b/.test(type) ? 'voice' : 'document';

export async function sendFile(seat: SeatKey, file: File, text: string): Promise<RoomProblem | undefined> {
  if (file.size > fileMaxBytes) return 'too-big';
  const query = new URLSearchParams({
    seat,
    name: file.name,
    text,
    as: sentAs(file.type),
  });
  return (await post(`/room/file?${query}`, file, file.type || 'application/octet-stream')).problem;
}

export const takeCode = (personId: string): Promise<Answer> =>
  post(`/room/code?person=${encodeURIComponent(personId)}`);

export const moveClock = async (step: ClockStep): Promise<RoomProblem | undefined> =>
  (await post(`/room/clock?step=${step}`)).problem;

export const start = async (): Promise<RoomStart> =>
  (await fetch('/room/start')).json() as Promise<RoomStart>;

type Listener = { readonly [Name in keyof RoomEvents]: (content: RoomEvents[Name]) => void };

/** Listens to changes in some seats. The browser reconnects by itself; `onLine` tells whether it is connected. */
export function watch(
  seats: readonly SeatKey[],
  wantsWire: boolean,
  listener: Listener,
  onLine: (isOnline: boolean) => void,
): () => void {
  const query = new URLSearchParams({ seats: seats.join(','), wire: wantsWire ? '1' : '0' });
  const source = new EventSource(`/room/events?${query}`);
  for (const name of ['seat', 'clock', 'wire'] as const) {
    source.addEventListener(name, (event) => {
      listener[name](JSON.parse((event as MessageEvent<string>).data));
    });
  }
  source.onopen = () => onLine(true);
  source.onerror = () => {
    onLine(false);
    // A room that was started anew has another key and is no longer ours: the page asks for it.
    if (source.readyState === EventSource.CLOSED) location.reload();
  };
  return () => source.close();
}
