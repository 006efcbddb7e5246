import { randomBytes } from 'node:crypto';
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Platform, Shown, ShowOptions } from '../../conversation/contract/platform.ts';
import type { Screen } from '../../conversation/contract/view.ts';
import { drawWithRetry } from '../../conversation/guards/draw-twice.ts';
import { passing } from '../../conversation/guards/pass.ts';
import type { Log } from '../../shared/log.ts';
import { classify } from './errors.ts';
import type { People } from './people.ts';
import {
  readAddress,
  readAnchor,
  readFileAnchor,
  type SlackAddress,
  type SlackAnchor,
  writeAnchor,
} from './places.ts';
import { type RenderedMessage, renderScreen } from './render.ts';
import type { MessageRoads } from './roads/message-roads.ts';

export type ShowDeps = {
  readonly client: WebClient;
  readonly roads: MessageRoads;
  readonly people: Pick<People, 'dmOf'>;
  readonly log: Log;
};

export const newNonce = (): string => randomBytes(6).toString('base64url');

/** Shows and removes screens as messages. Failures of `show` are values. */
export function createShow(deps: ShowDeps): Required<Pick<Platform, 'show' | 'remove'>> {
  return {
    show: (address, screen, options) => show(deps, readAddress(address), screen, options),
    remove: async (_address, anchor) => {
      const file = readFileAnchor(anchor);
      await remove(deps, readAnchor(anchor));
      if (file !== undefined) await taken(deps, () => deps.client.files.delete({ file }));
    },
  };
}

async function show(
  deps: ShowDeps,
  address: SlackAddress,
  screen: Screen,
  options: ShowOptions,
): Promise<Shown> {
  const messages = renderScreen(screen, newNonce());
  const anchor = readAnchor(options.anchor);
  try {
    const edited = anchor && (await edit(deps, messages, anchor, options));
    const placed = edited ?? (await post(deps, address, messages, options));
    // What could not be edited is removed like anything replaced, so that no two screens stay pressable.
    for (const old of [edited === undefined ? anchor : undefined, readAnchor(options.replaces)]) {
      if (old !== undefined && old.ts !== placed.ts) await remove(deps, old);
    }
    return { ok: true, anchor: writeAnchor(placed) };
  } catch (error) {
    return { ok: false, error: classify(error) };
  }
}

/** Undefined when the message cannot become this screen and a fresh one is needed. */
async function edit(
  deps: ShowDeps,
  messages: readonly RenderedMessage[],
  anchor: SlackAnchor,
  options: ShowOptions,
): Promise<SlackAnchor | undefined> {
  // Messages cannot be put before existing ones.
  if (messages.length - 1 > anchor.before.length) return undefined;
  const kept = anchor.before.slice(0, messages.length - 1);
  const places = [...kept, anchor.ts];
  for (const [at, message] of messages.entries()) {
    const ts = places[at];
    if (ts === undefined) return undefined;
    try {
      await drawWithRetry(classify, () =>
        passing(options)('edit', () => deps.roads.update({ channel: anchor.channel, ts }, message)),
      );
    } catch (error) {
      if (classify(error).kind === 'anchor-gone') return undefined;
      throw error;
    }
  }
  await remove(deps, { channel: anchor.channel, places: anchor.before.slice(kept.length) });
  return { ...anchor, before: kept };
}

async function post(
  deps: ShowDeps,
  address: SlackAddress,
  messages: readonly RenderedMessage[],
  options: ShowOptions,
): Promise<SlackAnchor> {
  let channel = address.channel ?? (await deps.people.dmOf(address.userId));
  const sent: string[] = [];
  try {
    for (const message of messages) {
      const where = channel;
      const answer = await passing(options)('new', () =>
        deps.client.chat.postMessage({ channel: where, ...message, ...inert }),
      );
      const placed = z.object({ channel: z.string(), ts: z.string() }).parse(answer);
      channel = placed.channel;
      sent.push(placed.ts);
    }
  } catch (error) {
    // Half a screen helps nobody, and would stand there twice once the whole is tried again.
    await remove(deps, { channel, places: sent });
    throw error;
  }
  return { channel, ts: sent.at(-1) ?? '', before: sent.slice(0, -1) };
}

/** Nothing in the notification's text is turned into a link or a name. */
export const inert = {
  mrkdwn: false,
  parse: 'none',
  link_names: false,
  unfurl_links: false,
  unfurl_media: false,
} as const;

async function remove(
  deps: ShowDeps,
  old: SlackAnchor | { readonly channel: string; readonly places: readonly string[] } | undefined,
): Promise<void> {
  if (old === undefined) return;
  for (const ts of 'places' in old ? old.places : [...old.before, old.ts])
    await deps.roads.remove({ channel: old.channel, ts });
}

/** What fails is only logged: nothing depends on it. */
async function taken({ log }: ShowDeps, away: () => Promise<unknown>): Promise<void> {
  try {
    await away();
  } catch (error) {
    const failure = classify(error);
    if (failure.kind !== 'anchor-gone')
      log.warn({ platform: 'slack', failure: failure.kind }, 'an old message could not be removed');
  }
}
