import type { MessageKey } from '../../i18n/messages/index.ts';
import type { InboundFile } from '../contract/files.ts';
import type { InboundEvent } from '../contract/platform.ts';

/** What is said to somebody who sent a file. Whose phone makes HEIC photos is spared converting them in vain. */
export const refusalOf = ({ what, files }: Extract<InboundEvent, { kind: 'file' }>): MessageKey =>
  files.some(isHeic) ? 'pointer.heic' : `pointer.${what}`;

/** Telegram sends a photo as JPEG, but a file as it is; some apps do not know the type, only the name. */
const isHeic = ({ name = '', mimeType = '' }: InboundFile): boolean =>
  /^image\/hei[cf]/i.test(mimeType) || /\.hei[cf]$/i.test(name);
