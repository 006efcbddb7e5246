import { describe, expect, it } from 'vitest';
import {
  answerSetting,
  changeSetting,
  planSetting,
  type SettingsRequest,
} from '../../../src/application/agency/change-setting.ts';
import { markDay, planDay } from '../../../src/application/agency/mark-day.ts';
import { openResult } from '../../../src/application/result/open-result.ts';
import { lastDayOfTerm, objectionDeadline, objectionState } from '../../../src/domain/appraisal/response.ts';
import { dayCloses, nextAllowed } from '../../../src/domain/reminders/quiet-hours.ts';
import { workdays } from '../../../src/domain/reminders/working-days.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { someSettings } from '../../support/agency.ts';
import { aReleasedResult } from '../rating/rig.ts';

const at = Temporal.Instant.from;
const day = Temporal.PlainDate.from;
const now = at('2026-12-14T04:00:00Z');
const today = day('2026-12-14');
const request = (over: Partial<SettingsRequest> = {}): SettingsRequest => ({
  ...{ grants: [{ right: 'settings.manage' }], stored: someSettings, myId: 'me', now },
  ...{ given: { agencyName: 'Kota', hrContact: 'Ani 0812' }, hasSecondOfficer: false },
  ...over,
});
const codeOf = (outcome: { ok: boolean; error?: { code: string } }) => outcome.error?.code ?? 'ok';
const hours = { key: 'hours', unit: '' } as const;
const objection = { key: 'objection', unit: '' } as const;

describe('a change of a setting', () => {
  it('says what becomes of what, where both come from, and whom it concerns', () => {
    expect(planSetting(request(), hours, { text: '08.00-15.00' })).toMatchObject({
      value: {
        from: { source: 'changed', value: '07:30-16:00' },
        to: { source: 'changed', value: '08:00-15:00' },
        ...{ people: 212, when: 'at-once', revision: 3, needsSecond: false },
      },
    });
    expect(planSetting(request(), { key: 'contact', unit: '' }, { text: 'Budi 0813' })).toMatchObject({
      value: { from: { source: 'configured', value: 'Ani 0812' } },
    });
    expect(planSetting(request(), { key: 'zone', unit: 'BADAN PENGHUBUNG' }, { text: null })).toMatchObject({
      value: { people: 12, name: { unit: 'badan penghubung' } },
    });
  });

  it('goes back to the former value, and from the first one to the default', () => {
    expect(planSetting(request(), hours, { former: true })).toMatchObject({
      value: { value: '08:00-16:00' },
    });
    const stored = { ...someSettings, rows: someSettings.rows.filter(({ revision }) => revision === 1) };
    expect(planSetting(request({ stored }), hours, { former: true })).toMatchObject({
      value: { value: null, to: { source: 'usual', value: '08:00-17:00' } },
    });
    const nothing = { ...someSettings, rows: [] };
    expect(codeOf(planSetting(request({ stored: nothing }), hours, { former: true }))).toBe('setting-same');
  });

  it('is refused with a right for one unit, an older number, no reason, no change and for a unit that is none', () => {
    const ofUnit = request({ grants: [{ right: 'settings.manage', unit: 'Badan Penghubung' }] });
    expect(codeOf(planSetting(ofUnit, hours, { text: '08:00-15:00' }))).toBe('not-yours');
    const change = (text: string, reason: string, revision: number) =>
      codeOf(changeSetting(request(), hours, { text }, reason, revision));
    expect(change('08:00-15:00', 'SE', 2)).toBe('setting-moved');
    expect(change('08:00-15:00', ' \u200b', 3)).toBe('no-words');
    expect(change('08:00-15:00', 'x'.repeat(301), 3)).toBe('text-too-long');
    expect(change('07.30-16.00', 'SE', 3)).toBe('setting-same');
    expect(change('08:00-15:00', 'SE', 3)).toBe('ok');
    const zone = { key: 'zone', unit: 'Dinas yang tidak ada' } as const;
    expect(codeOf(planSetting(request(), zone, { text: 'Asia/Jakarta' }))).toBe('no-such-setting');
  });

  it('waits for a second officer where it is big and two are wanted, who is not whoever asked', () => {
    const two = request({ hasSecondOfficer: true });
    const free = { ...someSettings, rows: [] };
    const asked = changeSetting({ ...two, stored: free }, objection, { text: '30' }, 'Lebih lama', 1);
    expect(asked).toMatchObject({
      value: { writes: [{ row: { state: 'asked', revision: 1 } }, { act: 'setting.ask' }] },
    });
    const hoursOnly = changeSetting({ ...two, stored: free }, hours, { text: '07:00-15:00' }, 'SE', 1);
    expect(hoursOnly).toMatchObject({ value: { writes: [{ row: { state: 'set' } }, {}] } });
    // One waits already, asked by e8.
    expect(codeOf(planSetting(two, objection, { text: '30' }))).toBe('setting-waits');
    const asker = '01930000-0000-7000-8000-0000000000e8';
    expect(codeOf(answerSetting(request({ myId: asker }), objection, 1, true))).toBe('setting-own');
    expect(codeOf(answerSetting(request({ myId: asker }), objection, 1, false))).toBe('ok');
    const { myId: _, ...nobody } = request();
    expect(codeOf(answerSetting(nobody, objection, 1, true))).toBe('setting-own');
    expect(codeOf(answerSetting(request(), objection, 2, true))).toBe('setting-moved');
    const late = request({ now: at('2026-12-17T02:00:00Z') });
    expect(codeOf(answerSetting(late, objection, 1, true))).toBe('setting-moved');
    expect(answerSetting(request(), objection, 1, true)).toMatchObject({
      value: {
        writes: [{ row: { state: 'set', value: '14 working', revision: 2 } }, { act: 'setting.change' }],
      },
    });
  });
});

