import type { Intent } from '../application/outcome/intents.ts';
import type { Context } from '../conversation/contract/feature.ts';
import type { Screen } from '../conversation/contract/view.ts';
import { digestScreen } from '../conversation/features/hr/digest.screen.ts';
import { unitWeekScreen } from '../conversation/features/hr/unit-week.screen.ts';
import { digestSpan, isWorthTelling } from '../domain/hr/digest.ts';
import { hasNews } from '../domain/hr/unit-week.ts';
import { openTasks } from '../domain/reminders/open-tasks.ts';
import type { Db } from '../persistence/db.ts';
import { lastDigestDay, loadDigest } from '../persistence/hr/load-digest.ts';
import { loadUnitWeeks } from '../persistence/hr/load-unit-week.ts';
import type { DueRow } from '../persistence/outbox/outbox.ts';
import { wasReminded } from '../persistence/reminders/sent-reminders.ts';
import { Temporal } from '../shared/time.ts';

type MorningIntent = Extract<Intent, { kind: 'hr-digest' | 'unit-week' }>;

/**
 * HR's message of the morning, or the week of a unit; nothing on another day, where nothing is new, for whom has no right
 * to any of it by now, and when another message was faster.
 */
export async function morningNews(
  db: Db,
  row: DueRow,
  intent: MorningIntent,
  context: Context,
): Promise<Screen | undefined> {
  const { model } = context;
  const { personId, date } = intent;
  const { now, today, person } = model;
  if (date !== today.toString() || !person) return undefined;
  if (await wasReminded(db, personId, date, row.id)) return undefined;
  if (intent.kind === 'unit-week') {
    const weeks = (await loadUnitWeeks(db, personId, today)).filter(hasNews);
    return weeks.length > 0 ? unitWeekScreen(context, weeks) : undefined;
  }
  if ((model.grants ?? []).length === 0) return undefined;
  const span = digestSpan(today, person.timeZone, await lastDigestDay(db, personId, date));
  const counts = await loadDigest(db, personId, { now, today }, span);
  if (!isWorthTelling(counts)) return undefined;
  const { snoozedUntil } = person;
  const isSnoozed = snoozedUntil !== undefined && Temporal.Instant.compare(snoozedUntil, now) > 0;
  return digestScreen(context, { counts, span, own: isSnoozed ? [] : openTasks(model) });
}
