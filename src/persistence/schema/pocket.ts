import { index, integer, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { pieceKinds } from '../../domain/pocket/piece.ts';
import { appraisal } from './appraisals.ts';
import { day, moment } from './columns.ts';
import { person } from './people.ts';

/**
 * A piece of evidence in somebody's pocket. Nobody but its owner sees it until it is handed in with a self-assessment, or
 * filed with an objection.
 * A file has a row in `evidence_file` with the same id, which belongs to no appraisal of its own.
 */
export const pocketPiece = pgTable(
  'pocket_piece',
  {
    id: uuid('id').primaryKey(),
    ownerId: uuid('owner_id')
      .notNull()
      .references(() => person.id),
    kind: text('kind', { enum: pieceKinds }).notNull(),
    words: text('words'),
    item: text('item'),
    /** The appraisal whose work result `item` is. */
    itemOf: uuid('item_of').references(() => appraisal.id),
    keptAt: moment('kept_at').notNull(),
    writtenAt: moment('written_at'),
    writtenBy: text('written_by'),
    /** What e-Kinerja's daily record asks for. */
    doneOn: day('done_on'),
    startsAt: text('starts_at'),
    endsAt: text('ends_at'),
    quantity: integer('quantity'),
    unit: text('unit'),
    link: text('link'),
    /** When its owner said that they copied it. */
    copiedAt: moment('copied_at'),
    /** The appraisal with which it was handed in. */
    appraisalId: uuid('appraisal_id').references(() => appraisal.id),
    /** The action of its plan of development that it proves. */
    growthNo: smallint('growth_no'),
  },
  (t) => [
    // Loaded with the pocket, and with every card of its owner.
    index('pocket_piece_owner').on(t.ownerId),
    index('pocket_piece_appraisal').on(t.appraisalId),
  ],
);
