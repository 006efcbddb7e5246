import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Fault } from './faults.ts';
import { type ApiCall, type ApiReply, readBody, readCall, sendReply } from './http-call.ts';
import { type InFlight, pause } from './in-flight.ts';
import { isRecord } from './json.ts';
import { tooMany as tooManyCalls } from './slack/methods/index.ts';
import type { SlackSide } from './slack/world.ts';
import { refusalReply, tooMany } from './telegram/methods.ts';
import type { TelegramSide } from './telegram/world.ts';
import type { PlatformName, WireRecorder } from './wire-log.ts';

type Sides = {
  readonly telegram: TelegramSide;
  readonly slack: SlackSide;
  readonly wire: WireRecorder;
  readonly inFlight: InFlight;
};

/** Whether an address is one of the platforms', and not one of the practice room. */
export const isForPlatform = ({ pathname }: URL): boolean =>
  /^\/(bot|api\/|file\/|slack-(response|upload|files)\/)/.test(pathname);

/** Answers one request to either platform, or `false` when the address belongs to neither. */
export async function route(
  sides: Sides,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const bot = /^\/bot([^/]+)\/(?:test\/)?(\w+)$/.exec(url.pathname);
  if (bot !== null) {
    const call = await readCall(bot[2] ?? '', url, request, response);
    await answerTelegram(sides, call, bot[1] ?? '', response);
    return true;
  }
  const api = /^\/api\/([\w.]+)$/.exec(url.pathname);
  if (api !== null) {
    const call = await readCall(api[1] ?? '', url, request, response);
    await answerSlack(sides, call, response, () => sides.slack.run(call));
    return true;
  }
  const responseUrl = /^\/slack-response\/(\w+)$/.exec(url.pathname);
  if (responseUrl !== null) {
    const call = await readCall('response_url', url, request, response);
    await answerSlack(sides, call, response, () => sides.slack.respond(responseUrl[1] ?? '', call));
    return true;
  }
  const reply = await fileReply(sides, url, request, response);
  if (reply === undefined) return false;
  sendReply(response, reply);
  return true;
}

async function answerTelegram(
  sides: Sides,
  call: ApiCall,
  token: string,
  response: ServerResponse,
): Promise<void> {
  const { telegram, inFlight } = sides;
  const work = answer(
    sides,
    'telegram',
    call,
    response,
    telegram.state.faults.latencyMs,
    telegram.state.faults.take(call.method, call.params),
    () => (decoded(token) === telegram.state.token ? telegram.run(call) : refusalReply(401, 'Unauthorized')),
  );
  // A long poll has to wait, and does not count as work in progress.
  await (call.method.toLowerCase() === 'getupdates' ? work : inFlight.track(work));
}

async function answerSlack(
  sides: Sides,
  call: ApiCall,
  response: ServerResponse,
  run: () => ApiReply,
): Promise<void> {
  const { slack, inFlight } = sides;
  await inFlight.track(
    answer(
      sides,
      'slack',
      call,
      response,
      slack.faults.latencyMs,
      slack.faults.take(call.method, call.params),
      run,
    ),
  );
}

async function answer(
  { wire }: Sides,
  platform: PlatformName,
  call: ApiCall,
  response: ServerResponse,
  latencyMs: number,
  fault: Fault | undefined,
  run: () => ApiReply | Promise<ApiReply>,
): Promise<void> {
  const waitMs = latencyMs + (fault?.kind === 'slow' ? (fault.lateMs ?? 0) : 0);
  if (waitMs > 0) await pause(waitMs);
  const note = (status: number | undefined, body: unknown): void => {
    if (isPlainPoll(call, body)) return;
    const files = [...call.files].map(([name, file]) => [name, `${file.name}, ${file.bytes.length} bytes`]);
    const payload = { ...call.params, ...Object.fromEntries(files) };
    wire.record({
      direction: 'bot->platform',
      platform,
      method: call.method,
      payload,
      status,
      response: body,
    });
  };
  if (fault?.kind === 'reset') {
    note(undefined, 'connection reset before the call was read');
    response.destroy();
    return;
  }
  const isCarriedOut = fault === undefined || fault.kind === 'accept-then-drop' || fault.kind === 'slow';
  const reply = isCarriedOut ? await run() : faultReply(platform, fault);
  if (fault?.kind === 'accept-then-drop') {
    note(undefined, { droppedAnswer: reply.body });
    response.destroy();
    return;
  }
  note(reply.status, reply.body);
  sendReply(response, reply);
}

/** Every delivered update is logged by itself, so there is no need to log an ordinary poll. */
const isPlainPoll = (call: ApiCall, body: unknown): boolean =>
  call.method.toLowerCase() === 'getupdates' && isRecord(body) && body.ok === true;

function faultReply(platform: PlatformName, fault: Fault): ApiReply {
  const retryAfterS = fault.retryAfterS ?? 1;
  if (platform === 'telegram') {
    return fault.kind === '429' ? tooMany(retryAfterS) : refusalReply(500, 'Internal Server Error');
  }
  return fault.kind === '429' ? tooManyCalls(retryAfterS) : { status: 500, body: 'Internal Server Error' };
}

async function fileReply(
  { telegram, slack }: Sides,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<ApiReply | undefined> {
  const [, place, first, ...rest] = url.pathname.split('/');
  switch (place) {
    case 'file': {
      const isKnown = first === `bot${telegram.state.token}`;
      return isKnown ? telegram.download(rest.join('/')) : refusalReply(401, 'Unauthorized');
    }
    case 'slack-upload': {
      const bytes = await readUpload(url, request, response);
      return slack.upload(first ?? '', bytes);
    }
    case 'slack-files':
      return slack.download(first ?? '', /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]);
    default:
      return undefined;
  }
}

/** A client may encode the colon of a token. What cannot be decoded is no token. */
function decoded(token: string): string | undefined {
  try {
    return decodeURIComponent(token);
  } catch {
    return undefined;
  }
}

/** An upload is either only the bytes, or one file in a form, which is what the SDK sends. */
async function readUpload(url: URL, request: IncomingMessage, response: ServerResponse): Promise<Uint8Array> {
  if (!(request.headers['content-type'] ?? '').startsWith('multipart/form-data')) return readBody(request);
  const call = await readCall('upload', url, request, response);
  return [...call.files.values()][0]?.bytes ?? new Uint8Array();
}
