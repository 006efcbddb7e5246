import type { Feature } from '../../contract/feature.ts';
import { mentorFlow } from './flow.ts';
import { mentorSaid } from './news.ts';
import { screens, verbs } from './verbs.ts';

/** Who goes along with an action of development: asked first, in their own chat (ADR 76). */
export const mentors: Feature<typeof verbs, typeof screens> = {
  verbs,
  screens,
  flow: mentorFlow,
  news: { 'mentor-said': mentorSaid },
};
