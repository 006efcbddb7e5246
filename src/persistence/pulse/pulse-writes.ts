import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { PulseWrite } from '../../application/outcome/pulse.ts';
import type { PulseStanding } from '../../domain/pulse/pulse.ts';
import type { Temporal } from '../../shared/time.ts';
import { counted, type Part } from '../events/part.ts';
import { fairnessAsked, fairnessPulse } from '../schema/pulse.ts';
import { texts, update } from '../sql/write.ts';

const s = fairnessAsked;
const q = alias(fairnessPulse, 'pq');

/** The row of one person who is at one of these, while the pulse is open. */
const ofPerson = (
  {
    pulseId,
    personId,
    at,
  }: { readonly pulseId: string; readonly personId: string; readonly at: Temporal.Instant },
  standings: readonly PulseStanding[],
): SQL | undefined =>
  and(
    eq(s.pulseId, pulseId),
    eq(s.personId, personId),
    sql`${s.standing} = any(${texts(standings)})`,
    sql`exists (select 1 from ${fairnessPulse} pq where ${eq(q.id, pulseId)} and ${isNull(q.endedAt)}
      and ${q.closesAt} > ${at.toString()}::timestamptz)`,
  );

/** What a write of the pulse changes in its tables. None of them holds an answer that can be read. */
export function pulseParts(write: PulseWrite): Part[] {
  switch (write.kind) {
    case 'answer-pulse':
      throw new Error('answers are sealed before they are saved');
    case 'put-pulse': {
      const { pulseId, from, to, draft = null, sealed, before, shown } = write;
      const asked = counted('put_pulse', update(s, { standing: to, draft }, ofPerson(write, [from])));
      if (sealed === undefined || before === undefined) return [asked];
      // Somebody else of the unit answered meanwhile: it is loaded again, and theirs stays.
      const isAsLoaded = and(eq(fairnessPulse.id, pulseId), eq(fairnessPulse.sealed, before));
      const sets = { sealed, ...(shown && { shown }) };
      return [asked, counted('put_counts', update(fairnessPulse, sets, isAsLoaded))];
    }
    case 'decline-pulse': {
      const declined = update(
        s,
        { standing: 'declined', draft: null },
        ofPerson(write, ['asked', 'one', 'two']),
      );
      return [counted('decline_pulse', declined)];
    }
  }
}
