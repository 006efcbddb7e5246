import { describe, expect, it } from 'vitest';
import { planRemind, remindByHand } from '../../../src/application/hr/remind-by-hand.ts';
import type { RemindGroup } from '../../../src/domain/hr/desk.ts';
import { workdays } from '../../../src/domain/reminders/working-days.ts';
import { Temporal } from '../../../src/shared/time.ts';

const at = Temporal.Instant.from;
const group = (over: Partial<RemindGroup> = {}): RemindGroup => ({
  ...{ isReachable: true, isSnoozed: false, people: 1 },
  ...over,
});
const request = (now: string, groups: readonly RemindGroup[], holidays: readonly string[] = []) => ({
  grants: [{ right: 'people.remind' as const }],
  desk: { view: 'remind' as const, timeZone: 'Asia/Makassar', whom: {}, groups },
  now: at(now),
  isWorkday: workdays(new Set(holidays)),
});
const plan = (...args: Parameters<typeof request>) => {
  const planned = planRemind(request(...args));
  if (!planned.ok) throw new Error(planned.error.code);
  return planned.value;
};

describe('a reminder by hand', () => {
  it('goes at once in office hours, and else at eight on the next working day, in the zone of each person', () => {
    const groups = [group(), group({ timeZone: 'Asia/Jakarta' })];
    // Wednesday, 10.00 in Makassar and 09.00 in Jakarta.
    expect(plan('2026-12-02T02:00:00Z', groups).moments.map((one) => String(one.availableAt))).toEqual([
      '2026-12-02T02:00:00Z',
      '2026-12-02T02:00:00Z',
    ]);
    // Friday, 17.30 in Makassar, where the office is closed, and 16.30 in Jakarta; Monday is a holiday.
    const friday = plan('2026-12-04T09:30:00Z', groups, ['2026-12-07']);
    expect(friday.moments.map(({ zone, date, availableAt }) => [zone, date, String(availableAt)])).toEqual([
      [null, '2026-12-08', '2026-12-08T00:00:00Z'],
      ['Asia/Jakarta', '2026-12-04', '2026-12-04T09:30:00Z'],
    ]);
  });

  it('leaves out whoever has one on that day, put them off, or cannot be reached, and says how many', () => {
    const today = Temporal.PlainDate.from('2026-12-02');
    const found = plan('2026-12-02T02:00:00Z', [
      group({ people: 5, lastReminder: today.subtract({ days: 1 }) }),
      group({ people: 3, lastReminder: today }),
      group({ people: 2, isSnoozed: true }),
      group({ people: 7, isReachable: false }),
    ]);
    expect(found).toMatchObject({ people: 5, hasOne: 3, snoozed: 2, unreachable: 7 });
    expect(String(found.last)).toBe('2026-12-02');
  });

  it('is refused where nobody is left, and leaves its act otherwise, with the number of people', () => {
    const none = remindByHand(request('2026-12-02T02:00:00Z', [group({ isSnoozed: true })]));
    expect(none).toEqual({ ok: false, error: { code: 'nobody-to-remind' } });
    const some = remindByHand(request('2026-12-02T02:00:00Z', [group({ people: 4 })]));
    expect(some.ok && some.value.writes.map(({ kind }) => kind)).toEqual(['remind-by-hand', 'audit']);
    expect(some.ok && some.value.writes[1]).toMatchObject({ act: 'reminder.send', after: { people: 4 } });
    // A second press at once finds nobody.
    const again = some.ok && planRemind({ ...request('2026-12-02T02:00:00Z', []), desk: some.value.desk });
    expect(again).toMatchObject({ ok: true, value: { people: 0 } });
  });

  it('reaches all of a unit, or everybody, at most once in 24 hours, and one person in between', () => {
    const groups = [group({ people: 4 })];
    const lately = (now: string, whom = {}) => {
      const asked = request(now, groups);
      return remindByHand({
        ...asked,
        desk: { ...asked.desk, whom, allRemindedAt: at('2026-12-01T07:00:00Z') },
      });
    };
    const refused = { ok: false, error: { code: 'reminded-lately' } };
    expect(lately('2026-12-02T06:59:59Z')).toEqual(refused);
    expect(lately('2026-12-02T06:59:59Z', { unitId: 'u' })).toEqual(refused);
    expect(lately('2026-12-02T06:59:59Z', { personId: 'p' }).ok).toBe(true);
    expect(lately('2026-12-02T07:00:00Z').ok).toBe(true);
  });
});
