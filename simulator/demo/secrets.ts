import { randomBytes } from 'node:crypto';

const random = (): string => randomBytes(24).toString('base64url');

/** Tokens of the stand-ins, new at every start: nobody who has seen one before can act as the bot. */
export const newSecrets = () => ({
  // The number is the bot's and stays, because accounts are linked to it. Slack has its workspace for that.
  telegramToken: `7000000001:${random()}`,
  slack: {
    botToken: `xoxb-${random()}`,
    appToken: `xapp-${random()}`,
    signingSecret: random(),
  },
});
