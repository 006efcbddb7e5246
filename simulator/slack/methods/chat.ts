import { flagOf, type Json, textOf } from '../../json.ts';
import { checkContent, messageJson, noteMentions, post } from '../post.ts';
import { SlackRefusal } from '../refusal.ts';
import { conversation, dmOwner, nowMs, type SlackState, type StoredMessage } from '../state.ts';
import type { Method } from './method.ts';

const textMax = 40_000;
const updateTextMax = 4000;

export const chatMethods: Readonly<Record<string, Method>> = {
  'chat.postMessage': (state, params) => {
    const channel = writableChannel(state, params);
    const content = checkContent(state, params, textMax);
    const message = post(state, channel, content, { from: 'bot', user: state.botUserId });
    noteMentions(state, params, content, message);
    return { channel, ts: message.ts, message: messageJson(state, message) };
  },
  'chat.postEphemeral': (state, params) => {
    const channel = writableChannel(state, params);
    const content = checkContent(state, params, textMax);
    const message = post(state, channel, content, { from: 'bot', user: state.botUserId, ephemeral: true });
    noteMentions(state, params, content, message);
    return { message_ts: message.ts };
  },
  'chat.update': (state, params) => {
    const message = ownMessage(state, params, 'cant_update_message');
    // Fields that are left out stay as they were. An empty list of blocks removes the old ones.
    const merged = { ...params, text: params.text ?? message.text };
    const content = checkContent(state, merged, updateTextMax);
    message.text = content.text;
    if (params.blocks !== undefined) message.blocks = content.blocks;
    message.edited = true;
    noteMentions(state, params, content, message);
    return {
      channel: message.channel,
      ts: message.ts,
      text: message.text,
      message: messageJson(state, message),
    };
  },
  'chat.delete': (state, params) => {
    const message = ownMessage(state, params, 'cant_delete_message');
    const all = conversation(state, message.channel);
    all.splice(all.indexOf(message), 1);
    return { channel: message.channel, ts: message.ts };
  },
  'chat.getPermalink': (state, params) => {
    const message = findMessage(state, params);
    return {
      channel: message.channel,
      permalink: `https://sim.slack.com/archives/${message.channel}/p${message.ts.replace('.', '')}`,
    };
  },
};

/** The conversation a bot may write to. A user id means that person's DM. */
export function writableChannel(state: SlackState, params: Json): string {
  const given = textOf(params.channel) ?? textOf(params.channel_id) ?? '';
  if (given === '') throw new SlackRefusal('invalid_arguments', ['missing required field: channel']);
  const owner = state.people.get(given) ?? dmOwner(state, given);
  if (owner !== undefined) {
    if (owner.isDeleted) throw new SlackRefusal('user_disabled');
    return owner.dmId;
  }
  // A channel exists once somebody has written in it.
  if (/^[CG]/.test(given) && state.messages.has(given)) return given;
  throw new SlackRefusal('channel_not_found');
}

function findMessage(state: SlackState, params: Json): StoredMessage {
  const channel = writableChannel(state, params);
  const ts = textOf(params.ts) ?? textOf(params.message_ts);
  const message = conversation(state, channel).findLast(
    (candidate) => candidate.ts === ts && !candidate.ephemeral,
  );
  if (message === undefined) throw new SlackRefusal('message_not_found');
  return message;
}

function ownMessage(state: SlackState, params: Json, refusal: string): StoredMessage {
  const message = findMessage(state, params);
  if (message.from !== 'bot') throw new SlackRefusal(refusal);
  return message;
}

const responseUrlUses = 5;
const responseUrlLifetimeMs = 30 * 60_000;

/**
 * Handles a POST to a response_url, which may answer or replace a message five times within half an hour. No tier
 * counts it.
 */
export function respond(state: SlackState, id: string, params: Json): void {
  const address = state.responseUrls.get(id);
  if (address === undefined) throw new SlackRefusal('invalid_url');
  if (nowMs(state) - address.atMs > responseUrlLifetimeMs) throw new SlackRefusal('expired_url');
  if (address.uses >= responseUrlUses) throw new SlackRefusal('used_url');
  const all = conversation(state, address.channel);
  const original = all.find((message) => message.ts === address.messageTs);
  const isLost = address.messageTs !== undefined && original === undefined;
  if (isLost && flagOf(params.replace_original)) throw new SlackRefusal('message_not_found');
  if (flagOf(params.delete_original)) {
    if (original !== undefined) all.splice(all.indexOf(original), 1);
    address.uses += 1;
    return;
  }
  const content = checkContent(state, params, textMax);
  address.uses += 1;
  if (flagOf(params.replace_original) && original !== undefined) {
    Object.assign(original, content, { edited: true });
    noteMentions(state, params, content, original);
    return;
  }
  const ephemeral = params.response_type !== 'in_channel';
  const message = post(state, address.channel, content, { from: 'bot', user: state.botUserId, ephemeral });
  noteMentions(state, params, content, message);
}
