import { parseLinkCode } from '../../../domain/people/link-code.ts';
import type { Context, Step } from '../../contract/feature.ts';
import type { Screen } from '../../contract/view.ts';
import { goTo } from '../../ui/steps.ts';
import { privacyScreen } from './desk.screen.ts';
import { presentCode } from './link.steps.ts';

/** What stands before everything else, whatever a person wants. */
export const door = {
  /** Whoever is not linked types a code; anything that looks like none is pointed to what is needed. */
  enter: (context: Context, typed: string): Step =>
    parseLinkCode(typed) ? presentCode(context) : goTo({ at: 'link-enter' }),
  /** The privacy notice, for whoever has not read it yet. */
  notice: (context: Context): Screen => privacyScreen(context),
};
