/** Conditions that may be dropped without anybody noticing, each with the reason why that is so. */
export type Equivalent = { readonly where: RegExp; readonly dropped: RegExp; readonly reason: string };

export const equivalents: readonly Equivalent[] = [];
