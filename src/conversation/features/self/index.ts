import type { Feature } from '../../contract/feature.ts';
import { goTo } from '../../ui/steps.ts';
import { selfFlow } from './flow.ts';
import { screens, verbs } from './verbs.ts';
import { wrongAppraiserNews } from './wrong-appraiser.screen.ts';

/** The employee's part: cards, compact view, work results, summary, and the receipt after submitting. */
export const self: Feature<typeof verbs, typeof screens> = {
  verbs,
  screens,
  flow: selfFlow,
  news: {
    // Not for the one who is meant, who may have come to HR since.
    'wrong-appraiser': ({ t, model: { subject, relation } }) =>
      subject?.appraiserDisputedAt !== undefined && (relation === 'hr' || relation === 'second-appraiser')
        ? wrongAppraiserNews(t, subject)
        : undefined,
  },
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
