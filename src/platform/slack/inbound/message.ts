import type { z } from 'zod';
import type { InboundEvent } from '../../../conversation/contract/platform.ts';
import { isGiven } from '../../spare.ts';
import type { FetchFile } from '../files.ts';
import { typedText } from '../rich-text.ts';
import type { eventBody } from './payloads.ts';

type MessageEvent = z.infer<typeof eventBody>['event'];

/** The meaning of a message or a file; undefined for events that do not concern us. */
export function messageMeaning(event: MessageEvent, fetchFile: FetchFile): InboundEvent | undefined {
  switch (event.subtype ?? undefined) {
    case undefined:
      return {
        kind: 'text',
        text: typedText(event.text ?? ''),
        ...(event.ts !== undefined && { message: event.ts }),
      };
    case 'file_share':
      return filesOf(event, fetchFile);
    case 'message_changed':
      // Slack also "changes" a message to show a preview of a link. Only edits by a person have `edited`.
      if (!event.message || !isGiven(event.message.edited)) return undefined;
      return event.message.text === undefined || event.message.ts === undefined
        ? { kind: 'unsupported', what: 'edited' }
        : { kind: 'edited', text: typedText(event.message.text), message: event.message.ts };
    default:
      return undefined;
  }
}

function filesOf({ files, text }: MessageEvent, fetchFile: FetchFile): InboundEvent {
  const type = files?.[0]?.mimetype ?? '';
  const what = type.startsWith('image/') ? 'photo' : type.startsWith('audio/') ? 'voice' : 'file';
  if (!files?.length) return { kind: 'unsupported', what };
  return {
    kind: 'file',
    what,
    files: files.map((file) => ({
      ...(file.name && { name: file.name }),
      ...(file.mimetype && { mimeType: file.mimetype }),
      ...(typeof file.size === 'number' && { size: file.size }),
      fetch: (bytesMax) => fetchFile(file, bytesMax),
    })),
    ...(text && { caption: typedText(text) }),
  };
}
