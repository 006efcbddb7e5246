import type { Capabilities } from '../../../src/conversation/contract/platform.ts';
import { boxesMax, enclosureMax, wordsMax } from './post-office.ts';

/** A platform that can do as little as WhatsApp. It proves that the bot follows any manifest. */
export const paperCapabilities: Capabilities = {
  hasForms: false,
  hasToasts: false,
  canEdit: false,
  canFold: false,
  canTable: false,
  textMax: wordsMax,
  buttonsMax: boxesMax,
  gridRowsMax: 9,
  commandPrefix: '!',
  files: { canSend: true, canReceive: true, bytesMax: enclosureMax },
};
export const perSecond = 20;
