import type { Capabilities } from '../../conversation/contract/platform.ts';

/** What the Bot API takes, and what a phone shows. Lengths are UTF-16 units unless said. */
export const telegramCapabilities: Capabilities = {
  hasForms: false,
  hasToasts: true,
  canEdit: true,
  canFold: true,
  // Never above twenty in a minute: that many quick edits have silenced a chat for minutes. The true figure is not known.
  drawBudget: { burst: 10, refillMs: 6000 },
  textMax: 4096,
  buttonsMax: 100,
  commandPrefix: '/',
  // A bot may send 50 MB, but gets no more than 20.
  files: { canSend: true, canReceive: true, bytesMax: 20 * 1024 * 1024 },
};
/** Unless the agency pays for more. */
export const perSecond = 30;
export const perSecondMax = 1000;
export const captionMax = 1024;
export const entitiesMax = 100;
export const toastMax = 200;
/** Characters of labels that lie side by side on a narrow phone without being cut. */
export const rowLabelsMax = 28;
export const buttonsPerRowMax = 8;
/** A longer label is cut by phones: the option is written out in the text, and its button carries its number. */
export const labelMax = 48;
export const tableWidth = 34;
/** A bot may delete a message for 48 hours; a little less, since its clock and ours may differ. */
export const deletableSeconds = 47.5 * 3600;
export const secretMin = 16;
export const telegramRoot = 'https://api.telegram.org';
/** Where Telegram calls us, below the public address. */
export const webhookPath = '/telegram/webhook';
