import { nameDecider } from '../../application/objection/name-decider.ts';
import { saidOfDate } from '../../application/objection/over-date.ts';
import { caseOf } from '../../domain/objection/case.ts';
import { isToEscalate } from '../../domain/objection/named.ts';
import { openCases, saveNamed, superiorsOf } from '../../persistence/objection/open-cases.ts';
import { planMessages } from '../../persistence/outbox/outbox.ts';
import { hrPeople } from '../../persistence/reminders/holidays.ts';
import { localDate } from '../../shared/time.ts';
import type { Sweeping } from './sweeping.ts';

/**
 * What time alone does to objections: reminders go to who decides now, and every week again once the date has passed, when
 * HR is told too; where the agency set it, the next superior decides then. Nothing is decided by time. Returns how many
 * went to the next superior.
 */
export async function sweepObjections(
  { db, clock, timeZone, readAgency }: Sweeping,
  eventId: string,
): Promise<number> {
  const now = clock.now();
  const today = localDate(now, timeZone);
  const open = await openCases(db, () => undefined);
  if (open.length === 0) return 0;
  let moved = 0;
  const { agency, isWorkday } = await readAgency();
  const term = { length: agency.decision, isWorkday };
  const hr = await hrPeople(db, today);
  for (const of of open) {
    const objection = caseOf(of);
    if (!objection) continue;
    if (agency.overdue === 'escalate' && isToEscalate(objection, localDate(now, of.cycle.timeZone))) {
      const above = await superiorsOf(db, objection.deciderId ?? '', today);
      const next = above
        .map((id) => nameDecider(of, id, { by: 'time', now, term }))
        .find((named) => named.ok);
      // Whoever moved it meanwhile comes first; the next sweep looks again.
      if (next?.ok) {
        const isSaved = await db.transaction((tx) =>
          saveNamed(tx, next.value, now, { role: 'system', eventId }),
        );
        if (isSaved) moved += 1;
        continue;
      }
    }
    const said = saidOfDate(of, now, hr);
    await planMessages(
      db,
      said.map((one) => ({ availableAt: now, expiresAt: now.add({ hours: 24 * 7 }), ...one })),
      now,
      eventId,
    );
  }
  return moved;
}
