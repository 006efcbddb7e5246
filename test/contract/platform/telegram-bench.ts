import { renderTelegramMessage, type Simulator } from '../../../simulator/index.ts';
import { pressableRows } from '../../../simulator/telegram/rich/buttons.ts';
import { createTelegramPlatform } from '../../../src/platform/telegram/index.ts';
import type { TelegramSettings } from '../../../src/platform/telegram/manifest.ts';
import {
  type Bench,
  connected,
  removeAnchor,
  startCore,
  startPlatforms,
  type Transport,
  tokens,
} from './bench.ts';

export async function telegramBench(
  transport: Transport = 'push',
  settings: Pick<TelegramSettings, 'hasTables'> = {},
): Promise<Bench & { readonly sim: Simulator }> {
  const { core, deps } = startCore();
  const sim = await startPlatforms();
  const platform = createTelegramPlatform({
    token: tokens.telegram,
    apiRoot: sim.telegramApiRoot,
    ...(transport === 'push' ? { mode: 'webhook', secret: tokens.secret } : { mode: 'polling' }),
    ...settings,
    ...deps,
  });
  const server = await connected(platform, core.handle);
  await platform.announce?.(server?.url, []);
  const person = sim.telegram.addUser({ id: 77, firstName: 'Ani', languageCode: 'id' });
  const fromBot = () => person.chat().filter((message) => message.from === 'bot');
  const settle = async () => {
    await sim.idle();
    await platform.idle();
    await sim.idle();
  };
  const bench = Object.assign(core, {
    sim,
    platform,
    types: (words: string) => person.sends(words).then(settle),
    commands: (name = 'start', argument = '') => person.sends(`/${name} ${argument}`.trim()).then(settle),
    presses: (label: string | RegExp) => {
      const fits = (text: string) => (typeof label === 'string' ? text === label : label.test(text));
      const on = fromBot().findLast((message) =>
        pressableRows(message)
          .flat()
          .some(({ text }) => fits(text)),
      );
      return person.presses(on?.messageId ?? 0, { label }).then(settle);
    },
    sends: ({ name, mimeType, bytes, caption, size }: Parameters<Bench['sends']>[0]) =>
      person
        .sendsFile({
          kind: 'document',
          fileName: name,
          mimeType,
          content: bytes,
          ...(caption !== undefined && { caption }),
          ...(size !== undefined && { size }),
        })
        .then(settle),
    messages: () => fromBot().map(renderTelegramMessage),
    standing: () => fromBot().length,
    files: () =>
      fromBot().flatMap(({ file, text }) =>
        file === undefined
          ? []
          : [
              {
                name: file.fileName ?? '',
                bytes: sim.telegram.file(file.fileId) ?? new Uint8Array(),
                ...(text !== '' && { caption: text }),
              },
            ],
      ),
    pictures: () =>
      fromBot().flatMap(({ file, text: words }) =>
        file?.kind === 'photo' ? [{ bytes: sim.telegram.file(file.fileId) ?? new Uint8Array(), words }] : [],
      ),
    told: () => JSON.stringify([person.toasts(), fromBot().map(renderTelegramMessage)]),
    mentions: () => [],
    redeliver: () => sim.telegram.redeliver('last').then(settle),
    blocks: () => person.blocks().then(settle),
    vanish: () => removeAnchor(bench),
    failNext: (method: 'post' | 'edit', kind: '429' | '500' | 'accept-then-drop') =>
      sim.telegram.faults.next({
        method: method === 'post' ? 'sendMessage' : 'editMessageText',
        kind,
        retryAfterS: 7,
      }),
    retriesQuickly: () => {
      sim.telegram.webhookRetry = { firstDelayMs: 10, attempts: 5 };
    },
    refusesDeletions: () => {
      sim.telegram.refusesDeletions = true;
    },
    cutOff: () => sim.close(),
    settle,
    close: async () => {
      await platform.stop();
      await server?.close();
      await sim.close();
    },
  });
  return bench;
}
