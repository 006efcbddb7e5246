/** What a person did: pressed one of the buttons that were offered, or sent so many characters. */
export type Deed =
  | { readonly kind: 'press'; readonly offered: number }
  | { readonly kind: 'send'; readonly typed: number };

/** What a person has before the eyes: lines of text, rows of buttons below or between them, and perhaps a short notice. */
export type Sight = {
  readonly lines: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly notice: string;
};

/** A flow as it went: what was seen first, then each deed with what was seen after it. */
export type Played = {
  readonly first: Sight;
  readonly steps: readonly { readonly deed: Deed; readonly sight: Sight }[];
  /** Bytes of all calls to the platform, from the first deed on. */
  readonly bytes: number;
  /** How many messages of the bot are in the chat at the end. */
  readonly bubbles: number;
};
