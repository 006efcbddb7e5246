import { type Block, type Option, type RichText, strong } from '../contract/view.ts';

type Grid = Extract<Block, { kind: 'grid' }>;

/**
 * The questions of a grid with their numbers, one after another, so that a phone shows them together with their rows of
 * buttons. A number is never parted from what it numbers.
 */
export const numberedNames = ({ rows, firstNumber = 1, hint }: Grid, legend = ''): RichText => [
  ...rows.flatMap(({ label }, at) => [
    strong(`${at + firstNumber}`),
    { text: `\u00a0${label}${at < rows.length - 1 ? ', ' : ''}` },
  ]),
  ...((hint ?? '') === '' && legend === ''
    ? []
    : [{ text: `. ${[legend, hint ?? ''].join(' ').trim()}`, style: 'emphasis' } as const]),
];

/** What the short labels of a grid stand for; empty when it has none. */
export const legendOf = ({ rows: [first] }: Grid): string => {
  const said = (first?.options ?? []).flatMap(({ short, label }: Option) =>
    short === undefined ? [] : [`${short} = ${label}`],
  );
  return said.length === 0 ? '' : `${said.join(', ')}.`;
};
