import type { Capabilities } from '../../conversation/contract/platform.ts';

/** What the Bot API allows and a phone shows. Lengths are counted in UTF-16 units, unless noted otherwise. */
export const telegramCapabilities: Capabilities = {
  hasForms: false,
  hasToasts: true,
  canEdit: true,
  canFold: true,
  // Only where the agency switches it on: see `hasTables` of the settings.
  canTable: false,
  // Never above twenty in a minute: that many quick edits have silenced a chat for minutes. The true figure is not known.
  drawBudget: { burst: 10, refillMs: 6000 },
  textMax: 4096,
  buttonsMax: 100,
  copyMax: 256,
  gridRowsMax: 5,
  commandPrefix: '/',
  // A bot may send 50 MB but can only fetch 20 MB.
  files: { canSend: true, canReceive: true, bytesMax: 20 * 1024 * 1024 },
};
/** Unless the agency pays for more. */
export const perSecond = 30;
export const perSecondMax = 1000;
export const captionMax = 1024;
export const entitiesMax = 100;
export const toastMax = 200;
/** So many characters of labels fit into one row of a narrow phone without being cut. */
export const rowLabelsMax = 28;
/** So many characters of the widest label, times the buttons of its row, fit the columns of a phone. */
export const rowColumnsMax = 32;
export const buttonsPerRowMax = 8;
/** Phones cut a longer label. Such an option is written out in the text, and its button only shows a number. */
export const labelMax = 48;
export const tableWidth = 34;
/** What one message with tables may hold. Items and rows count as blocks, and everything inside them too. */
export const richMax = { characters: 32_768, blocks: 500, depth: 16, columns: 20 };
/** A bot may delete a message for 48 hours. This is a little less, because Telegram's clock and ours may differ. */
export const deletableSeconds = 47.5 * 3600;
export const secretMin = 16;
export const telegramRoot = 'https://api.telegram.org';
/** The path for calls from Telegram, below the public address. */
export const webhookPath = '/telegram/webhook';
