import type { SettingsRequest } from '../../application/agency/change-setting.ts';
import { type DayPlan, markDay, planDay, type WantedDay } from '../../application/agency/mark-day.ts';
import type { Refusal } from '../../application/outcome/refusals.ts';
import type { Write } from '../../application/outcome/writes.ts';
import { sayDayProblem } from '../../conversation/features/agency/say.ts';
import { sayRefusal } from '../../conversation/ui/say-refusal.ts';
import { dayProblem, markedOn, markOf } from '../../domain/agency/marked-day.ts';
import type { MarkedDay } from '../../domain/reminders/calendar.ts';
import { cleanText } from '../../domain/typed/clean.ts';
import type { Temporal } from '../../shared/time.ts';
import { type CliContext, todayOf } from '../context.ts';

/** A day that was refused, and the place of what wanted it. */
export type RefusedDay = { readonly at: number; readonly refusal: Refusal };

type Marked = { readonly plan: DayPlan; readonly writes: readonly Write[] };

/** Marks one day after the other, each seeing those before; what is so already is left alone. */
export function markDays(
  from: SettingsRequest,
  all: readonly WantedDay[],
  today: Temporal.PlainDate,
  reason: string,
): { readonly done: readonly Marked[]; readonly refused: readonly RefusedDay[] } {
  let request = from;
  const done: Marked[] = [];
  const refused: RefusedDay[] = [];
  for (const [at, wanted] of all.entries()) {
    if (isSo(request, wanted)) continue;
    const plan = planDay(request, wanted, today);
    const marked = plan.ok ? markDay(request, wanted, today, reason, plan.value.was) : plan;
    if (plan.ok && marked.ok) {
      const { days, writes } = marked.value;
      done.push({ plan: plan.value, writes });
      if (request.stored) request = { ...request, stored: { ...request.stored, days } };
    } else if (!marked.ok) refused.push({ at, refusal: marked.error });
  }
  return { done, refused };
}

/** Also of days that are over, which nobody can mark any more: a file may go on naming them. */
function isSo({ stored }: SettingsRequest, { deed, day, name }: WantedDay): boolean {
  const marked = markedOn(stored?.days ?? [], day);
  if (deed === 'unmark') return !marked;
  return markOf(marked) === `${deed} ${cleanText(name).replace(/\s+/g, ' ')}`;
}

/** The days that a file may carry elsewhere: those that are to come, and that may be marked so. */
export const portableDays = (days: readonly MarkedDay[], today: Temporal.PlainDate): readonly MarkedDay[] =>
  days.filter(({ day, name, isWorkday }) => !dayProblem(isWorkday ? 'work' : 'off', day, name, days, today));

/** "2027-03-11 Cuti bersama: a day off." */
export const sayDay = ({ t }: CliContext, { deed, day, name }: DayPlan): string => {
  if (deed === 'unmark') return t('cli.holidays.removed', { day: String(day) });
  return t(deed === 'work' ? 'cli.holidays.added-workday' : 'cli.holidays.added', { day: String(day), name });
};

export const sayRefusedDay = (context: CliContext, { refusal }: RefusedDay): string =>
  refusal.code === 'day-wrong'
    ? sayDayProblem(context.t, refusal.problem)
    : sayRefusal(context.t, refusal, { today: todayOf(context) });
