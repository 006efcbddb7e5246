// Numbers in names count as numbers, and capitals and accents do not part what belongs together.
const order = new Intl.Collator('id', { numeric: true, sensitivity: 'base' });

/** Sorts names as people look for them: Staf 1, Staf 2, Staf 10. */
export const compareNames = (a: string, b: string): number => order.compare(a, b);

type Listed = { readonly name: string; readonly nip: string };

/** Sorts people by name; those of one name keep their order wherever they are listed. */
export const comparePeople = (a: Listed, b: Listed): number =>
  compareNames(a.name, b.name) || (a.nip < b.nip ? -1 : Number(a.nip > b.nip));
