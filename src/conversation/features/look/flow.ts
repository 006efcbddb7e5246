import type { Context, Flow, Step } from '../../contract/feature.ts';
import type { LookAction, LookScreen } from './verbs.ts';

/** Both change how this account's screens look, and leave the person where they are. */
export const lookFlow = {
  act(context, action) {
    return action.type === 'look.table' ? asTables(context) : asMessages(context);
  },
  screen(_context, screen) {
    return screen;
  },
} satisfies Flow<LookAction, LookScreen>;

function asTables({ t, state, capabilities }: Context): Step {
  if (!capabilities.canTable) return { notice: { text: t('look.onlyPlain') } };
  return { state: { ...state, isTable: true }, notice: { text: t('look.table') } };
}

/** Also where there are no tables, or none were chosen: whoever asks for the plain view is told that it is this. */
export function asMessages({ t, state, capabilities }: Context): Step {
  const said = capabilities.canTable ? 'look.plain' : 'look.onlyPlain';
  return { state: { ...state, isTable: undefined }, notice: { text: t(said) } };
}
