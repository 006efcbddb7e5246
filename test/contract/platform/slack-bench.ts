import { renderSlackMessage, type Simulator } from '../../../simulator/index.ts';
import { isRecord } from '../../../simulator/json.ts';
import { readBotManifest } from '../../../simulator/slack/app-manifest.ts';
import { createSlackPlatform } from '../../../src/platform/slack/index.ts';
import {
  type Bench,
  connected,
  removeAnchor,
  startCore,
  startPlatforms,
  type Transport,
  tokens,
} from './bench.ts';

export async function slackBench(
  transport: Transport = 'push',
  /** The organisation that the workspace belongs to, and a right that the app was installed without. */
  { enterpriseId, without }: { readonly enterpriseId?: string | undefined; readonly without?: string } = {},
): Promise<Bench & { readonly sim: Simulator }> {
  const { core, deps } = startCore();
  const manifest = readBotManifest();
  const scopes = manifest.scopes.filter((scope) => scope !== without);
  const sim = await startPlatforms({
    ...(enterpriseId && { enterpriseId }),
    manifest: { ...manifest, scopes },
  });
  const person = sim.slack.addUser({ id: 'U77', realName: 'Ani', email: 'ani@contoh.go.id' });
  const platform = await createSlackPlatform({
    token: tokens.bot,
    apiUrl: sim.slackApiUrl,
    ...(transport === 'push'
      ? { mode: 'http', signingSecret: tokens.secret }
      : { mode: 'socket', appToken: tokens.app }),
    ...deps,
  });
  const server = await connected(platform, core.handle);
  if (server) sim.slack.requestUrl = `${server.url}/slack/events`;
  const fromBot = () => person.dm().filter((message) => message.from === 'bot');
  const settle = async () => {
    await sim.idle();
    await platform.idle();
    await sim.idle();
  };
  const bench = Object.assign(core, {
    sim,
    platform,
    types: (words: string) => person.sends(words).then(settle),
    commands: (name = '', argument = '') =>
      person.slash('/kinerja', `${name} ${argument}`.trim()).then(settle),
    presses: (label: string | RegExp) => {
      const fits = (text: string) =>
        typeof label === 'string' ? text.includes(`"text":"${label}"`) : label.test(text);
      const on = fromBot().findLast(({ blocks }) => fits(JSON.stringify(blocks)));
      return person.presses(on?.ts ?? '', { label }).then(settle);
    },
    sends: ({ name, mimeType, bytes, caption, size }: Parameters<Bench['sends']>[0]) =>
      person
        .sendsFile({
          name,
          content: bytes,
          mimetype: mimeType,
          ...(caption !== undefined && { text: caption }),
          ...(size !== undefined && { size }),
        })
        .then(settle),
    messages: () => fromBot().map(renderSlackMessage),
    standing: () => fromBot().length,
    files: () =>
      fromBot().flatMap(({ files, blocks }) =>
        files.map(({ id, name }) => ({
          name,
          bytes: Uint8Array.from(sim.slack.file(id) ?? []),
          ...(blocks.length > 0 && { caption: wordsOf(blocks) }),
        })),
      ),
    pictures: () =>
      fromBot().flatMap(({ blocks }) =>
        blocks.flatMap(({ slack_file: file, alt_text: words }) =>
          isRecord(file)
            ? [
                {
                  bytes: Uint8Array.from(sim.slack.file(String(file.id)) ?? []),
                  words: `${wordsOf(blocks)}\n${words}`,
                },
              ]
            : [],
        ),
      ),
    told: () => fromBot().map(renderSlackMessage).join(),
    mentions: () => sim.slack.mentions,
    redeliver: () => sim.slack.redeliverLastEvent().then(settle),
    blocks: () => person.deactivates({ isTold: false }),
    vanish: () => removeAnchor(bench),
    failNext: (method: 'post' | 'edit', kind: '429' | '500' | 'accept-then-drop') => {
      // A press has two ways to its message, and the second is taken when the first fails.
      for (const each of method === 'post' ? ['chat.postMessage'] : ['response_url', 'chat.update'])
        sim.slack.faults.next({ method: each, kind, retryAfterS: 7 });
    },
    retriesQuickly: () => {
      Object.assign(sim.slack, { eventRetryDelaysMs: [50, 50, 50], ackTimeoutMs: 300 });
    },
    refusesDeletions: () => {
      sim.slack.refusesDeletions = true;
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

/** The text in blocks of rich text. */
function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).join('');
  if (typeof value !== 'object' || value === null) return '';
  return 'text' in value && typeof value.text === 'string'
    ? value.text
    : Object.values(value).map(wordsOf).join('');
}
