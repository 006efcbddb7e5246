import type { Feature } from '../../contract/feature.ts';
import { introFlow } from './flow.ts';
import { screens, verbs } from './verbs.ts';

/**
 * What one should know before the first question: three short cards, and a card to practise on. They follow the privacy
 * notice once, because that is confirmed once, so nothing else has to remember it; help leads to them at any time.
 */
export const intro: Feature<typeof verbs, typeof screens> = { verbs, screens, flow: introFlow };
