import type { Appraisal } from '../appraisal/appraisal.ts';
import { competencyCodes, type ItemCode } from '../appraisal/items.ts';
import type { Level } from './catalogue.ts';

export type RatedCompetency = {
  readonly item: ItemCode;
  readonly required: Level;
  /** 0 to 5; undefined when not rated or not observable. */
  readonly rated?: number;
  /** How many levels are missing, 0 to 5. Without a rating undefined: an unknown level is no gap, and not level 0. */
  readonly gap?: number;
};

/** Every competency of the appraisal that has a required level, in catalogue order. */
export function ratedCompetencies(appraisal: Appraisal): readonly RatedCompetency[] {
  return competencyCodes.flatMap((item) => {
    const required = appraisal.required[item];
    const rated = appraisal.answers.appraiser[item]?.value;
    if (required === undefined) return [];
    return [{ item, required, ...(rated !== undefined && { rated, gap: Math.max(0, required - rated) }) }];
  });
}

/** Competencies at or above the required level, the furthest above first. */
export const strengthsOf = (appraisal: Appraisal): readonly RatedCompetency[] =>
  ratedCompetencies(appraisal)
    .filter((competency) => competency.gap === 0)
    .sort((a, b) => (b.rated ?? 0) - b.required - ((a.rated ?? 0) - a.required));

/** Competencies below the required level, the widest gap first. */
export const gapsOf = (appraisal: Appraisal): readonly RatedCompetency[] =>
  ratedCompetencies(appraisal)
    .filter((competency) => (competency.gap ?? 0) > 0)
    .sort((a, b) => (b.gap ?? 0) - (a.gap ?? 0));
