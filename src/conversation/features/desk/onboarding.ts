import { parseLinkCode } from '../../../domain/people/link-code.ts';
import type { Context, Step } from '../../contract/feature.ts';
import type { Screen } from '../../contract/view.ts';
import { goTo } from '../../ui/steps.ts';
import { blockedScreen } from './account.screen.ts';
import { privacyScreen } from './desk.screen.ts';
import { presentCode } from './link.steps.ts';

/** What comes before everything else: linking the account, then the privacy notice. */
export const onboarding = {
  /** A person who is not linked must type a code; for any other text they are asked for one. */
  enterCode: (context: Context, typed: string): Step =>
    parseLinkCode(typed) ? presentCode(context) : goTo({ at: 'link-enter' }),
  /** For an account that may see nothing. */
  blocked: ({ t }: Context): Screen => blockedScreen(t),
  /** For a person who has not read the privacy notice yet. */
  privacyNotice: (context: Context): Screen => privacyScreen(context),
};
