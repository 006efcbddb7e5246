import type { Feature } from '../../contract/feature.ts';
import { goTo } from '../../ui/steps.ts';
import { deskFlow } from './flow.ts';
import { presentCode } from './link.steps.ts';
import { screens, verbs } from './verbs.ts';
import { verifyDocument } from './verify.steps.ts';

/** Home, help, language, privacy, and linking an account. */
export const desk: Feature<typeof verbs, typeof screens> = {
  verbs,
  screens,
  flow: deskFlow,
  commands: {
    start: {
      names: { id: 'start', en: 'start' },
      // The empty name is Slack's slash command without an argument.
      alsoNames: ['mulai', 'beranda', 'home', ''],
      describe: 'command.start',
      isObvious: true,
      opensTo: 'anybody',
      needs: 'link-code',
      run: (context, argument) => ({
        ...(argument !== '' && context.model.link ? presentCode(context) : goTo({ at: 'home' })),
        arrives: true,
      }),
    },
    language: {
      names: { id: 'bahasa', en: 'language' },
      alsoNames: ['settings'],
      describe: 'command.language',
      opensTo: 'anybody',
      run: () => goTo({ at: 'language' }),
    },
    help: {
      names: { id: 'bantuan', en: 'help' },
      describe: 'command.help',
      isObvious: true,
      run: () => goTo({ at: 'help' }),
    },
    cancel: {
      names: { id: 'batal', en: 'cancel' },
      alsoNames: ['stop'],
      describe: 'command.cancel',
      run: ({ t }) => goTo({ at: 'home' }, t('cancel.done')),
    },
    privacy: {
      names: { id: 'privasi', en: 'privacy' },
      describe: 'command.privacy',
      run: () => goTo({ at: 'privacy' }),
    },
    verify: {
      names: { id: 'verifikasi', en: 'verify' },
      describe: 'command.verify',
      // Whoever needs it reads it on the paper.
      isOffered: () => false,
      opensTo: 'anybody',
      needs: 'document-code',
      run: verifyDocument,
    },
  },
};
