import { z } from 'zod';

/**
 * A field we can do without. Whatever else than expected stands there counts as absent, `null` too: no update of a
 * platform is lost for it.
 */
export const spare = <T extends z.ZodType>(shape: T) => shape.optional().catch(undefined);

/** Whether a field says anything; `null` says nothing. */
export const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

export const anything = z.unknown().optional();
