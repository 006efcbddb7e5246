import { describe, expect, it } from 'vitest';
import type { Context } from '../../../src/conversation/contract/feature.ts';
import type { Model } from '../../../src/conversation/contract/model.ts';
import { contextOf } from '../../../src/conversation/engine/context.ts';
import { reminderFlow } from '../../../src/conversation/features/reminder/flow.ts';
import { reminderScreen } from '../../../src/conversation/features/reminder/reminder.screen.ts';
import type { AppraisalSummary } from '../../../src/domain/appraisal/appraisal.ts';
import { defaultSettings } from '../../../src/domain/cycle/cycle.ts';
import type { Locale } from '../../../src/i18n/locale.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { withoutForms } from '../../support/builders.ts';
import { wordsOf } from '../../support/fake-platform.ts';

const zone = 'Asia/Makassar';
const day = (iso: string) => Temporal.PlainDate.from(iso);
const cycle = {
  id: 'c1',
  name: 'Triwulan IV 2026',
  period: { from: day('2026-10-01'), to: day('2026-12-31') },
  windows: {
    'self-assessment': { from: day('2026-12-01'), to: day('2026-12-10') },
    rating: { from: day('2026-12-01'), to: day('2026-12-20') },
    feedback: { from: day('2026-12-21'), to: day('2026-12-31') },
  },
  timeZone: zone,
  settings: defaultSettings,
};

const summary = (id: string, name: string, other: Partial<AppraisalSummary> = {}): AppraisalSummary => ({
  id,
  cycle,
  employee: { id: `p-${id}`, name, nip: `nip-${id}`, unit: 'Dinas', position: 'Staf' },
  appraiser: { id: 'p-ani', name: 'Ani Rahmawati', position: 'Kepala Bidang' },
  status: 'self-assessment',
  selfAnswered: 4,
  ratingAnswered: 0,
  ...other,
});

function contextAt(local: string, other: Partial<Model> = {}, locale: Locale = 'id'): Context {
  const now = Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
  const person = {
    id: 'p1',
    name: 'Budi',
    nip: '1',
    unit: 'Dinas',
    position: 'Staf',
    timeZone: zone,
    isHr: false,
    hasAcceptedPrivacy: true,
  };
  const model: Model = {
    now,
    today: day(local.slice(0, 10)),
    locale,
    agencyName: 'Kota',
    person,
    own: [summary('a1', 'Budi')],
    team: [],
    relation: 'none',
    ...other,
  };
  return contextOf({ state: { screen: { at: 'reminder' } }, model, capabilities: withoutForms });
}

const press = (context: Context, choice: number) =>
  reminderFlow.act(context, { type: 'reminder.snooze', choice });

