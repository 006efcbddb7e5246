/** Longer than any machine takes to answer. */
export const patienceMs = 300_000;
