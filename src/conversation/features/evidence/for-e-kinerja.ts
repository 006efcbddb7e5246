import type { EvidenceFile } from '../../../domain/files/evidence-file.ts';
import { lineMax } from '../../../domain/pocket/daily.ts';
import { linkOf, mustBeUploaded, type Piece } from '../../../domain/pocket/piece.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Block } from '../../contract/view.ts';
import { small } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { shorten } from '../../ui/showable.ts';
import { copyBlock } from '../daily/copy-block.ts';
import { sayWhat } from '../pocket/say-piece.ts';
import { sayName } from './say-kind.ts';

type Evidence = {
  readonly name: string;
  readonly link: string | undefined;
  readonly mustBeUploaded: boolean;
};

/**
 * For the employee: what of the evidence e-Kinerja can take, ready to be copied in its two fields, and by its number
 * what it cannot, because it is a file without an own link.
 */
export function forEKinerja(
  t: Translate,
  files: readonly EvidenceFile[],
  pieces: readonly Piece[],
  copyMax: number | undefined,
): readonly Block[] {
  const all: readonly Evidence[] = [
    ...files.map(({ link, ...file }) => ({
      name: file.caption ?? sayName(t, file),
      link,
      mustBeUploaded: file.status === 'kept' && link === undefined,
    })),
    ...pieces.map((piece) => ({
      name: sayWhat(t, piece),
      link: linkOf(piece),
      mustBeUploaded: mustBeUploaded(piece),
    })),
  ];
  const numbers = all.flatMap((one, index) => (one.mustBeUploaded ? [index + 1] : []));
  const records = all.flatMap(({ name, link }) =>
    link === undefined ? [] : [[field(t, 'name', oneLine(name)), field(t, 'link', link)]],
  );
  return [
    ...(numbers.length === 0 ? [] : [paragraph(t('file.upload', { numbers: numbers.join(', ') }))]),
    ...(records.length === 0
      ? []
      : [
          small(t(copyMax === undefined ? 'file.pasteByHand' : 'file.paste')),
          copyBlock(t, { ...(copyMax !== undefined && { copyMax }) }, records, t('file.button.copy')),
        ]),
  ];
}

const field = (t: Translate, name: 'name' | 'link', value: string): string =>
  `${t(`file.field.${name}`)}: ${value}`;

const oneLine = (words: string): string => shorten(words.replace(/\s+/gu, ' '), lineMax);
