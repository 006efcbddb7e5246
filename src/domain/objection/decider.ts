/**
 * Who decides an objection: of who is above the office that rated today, from its direct superior up, the first who may.
 * Whoever has left is not in the line. Never who rated, nor for whom it was done, whatever office they hold now; nor the
 * employee: these are the `barred`. Undefined = HR names somebody.
 */
export const deciderFrom = (
  line: readonly (string | undefined)[],
  barred: readonly (string | undefined)[],
): string | undefined => line.find((id) => id !== undefined && !barred.includes(id));
