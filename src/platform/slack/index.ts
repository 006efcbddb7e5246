import { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { HandleInbound } from '../../conversation/contract/platform.ts';
import { invariant } from '../../shared/assert.ts';
import { unobserved } from '../../shared/observe.ts';
import { createOrderedWork } from '../../shared/ordered-work.ts';
import { realTiming } from '../../shared/pacing.ts';
import { systemClock } from '../../shared/time.ts';
import { within } from '../../shared/within.ts';
import type { PlatformDeps, RunningPlatform } from '../manifest.ts';
import { starting } from '../starting.ts';
import { answerPayload } from './answer.ts';
import { classify } from './errors.ts';
import { createFetchFile, createSendFile, createTakeBack } from './files.ts';
import { parseBody } from './inbound/parse.ts';
import { perSecond, slackCapabilities } from './limits.ts';
import type { SlackSettings } from './manifest.ts';
import { createPeople } from './people.ts';
import { createRoads } from './roads/create-roads.ts';
import { createShow } from './show.ts';
import { createHttp } from './transport/http.ts';
import { leanFetch } from './transport/lean-fetch.ts';
import type { Receipt } from './transport/receipt.ts';
import { boltLogger, createReceiver } from './transport/receiver.ts';
import { createSocket, type Socket } from './transport/socket.ts';

const identity = z.object({
  team_id: z.string(),
  user_id: z.string(),
  bot_id: z.string(),
  enterprise_id: z.string().nullish(),
});

const about = { platform: 'Slack', classify };

/**
 * How long a command waits to learn which conversation is ours. After that its answer goes there all the same, once
 * Slack has told.
 */
const dmPatienceMs = 1000;

/** Slack through Bolt. Asks Slack once who the token is; rejects with a sentence for the operator when it is refused. */
export async function createSlackPlatform(options: SlackSettings & PlatformDeps): Promise<RunningPlatform> {
  const { token, apiUrl, log, observe = unobserved } = options;
  // Slack signs with real time, whatever the hour in a rehearsal.
  const clock = systemClock;
  const client = new WebClient(token, {
    ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
    // Waiting is the sender's business, and a repeated post would be a second message.
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    timeout: 15_000,
    fetch: leanFetch,
    logger: boltLogger(log),
  });
  const me = await whoAmI(client);
  const bot = { teamId: me.team_id, userId: me.user_id, enterpriseId: me.enterprise_id ?? undefined };
  const orderedWork = createOrderedWork();
  const timing = options.timing ?? realTiming;
  const roads = createRoads({ client, apiUrl, timing, log, track: orderedWork.track });
  const people = createPeople({ client, gate: roads.gate, bot, clock, log });
  const { remove, show } = createShow({ client, roads: roads.messages, people, log });
  const answering = {
    client,
    shows: { show },
    home: roads.home,
    emailOf: people.emailOf,
    orderedWork,
    log,
    busyText: options.busyText,
    observe,
  };
  const dmOf = (userId: string) =>
    within(dmPatienceMs, people.dmOf(userId)).catch((error: unknown) => {
      log.warn({ platform: 'slack', failure: classify(error).kind }, 'a conversation could not be looked up');
      return undefined;
    });

  const receiver = (handle: HandleInbound) =>
    createReceiver({
      token,
      botId: me.bot_id,
      botUserId: me.user_id,
      apiUrl,
      log,
      track: (work) => void orderedWork.track(work),
      onPayload: async (body: unknown, receipt: Receipt) => {
        const parsed = await parseBody(body, bot, { dmOf });
        if (parsed === 'foreign')
          log.warn({ platform: 'slack' }, 'something from another workspace was refused');
        if (parsed === 'unreadable')
          log.warn({ platform: 'slack' }, 'a payload could not be read and is left out');
        if (parsed === undefined || parsed === 'foreign' || parsed === 'unreadable') return;
        const { userId, address } = parsed.inbound;
        // Events come from conversations with us only; a command may be typed in a conversation with somebody else.
        if (parsed.source === 'event' && typeof address.channel === 'string')
          people.wroteIn(userId, address.channel);
        if (parsed.answerAt) roads.responseUrls.keep(parsed.answerAt.place, parsed.answerAt.url);
        await answerPayload(answering, parsed, receipt, handle);
      },
    });
  let socket: Socket | undefined;

  return {
    name: 'slack',
    tenant: me.team_id,
    capabilities: slackCapabilities,
    perSecond,
    show,
    showHome: roads.home.show,
    sendFile: createSendFile({ client, people, timing, log }),
    fetchFile: createFetchFile({ client, token, apiUrl }),
    remove,
    takeBack: createTakeBack({ client }),
    ...(options.mode === 'http'
      ? {
          routes: (handle) =>
            createHttp({ signingSecret: options.signingSecret, clock, take: receiver(handle), observe }),
        }
      : {
          listen: async (handle) => {
            invariant(socket === undefined, 'the socket is open already');
            socket = createSocket({ appToken: options.appToken, apiUrl, log, take: receiver(handle) });
            try {
              await starting({ ...about, variables: 'SLACK_APP_TOKEN' }, socket.start);
            } catch (error) {
              socket = undefined;
              throw error;
            }
          },
        }),
    stop: async () => {
      await socket?.stop();
      socket = undefined;
      roads.stop();
      await orderedWork.idle();
    },
    idle: () => orderedWork.idle(),
    trouble: () => socket?.trouble(),
  };
}

async function whoAmI(client: WebClient): Promise<z.infer<typeof identity>> {
  return starting({ ...about, variables: 'SLACK_BOT_TOKEN' }, async () =>
    identity.parse(await client.auth.test()),
  );
}
