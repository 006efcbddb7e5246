import type { Write } from '../outcome/writes.ts';

/** Somebody lets go of the account they write from: it is linked again with a new code only. The save knows the account. */
export const unlinkOwn = (personId: string): readonly Write[] => [
  { kind: 'unlink-own', personId },
  { kind: 'audit', act: 'account.unlink', before: { personId } },
];
