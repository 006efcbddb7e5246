/**
 * Screens that may be taller than a phone, each with why: they are lists or texts that somebody asked to read. How tall
 * they may be stands in `drawn.json`, and only becomes less.
 */
export const longByNature: Readonly<Record<string, string>> = {
  'result-card': 'after [Rincian] all of a result is read: every level, every reason and where it comes from',
};

/** Screens that ought to fit and do not yet, in the state that a script reaches. Nothing may be added here. */
export const notFittingYet: readonly string[] = [];
