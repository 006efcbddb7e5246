import { type IsWorkday, workdays } from '../../domain/reminders/working-days.ts';
import type { Model } from '../contract/model.ts';

/** The working days and hours of the agency, as last read. */
export const calendarOf = ({ holidays, agency }: Pick<Model, 'holidays' | 'agency'>): IsWorkday =>
  workdays(holidays ?? new Set(), agency);
