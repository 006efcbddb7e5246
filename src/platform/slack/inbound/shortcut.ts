import type { z } from 'zod';
import { evidenceShortcut } from '../limits.ts';
import { typedText } from '../rich-text.ts';
import { inboundFiles } from './message.ts';
import type { Bot } from './origin.ts';
import { digest, inboundOf, type Parsed } from './parsed.ts';
import type { messageActionBody } from './payloads.ts';

/**
 * "Simpan sebagai bukti" on a message. It is answered in the person's own conversation with us, whatever conversation the
 * message stands in, and nobody there sees anything of it. Slack names its writer by an id alone, which tells a reader
 * nothing.
 */
export function parseShortcut(
  {
    callback_id: callback,
    user,
    trigger_id: triggerId,
    action_ts: at,
    channel,
    message,
  }: z.infer<typeof messageActionBody>,
  bot: Bot,
): Parsed | undefined {
  if (callback !== evidenceShortcut) return undefined;
  const writtenAtMs = Math.floor(Number(message.ts) * 1000);
  const inbound = inboundOf(
    bot,
    user.id,
    undefined,
    digest('shortcut', bot.teamId, user.id, at ?? triggerId ?? '', channel.id, message.ts ?? ''),
    {
      kind: 'forwarded',
      text: typedText(message.text ?? ''),
      files: inboundFiles(message.files ?? []),
      ...(writtenAtMs > 0 && { writtenAtMs }),
    },
  );
  return { source: 'shortcut', inbound, ...(triggerId !== undefined && { triggerId }) };
}
