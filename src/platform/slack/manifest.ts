import { z } from 'zod';
import { isSafeAddress } from '../../shared/safe-url.ts';
import { definePlatform } from '../manifest.ts';
import { slackCheck } from './doctor.ts';
import { perSecond, slackCapabilities } from './limits.ts';

export type SlackSettings = {
  readonly token: string;
  /** The Web API of a stand-in for Slack, with a slash at its end. */
  readonly apiUrl?: string;
} & (
  | { readonly mode: 'http'; readonly signingSecret: string }
  | { readonly mode: 'socket'; readonly appToken: string }
);

export const slack = definePlatform({
  name: 'slack',
  title: 'Slack',
  capabilities: slackCapabilities,
  perSecond,
  token: 'SLACK_BOT_TOKEN',
  variables: {
    SLACK_BOT_TOKEN: {
      accepts: z.string().regex(/^xoxb-\S+$/),
      isSecret: true,
    },
    SLACK_SIGNING_SECRET: {
      accepts: z.string().regex(/^\S{16,}$/),
      isSecret: true,
      neededWhen: 'called',
    },
    SLACK_APP_TOKEN: {
      accepts: z.string().regex(/^xapp-\S+$/),
      isSecret: true,
      neededWhen: 'fetching',
    },
    SLACK_API_URL: {
      accepts: z.url().refine(isSafeAddress),
    },
  },
  settings: (v, isCalled): SlackSettings | undefined => {
    if (!v.SLACK_BOT_TOKEN) return undefined;
    const common = { token: v.SLACK_BOT_TOKEN, ...(v.SLACK_API_URL && { apiUrl: v.SLACK_API_URL }) };
    const { SLACK_SIGNING_SECRET: signingSecret, SLACK_APP_TOKEN: appToken } = v;
    if (isCalled) return signingSecret ? { ...common, mode: 'http', signingSecret } : undefined;
    return appToken ? { ...common, mode: 'socket', appToken } : undefined;
  },
  create: async (settings, deps) => {
    const { createSlackPlatform } = await import('./index.ts');
    return createSlackPlatform({ ...settings, ...deps });
  },
  checks: (settings, about) => [slackCheck(settings, about)],
});
