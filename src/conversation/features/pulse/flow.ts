import type { Refusal } from '../../../application/outcome/refusals.ts';
import { answerPulse, declinePulse, type PulseDone } from '../../../application/pulse/answer-pulse.ts';
import type { Pulse } from '../../../domain/pulse/pulse.ts';
import type { Result } from '../../../shared/result.ts';
import type { Context, Flow, Step } from '../../contract/feature.ts';
import { NotLoaded } from '../../contract/not-loaded.ts';
import { goneScreen } from '../../ui/parts.ts';
import { goTo, refused } from '../../ui/steps.ts';
import { askScreen } from './ask.screen.ts';
import { unitsScreen } from './units.screen.ts';
import type { PulseAction, PulseScreen } from './verbs.ts';

/** The look at the pulse. Where it was not loaded, the event is decided again with it. */
function pulseOf({ model }: Context): Pulse {
  if (!model.pulse) throw new NotLoaded();
  return model.pulse;
}

export const pulseFlow = {
  act(context, action) {
    const { person, now } = context.model;
    if (!person) return refused(context, { code: 'not-yours' });
    switch (action.type) {
      case 'pulse.answer':
        return done(context, action.pulseId, answerPulse(pulseOf(context), now, person.id, action));
      case 'pulse.decline':
        return done(context, action.pulseId, declinePulse(pulseOf(context), now, person.id, action.pulseId));
      case 'pulse.units':
        return goTo({ at: 'pulse-units', page: action.page });
    }
  },

  screen(context, screen) {
    if (!context.model.person) return goneScreen(context.t);
    return screen.at === 'pulse-units'
      ? unitsScreen(context, pulseOf(context))
      : askScreen(context, pulseOf(context), screen.pulseId);
  },
} satisfies Flow<PulseAction, PulseScreen>;

function done(context: Context, pulseId: string, outcome: Result<PulseDone, Refusal>): Step {
  const screen = { at: 'pulse', pulseId } as const;
  if (!outcome.ok) return refused(context, outcome.error, screen);
  const { pulse, writes } = outcome.value;
  return { ...goTo(screen), model: { ...context.model, pulse }, writes };
}
