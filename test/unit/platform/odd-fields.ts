/** Values that a platform might put where we expect another. */
export const oddities = [null, 5, 'x', [null], { id: 'x' }, -1.5, [], {}] as const;

export function* placesIn(value: unknown, path: readonly string[] = []): Generator<readonly string[]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield [...path, key];
    yield* placesIn(inner, [...path, key]);
  }
}

export function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  const change = (name: string, inner: unknown) => (name === key ? replaced(inner, rest, by) : inner);
  if (Array.isArray(value)) return value.map((inner, at) => change(String(at), inner));
  return Object.fromEntries(Object.entries(value ?? {}).map(([name, inner]) => [name, change(name, inner)]));
}
