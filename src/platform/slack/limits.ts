/** What Slack takes. Lengths are UTF-16 units. */
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
/** Slack refuses messages whose blocks hold more than about 13,200 characters, without documenting it. */
export const textMax = 12_000;
export const bodyMax = 1_000_000;
export const signatureAgeMaxSeconds = 300;
export const signatureAheadMaxSeconds = 60;
/** A trigger opens a form for three seconds after the press. */
export const triggerMs = 2500;
export const preformattedWidth = 60;