describe('the reminder in the chat', () => {
  it('put off, says until when with the name of the zone, and plans one reminder for then', () => {
    const step = press(contextAt('2026-12-02T09:00'), 0);
    expect(step.notice?.text).toBe(
      'Baik. Pengingat berikutnya hari ini (Rabu, 2 Desember 11.00 WITA); sebelum itu tidak ada.',
    );
    expect(step.writes?.map((write) => write.kind)).toEqual(['snooze', 'outbox']);
    expect(step.writes?.[1]).toMatchObject({
      intent: { kind: 'reminder', personId: 'p1', date: '2026-12-02' },
    });
    expect(step.model?.person?.snoozedUntil?.toString()).toBe('2026-12-02T03:00:00Z');
  });

  it('keeps saying that it is put off when it is drawn again', () => {
    const context = contextAt('2026-12-02T09:00', {}, 'en');
    const { model = context.model } = press(context, 1);
    expect(wordsOf(reminderScreen({ ...context, model }))).toContain(
      'Put off until tomorrow (Thursday 3 December 08:30 WITA)',
    );
  });

  it('skips the coming holidays the model knows', () => {
    const step = press(contextAt('2026-12-02T09:00', { holidays: new Set(['2026-12-03', '2026-12-04']) }), 1);
    expect(step.model?.person?.snoozedUntil?.toString()).toBe('2026-12-07T00:30:00Z');
  });

  it('asks for a day between tomorrow and the last one, and takes it', () => {
    const context = contextAt('2026-12-02T09:00');
    const form = press(context, 2).form;
    expect(form?.fields).toMatchObject([{ kind: 'date', id: 'date', min: '2026-12-03', max: '2026-12-10' }]);
    expect(reminderFlow.form(context, { type: 'reminder.snooze', choice: 2 })).toEqual(form);
    const step = reminderFlow.submit(context, { type: 'reminder.snooze', choice: 2 }, { date: '2026-12-08' });
    expect(step.model?.person?.snoozedUntil?.toString()).toBe('2026-12-08T00:30:00Z');
  });

  it('says when the time ends instead of going past it, also to an old button', () => {
    const context = contextAt('2026-12-10T16:30');
    for (const choice of [0, 1, 2]) {
      const step = press(context, choice);
      expect(step.notice?.text).toBe(
        'Itu sesudah batas waktunya, Kamis, 10 Desember 23.59 WITA. Silakan pilih waktu yang lebih awal.',
      );
      expect(step.writes ?? []).toEqual([]);
    }
    const late = reminderFlow.submit(context, { type: 'reminder.snooze', choice: 2 }, { date: '2026-12-20' });
    expect(late.writes ?? []).toEqual([]);
  });

  it('offers nothing that would lead past the deadline', () => {
    const labels = wordsOf(reminderScreen(contextAt('2026-12-10T09:00')));
    expect(labels).toContain('[⏰ 2 jam lagi]');
    expect(labels).not.toContain('[Besok pagi]');
    expect(labels).not.toContain('[Pilih hari…]');
    expect(labels).toContain('Hari ini hari terakhir');
  });

  it('puts nothing off when nothing is open', () => {
    const step = press(contextAt('2026-12-02T09:00', { own: [] }), 0);
    expect(step.writes ?? []).toEqual([]);
    expect(step.notice?.text).toContain('Tidak ada yang perlu Anda selesaikan');
  });

  it('opens the person to rate next, also when there are several, or the team when nobody can be rated yet', () => {
    const one = contextAt('2026-12-02T09:00', {
      own: [],
      team: [summary('a2', 'Citra', { status: 'submitted' })],
    });
    expect(wordsOf(reminderScreen(one))).toContain('[Nilai Citra]');
    const two = { ...one, model: { ...one.model, team: [...one.model.team, summary('a3', 'Dewi')] } };
    expect(wordsOf(reminderScreen(two))).toContain('2 pegawai menunggu');
    expect(wordsOf(reminderScreen(two))).toContain('[Nilai Citra]');
    const none = { ...one, model: { ...one.model, team: [summary('a3', 'Dewi')] } };
    expect(wordsOf(reminderScreen(none))).toContain('[Tim saya]');
  });

  it('counts what does not fit: twenty names and then a number', () => {
    const people = Array.from({ length: 33 }, (_, index) => ({
      ...summary(String(index), `Pegawai ${index}`).employee,
      count: 1,
    }));
    const overdue = [{ level: 'appraiser', stage: 'feedback', cycleName: cycle.name, people } as const];
    const words = wordsOf(reminderScreen(contextAt('2026-12-02T09:00', { own: [] }, 'en'), overdue));
    expect(words).toContain('33 of your people have not opened the result');
    expect(words).toContain('and 13 more');
  });

  it('tells namesakes who are late apart, and sorts names with numbers in them as people do', () => {
    const staff = (id: string, name: string, unit: string, count: number) => ({
      ...{ id, name, nip: `19850330201001100${id}`, unit, position: 'Staf', count },
    });
    const people = [
      staff('1', 'Siti Aminah', 'Aptika', 1),
      staff('2', 'Siti Aminah', 'IKP', 2),
      staff('3', 'Agus 10', 'IKP', 1),
      staff('4', 'Agus 2', 'IKP', 1),
    ];
    const overdue = [{ level: 'superior', stage: 'rating', cycleName: cycle.name, people } as const];
    const words = wordsOf(reminderScreen(contextAt('2026-12-02T09:00', { own: [] }), overdue));
    const at = ['Agus 2: 1', 'Agus 10: 1', 'Siti Aminah · Aptika: 1', 'Siti Aminah · IKP: 2'];
    expect(at.map((line) => words.indexOf(line)).every((place, n, all) => place > (all[n - 1] ?? -1))).toBe(
      true,
    );
  });

  it('names the one person to rate so that no namesake of the team could be meant', () => {
    const namesake = summary('a3', 'Citra');
    const rated = { ...namesake, employee: { ...namesake.employee, unit: 'Sekretariat' } };
    const one = contextAt('2026-12-02T09:00', {
      own: [],
      team: [summary('a2', 'Citra', { status: 'submitted' }), { ...rated, status: 'released' }],
    });
    expect(wordsOf(reminderScreen(one))).toContain('[Nilai Citra · Dinas]');
  });

  it('shows no name and no number on a locked screen', () => {
    const context = contextAt('2026-12-02T09:00', {
      own: [],
      team: [summary('a2', 'Citra', { status: 'submitted' })],
    });
    expect(reminderScreen(context).preview).toBe('Penilaian kinerja: ada yang perlu Anda selesaikan');
  });
});
