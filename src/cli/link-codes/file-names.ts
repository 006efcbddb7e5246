import { withoutControls } from '../../shared/formula-safe.ts';

const lengthMax = 80;
/** Windows keeps these names for devices. */
const isReserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * Gives every unit a name for its file that no system reads as a path or refuses, and no two units the same, also
 * where large and small letters are one.
 */
export function unitFileNames(): (unit: string) => string {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  return (unit) => {
    const before = names.get(unit);
    if (before !== undefined) return before;
    const stem = stemOf(unit);
    let name = stem;
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${stem} (${count})`;
    taken.add(name.toLowerCase());
    names.set(unit, `${name}.csv`);
    return `${name}.csv`;
  };
}

function stemOf(unit: string): string {
  const plain = [...withoutControls(unit.normalize('NFC')).replace(/[/\\:*?"<>|]/g, '-')]
    .slice(0, lengthMax)
    .join('')
    .replace(/\s+/g, ' ')
    // A dot in front hides a file, and Windows drops dots and spaces at the end.
    .replace(/^[\s.]+|[\s.]+$/g, '');
  return plain === '' || isReserved.test(plain) ? `unit ${plain}`.trim() : plain;
}
