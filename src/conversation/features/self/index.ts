import type { Feature } from '../../contract/feature.ts';
import { goTo } from '../../ui/steps.ts';
import { selfFlow } from './flow.ts';
import { screens, verbs } from './verbs.ts';

/** The employee's part: cards, compact view, work results, summary, and the receipt after submitting. */
export const self: Feature<typeof verbs, typeof screens> = {
  verbs,
  screens,
  flow: selfFlow,
  commands: {
    appraisal: {
      names: { id: 'penilaian', en: 'appraisal' },
      alsoNames: ['lanjut', 'continue'],
      describe: 'command.appraisal',
      needs: 'own',
      run: (context) => {
        const { subject, relation } = context.model;
        return subject && relation === 'self'
          ? selfFlow.act(context, { type: 'self.open', appraisalId: subject.id })
          : goTo({ at: 'home' });
      },
    },
  },
};
