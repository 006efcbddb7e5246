import type { Feature } from '../../contract/feature.ts';
import { evidenceFlow } from './flow.ts';
import { keptNews, refusedNews } from './news.screen.ts';
import { screens, verbs } from './verbs.ts';

/** Files that the employee sends as evidence: which there are, to look at and, until they are handed in, to take away. */
export const evidence: Feature<typeof verbs, typeof screens> = {
  verbs,
  screens,
  flow: evidenceFlow,
  news: {
    'file-kept': ({ t, model: { subject, relation } }, { fileId }) => {
      const file = subject?.files.find(({ id }) => id === fileId);
      return subject && file && relation === 'self' ? keptNews(t, subject, file) : undefined;
    },
    'file-refused': ({ t, model: { subject, relation } }, { item, why }) =>
      subject && relation === 'self' ? refusedNews(t, subject, item, why) : undefined,
  },
};
