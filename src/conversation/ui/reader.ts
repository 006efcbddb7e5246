import type { Reader } from '../../i18n/dates.ts';
import type { Model } from '../contract/model.ts';

/** Where and on which day dates are read; in the zone of the cycle for an account without a person. */
export const readerOf = ({ person, today }: Pick<Model, 'person' | 'today'>, otherwise: string): Reader => ({
  timeZone: person?.timeZone ?? otherwise,
  today,
});
