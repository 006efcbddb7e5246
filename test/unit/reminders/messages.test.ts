import { describe, expect, it } from 'vitest';
import {
  fingerprint,
  isOutdated,
  type MarkedFacts,
  plannedReminders,
  redrawnReminder,
} from '../../../src/application/reminders/plan-reminders.ts';
import { type SnoozeChoice, snooze, snoozeChoices } from '../../../src/application/reminders/snooze.ts';
import type { OpenTask } from '../../../src/domain/reminders/open-tasks.ts';
import type { Duty } from '../../../src/domain/reminders/reminder-days.ts';
import { workdays } from '../../../src/domain/reminders/working-days.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { aCycle } from '../rating/rig.ts';

const day = Temporal.PlainDate.from;
const zone = 'Asia/Makassar';
const isWorkday = workdays(new Set());
const local = (iso: string, timeZone = zone) =>
  Temporal.PlainDateTime.from(iso).toZonedDateTime(timeZone).toInstant();
const window = (from: string, to: string) => ({ from: day(from), to: day(to) });
const duty = (from: string, to: string, windowTimeZone = zone): Duty => ({
  stage: 'rating',
  window: window(from, to),
  windowTimeZone,
  notBefore: day(from),
});

describe('the reminder of a day', () => {
  it('is one row a person and day, whose key is the same however often it is planned', () => {
    const person = {
      personId: 'p1',
      timeZone: zone,
      duties: [duty('2026-12-01', '2026-12-10')],
      overdue: [],
    };
    const [planned, ...others] = plannedReminders([person], local('2026-12-10T07:00'), isWorkday);
    expect(others).toEqual([]);
    expect(planned).toMatchObject({
      intent: { kind: 'reminder', personId: 'p1', date: '2026-12-10' },
      dedupeKey: 'reminder:p1:2026-12-10',
      expiresAt: local('2026-12-10T17:00'),
    });
    const later = plannedReminders([person], local('2026-12-10T11:00'), isWorkday)[0];
    expect(later?.dedupeKey).toBe(planned?.dedupeKey);
    expect(later?.availableAt).toEqual(local('2026-12-10T11:00'));
    expect(plannedReminders([person], local('2026-12-02T07:00'), isWorkday)).toEqual([]);
  });

  it('is redrawn in place at once, at most once a minute, and not after half a day', () => {
    const redrawn = (iso: string) =>
      redrawnReminder({ personId: 'p1', newest: '2026-12-10', outboxId: 'row-1' }, local(iso));
    const now = local('2026-12-10T11:00:20');
    expect(redrawn('2026-12-10T11:00:20')).toMatchObject({
      intent: { kind: 'reminder', personId: 'p1', date: '2026-12-10', edits: 'row-1' },
      availableAt: now,
      expiresAt: now.add({ hours: 12 }),
    });
    const key = (iso: string) => redrawn(iso).dedupeKey;
    expect(key('2026-12-10T11:00:59')).toBe(key('2026-12-10T11:00:00'));
    expect(key('2026-12-10T11:01:00')).not.toBe(key('2026-12-10T11:00:59'));
    expect(key('2026-12-10T11:00:00')).toMatch(/^reminder:p1:2026-12-10:edit:row-1:\d+$/);
  });
});

describe('what a reminder would be about', () => {
  const facts = (over: Partial<MarkedFacts> = {}): MarkedFacts => ({
    personId: 'p1',
    timeZone: zone,
    duties: [],
    overdue: [],
    ...over,
  });
  const print = (over: Partial<MarkedFacts>, iso = '2026-12-08T09:00') =>
    fingerprint(facts(over), local(iso), isWorkday);
  const marked = (mark: string, from: string, to: string, timeZone = zone) => ({
    ...duty(from, to, timeZone),
    mark,
  });
  const overdue = (mark: string, to: string) =>
    ({ level: 'appraiser', window: window('2026-12-01', to), mark }) as const;

  it('is the same text for the same work, in whatever order it is read, and another one for other work', () => {
    const [a, b] = [marked('a', '2026-12-01', '2026-12-10'), marked('b', '2026-12-01', '2026-12-20')];
    expect(print({ duties: [b, a] })).toBe(print({ duties: [a, b] }));
    expect(print({ duties: [a] })).not.toBe(print({ duties: [a, b] }));
    expect(print({ duties: [a], overdue: [overdue('c', '2026-12-07')] })).not.toBe(print({ duties: [a] }));
    expect(print({ overdue: [overdue('c', '2026-12-07')], duties: [b] })).toBe('b,c');
  });

  it('is nothing when nothing is open', () => {
    expect(print({})).toBe('');
    expect(
      print({ duties: [marked('a', '2026-12-09', '2026-12-10'), marked('b', '2026-12-01', '2026-12-07')] }),
    ).toBe('');
    expect(print({ overdue: [overdue('c', '2026-12-08'), overdue('d', '2026-11-20')] })).toBe('');
  });

  it('uses days in the time zone of the window for open work, and in that of the person for overdue work', () => {
    // 23:30 on 7 December in Jakarta is 01:30 on 8 December in Jayapura.
    const late = '2026-12-08T00:30';
    const zones = ['Asia/Jakarta', 'Asia/Jayapura'];
    const work = zones.map((timeZone) =>
      print({ duties: [marked('a', '2026-12-01', '2026-12-07', timeZone)] }, late),
    );
    expect(work).toEqual(['a', '']);
    const told = zones.map((timeZone) => print({ timeZone, overdue: [overdue('c', '2026-12-07')] }, late));
    expect(told).toEqual(['', 'c']);
  });
});

