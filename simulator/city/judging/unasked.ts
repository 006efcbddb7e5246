import type { Temporal } from '../../../src/shared/time.ts';
import { timeZone } from '../calendar.ts';
import type { Call, Ledger } from '../ledger.ts';
import type { Resident } from '../residents.ts';

/** So long after an act of one's own a message is its answer: the lane draws what could not be drawn in an outage. */
export const answerMinutes = 5;

export const sends: ReadonlySet<string> = new Set(['sendmessage', 'sendrichmessage', 'chat.postmessage']);

/** A moment as people in the city say it. */
export const when = (at: Temporal.Instant): string =>
  at.toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' });

/** What came by itself, and not as the answer to what its person had just done. */
export function unasked({ calls, acts }: Ledger): readonly Call[] {
  const byPerson = new Map<Resident | undefined, number[]>();
  for (const { who, at } of acts) byPerson.set(who, [...(byPerson.get(who) ?? []), at.epochMilliseconds]);
  return calls.filter(({ at, to, method, status, error, isAsked }) => {
    if (!sends.has(method) || status !== 200 || error !== '' || isAsked) return false;
    const sinceAct = (byPerson.get(to) ?? []).map((one) => at.epochMilliseconds - one);
    return !sinceAct.some((ms) => ms >= 0 && ms <= answerMinutes * 60_000);
  });
}
