import type { Capabilities } from '../../conversation/contract/platform.ts';

/** The only command that the app's manifest registers. Our own commands are typed after it. */
/** The message shortcut of the manifest. */
export const evidenceShortcut = 'save_as_evidence';

export const slackCommand = '/kinerja';

/** What Slack allows. Lengths are counted in UTF-16 units. */
export const slackCapabilities: Capabilities = {
  hasForms: true,
  hasToasts: false,
  canEdit: true,
  canFold: true,
  canTable: false,
  // Slack refuses messages whose blocks hold more than about 13,200 characters, without documenting it.
  textMax: 12_000,
  // A message has fifty blocks. Forty of them with five buttons each leave ten for text.
  buttonsMax: 200,
  // Its rows are higher than Telegram's, and a notice is a line of the message.
  gridRowsMax: 3,
  commandPrefix: `${slackCommand} `,
  // Slack allows 1 GB, but we keep the whole file in memory.
  files: { canSend: true, canReceive: true, bytesMax: 50 * 1024 * 1024 },
};
/** A workspace takes "several hundred" messages a minute; this makes 480. */
export const perSecond = 8;
export const headerMax = 150;
export const sectionTextMax = 3000;
/** What an image says to whoever does not see it. */
export const altTextMax = 2000;
/** Longer notes are drawn as ordinary text, because much small grey print is hard to read. */
export const contextTextMax = 2000;
export const buttonLabelMax = 75;
export const buttonsPerRow = 5;
/** A row of a grid: its number and five answers, all of them short. A phone shows them side by side. */
export const gridButtonsPerRow = 6;
/** More options than this become a select menu. */
export const optionButtonsMax = 10;
export const inputMax = 3000;
export const frameTextMax = 24;
export const messageBlocksMax = 50;
export const homeBlocksMax = 100;
/** Blocks inside a container. */
export const childBlocksMax = 10;
export const tableRowsMax = 100;
export const bodyMax = 1_000_000;
export const signatureAgeMaxSeconds = 300;
export const signatureAheadMaxSeconds = 60;
/** Slack lets us open a form for three seconds after a press; we stop trying a little earlier. */
export const triggerMs = 2500;
/** Slack waits three seconds for an acknowledgement. */
export const acknowledgedByMs = 2000;
export const preformattedWidth = 60;
/** The path for all calls from Slack, below the public address. */
export const requestPath = '/slack/events';
