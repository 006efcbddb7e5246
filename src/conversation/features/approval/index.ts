import type { Feature } from '../../contract/feature.ts';
import { approvalFlow } from './flow.ts';
import { approvalForHr, approvalNews } from './news.ts';
import { screens, verbs } from './verbs.ts';

/** Results are approved by the superior of the appraiser before their release, where the agency set that (ADR 61). */
export const approval: Feature<typeof verbs, typeof screens> = {
  verbs,
  screens,
  flow: approvalFlow,
  news: { 'approval-news': approvalNews, 'approval-hr': approvalForHr },
};
