import { cellText, lettersAndDigits, type RosterTable } from '../roster-table.ts';
import { type ColumnKey, type Headings, keyOf } from './headings.ts';

type Line = RosterTable[number];

/** A column of the heading: its title as the file writes it, and what it stands for. */
export type Title = { readonly text: string; readonly key: ColumnKey | 'ignored' | undefined };

export type Heading = {
  /** The row that a report names. */
  readonly row: number;
  /** The last row of the heading: the same one, or the second when it has two levels. */
  readonly lastRow: number;
  readonly titles: readonly Title[];
  /** Whether three columns were recognised; otherwise it is only the first row with anything in it. */
  readonly isSure: boolean;
};

/** The heading is looked for in this many rows, because a sheet may have a title above it. */
const headingRowsMax = 20;
const knownMin = 3;

/**
 * The first row, or two rows with merged cells, that name three columns we know; else the first row, so that what is
 * missing can be told.
 */
export function findHeading(lines: readonly Line[], headings: Headings): Heading | undefined {
  for (const [at, line] of lines.slice(0, headingRowsMax).entries()) {
    const single = titlesOf(line, headings);
    const next = lines[at + 1];
    const double = next && isSecondLevel(next, single) ? doubleTitles(line, next, headings) : [];
    const isLowerKnown = double.some(({ key }, place) => key && cellText(next?.cells[place]) !== '');
    if (next && isLowerKnown && knownIn(double) >= Math.max(knownMin, knownIn(single)))
      return { row: line.row, lastRow: next.row, titles: double, isSure: true };
    if (knownIn(single) >= knownMin)
      return { row: line.row, lastRow: line.row, titles: single, isSure: true };
  }
  const [first] = lines;
  return first && { row: first.row, lastRow: first.row, titles: titlesOf(first, headings), isSure: false };
}

/** How many different columns these titles name. */
const knownIn = (titles: readonly Title[]): number =>
  new Set(titles.flatMap(({ key }) => (key && key !== 'ignored' ? [key] : []))).size;

const titlesOf = ({ cells }: Line, headings: Headings): readonly Title[] =>
  cells.map((cell) => {
    const text = cellText(cell);
    return { text, key: text === '' ? undefined : keyOf(headings, text) };
  });

/** A row below a heading that holds titles too. A row of a person has digits, and something below the NIP and the name. */
function isSecondLevel({ cells }: Line, above: readonly Title[]): boolean {
  const texts = cells.map(cellText);
  if (texts.every((text) => text === '') || texts.some((text) => /\d{3}|^\(?\d+\)?$/.test(text)))
    return false;
  return texts.every((text, place) => {
    const key = above[place]?.key;
    return text === '' || (key !== 'nip' && key !== 'name') || /^(nip|nama|gelar)/i.test(text);
  });
}

/** Words above titles that say only whose they are: "PEGAWAI" above "NIP" is the NIP of the row itself. */
const groups = new Set([
  'pegawai',
  'datapegawai',
  'identitas',
  'identitaspegawai',
  'datadiri',
  'asn',
  'dataasn',
  'pns',
  'pegawaiyangdinilai',
]);

/**
 * The titles of a heading with two levels. The upper one reaches to the right as far as there are titles below it. What
 * both mean together is known ("NIP" below "PEJABAT PENILAI"), or the lower one counts alone below a mere group; any
 * other pair stays unknown: "TMT" below "PANGKAT" is not the TMT we mean.
 */
function doubleTitles(upper: Line, lower: Line, headings: Headings): readonly Title[] {
  const width = Math.max(upper.cells.length, lower.cells.length);
  let group = '';
  return Array.from({ length: width }, (_, place): Title => {
    const own = cellText(upper.cells[place]);
    const sub = cellText(lower.cells[place]);
    group = own !== '' ? own : sub === '' ? '' : group;
    const top = own !== '' ? own : group;
    if (sub === '') return { text: own, key: own === '' ? undefined : keyOf(headings, own) };
    if (top === '') return { text: sub, key: keyOf(headings, sub) };
    const key = keyOf(headings, `${sub} ${top}`) ?? keyOf(headings, `${top} ${sub}`);
    if (key) return { text: `${top} ${sub}`, key };
    const alone = keyOf(headings, sub);
    const isOfName = keyOf(headings, top) === 'name' && (alone === 'name' || /^title/.test(String(alone)));
    const isAlone = groups.has(lettersAndDigits(top)) || isOfName;
    return { text: isAlone ? sub : `${top} ${sub}`, key: isAlone ? alone : undefined };
  });
}
