import type { Retention } from '../../domain/retention/purposes.ts';
import type { FileStore } from '../../files/store.ts';
import type { Db } from '../../persistence/db.ts';
import type { Sealer } from '../../persistence/feedback/seal.ts';
import type { DueNow } from '../../persistence/sweeps/due-now.ts';
import type { Looked } from '../../persistence/sweeps/look-around.ts';
import type { Log } from '../../shared/log.ts';
import type { Clock, Temporal } from '../../shared/time.ts';
import type { AgencyNow } from '../agency-now.ts';

export type SweepDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  /** The agency's IANA zone. */
  readonly timeZone: string;
  /** Hands appraisals to those who hold their offices today: those of everybody, or of some employees. */
  readonly applyDueAssignments: (
    today: Temporal.PlainDate,
    eventId: string,
    whose: Looked,
  ) => Promise<unknown>;
  /** How long is kept what serves a purpose; our own periods when absent. */
  readonly retention?: Retention;
  /** Opens the answers of colleagues when their asking ends; absent where nobody can be asked. */
  readonly sealer?: Sealer;
  /** The folder of kept files; absent where none are kept. */
  readonly files?: FileStore;
  /** The agency as it was read a moment ago; read by the sweep itself when absent. */
  readonly agency?: AgencyNow;
  /** Exports the heads of the audit chains that are due to files; does nothing when that is already done. */
  readonly exportAuditHeads?: (today: Temporal.PlainDate) => Promise<unknown>;
};

/** What every part of a sweep works with. The agency's settings and days off are read once for all of them. */
export type Sweeping = Pick<SweepDeps, 'db' | 'clock' | 'timeZone'> & {
  readonly readAgency: () => Promise<AgencyNow>;
};

/** Does one part of a sweep, unless it is known that nothing is due there. */
export type Part = (
  name: string,
  work: (due: DueNow | undefined) => Promise<unknown>,
  isDue?: (due: DueNow) => boolean,
) => Promise<void>;
