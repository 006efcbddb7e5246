// Numbers in names count as numbers, and capitals and accents do not part what belongs together.
const order = new Intl.Collator('id', { numeric: true, sensitivity: 'base' });

/** Sorts names as people look for them: Staf 1, Staf 2, Staf 10. */
export const compareNames = (a: string, b: string): number => order.compare(a, b);
