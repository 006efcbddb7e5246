import type { z } from 'zod';
import { typedText } from '../rich-text.ts';
import type { Bot } from './origin.ts';
import { digest, inboundOf, type Parsed } from './parsed.ts';
import type { commandBody } from './payloads.ts';

/**
 * `/kinerja tim 2` is the command `tim` with the argument `2`. With nothing after it, it opens the home screen.
 * `dmOf` finds the person's own conversation with us, because a command can be typed in any conversation.
 */
export async function parseCommand(
  { text, user_id: userId, channel_id: channel, trigger_id: triggerId }: z.infer<typeof commandBody>,
  bot: Bot,
  dmOf: (userId: string) => Promise<string | undefined>,
): Promise<Parsed> {
  const [first = '', ...others] = typedText(text ?? '')
    .trim()
    .split(/\s+/);
  const name = first === '' ? 'start' : first.replace(/^\//, '').toLowerCase();
  const ours = channel.startsWith('D') ? await dmOf(userId) : '';
  // When Slack does not tell which conversation is ours, the answer goes there all the same, and not to where it was typed.
  const isPrivate = ours === undefined || ours === channel;
  const inbound = inboundOf(
    bot,
    userId,
    ours === channel ? channel : undefined,
    digest('command', bot.teamId, userId, triggerId),
    {
      kind: 'command',
      name,
      argument: others.join(' '),
    },
  );
  return isPrivate
    ? { source: 'command', inbound, triggerId }
    : { source: 'command', inbound: { ...inbound, isPrivate: false }, publicChannel: channel };
}
