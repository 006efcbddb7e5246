import type { Answer, Appraisal } from '../appraisal/appraisal.ts';
import { competencyCodes, type ItemCode } from '../appraisal/items.ts';
import type { Level } from './catalogue.ts';

/**
 * How many levels are missing to the required one, 0 to 5; 0 at or above it. Undefined when nothing was rated or
 * observed: an unknown level is not a gap, and not level 0 either.
 */
function gapOf(required: Level, rated: Answer | undefined): number | undefined {
  return rated?.value === undefined ? undefined : Math.max(0, required - rated.value);
}

export type RatedCompetency = {
  readonly item: ItemCode;
  readonly required: Level;
  /** 0 to 5; undefined when not rated or not observable. */
  readonly rated?: number;
  readonly gap?: number;
};

/** Every competency of the appraisal that has a required level, in catalogue order. */
export function ratedCompetencies(appraisal: Appraisal): readonly RatedCompetency[] {
  return competencyCodes.flatMap((item) => {
    const required = appraisal.required[item];
    if (required === undefined) return [];
    const answer = appraisal.answers.appraiser[item];
    const gap = gapOf(required, answer);
    return [
      {
        item,
        required,
        ...(answer?.value !== undefined && { rated: answer.value }),
        ...(gap !== undefined && { gap }),
      },
    ];
  });
}

/** Competencies at or above the required level, the furthest above first. */
export const strengthsOf = (appraisal: Appraisal): readonly RatedCompetency[] =>
  ratedCompetencies(appraisal)
    .filter((competency) => competency.gap === 0)
    .sort((a, b) => surplus(b) - surplus(a));

/** Competencies below the required level, the widest gap first. */
export const gapsOf = (appraisal: Appraisal): readonly RatedCompetency[] =>
  ratedCompetencies(appraisal)
    .filter((competency) => (competency.gap ?? 0) > 0)
    .sort((a, b) => (b.gap ?? 0) - (a.gap ?? 0));

const surplus = (competency: RatedCompetency): number => (competency.rated ?? 0) - competency.required;
