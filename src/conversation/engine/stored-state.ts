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

const storedState = z.object({
  screen: z.record(z.string(), z.unknown()),
  form: z
    .object({ action: z.string(), fieldIndex: z.number(), values: z.record(z.string(), z.string()) })
    .optional(),
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
