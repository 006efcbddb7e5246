import type { IncomingMessage, ServerResponse } from 'node:http';
import { addressOf, isOwnPage } from '../door.ts';
import { BodyTooLarge, readBody } from '../http-call.ts';
import type { Simulator } from '../index.ts';
import { actOnSlack, actOnTelegram, readDeed } from './act.ts';
import { loadAssets } from './assets.ts';
import { createEntrance } from './entrance.ts';
import { createWatchers } from './events.ts';
import type { RoomKey } from './key.ts';
import type {
  App,
  ClockState,
  ClockStep,
  RoomPerson,
  RoomProblem,
  RoomStart,
  SeatKey,
  SeatState,
} from './protocol.ts';
import { reply, replyJson } from './reply.ts';
import { slackSeat, telegramSeat } from './seat-state.ts';

/** What the room needs. It knows the simulator, but of the bot it knows only what is passed here. */
export type RoomOptions = {
  readonly simulator: Simulator;
  /** Who has it may see and do everything here. */
  readonly key: RoomKey;
  readonly botName: string;
  readonly slashCommand: string;
  readonly people: readonly RoomPerson[];
  readonly clock: () => ClockState;
  /** Moves the clock on and lets everything that is due be sent; false when nothing is left to wait for. */
  readonly moveClock: (step: ClockStep) => Promise<boolean>;
  /** Issues the one-time code that HR would give to the person; `undefined` when none can be issued now. */
  readonly issueCode: (personId: string) => Promise<string | undefined>;
  readonly isLinked: (personId: string, app: App) => Promise<boolean>;
};

export type Room = {
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void;
  readonly close: () => void;
};

const uploadMaxBytes = 20 * 1024 * 1024;
/** More than all fields of the longest form. */
const deedMaxBytes = 256 * 1024;
const steps: readonly ClockStep[] = ['hour', 'day', 'month', 'reminder', 'window'];

