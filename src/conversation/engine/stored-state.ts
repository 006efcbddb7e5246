import { z } from 'zod';
import { homeState, type State } from '../contract/state.ts';
import { screens } from './registry.ts';

/**
 * How a conversation's state is stored in its row. Compatibility: `parseState` must read every version ever written;
 * test/compat has samples of them.
 */
export const stateVersion = 1;

const screenRefs = new Map(
  [...screens].map(([at, { shape }]) => [at, z.object({ at: z.literal(at), ...shape })]),
);

const slot = z.string();
const part = z.object({ text: z.string(), message: z.string().optional() });
/** The shape of `Memory`, in which every text is one that its writer typed. */
const typed = z.object({
  by: z.string(),
  undo: z
    .object({
      appraisalId: z.string(),
      changes: z.array(z.object({ slot, before: z.string(), after: z.string() })),
      added: z.string().optional(),
      seenOn: slot.optional(),
    })
    .optional(),
  kept: z
    .array(
      z.object({
        appraisalId: z.string(),
        slot: slot.optional(),
        parts: z.array(part),
        atMs: z.number(),
      }),
    )
    .optional(),
  said: z
    .array(
      z.object({
        message: z.string().optional(),
        appraisalId: z.string(),
        pieces: z.array(z.object({ slot, text: z.string() })),
        atMs: z.number(),
        isNumbered: z.boolean().optional(),
        whole: z.string().optional(),
      }),
    )
    .optional(),
});

const interview = z.object({
  employeeId: z.string(),
  items: z.array(z.string()).readonly(),
  level: z.number(),
  showing: z.number(),
  answers: z.record(z.string(), z.string()),
});

const storedState = z.object({
  screen: z.record(z.string(), z.unknown()),
  form: z
    .object({
      action: z.string(),
      fieldIndex: z.number(),
      values: z.record(z.string(), z.string()),
      kept: z.object({ parts: z.array(part), atMs: z.number() }).optional(),
      sent: z.record(z.string(), z.string()).optional(),
    })
    .optional(),
  typed: typed.optional().catch(undefined),
  isCompact: z.literal(true).optional().catch(undefined),
  isTable: z.literal(true).optional().catch(undefined),
  interview: interview.optional().catch(undefined),
  leaves: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** The state in a row; home when it was written by an unknown release. */
export function parseState(version: number, json: unknown): State {
  if (version !== stateVersion) return homeState;
  const state = storedState.safeParse(json);
  if (!state.success) return homeState;
  const ref = screenRefs.get(String(state.data.screen.at))?.safeParse(state.data.screen);
  return ref?.success ? ({ ...state.data, screen: ref.data } as State) : homeState;
}
