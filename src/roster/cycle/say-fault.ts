import { competencyCodes } from '../../domain/appraisal/items.ts';
import { positionLevels } from '../../domain/competency/catalogue.ts';
import { releases, type Stage } from '../../domain/cycle/cycle.ts';
import type { Translate } from '../../i18n/translate.ts';
import { withoutControls } from '../../shared/formula-safe.ts';

/** What can be wrong in the file of a cycle. */
export const faults = [
  'no-yaml',
  'twice',
  'file',
  'unknown',
  'day',
  'window',
  'windows',
  'flag',
  'name',
  'name-long',
  'name-taken',
  'zone',
  'settings',
  'agency',
  'release',
  'levels',
  'position',
  'level-or-each',
  'competency',
  'level',
  'backward',
  'overlap',
  'nobody',
  'units',
  'unknown-unit',
  'type',
  'no-quarter',
  'no-year',
  'not-within',
] as const;
export type Fault = (typeof faults)[number];

/** The path of a field in the file, empty for the file as a whole, and what is wrong with it. */
export type CycleFileProblem = {
  readonly path: string;
  readonly code: Fault | 'people-overlap' | 'setting';
  /** Already in words. */
  readonly words?: string;
  readonly unit?: string;
  /** The other cycle that it does not fit. */
  readonly cycle?: string;
  /** The stage that must end first. */
  readonly before?: Stage;
  readonly line?: number;
};

const known = {
  releases: releases.join(', '),
  positions: positionLevels.join(', '),
  competencies: competencyCodes.join(', '),
};

/** `windows.rating: It must begin after the last day of windows.self-assessment.` */
export function sayFault(t: Translate, { path, code, words, ...more }: CycleFileProblem): string {
  const sentence =
    words ??
    (code === 'people-overlap' || code === 'setting'
      ? ''
      : t(`cli.cycle.fault.${code}`, { ...known, ...more }));
  return path === '' ? sentence : `${withoutControls(path)}: ${sentence}`;
}
