import { isRecord, type Json, recordsOf, structured, textOf } from '../json.ts';
import { checkBlocks, textSum } from './checks/blocks.ts';
import type { Report } from './checks/report.ts';
import { findMentions } from './mentions.ts';
import { SlackRefusal } from './refusal.ts';
import { conversation, isLookedAt, nextTs, type SlackState, type StoredMessage, withIds } from './state.ts';
import type { SlackFile } from './types.ts';

/** Slack refuses a message with more text in its blocks. Users found that out; Slack does not document it. */
const blockTextMax = 13_200;

type MessageContent = { readonly text: string; readonly blocks: readonly Json[] };

/** The text and blocks of a message to post. Throws what Slack would refuse. */
export function checkContent(state: SlackState, params: Json, textMax: number): MessageContent {
  const text = textOf(params.text) ?? '';
  const given = params.blocks;
  const blocks = given === undefined || given === '' ? [] : structured(given);
  if (blocks === undefined) throw new SlackRefusal('invalid_blocks_format');
  const messages: string[] = [];
  const report: Report = (words, pointer) => messages.push(`${words} [json-pointer:${pointer}]`);
  checkBlocks(report, blocks, 'message', '/blocks');
  for (const [at, block] of recordsOf(blocks).entries())
    if (block.slack_file !== undefined && !isPictureOf(state, block.slack_file))
      report('invalid slack file', `/blocks/${at}/slack_file`);
  if (messages.length > 0) throw new SlackRefusal('invalid_blocks', messages);
  if (textSum(blocks) > blockTextMax) throw new SlackRefusal('msg_blocks_too_long');
  if (text.length > textMax) throw new SlackRefusal('msg_too_long');
  if (text === '' && recordsOf(blocks).length === 0) throw new SlackRefusal('no_text');
  return { text, blocks: withIds(recordsOf(blocks)) };
}

const pictures = /^image\/(png|jpe?g|gif)$/;

/** Named by its id or its address, not by both; and Slack knows by now that it is a picture. */
function isPictureOf(state: SlackState, named: unknown): boolean {
  if (!isRecord(named) || (named.id === undefined) === (named.url === undefined)) return false;
  const id = textOf(named.id) ?? textOf(named.url)?.split('/').at(-1) ?? '';
  const file = state.files.get(id);
  return file?.bytes !== undefined && isLookedAt(file) && pictures.test(file.mimetype);
}

export function post(
  state: SlackState,
  channel: string,
  content: MessageContent,
  options: { from: 'bot' | 'user'; user: string; ephemeral?: boolean; files?: readonly SlackFile[] },
): StoredMessage {
  const message: StoredMessage = {
    ts: nextTs(state),
    channel,
    from: options.from,
    user: options.user,
    text: content.text,
    blocks: content.blocks,
    edited: false,
    ephemeral: options.ephemeral ?? false,
    files: options.files ?? [],
  };
  conversation(state, channel).push(message);
  return message;
}

/** Records whom a message of the bot would have notified. */
export function noteMentions(
  state: SlackState,
  params: Json,
  content: MessageContent,
  message: StoredMessage,
): void {
  const found = findMentions({ ...params, text: content.text, blocks: content.blocks });
  for (const mention of found) state.mentions.push({ ...mention, channel: message.channel, ts: message.ts });
}

export function messageJson(state: SlackState, message: StoredMessage): Json {
  return {
    type: 'message',
    user: message.user,
    ...(message.from === 'bot' ? { bot_id: `B${state.botUserId.slice(1)}`, app_id: state.appId } : {}),
    ts: message.ts,
    text: message.text,
    team: state.teamId,
    ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
    ...(message.edited ? { edited: { user: message.user, ts: message.ts } } : {}),
    ...(message.files.length > 0 ? { files: message.files.map((file) => fileJson(state, file)) } : {}),
  };
}

export const fileJson = (state: SlackState, file: SlackFile): Json => ({
  id: file.id,
  name: file.name,
  title: file.title,
  size: file.size,
  mimetype: file.mimetype,
  filetype: file.name.split('.').at(-1) ?? '',
  url_private: `${state.baseUrl}/slack-files/${file.id}`,
  url_private_download: `${state.baseUrl}/slack-files/${file.id}`,
});
