import { isNoNip, type PersonNumber } from './no-nip.ts';

/** What tells one person from another who has the same name. */
export type Namesake = {
  readonly id: string;
  readonly name: string;
  readonly nip: PersonNumber;
  readonly unit: string;
  readonly position: string;
};

export type ToldApart = {
  /** The name with the mark, as a button shows it; both may be cut. */
  readonly label: string;
  /** All of what was added to the name; absent where the name alone is enough. */
  readonly mark?: string;
};

export type LabelOptions = {
  /** So many characters of a label can be seen; absent = all of them. At least 40, which leaves room for a whole NIP. */
  readonly max?: number;
  /** The end of a NIP in words; `isWhole` = it is all of the number. */
  readonly sayNip: (end: string, isWhole: boolean) => string;
};

/** The last three digits of a NIP number those who joined on the same day. */
const nipDigitsMin = 3;
const nipDigitsMax = 18;
const separator = ' · ';
/** So much of a name stays readable beside its mark. */
const nameMin = 12;

/**
 * How each person of a list is called: by the name, and where two have the same, with their unit, position or the end
 * of their NIP, the first of these that tells all of them apart. Labels of different persons always differ, also after
 * they were cut to `max` characters, and whatever capitals or blanks the names have.
 */
export function tellApart(
  people: readonly Namesake[],
  { max = Number.POSITIVE_INFINITY, sayNip }: LabelOptions,
): ReadonlyMap<string, ToldApart> {
  const each = [...new Map(people.map((person) => [person.id, person])).values()];
  const marks = [
    () => undefined,
    ({ unit }: Namesake) => unit,
    ({ position }: Namesake) => position,
    ...Array.from({ length: nipDigitsMax - nipDigitsMin + 1 }, (_, more) => ({ nip }: Namesake) => {
      if (isNoNip(nip)) return nip;
      const end = nip.slice(-(nipDigitsMin + more));
      return sayNip(end, end.length === nip.length);
    }),
  ];
  const labelled = (person: Namesake, level: number) => withMark(person.name, marks[level]?.(person), max);
  // Each person's mark, by its place in the list above. It only ever rises, and whole numbers always differ.
  const levels = new Map(each.map(({ id }) => [id, 0]));
  const levelOf = ({ id }: Namesake): number => levels.get(id) ?? 0;
  for (let isSettled = false; !isSettled; ) {
    const alike = alikeIn(each, (person) => labelled(person, levelOf(person)).label);
    isSettled = true;
    for (const group of alike) {
      const least = Math.max(...group.map(levelOf)) + 1;
      if (least >= marks.length) continue;
      const level = marks.findIndex(
        (_, at) => at >= least && alikeIn(group, (person) => labelled(person, at).label).length === 0,
      );
      for (const { id } of group) levels.set(id, level < 0 ? marks.length - 1 : level);
      isSettled = false;
    }
  }
  return new Map(each.map((person) => [person.id, labelled(person, levelOf(person))]));
}

function withMark(name: string, mark: string | undefined, max: number): ToldApart {
  if (mark === undefined || mark.trim() === '') return { label: cut(name, max) };
  const shown = cut(mark, max - nameMin - separator.length);
  return { label: `${cut(name, max - separator.length - shown.length)}${separator}${shown}`, mark };
}

/** The groups of people whose labels a reader would take for the same. */
function alikeIn(
  people: readonly Namesake[],
  labelOf: (person: Namesake) => string,
): readonly (readonly Namesake[])[] {
  const groups = new Map<string, Namesake[]>();
  for (const person of people) {
    const seen = seenAs(labelOf(person));
    groups.set(seen, [...(groups.get(seen) ?? []), person]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

/** What a reader sees of a text: no capitals, no doubled blanks, nothing invisible. */
const seenAs = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > max - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
