import type { Action } from './action.ts';

/**
 * The platform-neutral screen: plain data, already in the reader's language, for one reader.
 * Renderers switch over every kind exhaustively, so a new kind breaks the build until every platform draws it.
 * A person's own words travel as text, never as markup, so there is nothing to escape.
 */

export type Span = { readonly text: string; readonly style?: 'strong' | 'emphasis' | 'code' };
export type RichText = readonly Span[];

export type Button = {
  readonly label: string;
  readonly tone?: 'primary' | 'danger';
} & ({ readonly action: Action } | { readonly url: string });

/** One way to answer a question. `selected` marks the saved answer; none is ever marked beforehand. */
export type Option = { readonly label: string; readonly action: Action; readonly selected?: boolean };

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: RichText }
  /** Label and value, one line each. */
  | { readonly kind: 'facts'; readonly rows: readonly { readonly label: string; readonly value: RichText }[] }
  | { readonly kind: 'bullets'; readonly items: readonly RichText[] }
  /** Somebody's own words, shown as a quotation. */
  | { readonly kind: 'quote'; readonly text: string }
  /** Short cells; the first column is text, the others at most about 12 characters. */
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  /** Things that can be opened, one button each. */
  | { readonly kind: 'list'; readonly items: readonly { readonly text: RichText; readonly open?: Button }[] }
  /** `row` puts the buttons side by side where they fit, `column` gives each its own line. */
  | { readonly kind: 'buttons'; readonly layout: 'row' | 'column'; readonly buttons: readonly Button[] }
  /** One question, answered by one tap: short labels lie side by side (`row`), long ones below each other. */
  | { readonly kind: 'choice'; readonly layout: 'row' | 'column'; readonly options: readonly Option[] }
  /** Several questions with the same short options (the compact view). `open` leads to the question's own card. */
  | {
      readonly kind: 'grid';
      readonly rows: readonly {
        readonly label: string;
        readonly open: Button;
        readonly options: readonly Option[];
      }[];
    }
  | { readonly kind: 'note'; readonly tone: 'info' | 'warning'; readonly text: RichText };

export type Screen = {
  readonly blocks: readonly Block[];
  /** What a typed message becomes while this screen is open; shown by platforms that can hint at it. */
  readonly expectsText?: string;
  /** Shown on a locked screen or in a list of chats: never a name or a rating. */
  readonly preview: string;
  /** Holds a rating: must not be forwarded or saved where the platform can prevent it. */
  readonly isConfidential?: boolean;
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
};

/** What a form gives back: field id to text, or ISO date; an empty optional field is absent. */
export type FormValues = Readonly<Record<string, string>>;
/** Field id to a sentence that says what to do. */
export type FormErrors = Readonly<Record<string, string>>;

/** Said at once and gone: beside the button on Telegram, a line on the screen where there is no toast. */
export type Notice = { readonly text: string; readonly isAlert?: boolean };

export const plain = (rich: RichText): string => rich.map((span) => span.text).join('');
export const text = (value: string): RichText => [{ text: value }];
export const strong = (value: string): Span => ({ text: value, style: 'strong' });