describe('a day that the agency marks', () => {
  const deed = (what: 'off' | 'work' | 'unmark', on: string, name = 'Hari jadi') =>
    codeOf(planDay(request(), { deed: what, day: day(on), name }, today));
  it('is one of this year or the next that is still to come, and is not so already', () => {
    expect(deed('off', '2026-12-16')).toBe('ok');
    expect(deed('off', '2026-12-13')).toBe('day-wrong');
    expect(deed('off', '2028-01-03')).toBe('day-wrong');
    expect(deed('off', '2026-12-19')).toBe('day-wrong');
    expect(deed('off', '2026-12-16', ' ')).toBe('day-wrong');
    expect(deed('off', '2026-12-28', 'Hari jadi kota')).toBe('setting-same');
    expect(deed('work', '2026-12-25')).toBe('ok');
    expect(deed('work', '2026-12-16')).toBe('day-wrong');
    expect(deed('unmark', '2026-12-28')).toBe('ok');
    expect(deed('unmark', '2026-12-25')).toBe('day-wrong');
  });
  it('is not marked once somebody else marked it otherwise', () => {
    const wanted = { deed: 'off', day: day('2026-12-28'), name: 'Hari lain' } as const;
    expect(codeOf(markDay(request(), wanted, today, 'Perda', ''))).toBe('setting-moved');
    expect(codeOf(markDay(request(), wanted, today, 'Perda', 'off Hari jadi kota'))).toBe('ok');
  });
});

describe('what an agency sets', () => {
  it('moves the hours in which people are told something', () => {
    const office = workdays(new Set(), {
      week: [1, 2, 3, 4, 5, 6],
      hours: { from: '07:30', until: '16:00' },
    });
    const next = (moment: string) => nextAllowed(at(moment), 'Asia/Jakarta', office).toString();
    expect(next('2026-12-11T23:00:00Z')).toBe('2026-12-12T00:30:00Z');
    expect(next('2026-12-12T09:00:00Z')).toBe('2026-12-14T00:30:00Z');
    expect(String(dayCloses(today, 'Asia/Jakarta', office))).toBe('2026-12-14T09:00:00Z');
  });

  it('gives a result that is opened now its own last day, and leaves the others theirs', () => {
    const isWorkday = workdays(new Set(['2026-12-25']));
    const term = { length: { days: 14, kind: 'working' } as const, isWorkday };
    const opened = openResult(aReleasedResult(), 'self', now, term);
    if (!opened.ok) throw new Error(opened.error.code);
    const { appraisal, writes } = opened.value;
    expect(objectionDeadline(appraisal)?.toString()).toBe('2027-01-04');
    expect(writes).toMatchObject([{ changes: { openedAt: now } }, { after: { objectBy: '2027-01-04' } }]);
    expect(objectionState(appraisal, at('2027-01-04T15:59:59Z'))).toBe('open');
    expect(objectionState(appraisal, at('2027-01-04T16:00:00Z'))).toBe('over');
    // Whoever opened before the agency set anything keeps the days of the law.
    const before = openResult(aReleasedResult(), 'self', now);
    expect(before.ok && objectionDeadline(before.value.appraisal)?.toString()).toBe('2026-12-28');
    const again = openResult(appraisal, 'self', now, { ...term, length: { days: 60, kind: 'calendar' } });
    expect(again.ok && again.value.writes).toEqual([]);
  });

  it('never makes a term shorter by counting working days', () => {
    for (let more = 0; more < 400; more += 1) {
      const from = today.add({ days: more });
      const working = lastDayOfTerm({ days: 14, kind: 'working' }, from, workdays(new Set()));
      const calendar = lastDayOfTerm({ days: 14, kind: 'calendar' }, from, workdays(new Set()));
      expect(Temporal.PlainDate.compare(working, calendar)).toBeGreaterThanOrEqual(0);
    }
  });
});
