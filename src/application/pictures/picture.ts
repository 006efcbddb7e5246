/** How a value is marked on its scale: told apart by shape, never by colour alone. */
export type PictureMark = 'line' | 'ring' | 'diamond';

/** One line of a picture: words, numbers beside them, and where they lie on the scale below. */
export type PictureRow = {
  readonly label: string;
  /** Short texts at the right end, one for each column. */
  readonly cells: readonly string[];
  /** All of the row in words, with every number of it, for who cannot see it. */
  readonly said: string;
  /** A bar from zero to here. */
  readonly bar?: number;
  readonly marks?: readonly { readonly mark: PictureMark; readonly at: number }[];
  /** The part of the scale that is asked for. */
  readonly range?: { readonly from: number; readonly to: number };
};

/** Rows with one scale from zero. */
export type PicturePart = {
  readonly title?: string;
  readonly to: number;
  /** So far apart are the lines of the scale; absent = none is drawn. */
  readonly step?: number;
  /** Stands behind the numbers of the scale, such as a per cent sign. */
  readonly unit?: string;
  /** What the columns are, with the mark of each. */
  readonly columns?: readonly { readonly label: string; readonly mark?: PictureMark }[];
  readonly rows: readonly PictureRow[];
};

/** What a picture shows, in words and numbers for one reader. What is not in here is not drawn. */
export type Picture = {
  readonly title: string;
  /** Whose it is and of when. */
  readonly about: string;
  readonly parts: readonly PicturePart[];
  /** What else is to be known, below. */
  readonly notes: readonly string[];
};

/** Names may be long, and every number is to have its place. */
const aboutMax = 120;

/** The same in words, below its title, for whoever cannot see it or has it read aloud. */
export const sayPicture = ({ about, parts, notes }: Picture): string =>
  [
    `${about.length > aboutMax ? `${Array.from(about).slice(0, aboutMax).join('')}…` : about}.`,
    ...parts.flatMap((part) => [
      ...(part.title === undefined ? [] : [`${part.title}.`]),
      ...part.rows.map(({ said }) => said),
    ]),
    ...notes,
  ].join('\n');
