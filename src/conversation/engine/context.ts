import { translator } from '../../i18n/translate.ts';
import type { Context } from '../contract/feature.ts';
import type { Model } from '../contract/model.ts';
import type { Capabilities } from '../contract/platform.ts';
import type { State } from '../contract/state.ts';
import { commands, resultButtons } from './registry.ts';

/** The data from which everything is decided and drawn. */
export type Facts = {
  readonly state: State;
  readonly model: Model;
  readonly capabilities: Capabilities;
  readonly isShortOfDraws?: boolean;
  readonly message?: string;
  readonly seed?: string;
};

const allCommands = [...commands.values()];

/** The facts for a feature, with the messages in the reader's language and what all features offer. */
export const contextOf = (facts: Facts): Context => ({
  ...facts,
  isShortOfDraws: facts.isShortOfDraws ?? false,
  t: translator(facts.model.locale, facts.model.agency?.office),
  commands: allCommands,
  resultButtons,
});
