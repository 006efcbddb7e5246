import { type PositionLevel, positionLevels } from '../competency/catalogue.ts';
import { lettersAndDigits } from './roster-table.ts';

/** Other ways in which rosters write a position level (jenjang jabatan), in letters and digits only. */
const words: Readonly<Record<string, PositionLevel>> = {
  staf: 'pelaksana',
  jabatanpelaksana: 'pelaksana',
  executive: 'pelaksana',
  pejabatpengawas: 'pengawas',
  supervisor: 'pengawas',
  pejabatadministrator: 'administrator',
  jabatanadministrator: 'administrator',
  pimpinantinggipratama: 'jpt_pratama',
  jabatanpimpinantinggipratama: 'jpt_pratama',
  pimpinantinggimadya: 'jpt_madya',
  jabatanpimpinantinggimadya: 'jpt_madya',
  pimpinantinggiutama: 'jpt_utama',
  jabatanpimpinantinggiutama: 'jpt_utama',
};

const codes = new Map<string, PositionLevel>(positionLevels.map((level) => [lettersAndDigits(level), level]));

/**
 * Reads a position level: a code (`jf_ahli_pertama`) or official words ("JPT Pratama", "Ahli Pertama", "JF Terampil",
 * "Jabatan Fungsional Ahli Muda", "Pengawas"). Undefined when it is not recognised; it is never guessed.
 */
export function parsePositionLevel(text: string): PositionLevel | undefined {
  const word = lettersAndDigits(text);
  const functional = word.replace(/^(jabatanfungsional|fungsional|jf)/, '');
  return codes.get(word) ?? words[word] ?? codes.get(`jf${functional}`);
}
