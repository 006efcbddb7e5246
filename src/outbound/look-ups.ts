import type { Db } from '../persistence/db.ts';
import type { LoadedDesk } from '../persistence/events/desk-columns.ts';
import { type DeskRequest, loadForPeople } from '../persistence/events/load-for-person.ts';
import { type WorkOfPerson, workOf } from '../persistence/reminders/reminder-facts.ts';
import { type OfDay, wereReminded } from '../persistence/reminders/sent-reminders.ts';
import { together } from '../persistence/sql/together.ts';
import type { Temporal } from '../shared/time.ts';

/**
 * What is looked at before every reminder. What several rows ask at the same moment is one statement, so a hundred
 * reminders take three, and yet each is looked at only when its turn comes: nothing is kept.
 */
export type LookUps = {
  /** Who reads it, and what that person has before them. */
  desk(asked: DeskRequest): Promise<LoadedDesk>;
  /** Whether the day had a reminder already. */
  wasReminded(asked: OfDay): Promise<boolean>;
  /** What is still open for a person, and who is behind with the work for them. */
  work(asked: { readonly personId: string; readonly now: Temporal.Instant }): Promise<WorkOfPerson>;
};

/** What is asked while a statement runs goes into the next one. */
const inOneStatement = { atOnce: 1, most: 100 } as const;

export const createLookUps = (db: Db, agencyTimeZone: string): LookUps => ({
  desk: together((asked) => loadForPeople(db, asked), inOneStatement),
  wasReminded: together((asked) => wereReminded(db, asked), inOneStatement),
  work: together((asked) => workOf(db, asked, agencyTimeZone), inOneStatement),
});
