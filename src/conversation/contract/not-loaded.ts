/** Thrown where a list is looked at that was not loaded. The event is then decided again, with everything loaded. */
export class NotLoaded extends Error {
  override readonly name = 'NotLoaded';
}

const refuse = (): never => {
  throw new NotLoaded();
};

const handler = { get: refuse, has: refuse, ownKeys: refuse };

/**
 * In place of a list that most events do without. It must not look empty: a screen that needs it would tell people that
 * they have nothing to do.
 */
export const notLoaded: readonly never[] = new Proxy([], handler);

/** The same in place of one thing, whatever its type: it looks as if it were there, until somebody looks closer. */
export const oneNotLoaded = new Proxy({}, handler) as never;
