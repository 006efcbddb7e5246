/** What the practice room's page and its server tell each other. Types only, so that the browser loads nothing of it. */

export type Part = 'employee' | 'secondEmployee' | 'appraiser' | 'secondAppraiser' | 'hr';
export type App = 'telegram' | 'slack';

/** Somebody one can be in the room, with their accounts on both stand-ins. */
export type RoomPerson = {
  readonly id: string;
  readonly name: string;
  readonly part: Part;
  readonly telegramId: number;
  readonly slackId: string;
};

/** A person on one of the two apps: what one window shows. Written `personId@app` in addresses. */
export type SeatKey = `${string}@${App}`;

export type RoomBlock = Readonly<Record<string, unknown>>;

export type TelegramBubble = {
  readonly key: string;
  readonly from: 'bot' | 'user';
  readonly text: string;
  readonly entities: readonly {
    readonly type: string;
    readonly offset: number;
    readonly length: number;
    readonly url?: string;
  }[];
  /** Labels and what a button does: `press`, or the address of a link. */
  readonly keyboard: readonly (readonly { readonly text: string; readonly url?: string }[])[];
  readonly edits: number;
  /** Unix seconds of the simulated clock. */
  readonly date: number;
  readonly file?: {
    readonly id: string;
    readonly kind: string;
    readonly name: string;
    readonly size: number;
  };
};

export type TelegramSeat = {
  readonly app: 'telegram';
  readonly messages: readonly TelegramBubble[];
  readonly commands: readonly { readonly command: string; readonly description: string }[];
  readonly replyKeyboard: readonly (readonly string[])[];
  /** Texts shown beside presses so far; a page shows those that came after it looked first. */
  readonly toasts: { readonly count: number; readonly last?: string; readonly isAlert: boolean };
  /** False until the account is linked: then the room offers a code from HR. */
  readonly isLinked: boolean;
};

export type SlackPost = {
  readonly key: string;
  readonly from: 'bot' | 'user';
  readonly text: string;
  readonly blocks: readonly RoomBlock[];
  readonly isEdited: boolean;
  readonly isEphemeral: boolean;
  /** Unix seconds of the simulated clock. */
  readonly date: number;
  readonly files: readonly {
    readonly id: string;
    readonly name: string;
    readonly size: number;
    readonly mimetype: string;
  }[];
};

export type SlackSurface = {
  readonly id: string;
  readonly title: string;
  readonly submit: string | undefined;
  readonly close: string | undefined;
  readonly blocks: readonly RoomBlock[];
  /** `state.values` as on the wire. */
  readonly values: RoomBlock;
};

export type SlackSeat = {
  readonly app: 'slack';
  readonly messages: readonly SlackPost[];
  readonly home: SlackSurface | undefined;
  readonly modal: SlackSurface | undefined;
  readonly modalErrors: Readonly<Record<string, string>>;
  /** What Slack itself says when the bot did not answer well. */
  readonly trouble: string | undefined;
  readonly isLinked: boolean;
};

export type SeatState = TelegramSeat | SlackSeat;

/** One thing that went over the wire, in words. */
export type WireLine = {
  readonly seq: number;
  readonly at: string;
  readonly isFromBot: boolean;
  readonly app: App;
  readonly method: string;
  readonly about: string;
  readonly isRefused: boolean;
  readonly payload: string;
  readonly response: string;
};

export type ClockState = { readonly now: string; readonly timeZone: string };

/** What the server sends by itself, as named server-sent events. */
export type RoomEvents = {
  readonly seat: { readonly seat: SeatKey; readonly state: SeatState };
  readonly clock: ClockState;
  readonly wire: readonly WireLine[];
};

/** What the page asks once at its start. */
export type RoomStart = {
  readonly botName: string;
  readonly slashCommand: string;
  readonly people: readonly RoomPerson[];
  readonly clock: ClockState;
};

/** What a person does in their window. */
export type Deed =
  | { readonly does: 'send'; readonly text: string }
  | { readonly does: 'press'; readonly where: string; readonly row: number; readonly column: number }
  | { readonly does: 'click'; readonly where: string; readonly blockId: string; readonly actionId: string }
  | {
      readonly does: 'choose';
      readonly where: string;
      readonly blockId: string;
      readonly actionId: string;
      readonly value: string;
    }
  | {
      readonly does: 'fill';
      readonly where: string;
      readonly blockId: string;
      readonly text: string;
    }
  | { readonly does: 'submit'; readonly values: Readonly<Record<string, string>> }
  | { readonly does: 'closeModal' }
  | { readonly does: 'openHome' };

export type ClockStep = 'hour' | 'day' | 'reminder' | 'window';

/** Why something was not done. The page has words for each. */
export type RoomProblem = 'gone' | 'nothing-due' | 'too-big' | 'no-code' | 'failed';
