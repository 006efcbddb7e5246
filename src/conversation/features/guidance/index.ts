import { can } from '../../../domain/authorization/policy.ts';
import type { Feature } from '../../contract/feature.ts';
import { row } from '../../ui/blocks.ts';
import { sayCycle } from '../../ui/part.ts';
import { guidanceFlow } from './flow.ts';
import { screens, verbs } from './verbs.ts';

/** The form B.1.8: the employee's, and read by the superior of the appraiser alone. */
export const guidance: Feature<typeof verbs, typeof screens> = {
  verbs,
  screens,
  flow: guidanceFlow,
  news: {
    'guidance-sent': ({ t, model: { subject, relation } }) => {
      if (!subject || !can(relation, 'guidance.view', subject.status).allowed) return undefined;
      if (!subject.guidance?.some(({ sentAt }) => sentAt)) return undefined;
      const { employee, id: appraisalId } = subject;
      return {
        preview: t('guidance.preview'),
        blocks: [
          { kind: 'heading', text: t('guidance.news.title') },
          {
            kind: 'paragraph',
            text: t.rich('guidance.news.body', { name: employee.name, cycle: sayCycle(t, subject) }),
          },
          row([
            {
              label: t('guidance.news.open'),
              tone: 'primary',
              action: { type: 'guidance.read', appraisalId },
            },
          ]),
        ],
      };
    },
  },
};
