import type { Clock } from '../../src/shared/time.ts';
import { createFaults, type FaultBox } from '../faults.ts';
import type { ApiCall, ApiReply } from '../http-call.ts';
import type { InFlight } from '../in-flight.ts';
import type { WireRecorder } from '../wire-log.ts';
import { type AppManifest, readBotManifest } from './app-manifest.ts';
import { createDelivery } from './delivery.ts';
import { createHttpTransport } from './delivery-http.ts';
import { createSocketTransport, type SocketTransport } from './delivery-socket.ts';
import { respond } from './methods/chat.ts';
import { runSlackMethod } from './methods/index.ts';
import { SlackRefusal } from './refusal.ts';
import { conversation, type Person, type SlackState, seen } from './state.ts';
import { createTiers } from './tiers.ts';
import type { SlackUser, SlackWorld } from './types.ts';
import { createSlackUser } from './user.ts';

export type SlackSide = {
  readonly world: SlackWorld;
  readonly state: SlackState;
  readonly faults: FaultBox;
  readonly socket: SocketTransport;
  run(call: ApiCall): ApiReply;
  upload(fileId: string, bytes: Uint8Array): ApiReply;
  download(fileId: string, bearer: string | undefined): ApiReply;
  respond(id: string, call: ApiCall): ApiReply;
};

export function createSlack(deps: {
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly teamId: string | undefined;
  readonly enterpriseId: string | undefined;
  readonly manifest: AppManifest | undefined;
  readonly clock: Clock;
  readonly wire: WireRecorder;
  readonly inFlight: InFlight;
  readonly closing: AbortSignal;
}): SlackSide {
  const state: SlackState = {
    clock: deps.clock,
    teamId: deps.teamId ?? 'T0SIMTEAM',
    botToken: deps.botToken,
    appToken: deps.appToken,
    botUserId: 'U0SIMBOT',
    appId: 'A0SIMAPP',
    manifest: deps.manifest ?? readBotManifest(),
    enterpriseId: deps.enterpriseId,
    people: new Map(),
    messages: new Map(),
    enteredInMessages: new Map(),
    triggers: new Map(),
    files: new Map(),
    responseUrls: new Map(),
    tickets: new Set(),
    tiers: createTiers(deps.clock),
    mentions: [],
    baseUrl: '',
    triggerLifetimeMs: 3000,
    refusesDeletions: false,
    tokenProblem: undefined,
    lastTsMicros: 0,
  };
  const http = createHttpTransport(deps);
  const socket = createSocketTransport({ appId: state.appId, ackTimeoutMs: () => http.ackTimeoutMs });
  const delivery = createDelivery({ ...deps, http, socket, manifest: state.manifest });
  const faults = createFaults();
  const users = new Map<string, SlackUser>();

  const world: SlackWorld = {
    addUser: (profile) => {
      const person: Person = {
        profile,
        dmId: `D${profile.id.slice(1)}`,
        isDeleted: profile.deleted ?? false,
        home: undefined,
        modals: [],
        modalErrors: {},
        lastError: undefined,
      };
      state.people.set(profile.id, person);
      const user = createSlackUser(state, person, delivery);
      users.set(profile.id, user);
      return user;
    },
    user: (id) => users.get(id),
    messages: (channel) => conversation(state, state.people.get(channel)?.dmId ?? channel).map(seen),
    mentions: state.mentions,
    file: (fileId) => state.files.get(fileId)?.bytes,
    faults,
    redeliverLastEvent: delivery.redeliverLastEvent,
    socketCount: socket.count,
    mostSockets: socket.mostAtOnce,
    refreshSockets: (lingerMs = 5000) => socket.refresh(lingerMs),
    cutSockets: socket.cut,
    get requestUrl() {
      return http.requestUrl;
    },
    set requestUrl(url) {
      http.requestUrl = url;
    },
    get ackTimeoutMs() {
      return http.ackTimeoutMs;
    },
    set ackTimeoutMs(ms) {
      http.ackTimeoutMs = ms;
    },
    get deliver() {
      return delivery.deliver;
    },
    set deliver(mode) {
      delivery.deliver = mode;
    },
    get eventRetryDelaysMs() {
      return delivery.retryDelaysMs;
    },
    set eventRetryDelaysMs(delays) {
      delivery.retryDelaysMs = delays;
    },
    get triggerLifetimeMs() {
      return state.triggerLifetimeMs;
    },
    set triggerLifetimeMs(ms) {
      state.triggerLifetimeMs = ms;
    },
    get hasTiers() {
      return state.tiers.isOn;
    },
    set hasTiers(isOn) {
      state.tiers.isOn = isOn;
    },
    get refusesDeletions() {
      return state.refusesDeletions;
    },
    set refusesDeletions(isRefused) {
      state.refusesDeletions = isRefused;
    },
    get tokenProblem() {
      return state.tokenProblem;
    },
    set tokenProblem(problem) {
      state.tokenProblem = problem;
    },
  };

  return {
    world,
    state,
    faults,
    socket,
    run: (call) => runSlackMethod(state, call),
    upload: (fileId, bytes) => {
      const file = state.files.get(fileId);
      if (file === undefined) return { status: 404, body: 'Not found' };
      if (bytes.length !== file.length)
        return { status: 400, body: 'Length does not match the announced one' };
      file.bytes = bytes;
      return { status: 200, body: `OK - ${bytes.length}` };
    },
    download: (fileId, bearer) => {
      const bytes = state.files.get(fileId)?.bytes;
      // Without the token Slack shows a login page instead of the file.
      if (bearer !== state.botToken)
        return { status: 302, body: '', headers: { location: 'https://sim.slack.com/?redir=files' } };
      return bytes === undefined ? { status: 404, body: 'Not found' } : { status: 200, body: bytes };
    },
    respond: (id, call) => {
      try {
        respond(state, id, call.params);
        return { status: 200, body: { ok: true } };
      } catch (error) {
        if (!(error instanceof SlackRefusal)) throw error;
        const isGone = /_url$|_not_found$/.test(error.code);
        return { status: isGone ? 404 : 400, body: { ok: false, error: error.code } };
      }
    },
  };
}
