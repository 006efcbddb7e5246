/**
 * Finds groups of people who are each other's superiors in a circle. Each circle is returned once, as its people in
 * order upwards. `superiorOf` maps a person to their superior; people without one are absent.
 */
export function findCircles(superiorOf: ReadonlyMap<string, string>): readonly (readonly string[])[] {
  const settled = new Set<string>();
  const circles: string[][] = [];
  for (const start of superiorOf.keys()) {
    if (settled.has(start)) continue;
    const path: string[] = [];
    const placeOnPath = new Map<string, number>();
    let current: string | undefined = start;
    while (current !== undefined && !settled.has(current) && !placeOnPath.has(current)) {
      placeOnPath.set(current, path.length);
      path.push(current);
      current = superiorOf.get(current);
    }
    const entry = current === undefined ? undefined : placeOnPath.get(current);
    if (entry !== undefined) circles.push(path.slice(entry));
    for (const person of path) settled.add(person);
  }
  return circles;
}
