import { eq, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Pulse, PulseAsk, UnitPulse } from '../../domain/pulse/pulse.ts';
import type { Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import { cycle } from '../schema/appraisals.ts';
import { read } from '../sql/read.ts';
import { parameters, statement } from '../sql/statement.ts';
import { byCycle, fromPulses, pulseJson, unitPulse } from './pulse-json.ts';

/** What says which look it is; as texts, as a statement takes them. */
export const pulseNames = ['pulseId', 'pulsePage'] as const;
export const pulseTypes = { pulseId: 'uuid', pulsePage: 'integer' } as const;
export const pulseGiven = ({ pulseId, page = 0 }: PulseAsk) => ({
  pulseId: pulseId ?? null,
  pulsePage: String(page),
});

const given = parameters({ personId: 'uuid', today: 'date', ...pulseTypes });
const loadLook = statement(
  ['personId', 'today', ...pulseNames],
  {
    pulse: pulseJson({
      ...{ me: given.personId, today: given.today },
      ...{ pulseId: given.pulseId, page: given.pulsePage },
    }),
  },
  (columns) => sql`select ${columns}`,
);

/** A look at the pulse alone: for a screen that was open already, and for messages. */
export async function loadPulse(
  db: Db,
  personId: string,
  today: Temporal.PlainDate,
  ask: PulseAsk,
): Promise<Pulse> {
  return (await loadLook(db, { personId, today: today.toString(), ...pulseGiven(ask) })).pulse;
}

const c = alias(cycle, 'pc');

/** What all units answered, for an operator; of one cycle, or of all. */
export async function listPulses(db: Db, cycleName?: string): Promise<readonly UnitPulse[]> {
  const such: SQL = cycleName === undefined ? sql`true` : eq(sql`lower(${c.name})`, cycleName.toLowerCase());
  const rows = await read(
    db,
    { found: unitPulse },
    (columns) => sql`select ${columns} ${fromPulses} where ${such} order by ${byCycle}`,
  );
  return rows.map(({ found }) => found);
}
