import { isRecord, type Json, textOf } from '../json.ts';
import type { SlackMention } from './types.ts';

type Found = Pick<SlackMention, 'kind' | 'target' | 'pointer'>;

const tokens = /<(!channel|!here|!everyone|!subteam\^[A-Z0-9]+|@[UW][A-Z0-9]+)(?:\|[^>]*)?>/g;

/**
 * Everything in a message that would notify someone: markup in mrkdwn, and mention elements of rich text. Text in
 * plain_text or in a text element of rich_text notifies nobody, whatever it looks like.
 */
export function findMentions(message: Json): readonly Found[] {
  const found: Found[] = [];
  const topText = message.text;
  const isParsed = message.mrkdwn !== false && message.mrkdwn !== 'false';
  if (typeof topText === 'string' && isParsed) found.push(...inMarkup(topText, '/text'));
  if (typeof topText === 'string' && (message.link_names === true || message.parse === 'full')) {
    found.push(...inBareNames(topText));
  }
  walk(message.blocks, '/blocks', found);
  return found;
}

function walk(value: unknown, pointer: string, found: Found[]): void {
  if (Array.isArray(value)) {
    for (const [at, item] of value.entries()) walk(item, `${pointer}/${at}`, found);
    return;
  }
  if (!isRecord(value)) return;
  const type = value.type;
  if ((type === 'mrkdwn' || type === 'markdown') && typeof value.text === 'string') {
    found.push(...inMarkup(value.text, `${pointer}/text`));
  } else if (type === 'broadcast') {
    const range = textOf(value.range);
    if (range === 'channel' || range === 'here' || range === 'everyone')
      found.push({ kind: range, target: range, pointer });
  } else if (type === 'user' && typeof value.user_id === 'string') {
    found.push({ kind: 'user', target: value.user_id, pointer });
  } else if (type === 'usergroup' && typeof value.usergroup_id === 'string') {
    found.push({ kind: 'usergroup', target: value.usergroup_id, pointer });
  }
  for (const [key, field] of Object.entries(value)) {
    if (typeof field === 'object') walk(field, `${pointer}/${key}`, found);
  }
}

function inMarkup(text: string, pointer: string): readonly Found[] {
  return [...text.matchAll(tokens)].map((match): Found => {
    const token = match[1] ?? '';
    if (token === '!channel' || token === '!here' || token === '!everyone') {
      const kind = token === '!channel' ? 'channel' : token === '!here' ? 'here' : 'everyone';
      return { kind, target: kind, pointer };
    }
    if (token.startsWith('@')) return { kind: 'user', target: token.slice(1), pointer };
    return { kind: 'usergroup', target: token.slice('!subteam^'.length), pointer };
  });
}

function inBareNames(text: string): readonly Found[] {
  return [...text.matchAll(/(?<!\w)@(channel|here|everyone)\b/g)].map((match) => {
    const kind = match[1] === 'channel' ? 'channel' : match[1] === 'here' ? 'here' : 'everyone';
    return { kind, target: kind, pointer: '/text' };
  });
}
