import type { z } from 'zod';
import type { InboundFile } from '../../../conversation/contract/files.ts';
import type { InboundEvent } from '../../../conversation/contract/platform.ts';
import { newId } from '../../../shared/ids.ts';
import { isGiven } from '../../spare.ts';
import { typedText } from '../rich-text.ts';
import type { eventBody } from './payloads.ts';

type MessageEvent = z.infer<typeof eventBody>['event'];

/**
 * What Slack itself writes into a conversation when something there changes, or tells of a message that is gone. Nobody
 * sent it, so nobody waits for an answer. Whatever stands in no list was sent by a person.
 */
const ofSlackItself: ReadonlySet<string> = new Set([
  ...['message_deleted', 'message_replied', 'tombstone', 'ekm_access_denied', 'bot_message'],
  ...['slackbot_response', 'joiner_notification', 'assistant_app_thread', 'bot_add', 'bot_remove'],
  ...['pinned_item', 'unpinned_item', 'reminder_add', 'huddle_thread', 'sh_room_created'],
  ...['channel_join', 'channel_leave', 'channel_topic', 'channel_purpose', 'channel_name'],
  ...['channel_archive', 'channel_unarchive', 'channel_posting_permissions', 'channel_canvas_updated'],
]);

/** The meaning of a message or a file; undefined for events that do not concern us. */
export function messageMeaning(event: MessageEvent): InboundEvent | undefined {
  switch (event.subtype ?? undefined) {
    case undefined:
    // "/me ..." and an answer in a thread that is to be seen below as well: both are typed by a person.
    case 'me_message':
    case 'thread_broadcast':
      return {
        kind: 'text',
        text: typedText(event.text ?? ''),
        ...(event.ts !== undefined && { message: event.ts }),
      };
    case 'file_share':
      return filesOf(event);
    case 'message_changed':
      // Slack also "changes" a message to show a preview of a link. Only edits by a person have `edited`.
      if (!event.message || !isGiven(event.message.edited)) return undefined;
      return event.message.text === undefined || event.message.ts === undefined
        ? { kind: 'unsupported', what: 'edited' }
        : { kind: 'edited', text: typedText(event.message.text), message: event.message.ts };
    default:
      if (event.hidden === true || ofSlackItself.has(event.subtype ?? '')) return undefined;
      return { kind: 'unsupported', what: 'other' };
  }
}

export const inboundFiles = (files: NonNullable<MessageEvent['files']>): readonly InboundFile[] =>
  files.map((file) => ({
    id: newId(),
    ...(file.name && { name: file.name }),
    ...(file.mimetype && { mimeType: file.mimetype }),
    ...(typeof file.size === 'number' && { size: file.size }),
    source: {
      ...(file.id !== undefined && { id: file.id }),
      ...(file.url_private_download !== undefined && { url: file.url_private_download }),
      ...(typeof file.size === 'number' && { size: file.size }),
    },
  }));

function filesOf({ files, text }: MessageEvent): InboundEvent {
  const type = files?.[0]?.mimetype ?? '';
  const what = type.startsWith('image/') ? 'photo' : type.startsWith('audio/') ? 'voice' : 'file';
  if (!files?.length) return { kind: 'unsupported', what };
  return {
    kind: 'file',
    what,
    files: inboundFiles(files),
    ...(text && { caption: typedText(text) }),
  };
}
