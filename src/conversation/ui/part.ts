import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import { sayDate, sayDateNear } from '../../i18n/dates.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { Block } from '../contract/view.ts';
import { small } from './blocks.ts';

type Parted = Pick<Appraisal, 'cycle' | 'part'>;

/** The days of a part, as people read them; a year that is the same of both is said once. */
export const sayPart = (t: Translate, { from, to }: NonNullable<Appraisal['part']>): string =>
  t('part.days', { from: sayDateNear(from, { today: to }, t.locale), to: sayDate(to, t.locale) });

/** A cycle by its name and, where only a part of its period is appraised, the days of that part: there may be another. */
export const sayCycle = (t: Translate, { cycle, part }: Parted): string =>
  part ? t('part.cycle', { cycle: cycle.name, days: sayPart(t, part) }) : cycle.name;

/** Below the name of somebody, or of a self-assessment: which part it is about; nothing where it is the whole period. */
export const partLine = (t: Translate, { part }: Parted): readonly Block[] =>
  part ? [small(t('part.line', { days: sayPart(t, part) }))] : [];
