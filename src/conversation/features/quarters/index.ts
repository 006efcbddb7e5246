import type { Feature } from '../../contract/feature.ts';
import { quarterButtons } from './button.ts';
import { quarterFlow } from './flow.ts';
import { screens, verbs } from './verbs.ts';

/** Beside an annual appraisal: the quarters of its year, with who rated them (ADR 68). It changes nothing. */
export const quarters: Feature<typeof verbs, typeof screens> = {
  verbs,
  screens,
  flow: quarterFlow,
  resultButtons: (t, { relation }, appraisal) => quarterButtons(t, appraisal, relation),
};
