import { parseLinkCode } from '../../../domain/people/link-code.ts';
import type { Context, Step } from '../../contract/feature.ts';
import type { Screen } from '../../contract/view.ts';
import { goTo } from '../../ui/steps.ts';
import { privacyScreen } from './desk.screen.ts';
import { presentCode } from './link.steps.ts';

/** What comes before everything else: linking the account, then the privacy notice. */
export const onboarding = {
  /**
   * A person who is not linked types a code. For any other text they are asked for one, or first, as on every other road,
   * whether they are the one whose work e-mail the platform has verified.
   */
  enterCode: (context: Context, typed: string): Step => {
    if (parseLinkCode(typed)) return presentCode(context);
    return goTo({ at: context.model.link?.byEmail ? 'home' : 'link-enter' });
  },
  /** For a person who has not read the privacy notice yet. */
  privacyNotice: (context: Context): Screen => privacyScreen(context),
};
