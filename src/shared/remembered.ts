/** Computes once what is the same for many: an agency has thousands of people, but few windows and zones. */
export function remembered<In, Out>(keyOf: (of: In) => string, compute: (of: In) => Out): (of: In) => Out {
  const known = new Map<string, { readonly found: Out }>();
  return (of) => {
    const key = keyOf(of);
    const before = known.get(key);
    if (before) return before.found;
    const found = compute(of);
    known.set(key, { found });
    return found;
  };
}