describe('a reminder that was sent', () => {
  const now = local('2026-12-08T09:00');
  const sent = {
    ...{ outboxId: 'row-1', personId: 'p1', timeZone: zone, shows: 'a' },
    ...{ date: '2026-12-05', newest: '2026-12-05' },
  };
  const open = (...marks: readonly string[]): MarkedFacts => ({
    personId: 'p1',
    timeZone: zone,
    duties: marks.map((mark) => ({ ...duty('2026-12-01', '2026-12-10'), mark })),
    overdue: [],
  });
  const isOld = (over: Partial<typeof sent & { redrawn: string }>, facts?: MarkedFacts) =>
    isOutdated({ ...sent, ...over }, facts, now, isWorkday);

  it('says all that is open on its own day, and any change makes it outdated', () => {
    const today = { date: '2026-12-08', newest: '2026-12-08' };
    expect(isOld(today, open('a'))).toBe(false);
    expect(isOld(today, open('a', 'b'))).toBe(true);
    expect(isOld(today)).toBe(true);
  });

  it('is outdated later as soon as something it names is done, and not by other work', () => {
    expect(isOld({}, open('a', 'b'))).toBe(false);
    expect(isOld({ shows: 'a,b' }, open('a'))).toBe(true);
    expect(isOld({})).toBe(true);
    expect(isOld({ shows: '' }, open('a'))).toBe(false);
  });

  it('is outdated once beside a newer one on another account', () => {
    expect(isOld({ newest: '2026-12-08' }, open('a'))).toBe(true);
    expect(isOld({ newest: '2026-12-08', redrawn: '2026-12-06' }, open('a'))).toBe(true);
    expect(isOld({ newest: '2026-12-08', redrawn: '2026-12-08' }, open('a'))).toBe(false);
  });
});

describe('putting reminders off', () => {
  const task = (deadline: string): OpenTask => ({
    stage: 'rating',
    cycle: aCycle(),
    appraisals: [],
    deadline: local(deadline),
  });
  const request = (choice: SnoozeChoice, tasks = [task('2026-12-11T00:00'), task('2026-12-21T00:00')]) => ({
    personId: 'p1',
    timeZone: zone,
    now: local('2026-12-02T09:00'),
    tasks,
    isWorkday,
    choice,
  });

  it('is remembered, and brings one message at that moment and not on another day', () => {
    const until = local('2026-12-02T11:00');
    expect(snooze(request('two-hours'))).toEqual({
      ok: true,
      value: {
        until,
        writes: [
          { kind: 'snooze', personId: 'p1', until },
          {
            kind: 'outbox',
            intent: { kind: 'reminder', personId: 'p1', date: '2026-12-02' },
            dedupeKey: `reminder:p1:2026-12-02:snooze:${until.epochMilliseconds / 60_000}`,
            availableAt: until,
            expiresAt: local('2026-12-02T17:00'),
          },
        ],
      },
    });
  });

  it('is possible to tomorrow or to a picked day, and the message then has the date of that day', () => {
    const said = (choice: SnoozeChoice) => {
      const put = snooze(request(choice));
      return put.ok && [put.value.until, put.value.writes.map((write) => 'intent' in write && write.intent)];
    };
    const intent = (date: string) => [false, { kind: 'reminder', personId: 'p1', date }];
    expect(said('tomorrow')).toEqual([local('2026-12-03T08:30'), intent('2026-12-03')]);
    expect(said({ day: day('2026-12-08') })).toEqual([local('2026-12-08T08:30'), intent('2026-12-08')]);
  });

  it('has a key of its own for every moment, so that putting off again brings another message', () => {
    const key = (choice: SnoozeChoice) => {
      const put = snooze(request(choice));
      return put.ok && put.value.writes.flatMap((write) => ('dedupeKey' in write ? [write.dedupeKey] : []));
    };
    expect(key('two-hours')).not.toEqual(key('tomorrow'));
  });

  it('never leads past the earliest deadline, and is pointless with nothing open', () => {
    const soon = [task('2026-12-02T10:00'), task('2026-12-21T00:00')];
    for (const choice of ['two-hours', 'tomorrow', { day: day('2026-12-08') }] as const)
      expect(snooze(request(choice, soon))).toEqual({ ok: false, error: 'past-deadline' });
    expect(snooze(request('two-hours', []))).toEqual({ ok: false, error: 'nothing-open' });
    expect(snoozeChoices(request('two-hours', []))).toBeUndefined();
    expect(snoozeChoices(request('two-hours', soon))).toEqual({});
  });
});
