import type { Platform } from '../conversation/contract/platform.ts';
import type { FileKeeping } from '../outbound/files/fetch-files.ts';
import type { Db } from '../persistence/db.ts';
import type { LaneKey } from '../persistence/outbox/lanes.ts';
import type { Log } from '../shared/log.ts';
import type { Clock } from '../shared/time.ts';

/** What errands are worked at with. */
export type ErrandDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  /** Those that are connected now: one that is away is missing. */
  readonly platforms: readonly Platform[];
  /** The messengers that are configured, heard or not; absent = accounts on each count as reached. */
  readonly inUse?: readonly string[] | undefined;
  readonly keeping: FileKeeping;
  readonly agencyName: string;
  /** Has a lane send what is due on it now; absent = it is sent when all errands are worked at. */
  readonly wake?: (lane: LaneKey) => Promise<void>;
  /** The agency's IANA zone. */
  readonly timeZone: string;
  /** The agency wants a second officer for big acts. */
  readonly needsSecond: boolean;
  /** Of this program, as documents name it. */
  readonly release: string;
  /** The agency's own templates of documents. */
  readonly templates?: string | undefined;
  /** A part of a period with fewer days is not appraised alone. */
  readonly partDaysMin?: number | undefined;
  /** From 0 to 1, for spreading retries. */
  readonly random: () => number;
  readonly isStopping: () => boolean;
};
