import type { Intent } from '../application/outcome/intents.ts';
import type { Context } from '../conversation/contract/feature.ts';
import { localMoment, middayOf, nextMorning } from '../domain/reminders/quiet-hours.ts';
import type { IsWorkday } from '../domain/reminders/working-days.ts';
import type { Db } from '../persistence/db.ts';
import type { DueRow } from '../persistence/outbox/outbox.ts';
import { saidToday, wasTold } from '../persistence/reminders/sent-reminders.ts';
import { Temporal } from '../shared/time.ts';
import { type Gathered, gather, isReceipt } from './gather.ts';
import type { Prepared } from './prepare.ts';

/**
 * How long a matter waits that came after the message of its day: `day` until the next one. `midday` as well, and only the
 * middle of a day without another reminder is good enough. `no`: it is said at once, since the law gives three days for it
 * (UU 27/2022), or since it changes what somebody may do today; what is pending at the same moment is said with it.
 */
const waits = {
  'objection-news': 'midday',
  'approval-news': 'midday',
  'objection-over': 'day',
  'approval-hr': 'day',
  'wrong-appraiser': 'day',
  response: 'day',
  'appraiser-named': 'no',
  'request-asked': 'no',
  'request-due': 'no',
} as const satisfies Record<Gathered['kind'], 'midday' | 'day' | 'no'>;

/**
 * Somebody may have several of these at once: that a date of theirs is near or over, that results were received, whom they
 * appraise from now on or, to HR, what others report or let pass. That an answer about what was left out is due is none of
 * them: it comes on its last day.
 */
export function isGathered(intent: Intent): intent is Gathered {
  switch (intent.kind) {
    case 'objection-news':
    case 'approval-news':
      return intent.what === 'due' || intent.what === 'over';
    case 'response':
      return isReceipt(intent);
    default:
      return Object.hasOwn(waits, intent.kind);
  }
}

/**
 * Each row is about one matter, and what is sent names all there are of its kind: somebody with several hears of them in one
 * message. A row whose matter a message of today has named is done with (ADR 82).
 */
export async function prepareGathered(
  deps: { readonly db: Db; readonly timeZone: string },
  row: DueRow,
  intent: Gathered,
  context: Context,
  isWorkday: IsWorkday,
): Promise<Prepared> {
  const { today, person, now } = context.model;
  if (!person) return { kind: 'skip' };
  const wait = waits[intent.kind];
  const midday = localMoment(today, middayOf(isWorkday), person.timeZone);
  if (wait === 'midday' && Temporal.Instant.compare(now, midday) < 0) return { kind: 'later', at: midday };
  const one = await gather(deps, intent, context, isWorkday);
  if (!one) return { kind: 'skip' };
  const since = localMoment(today, Temporal.PlainTime.from('00:00'), person.timeZone);
  const of = { personId: intent.personId, since };
  const named = await saidToday(deps.db, { ...of, kind: intent.kind });
  if (named.includes(one.matter)) return { kind: 'skip' };
  const isHeld =
    wait === 'midday'
      ? await wasTold(deps.db, { ...of, date: today.toString(), exceptId: row.id })
      : wait === 'day' && named.length > 0;
  if (isHeld) return { kind: 'later', at: nextMorning(today, person.timeZone, isWorkday) };
  const { matters, screen } = await one.all();
  // What is not among them is said by itself, and then nothing else is.
  const isAmong = screen !== undefined && matters.includes(one.matter);
  return {
    ...{ kind: 'show', screen: isAmong ? screen : one.screen, options: {} },
    shows: isAmong ? [...new Set(matters)].join(' ') : one.matter,
  };
}
