import type { InboundEvent } from '../contract/platform.ts';

/** Whether what was sent was spoken: a voice note, or a recording that an app passes on as a file. */
export const isSaid = (event: InboundEvent): boolean =>
  event.kind === 'file' &&
  (event.what === 'voice' || event.files.every(({ mimeType = '' }) => mimeType.startsWith('audio/')));
