import type { Memory } from '../../../domain/typed/memory.ts';
import type { Context, Step } from '../../contract/feature.ts';

/** What is remembered of this person's words; nothing of another person whose account it was before. */
export function memoryOf({ state, model }: Pick<Context, 'state' | 'model'>): Memory {
  const by = model.person?.id ?? '';
  return state.typed?.by === by ? state.typed : { by };
}

/** The step with this memory in its state. */
export const remembering = (context: Context, step: Step, memory: Memory): Step => ({
  ...step,
  state: { ...(step.state ?? { screen: context.state.screen }), typed: memory },
});

export const nowMs = ({ model }: Pick<Context, 'model'>): number => model.now.epochMilliseconds;
