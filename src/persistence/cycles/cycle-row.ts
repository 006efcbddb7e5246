import { alias } from 'drizzle-orm/pg-core';
import type { Cycle } from '../../domain/cycle/cycle.ts';
import { cycle } from '../schema/appraisals.ts';
import { json, mapped, type Row, without } from '../sql/read.ts';

/** The cycle `c` of a statement. */
export const c = alias(cycle, 'c');
export const cycleColumns = without(c, 'openedAt');

export const cycleOf = (row: Row<typeof cycleColumns>): Cycle => ({
  id: row.id,
  name: row.name,
  period: { from: row.periodFrom, to: row.periodTo },
  windows: {
    'self-assessment': { from: row.selfFrom, to: row.selfTo },
    rating: { from: row.ratingFrom, to: row.ratingTo },
    feedback: { from: row.feedbackFrom, to: row.feedbackTo },
  },
  timeZone: row.timeZone,
  settings: { allowSameAsSelf: row.allowSameAsSelf, isBlind: row.isBlind, release: row.release },
});

export const cycleJson = mapped(json(cycleColumns), cycleOf);
