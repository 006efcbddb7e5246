/** The messages between the page of the practice room and its server. Only types, so the browser loads nothing. */

export type Part = 'employee' | 'secondEmployee' | 'appraiser' | 'secondAppraiser' | 'hr';
export type App = 'telegram' | 'slack';

/** A person that a visitor of the room can play, with their accounts on both stand-ins. */
export type RoomPerson = {
  readonly id: string;
  readonly name: string;
  readonly part: Part;
  /** Jabatan, where it is known. */
  readonly position?: string;
  readonly telegramId: number;
  readonly slackId: string;
};

/** A person in one of the two apps, which is what a window shows. Written as `personId@app` in addresses. */
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
    /** In seconds, with how the app tells it; nothing = as it is written. */
    readonly moment?: { readonly at: number; readonly format: string };
  }[];
  /** The rows of buttons. A button with `url` is a link, one with `copy` copies that, one with `style` has a colour. */
  readonly keyboard: readonly (readonly {
    readonly text: string;
    readonly url?: string;
    readonly copy?: string;
    readonly style?: 'primary' | 'success' | 'danger';
  }[])[];
  /** Blocks instead of a text. A button among them has its number `at`, in a row before those of `keyboard`. */
  readonly rich?: readonly RoomBlock[];
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
  /** The notices after presses so far. A page only shows those that came after it was opened. */
  readonly toasts: { readonly count: number; readonly last?: string; readonly isAlert: boolean };
  /** While the account is not linked, the room offers a code from HR. */
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
  /** `state.values` in Slack's own form. */
  readonly values: RoomBlock;
};

export type SlackSeat = {
  readonly app: 'slack';
  readonly messages: readonly SlackPost[];
  readonly home: SlackSurface | undefined;
  readonly modal: SlackSurface | undefined;
  readonly modalErrors: Readonly<Record<string, string>>;
  /** Slack's own words to the person when the bot did not answer properly. */
  readonly trouble: string | undefined;
  readonly isLinked: boolean;
};

export type SeatState = TelegramSeat | SlackSeat;

/** One request between bot and platform, described for a reader. */
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

/** What the server sends without being asked, as named server-sent events. */
export type RoomEvents = {
  readonly seat: { readonly seat: SeatKey; readonly state: SeatState };
  readonly clock: ClockState;
  readonly wire: readonly WireLine[];
};

/** What the page requests once at its start. */
export type RoomStart = {
  readonly botName: string;
  readonly slashCommand: string;
  readonly people: readonly RoomPerson[];
  readonly clock: ClockState;
};

/** What a person does in their window. */
export type Deed =
  | { readonly does: 'send'; readonly text: string }
  /** Gives the bot a message of somebody else: forwarded in Telegram, picked with the shortcut in Slack. */
  | { readonly does: 'passOn'; readonly text: string }
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

export type ClockStep = 'hour' | 'day' | 'month' | 'reminder' | 'window';

/** Why something was not done. The page has words for each. */
export type RoomProblem = 'gone' | 'nothing-due' | 'too-big' | 'no-code' | 'failed';
