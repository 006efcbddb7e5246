import { Api } from 'grammy';
import type { Update, UserFromGetMe } from 'grammy/types';
import type { HandleInbound } from '../../conversation/contract/platform.ts';
import { invariant } from '../../shared/assert.ts';
import { unobserved } from '../../shared/observe.ts';
import { createOrderedWork } from '../../shared/ordered-work.ts';
import { systemClock } from '../../shared/time.ts';
import type { PlatformDeps, RunningPlatform } from '../manifest.ts';
import { starting } from '../starting.ts';
import { answerUpdate } from './answer.ts';
import { setCommands } from './commands.ts';
import { classify } from './errors.ts';
import { createFetchFile, createSendFile, createTakeBack } from './files.ts';
import { perSecond as perSecondDefault, telegramCapabilities, telegramRoot, webhookPath } from './limits.ts';
import type { TelegramSettings } from './manifest.ts';
import { allowedUpdates, parseUpdate } from './parse.ts';
import { poll } from './polling.ts';
import { createShow } from './show.ts';
import { keptConnections } from './transport.ts';
import { createWebhook } from './webhook.ts';

const about = { platform: 'Telegram', variables: 'TELEGRAM_BOT_TOKEN', classify };

/** Telegram through grammY. Makes no call before it is asked to. */
export function createTelegramPlatform(options: TelegramSettings & PlatformDeps): RunningPlatform {
  const { token, log, perSecond = perSecondDefault, observe = unobserved } = options;
  const tenant = /^(\d+):\S+$/.exec(token)?.[1];
  invariant(tenant !== undefined, 'TELEGRAM_BOT_TOKEN must look like 123456:ABC...');
  const api = new Api(token, {
    ...(options.apiRoot !== undefined && { apiRoot: options.apiRoot }),
    timeoutSeconds: 20,
  });
  api.config.use(keptConnections(token, options.apiRoot ?? telegramRoot));
  const orderedWork = createOrderedWork();
  const { remove, show } = createShow({ api, clock: options.clock ?? systemClock, log });
  const answering = { api, show, orderedWork, log, busyText: options.busyText, observe };
  let polling: { readonly stop: AbortController; readonly ended: Promise<void> } | undefined;
  let trouble: string | undefined;
  const onTrouble = (found: string | undefined) => {
    trouble = found;
  };

  let me: UserFromGetMe | undefined;
  const known = async () => {
    me ??= await api.getMe();
    return me;
  };
  const receiver = (handle: HandleInbound, takesAnswer: boolean) => (update: Update) => {
    const receivedMs = performance.now();
    const timed: HandleInbound = (inbound) => handle({ ...inbound, receivedMs });
    const answered = known().then(({ username }) =>
      answerUpdate(answering, parseUpdate(update, { tenant, username }), timed, takesAnswer),
    );
    return orderedWork.track(answered);
  };

  async function startPolling(handle: HandleInbound): Promise<void> {
    invariant(polling === undefined, 'polling runs already');
    await starting(about, async () => {
      await known();
      await api.deleteWebhook();
    });
    const stop = new AbortController();
    polling = { stop, ended: poll({ api, log, onUpdate: receiver(handle, false), onTrouble }, stop.signal) };
  }

  return {
    name: 'telegram',
    tenant,
    capabilities: {
      ...telegramCapabilities,
      ...(options.drawBudget && { drawBudget: options.drawBudget }),
      canTable: options.hasTables === true,
    },
    perSecond,
    show,
    sendFile: createSendFile({ api }),
    fetchFile: createFetchFile({ api, root: options.apiRoot ?? telegramRoot, token }),
    remove,
    takeBack: createTakeBack({ api }),
    linkName: () =>
      known().then(
        ({ username }) => username,
        () => undefined,
      ),
    ...(options.mode === 'webhook'
      ? { routes: (handle) => createWebhook(options.secret, receiver(handle, true), observe) }
      : { listen: startPolling }),
    announce: (publicUrl, menus) =>
      starting(about, async () => {
        if (options.mode === 'webhook' && publicUrl !== undefined)
          await api.setWebhook(`${publicUrl.replace(/\/+$/, '')}${webhookPath}`, {
            secret_token: options.secret,
            allowed_updates: [...allowedUpdates],
          });
        await setCommands(api, menus);
      }),
    offer: (address, menu) => setCommands(api, [menu], address),
    stop: async () => {
      polling?.stop.abort();
      await polling?.ended;
      polling = undefined;
      await orderedWork.idle();
    },
    idle: () => orderedWork.idle(),
    trouble: () => trouble,
  };
}
