import { stages } from '../../../domain/cycle/cycle.ts';

/** What of a cycle is on a screen of its own: its name and days to be corrected, or who takes part. */
export const cycleParts = ['dates', 'people'] as const;
export type CyclePart = (typeof cycleParts)[number];

/** In the place of a stage: the name and the period, which are of all stages. */
export const nameOfAll = stages.length;
