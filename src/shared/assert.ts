/** Marks a switch as exhaustive: a new kind that is not handled becomes a compile error. */
export function assertNever(value: never): never {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`);
}

/** Throws when something that must be true is not: a bug of ours, never a mistake of a user. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`invariant broken: ${message}`);
}