/** Opens the practice room: serves the page and its requests on the server of the stand-ins. */
export async function openRoom(options: RoomOptions): Promise<Room> {
  const { simulator, people, clock, slashCommand } = options;
  const assets = await loadAssets();
  const entrance = createEntrance(options.key, assets);

  const seatOf = (key: string) => {
    const [personId, app] = key.split('@');
    const person = people.find(({ id }) => id === personId);
    if (person === undefined) return undefined;
    const telegram = app === 'telegram' ? simulator.telegram.user(person.telegramId) : undefined;
    const slack = app === 'slack' ? simulator.slack.user(person.slackId) : undefined;
    return { person, telegram, slack };
  };
  const look = async (key: SeatKey): Promise<SeatState | undefined> => {
    const seat = seatOf(key);
    if (seat?.telegram)
      return telegramSeat(seat.telegram, await options.isLinked(seat.person.id, 'telegram'));
    if (seat?.slack) return slackSeat(seat.slack, await options.isLinked(seat.person.id, 'slack'));
    return undefined;
  };
  const watchers = createWatchers({ wire: simulator.wire, clock, look });

  const act = async (key: string, body: Buffer): Promise<RoomProblem | undefined> => {
    const seat = seatOf(key);
    const deed = readDeed(parse(body));
    if (seat === undefined || deed === undefined) return 'failed';
    if (seat.telegram) return actOnTelegram(seat.telegram, deed);
    return seat.slack ? actOnSlack(seat.slack, deed, slashCommand) : 'failed';
  };

  const sendFile = async (
    key: string,
    url: URL,
    type: string,
    bytes: Buffer,
  ): Promise<RoomProblem | undefined> => {
    const seat = seatOf(key);
    const name = url.searchParams.get('name') ?? 'file';
    const text = url.searchParams.get('text') ?? '';
    const kind = telegramKinds.find((one) => one === url.searchParams.get('as')) ?? 'document';
    const content = new Uint8Array(bytes);
    if (seat?.telegram)
      await seat.telegram.sendsFile({
        kind,
        fileName: name,
        mimeType: type,
        content,
        ...(text === '' ? {} : { caption: text }),
      });
    else if (seat?.slack) await seat.slack.sendsFile({ name, content, mimetype: type, text });
    else return 'failed';
    return undefined;
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = addressOf(request);
    if (url === undefined) return void reply(response, 400, 'text/plain', 'Bad Request');
    // Pages of other sites in the same browser may neither look nor act here. They may lead here, as a link does.
    const isVisit = request.method === 'GET' && url.pathname === '/';
    if (!isVisit && !isOwnPage(request)) return void reply(response, 403, 'text/plain', 'Forbidden');
    if (await entrance(request, response, url)) return;
    if (request.method === 'GET') {
      const asset = assets.get(url.pathname);
      if (asset) return void reply(response, 200, asset.type, asset.content);
      if (url.pathname === '/room/start') {
        const start: RoomStart = { botName: options.botName, slashCommand, people, clock: clock() };
        return replyJson(response, start);
      }
      if (url.pathname === '/room/events') {
        const seats = (url.searchParams.get('seats') ?? '').split(',').filter(isSeatKey);
        return watchers.add(request, response, seats, url.searchParams.get('wire') === '1');
      }
      const file = /^\/room\/file\/(telegram|slack)\/([\w-]+)$/.exec(url.pathname);
      if (file) return sendStored(response, file[1], file[2] ?? '');
      return void reply(response, 404, 'text/plain', 'Not Found');
    }
    if (request.method !== 'POST' || request.headers.origin === undefined)
      return void reply(response, 403, 'text/plain', 'Forbidden');
    const body = await readBody(request, url.pathname === '/room/file' ? uploadMaxBytes : deedMaxBytes);
    const seat = url.searchParams.get('seat') ?? '';
    switch (url.pathname) {
      case '/room/act':
        return finish(response, await act(seat, body));
      case '/room/file':
        return finish(
          response,
          await sendFile(seat, url, request.headers['content-type'] ?? 'application/octet-stream', body),
        );
      case '/room/code': {
        const code = await options.issueCode(url.searchParams.get('person') ?? '');
        return code === undefined ? finish(response, 'no-code') : replyJson(response, { code });
      }
      case '/room/clock': {
        const step = steps.find((one) => one === url.searchParams.get('step'));
        if (step === undefined) return finish(response, 'failed');
        return finish(response, (await options.moveClock(step)) ? undefined : 'nothing-due');
      }
      default:
        reply(response, 404, 'text/plain', 'Not Found');
    }
  };

  const finish = (response: ServerResponse, problem: RoomProblem | undefined): void => {
    watchers.poke();
    replyJson(response, problem === undefined ? {} : { problem });
  };

  const sendStored = (response: ServerResponse, app: string | undefined, id: string): void => {
    const bytes = app === 'telegram' ? simulator.telegram.file(id) : simulator.slack.file(id);
    if (bytes === undefined) return void reply(response, 404, 'text/plain', 'Not Found');
    const shown = shownType(bytes);
    response.setHeader('content-disposition', shown ? 'inline' : 'attachment');
    reply(response, 200, shown ?? 'application/octet-stream', bytes);
  };

  return {
    handle: (request, response) => {
      answer(request, response).catch((error: unknown) => {
        if (response.headersSent) return void response.destroy();
        // What was not read must not be waited for.
        if (error instanceof BodyTooLarge) response.setHeader('connection', 'close');
        finish(response, error instanceof BodyTooLarge ? 'too-big' : 'failed');
      });
    },
    close: watchers.close,
  };
}

/** What the app makes of a file that is chosen or recorded in it. */
const telegramKinds = ['photo', 'voice', 'document'] as const;

const isSeatKey = (text: string): text is SeatKey => /@(telegram|slack)$/.test(text);

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** The type of a picture or recording, by its first bytes. Other files are only offered to save, whatever their type claims. */
function shownType(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return 'image/png';
  if (Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'OggS') return 'audio/ogg';
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? 'image/jpeg' : undefined;
}
