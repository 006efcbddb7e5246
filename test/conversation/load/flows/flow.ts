import type { SeedOptions } from '../seed.ts';
import type { Stage } from '../stage.ts';

/** Something that people come to do, from where it begins for them until it is done. */
export type Flow = {
  readonly name: FlowName;
  readonly title: string;
  /** What is true of the person in it. */
  readonly profile: string;
  readonly seed: Omit<SeedOptions, 'period'>;
  /** Who is measured. */
  readonly who: 'ani' | 'budi';
  readonly play: (stage: Stage) => Promise<void>;
};

export const flowNames = [
  'self-cards',
  'self-cards-results',
  'self-compact',
  'rate-one',
  'rate-first-time',
  'rate-reasons',
  'rate-agreeing',
  'team-ten',
  'team-ten-agreeing',
  'team-forty',
  'team-resume',
  'team-find',
  'result',
  'acknowledge',
  'reminder',
  'note',
  'pocket-sentence',
  'pocket-file',
  'pocket-result',
  'thanks',
  'ask-colleagues',
  'answer-colleague',
  'hr-desk',
  'hr-person',
  'hr-lists',
  'hr-remind',
  'hr-cycle',
  'hr-roster',
  'hr-request',
  'pocket-five',
  'daily-record',
  'notebook',
  'feedback-read',
] as const;
export type FlowName = (typeof flowNames)[number];
