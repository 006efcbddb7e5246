/** What a person can do and see in a chat app, whichever it is: scripts are written once against this. */
export type Actor = {
  /** Types a message in the chat with the bot. */
  says(text: string): Promise<void>;
  /** `/name argument` on Telegram, `/kinerja name argument` on Slack. */
  commands(name: string, argument?: string): Promise<void>;
  /** Presses the last button that carries the label. Throws when there is none. */
  presses(label: string | RegExp): Promise<void>;
  /** Answers what is asked, by label: in a form where the app has forms, else message by message. */
  fills(values: Readonly<Record<string, string>>): Promise<void>;
  /** Everything of the bot that stands in the chat now, with its buttons, as plain text. */
  screen(): string;
  /** Labels of the buttons that can be pressed now. */
  buttons(): readonly string[];
  /** How many messages of the bot stand in the chat; where none can be taken back, how many answers still count. */
  messageCount(): number;
  /** What was last said beside a button; where the app has no such thing it stands on the screen. */
  notice(): string;
};

/** Surrounds each thing a person does, e.g. to wait until the bot has answered. */
export type Step = (does: () => Promise<unknown>) => Promise<void>;

/** A chosen option carries a mark in front of its words. */
const bare = (label: string): string => label.replace(/^[●✓✅]\s*/u, '');

export const labelFits = (label: string, wanted: string | RegExp): boolean =>
  typeof wanted === 'string' ? label === wanted || bare(label) === bare(wanted) : wanted.test(label);
