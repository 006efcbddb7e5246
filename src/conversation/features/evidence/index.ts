import type { Relation } from '../../../domain/authorization/policy.ts';
import { signedForm } from '../../../domain/files/signed-copy.ts';
import type { Feature } from '../../contract/feature.ts';
import { evidenceFlow } from './flow.ts';
import { keptNews, refusedNews } from './news.screen.ts';
import { screens, verbs } from './verbs.ts';

/** Who sends files: the employee, and of the signed form the appraiser too. */
const isTheirs = (relation: Relation, item: string): boolean =>
  relation === 'self' || (relation === 'appraiser' && item === signedForm);

/** Files that the employee sends as evidence: which there are, to look at and, until they are handed in, to take away. */
export const evidence: Feature<typeof verbs, typeof screens> = {
  verbs,
  screens,
  flow: evidenceFlow,
  news: {
    'file-kept': ({ t, model: { subject, relation } }, { fileId }) => {
      const file = subject?.files.find(({ id }) => id === fileId);
      return subject && file && isTheirs(relation, file.item) ? keptNews(t, subject, file) : undefined;
    },
    'file-refused': ({ t, model: { subject, relation } }, { item, why }) =>
      subject && isTheirs(relation, item) ? refusedNews(t, subject, item, why) : undefined,
  },
};
