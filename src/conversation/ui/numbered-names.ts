import { type Block, type RichText, strong } from '../contract/view.ts';

type Grid = Extract<Block, { kind: 'grid' }>;

/**
 * The questions of a grid with their numbers, one after another, so that a phone shows them together with their rows of
 * buttons. A number is never parted from what it numbers.
 */
export const numberedNames = ({ rows, firstNumber = 1, hint }: Grid): RichText => [
  ...rows.flatMap(({ label }, at) => [
    strong(`${at + firstNumber}`),
    { text: `\u00a0${label}${at < rows.length - 1 ? ', ' : ''}` },
  ]),
  ...(hint === undefined ? [] : [{ text: `. ${hint}`, style: 'emphasis' } as const]),
];
