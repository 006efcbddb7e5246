import type { Flow } from './flow.ts';
import { hrFlows } from './hr.ts';
import { keptFlows } from './kept.ts';
import { ratingFlows } from './rating.ts';
import { resultFlows } from './result.ts';
import { selfFlows } from './self.ts';
import { yearFlows } from './year.ts';

export const flows: readonly Flow[] = [
  ...selfFlows,
  ...ratingFlows,
  ...resultFlows,
  ...yearFlows,
  ...hrFlows,
  ...keptFlows,
];
