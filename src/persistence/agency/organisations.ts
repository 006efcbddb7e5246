import { eq, sql } from 'drizzle-orm';
import { organisationOf, organisationsIn } from '../../domain/agency/organisation.ts';
import type { Predicate } from '../../domain/appraisal/predicate.ts';
import type { Executor } from '../db.ts';
import { cycle } from '../schema/appraisals.ts';
import { pick, read } from '../sql/read.ts';
import { listSettings } from './put-setting.ts';

/** What HR entered as the predicate of each unit for a cycle, as far as it has. */
export async function organisationsOfCycle(
  db: Executor,
  cycleId: string,
): Promise<(unit: string) => Predicate | undefined> {
  const [found] = await read(
    db,
    pick(cycle, 'name'),
    (columns) => sql`select ${columns} from ${cycle} where ${eq(cycle.id, cycleId)}`,
  );
  const known = organisationsIn(await listSettings(db));
  return (unit) => (found ? organisationOf(known, unit, found.name) : undefined);
}
