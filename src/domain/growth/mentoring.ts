import type { Appraisal } from '../appraisal/appraisal.ts';
import type { ItemCode } from '../appraisal/items.ts';
import { type RatedCompetency, ratedCompetencies } from '../competency/gap.ts';

/** Whether somebody would be a mentor in a competency in which they stand above the required level. */
export const mentoringAnswers = ['yes', 'no'] as const;
export type MentoringAnswer = (typeof mentoringAnswers)[number];
/** By competency; what is not in it was not answered. */
export type Mentoring = Readonly<Record<ItemCode, MentoringAnswer>>;

/** In what somebody may be asked: higher than required, not merely as high. */
export const strongIn = (appraisal: Appraisal): readonly RatedCompetency[] =>
  ratedCompetencies(appraisal).filter(({ rated, required }) => rated !== undefined && rated > required);

/** The first competency in which they were not asked yet. */
export const nextToAsk = (appraisal: Appraisal): ItemCode | undefined =>
  strongIn(appraisal).find(({ item }) => appraisal.mentoring?.[item] === undefined)?.item;
