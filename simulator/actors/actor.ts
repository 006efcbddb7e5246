/** A file in a chat. */
export type ChatFile = { readonly name: string; readonly mimeType: string; readonly bytes: Uint8Array };

/** What a person can do and see in any of the chat apps, so that each script is written only once. */
export type Actor = {
  /** Types a message in the chat with the bot. */
  says(text: string): Promise<void>;
  /** `/name argument` on Telegram, `/kinerja name argument` on Slack. */
  commands(name: string, argument?: string): Promise<void>;
  /** Presses the last button with that label. Throws when there is none. */
  presses(label: string | RegExp): Promise<void>;
  /** Answers questions by their labels: in one form if the app has forms, otherwise message by message. */
  fills(values: Readonly<Record<string, string>>): Promise<void>;
  /** Sends a file from the phone or the desk, with a text beside it. */
  sendsFile(file: ChatFile, caption?: string): Promise<void>;
  /** The files that the bot sent, oldest first. */
  received(): readonly Pick<ChatFile, 'name' | 'bytes'>[];
  /** The pictures that the bot sent, each with the words for who does not see it, oldest first. */
  pictures(): readonly { readonly bytes: Uint8Array; readonly words: string }[];
  /** All messages of the bot now in the chat, with their buttons, as plain text. */
  screen(): string;
  /** Labels of the buttons that can be pressed now. */
  buttons(): readonly string[];
  /** Texts that are there to be copied, each with one tap or from a block of code. */
  copyable(): readonly string[];
  /** How many messages of the bot are in the chat. In an app that cannot delete any, those whose buttons still work. */
  messageCount(): number;
  /** The last short notice after a press. In an app without such notices it is part of the screen. */
  notice(): string;
};

/** Wraps every act of a person, for example to wait until the bot has answered. */
export type Step = (does: () => Promise<unknown>) => Promise<void>;

/** Removes the mark that a chosen option has in front of its text. */
const bare = (label: string): string => label.replace(/^[●✓✅]\s*/u, '');

export const labelFits = (label: string, wanted: string | RegExp): boolean =>
  typeof wanted === 'string' ? label === wanted || bare(label) === bare(wanted) : wanted.test(label);
