import type { Officer } from '../../../application/cycle/life/do-act.ts';
import type { LifeRefusal } from '../../../application/cycle/life/facts.ts';
import { sayLifeRefusal } from '../../../conversation/features/cycle/say-life-refusal.ts';
import { parseNumber } from '../../../domain/people/no-nip.ts';
import { officerOf, personOf } from '../../../persistence/cycles/life/officers.ts';
import { createProgressStore } from '../../../persistence/cycles/progress.ts';
import type { Db, Executor } from '../../../persistence/db.ts';
import { isoDay, type Temporal } from '../../../shared/time.ts';
import { type CliContext, Refused } from '../../context.ts';
import { readNumber } from '../../people/number.ts';

/** The cycle of that name, in any case. */
export async function cycleNamed({ t }: CliContext, db: Db, name: string) {
  const cycles = await createProgressStore(db).cycles();
  const found = cycles.find(({ cycle }) => cycle.name.toLowerCase() === name.trim().toLowerCase());
  if (!found) throw new Refused(t('cli.cycle.unknown', { name }));
  return found.cycle;
}

/** Whoever gives the command, as the roster knows them. */
export async function officer({ as, config }: CliContext, db: Executor): Promise<Officer> {
  const given = as?.() ?? config.operator;
  const number = given === undefined ? undefined : parseNumber(given);
  const known = number?.ok ? await officerOf(db, number.value) : undefined;
  return { role: 'operator', isHr: false, ...known };
}

export async function personNamed({ t }: CliContext, db: Db, nip: string): Promise<string> {
  const found = await personOf(db, readNumber(t, nip));
  if (found === undefined) throw new Refused(t('cli.life.nobody', { nip }));
  return found;
}

export function readDay({ t }: CliContext, given: string): Temporal.PlainDate {
  const day = isoDay(given);
  if (!day) throw new Refused(t('cli.life.no-day'));
  return day;
}

/** `2026-10-01..2026-12-31` */
export function readDays({ t }: CliContext, given: string) {
  const [from, to, more] = given.split('..').map(isoDay);
  if (!from || !to || more) throw new Refused(t('cli.life.no-days'));
  return { from, to };
}

/** Says every reason, and ends the command. */
export function refuse({ t, err }: CliContext, refusals: readonly LifeRefusal[], timeZone: string): never {
  for (const refusal of refusals) {
    err(sayLifeRefusal(t, refusal, timeZone));
    if (refusal.code === 'people-overlap') err(t('cli.cycle.beside-hint', { name: refusal.overlap.name }));
  }
  throw new Refused(t('cli.life.refused'));
}
