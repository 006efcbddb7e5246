import type { Capabilities } from '../../conversation/contract/platform.ts';

/** What Slack takes. Lengths are UTF-16 units. */
export const slackCapabilities: Capabilities = {
  hasForms: true,
  hasToasts: false,
  canEdit: true,
  canFold: false,
  // Slack refuses messages whose blocks hold more than about 13,200 characters, without documenting it.
  textMax: 12_000,
  // Fifty blocks of five, of which some hold the words.
  buttonsMax: 200,
  // The one command an app's manifest registers; everything else is said behind it.
  commandPrefix: '/kinerja ',
  // A workspace allows 1 GB; no more than we would keep in memory.
  files: { canSend: true, canReceive: true, bytesMax: 50 * 1024 * 1024 },
};
/** A workspace takes "several hundred" messages a minute; this makes 480. */
export const perSecond = 8;
export const headerMax = 150;
export const sectionTextMax = 3000;
/** Longer notes are drawn as ordinary text: small grey print is for short ones. */
export const contextTextMax = 2000;
export const buttonLabelMax = 75;
export const buttonsPerRow = 5;
/** More options than this become one select. */
export const optionButtonsMax = 10;
export const inputMax = 3000;
export const frameTextMax = 24;
export const messageBlocksMax = 50;
export const homeBlocksMax = 100;
export const tableRowsMax = 100;
export const bodyMax = 1_000_000;
export const signatureAgeMaxSeconds = 300;
export const signatureAheadMaxSeconds = 60;
/** A trigger opens a form for three seconds after the press. */
export const triggerMs = 2500;
export const preformattedWidth = 60;
/** Where Slack calls us for everything, below the public address. */
export const requestPath = '/slack/events';
