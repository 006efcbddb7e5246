import type { Moment } from '../../i18n/moments.ts';
import type { Action } from './action.ts';

export type { Moment } from '../../i18n/moments.ts';

/**
 * A screen for any platform: plain data for one reader, in the reader's language.
 * Renderers handle every kind, so a new kind is a compile error until every platform draws it.
 * People's words are always text, never markup, so nothing needs to be escaped.
 */

export type Span = {
  readonly text: string;
  readonly style?: 'strong' | 'emphasis' | 'code';
  /** The moment that this text tells. Where an app can tell it in the zone of the phone, it may; elsewhere it is text. */
  readonly moment?: Moment;
};
export type RichText = readonly Span[];

export type Button = {
  readonly label: string;
  readonly tone?: 'primary' | 'danger';
} & ({ readonly action: Action } | { readonly url: string });

/** One answer to a question. `selected` marks the saved answer; no answer is marked before the person chose one. */
export type Option = {
  readonly label: string;
  /** In a row of a grid, where the labels would not stand side by side; what it means is said above the rows. */
  readonly short?: string;
  readonly action: Action;
  readonly selected?: boolean;
};

/** A part of what is folded: text only. */
export type DetailPart =
  | { readonly kind: 'paragraph'; readonly text: RichText }
  | { readonly kind: 'bullets'; readonly items: readonly RichText[] };

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: RichText }
  /** Labels with values, one per line. */
  | { readonly kind: 'facts'; readonly rows: readonly { readonly label: string; readonly value: RichText }[] }
  | { readonly kind: 'bullets'; readonly items: readonly RichText[] }
  /** Somebody's own words, shown as a quotation. */
  | { readonly kind: 'quote'; readonly text: string }
  /**
   * What is read on demand: shown folded, with its title and perhaps a line or two, and unfolded by a tap. A platform
   * that cannot fold (`canFold`) writes it out, so a screen leaves it to a button there.
   */
  | { readonly kind: 'details'; readonly title: string; readonly parts: readonly DetailPart[] }
  /** Short cells; the first column is text, the others at most about 12 characters. */
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  /**
   * Things that can be opened, one button each. Where `columns` are given, every item has as many `cells`, which say the
   * same for whoever reads it as a table (`Screen.asTable`); the first of them names it.
   */
  | {
      readonly kind: 'list';
      readonly columns?: readonly string[];
      readonly items: readonly {
        readonly text: RichText;
        readonly open?: Button;
        readonly cells?: readonly string[];
      }[];
    }
  /** `row` puts the buttons side by side where they fit, `column` puts each on its own line. */
  | { readonly kind: 'buttons'; readonly layout: 'row' | 'column'; readonly buttons: readonly Button[] }
  /** One question, answered by one tap: short labels side by side (`row`), long ones below each other (`column`). */
  | { readonly kind: 'choice'; readonly layout: 'row' | 'column'; readonly options: readonly Option[] }
  /**
   * Several questions with the same short options (the compact view): their numbered names together, then a row of
   * buttons for each, of which the first has its number and opens the question's own card (`open`).
   */
  | {
      readonly kind: 'grid';
      /** Said right after the names. */
      readonly hint?: string;
      /** The number of the first row; absent = 1. */
      readonly firstNumber?: number;
      readonly rows: readonly {
        readonly label: string;
        readonly open: Button;
        readonly options: readonly Option[];
      }[];
    }
  /**
   * Texts that their reader takes along into another program, none longer than `copyMax`. A platform whose buttons copy
   * shows only these, so the screen says what is in them; elsewhere the texts are written out, to be copied by hand.
   */
  | {
      readonly kind: 'copy';
      readonly parts: readonly { readonly label: string; readonly text: string }[];
    }
  | { readonly kind: 'note'; readonly tone: 'info' | 'warning'; readonly text: RichText };

export type Screen = {
  readonly blocks: readonly Block[];
  /** What a typed message means while this screen is open; platforms that can show it do. */
  readonly expectsText?: string;
  /** Visible on a locked screen or in a list of chats, so it must not contain a name or a rating. */
  readonly preview: string;
  /** Contains a rating: the platform prevents forwarding and saving if it can. */
  readonly isConfidential?: boolean;
  /** Its reader wants it as tables. Only where the platform draws them (`canTable`); the blocks are the same. */
  readonly asTable?: TableLook;
  /** Could be shown as a table, although it is drawn as something shorter. */
  readonly offersTable?: true;
};

/** What a screen drawn as tables needs besides its blocks. */
export type TableLook = {
  /** The heading over what says a table in sentences, folded below it. */
  readonly inSentences: string;
  /** What that says of a question without an answer. */
  readonly notAnswered: string;
  /** A plain message that stays beside it with the way back, since some apps show a message with tables as blank. */
  readonly beside: { readonly text: string; readonly button: Button };
};

export type Field =
  | {
      readonly kind: 'text';
      readonly id: string;
      readonly label: string;
      readonly hint?: string;
      readonly value?: string;
      readonly textMax: number;
      readonly isMultiline: boolean;
      readonly isOptional: boolean;
    }
  | {
      readonly kind: 'date';
      readonly id: string;
      readonly label: string;
      /** ISO date. */
      readonly value?: string;
      readonly min?: string;
      readonly max?: string;
      readonly isOptional: boolean;
    };

/** A few typed fields. A modal on Slack; on Telegram the form runner asks field by field. */
export type Form = {
  readonly title: string;
  readonly intro?: RichText;
  readonly fields: readonly Field[];
  readonly submit: { readonly label: string; readonly action: Action };
  readonly cancelLabel: string;
  /** What a typed answer means, where the form is asked field by field; absent = "your answer". */
  readonly expects?: string;
  /**
   * Takes away what its only field says. A button of its own where the form is asked field by field; in a modal emptying
   * the field does it, and `hint` says so there.
   */
  readonly remove?: { readonly button: Button; readonly hint: string };
};

/** The values of a form: field id to text or ISO date; an empty optional field is absent. */
export type FormValues = Readonly<Record<string, string>>;
/** The errors of a form: field id to a sentence that says what to do. */
export type FormErrors = Readonly<Record<string, string>>;

/** A short text that disappears: a toast on Telegram, a line on the screen where there are no toasts. */
export type Notice = { readonly text: string; readonly isAlert?: boolean };

export const plain = (rich: RichText): string => rich.map((span) => span.text).join('');
export const text = (value: string): RichText => [{ text: value }];
export const strong = (value: string): Span => ({ text: value, style: 'strong' });
