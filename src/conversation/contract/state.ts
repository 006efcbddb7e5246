import { z } from 'zod';

/**
 * Where a person is: which screen stands before them, and a form being asked field by field.
 * May be reset to home at any time without harm, since answers are rows of their own.
 * Compatibility law: `parseState` reads every version ever written; frozen samples live in test/compat.
 */
const screenRef = z.discriminatedUnion('at', [
  z.object({ at: z.literal('home') }),
  z.object({ at: z.literal('help') }),
  z.object({ at: z.literal('language') }),
  z.object({ at: z.literal('privacy') }),
  z.object({ at: z.literal('link-enter') }),
  z.object({ at: z.literal('link-confirm'), codeId: z.string() }),
  z.object({ at: z.literal('team'), page: z.number() }),
  z.object({ at: z.literal('results') }),
  z.object({
    at: z.literal('self-card'),
    appraisalId: z.string(),
    item: z.string(),
    isExpanded: z.boolean().optional(),
  }),
  z.object({ at: z.literal('self-unobservable'), appraisalId: z.string(), item: z.string() }),
  z.object({ at: z.literal('self-compact'), appraisalId: z.string() }),
  z.object({ at: z.literal('self-results'), appraisalId: z.string() }),
  z.object({ at: z.literal('self-remove'), appraisalId: z.string(), item: z.string() }),
  z.object({ at: z.literal('self-summary'), appraisalId: z.string() }),
  z.object({ at: z.literal('self-receipt'), appraisalId: z.string() }),
  z.object({
    at: z.literal('rate-card'),
    appraisalId: z.string(),
    item: z.string(),
    isExpanded: z.boolean().optional(),
  }),
  z.object({ at: z.literal('rate-unobservable'), appraisalId: z.string(), item: z.string() }),
  z.object({ at: z.literal('rate-same'), appraisalId: z.string() }),
  z.object({ at: z.literal('rate-feedback'), appraisalId: z.string() }),
  z.object({ at: z.literal('rate-summary'), appraisalId: z.string() }),
  z.object({ at: z.literal('rate-receipt'), appraisalId: z.string() }),
  z.object({ at: z.literal('result-card'), appraisalId: z.string() }),
  z.object({ at: z.literal('result-object'), appraisalId: z.string() }),
  z.object({ at: z.literal('history'), appraisalId: z.string(), page: z.number() }),
  /** The day's reminder, with its snooze buttons. */
  z.object({ at: z.literal('reminder') }),
]);

const formProgress = z.object({
  /** Code of the form's submit action: the form is rebuilt from it, never stored. */
  action: z.string(),
  fieldIndex: z.number(),
  values: z.record(z.string(), z.string()),
});

const storedState = z.object({
  screen: screenRef,
  form: formProgress.optional(),
  /** The message left by going on at another one: to be removed, should nobody get to it before the screen is shown. */
  leaves: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

export type ScreenRef = z.infer<typeof screenRef>;
export type State = z.infer<typeof storedState>;

export const stateVersion = 1;
export const homeState: State = { screen: { at: 'home' } };

/** The state a row holds, or home when it is of a release we do not know. */
export function parseState(version: number, json: unknown): State {
  if (version !== stateVersion) return homeState;
  const parsed = storedState.safeParse(json);
  return parsed.success ? parsed.data : homeState;
}
