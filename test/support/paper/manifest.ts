import { z } from 'zod';
import { definePlatform } from '../../../src/platform/manifest.ts';
import { fine, problem } from '../../../src/shared/doctor/finding.ts';
import { paperCapabilities, perSecond } from './capabilities.ts';
import { officeOf } from './post-office.ts';

export type PaperSettings = { readonly token: string } & (
  | { readonly mode: 'called'; readonly secret: string }
  | { readonly mode: 'fetching' }
);

const paperOffice = { check: 'paper', title: 'Paper' };

export const paper = definePlatform({
  name: 'paper',
  title: 'Paper',
  capabilities: paperCapabilities,
  perSecond,
  token: 'PAPER_TOKEN',
  variables: {
    PAPER_TOKEN: {
      accepts: z.string().startsWith('paper-'),
      isSecret: true,
    },
    PAPER_SECRET: {
      accepts: z.string().min(16),
      isSecret: true,
      neededWhen: 'called',
    },
  },
  settings: (v, isCalled): PaperSettings | undefined => {
    const { PAPER_TOKEN: token, PAPER_SECRET: secret } = v;
    if (!token) return undefined;
    if (!isCalled) return { token, mode: 'fetching' };
    return secret ? { token, mode: 'called', secret } : undefined;
  },
  create: async (settings, deps) => {
    const { createPaperPlatform } = await import('./platform.ts');
    return createPaperPlatform({ ...settings, ...deps });
  },
  checks: ({ token }) => [
    {
      on: paperOffice,
      remedy: 'Open a post office.',
      patienceMs: 1000,
      run: async () => [
        officeOf(token)
          ? fine(paperOffice, 'the post office is open')
          : problem(paperOffice, 'no post office knows PAPER_TOKEN', 'Copy it again.'),
      ],
    },
  ],
});
