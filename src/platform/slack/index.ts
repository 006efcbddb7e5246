import { WebClient } from '@slack/web-api';
import type { Hono } from 'hono';
import { z } from 'zod';
import type { Capabilities, HandleInbound, Platform } from '../../conversation/contract/platform.ts';
import { obeyingPauses } from '../../conversation/guards/obey-pause.ts';
import { invariant } from '../../shared/assert.ts';
import { type ChatTurn, createLocalChatTurns } from '../../shared/chat-turns.ts';
import { errorClass, type Log } from '../../shared/log.ts';
import { type Observe, unobserved } from '../../shared/observe.ts';
import { createOrderedWork } from '../../shared/ordered-work.ts';
import { realTiming, type Timing } from '../../shared/pacing.ts';
import { type Clock, systemClock } from '../../shared/time.ts';
import { answerPayload } from './answer.ts';
import { classify } from './errors.ts';
import { createHttp } from './http.ts';
import { textMax } from './limits.ts';
import { parseBody } from './parse.ts';
import { createPeople } from './people.ts';
import type { Receipt } from './receipt.ts';
import { boltLogger, createReceiver } from './receiver.ts';
import { createShow } from './show.ts';
import { createSocket } from './socket.ts';

const slackCapabilities: Capabilities = { hasForms: true, hasToasts: false, textMax };

export type SlackOptions = {
  readonly botToken: string;
  /** Needed for `routes`. */
  readonly signingSecret?: string;
  /** Needed for `startSocket`. */
  readonly appToken?: string;
  /** The simulator's Web API, ending in a slash. */
  readonly apiUrl?: string;
  readonly log: Log;
  readonly busyText: (localeHint?: string) => string;
  readonly clock?: Clock;
  readonly observe?: Observe;
  /** How waiting is measured; real time unless a rehearsal says otherwise. */
  readonly timing?: Timing;
  /** Absent = among the senders of this process. */
  readonly turn?: ChatTurn;
};

export type SlackPlatform = Platform & {
  /** `POST /slack/events`, to mount at the root of the server. Throws without a signing secret. */
  routes(handle: HandleInbound): Hono;
  /** Takes payloads by Socket Mode. Resolves once connected; throws without an app token. */
  startSocket(handle: HandleInbound): Promise<void>;
  /** Closes the socket and waits for what is being handled. */
  stop(): Promise<void>;
  /** Resolves when no event is being handled or shown. */
  idle(): Promise<void>;
};

const identity = z.object({ team_id: z.string(), user_id: z.string(), bot_id: z.string() });

/** Slack through Bolt. Asks Slack once who the token is; rejects with a sentence for the operator when it is refused. */
export async function createSlackPlatform(options: SlackOptions): Promise<SlackPlatform> {
  const { botToken, apiUrl, log, observe = unobserved } = options;
  const clock = options.clock ?? systemClock;
  const client = new WebClient(botToken, {
    ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
    // Waiting is the sender's business, and a repeated post would be a second message.
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    timeout: 15_000,
    logger: boltLogger(log),
  });
  const me = await whoAmI(client);
  const timing = options.timing ?? realTiming;
  const turn = options.turn ?? createLocalChatTurns(timing);
  const orderedWork = createOrderedWork();
  const people = createPeople({ client, teamId: me.team_id, clock, log });
  const { show, ...others } = createShow({
    client,
    people,
    log,
    turn: (chat, writing) => turn(`slack/${me.team_id}/${chat}`, writing),
  });
  const shows = { ...others, ...obeyingPauses(show, timing) };
  const answering = {
    client,
    shows,
    emailOf: people.emailOf,
    orderedWork,
    log,
    busyText: options.busyText,
    observe,
  };
  const dmOf = (userId: string) =>
    people.dmOf(userId).catch((error: unknown) => {
      log.warn({ platform: 'slack', failure: classify(error).kind }, 'a conversation could not be looked up');
      return undefined;
    });

  const receiver = (handle: HandleInbound) =>
    createReceiver({
      token: botToken,
      botId: me.bot_id,
      botUserId: me.user_id,
      apiUrl,
      log,
      track: (work) => void orderedWork.track(work),
      onPayload: async (body: unknown, receipt: Receipt) => {
        const parsed = await parseBody(body, { teamId: me.team_id, userId: me.user_id }, dmOf);
        if (parsed !== undefined) await answerPayload(answering, parsed, receipt, handle);
      },
    });
  let socket: ReturnType<typeof createSocket> | undefined;

  return {
    name: 'slack',
    tenant: me.team_id,
    capabilities: slackCapabilities,
    ...shows,
    routes: (handle) =>
      createHttp({ signingSecret: options.signingSecret, clock, take: receiver(handle), observe }),
    startSocket: async (handle) => {
      invariant(options.appToken !== undefined, 'SLACK_APP_TOKEN is needed for Socket Mode');
      invariant(socket === undefined, 'the socket is open already');
      socket = createSocket({ appToken: options.appToken, apiUrl, log, take: receiver(handle) });
      await socket.start();
    },
    stop: async () => {
      await socket?.stop();
      socket = undefined;
      await orderedWork.idle();
    },
    idle: () => orderedWork.idle(),
  };
}

async function whoAmI(client: WebClient): Promise<z.infer<typeof identity>> {
  try {
    return identity.parse(await client.auth.test());
  } catch (error) {
    const failure = classify(error);
    throw new Error(
      `Slack did not accept the bot: ${'cause' in failure ? failure.cause : `${failure.kind} (${errorClass(error)})`}`,
    );
  }
}
