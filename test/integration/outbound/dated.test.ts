import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { objectionNews, reminderOf } from '../../../src/application/objection/reminders.ts';
import { appraisal } from '../../../src/persistence/schema/appraisals.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { datedRig, zone } from './dated-rig.ts';

const rig = datedRig();

/** A Thursday: the reminder is due on Monday, three days before. */
const decideBy = '2026-12-17';
const said = { objects: 'Keberatan: giliran Anda', waits: 'Hasil menunggu persetujuan Anda' };

type Who = 'ani' | 'budi' | 'citra';
const about = (who: Who) => ({ id: rig.agency.appraisals[who], cycle: { timeZone: zone } });
const wayan = () => rig.agency.people.wayan.id;

/** The row by which Wayan is reminded of the date of somebody's objection, planned before anything else happened. */
const due = (who: Who, by = decideBy, at?: string) =>
  rig.plans(reminderOf(about(who), wayan(), Temporal.PlainDate.from(by)), at);
const over = (who: Who, key: string, at?: string) =>
  rig.plans(objectionNews(about(who), wayan(), 'over', key), at);
const approvalRow = (who: 'budi' | 'citra', what: 'due' | 'over') =>
  rig.plans({
    intent: { kind: 'approval-news', personId: wayan(), appraisalId: rig.agency.appraisals[who], what },
    dedupeKey: `approval:${what}:${who}`,
  });
describe('whoever decides an objection or approves results is reminded of the date', () => {
  const cases = {
    objects: async () => {
      await rig.objects('budi', decideBy);
      await due('budi');
    },
    waits: async () => {
      await rig.waits('budi', decideBy);
      await approvalRow('budi', 'due');
    },
  };

  it.each(['objects', 'waits'] as const)(
    'in the middle of the office hours, after the reminders of the morning: %s',
    async (what) => {
      await cases[what]();
      expect(await rig.at('2026-12-14T08:05')).toEqual([]);
      expect(await rig.at('2026-12-14T12:29')).toEqual([]);
      expect(await rig.at('2026-12-14T12:30')).toEqual([expect.stringContaining(said[what])]);
    },
  );

  it.each(['objects', 'waits'] as const)(
    'on the next day, also in its middle, when a reminder of the morning has come: %s',
    async (what) => {
      await cases[what]();
      await rig.got('wayan', 'reminder', '2026-12-14T09:00');
      expect(await rig.at('2026-12-14T12:30')).toEqual([]);
      expect(await rig.at('2026-12-15T08:05')).toEqual([]);
      expect(await rig.at('2026-12-15T12:30')).toEqual([expect.stringContaining(said[what])]);
    },
  );
});

describe('somebody with several dates', () => {
  /** Ani's own result was rated by Wayan; Citra decides, and asks him. */
  const asksWayan = async (...answerBy: readonly string[]) => {
    const { citra } = rig.agency.people;
    await rig.objects('ani', '2026-12-30', citra.id);
    const questions = answerBy.map((by, at) => ({
      ...{ of: 'appraiser', text: 'Apa buktinya?', answerBy: by },
      ...(at < answerBy.length - 1 && { answer: 'Laporan triwulan.' }),
    }));
    const asked = JSON.stringify({ stage: 'asked', ratedBy: [wayan()], questions });
    await rig.changes('ani', { objection: sql`${appraisal.objection} || ${asked}::jsonb` });
  };

  it('hears of all objections that are near in one message, of the nearest date first, and of none of them again', async () => {
    await rig.objects('budi', decideBy);
    await rig.objects('citra', '2026-12-16');
    // A lane begins with one message alone, here with that of another chat.
    const other = { kind: 'notes-due', personId: rig.agency.people.ani.id, quarter: '2026-Q4' } as const;
    await rig.plans({ intent: other, dedupeKey: 'first' }, '2026-12-01T08:00');
    await due('budi');
    await due('citra', '2026-12-16');
    const [message, ...more] = await rig.at('2026-12-14T12:30');
    expect(more).toEqual([]);
    expect(message).toContain('Giliran Anda pada 2 keberatan, yang pertama sampai Rabu, 16 Desember');
    expect(message).not.toContain('sudah lewat');
    expect(await rig.at('2026-12-15T12:30')).toEqual([]);
  });

  it('is told which have passed, and that those still stand', async () => {
    await rig.objects('budi', '2026-12-13');
    await rig.objects('citra', '2026-12-16');
    await over('budi', 'a');
    await due('citra', '2026-12-16');
    const [message, ...more] = await rig.at('2026-12-14T12:30');
    expect(more).toEqual([]);
    expect(message).toContain('Batas waktu keberatan sudah lewat');
    expect(message).toContain('Batas 1 keberatan sudah lewat; keberatannya tetap berlaku');
  });

  it('hears of one alone as before, when only one is near', async () => {
    await rig.objects('budi', decideBy);
    await rig.objects('citra', '2026-12-30');
    await due('budi');
    expect(await rig.at('2026-12-14T12:30')).toEqual([expect.stringContaining('Giliran I Wayan Sudarma')]);
  });

  it('hears on the next day of one that came to them after the message of the day', async () => {
    await rig.objects('budi', decideBy);
    await due('budi');
    expect(await rig.at('2026-12-14T12:30')).toHaveLength(1);
    await rig.objects('citra', decideBy);
    await due('citra', decideBy, '2026-12-14T13:00');
    expect(await rig.at('2026-12-14T13:00')).toEqual([]);
    expect(await rig.at('2026-12-15T12:30')).toEqual([
      expect.stringContaining('Giliran Anda pada 2 keberatan'),
    ]);
  });

  it('is reminded of an answer asked of them together with what they decide', async () => {
    await rig.objects('budi', decideBy);
    await asksWayan('2026-12-15');
    await due('budi');
    await due('ani', '2026-12-15');
    const [message, ...more] = await rig.at('2026-12-14T12:30');
    expect(more).toEqual([]);
    expect(message).toContain(
      'Giliran Anda pada 2 keberatan, yang pertama sampai besok (Selasa, 15 Desember). Yang berikutnya ada di Beranda. ',
    );
  });

  it('finds the next one on Home, or where a side was asked, in the team: as the message says', async () => {
    const { appraisals } = rig.agency;
    await rig.objects('budi', '2026-12-16');
    await asksWayan(decideBy);
    await due('budi', '2026-12-16');
    expect(await rig.at('2026-12-14T12:30')).toEqual([
      expect.stringContaining('atau, bila Anda ditanya sebagai pejabat penilai, pada hasilnya di daftar tim'),
    ]);
    const home = await rig.sees({ at: 'home' }, '2026-12-14T12:30');
    expect(home).toContain(appraisals.budi);
    expect(home).not.toContain(appraisals.ani);
    expect(await rig.sees({ at: 'team', page: 0 }, '2026-12-14T12:30')).toContain(appraisals.ani);
    await rig.changes('ani', { predicate: 'good' });
    const result = { at: 'result-card', appraisalId: appraisals.ani } as const;
    expect(await rig.sees(result, '2026-12-14T12:30')).toContain('objection.open');
  });

  it('hears of one whose date was put off when the new one is near, and of those that are near now at once', async () => {
    // He answered what was asked until the 17th, and is asked again until the 29th.
    await asksWayan(decideBy, '2026-12-29');
    await due('ani', decideBy, '2026-12-14T08:00');
    await due('ani', '2026-12-29', '2026-12-26T08:00');
    for (const who of ['budi', 'citra'] as const) {
      await rig.objects(who, decideBy);
      await due(who, decideBy, '2026-12-14T08:01');
    }
    expect(await rig.at('2026-12-14T12:30')).toEqual([
      expect.stringContaining('Giliran Anda pada 2 keberatan, yang pertama sampai Kamis, 17 Desember'),
    ]);
    for (const who of ['budi', 'citra'] as const) await rig.changes(who, { status: 'acknowledged' });
    expect(await rig.at('2026-12-15T12:30')).toEqual([]);
    expect(await rig.at('2026-12-28T12:30')).toEqual([expect.stringContaining('Selasa, 29 Desember')]);
  });

  it('hears again of one that was near, once it has passed', async () => {
    await rig.objects('budi', '2026-12-15');
    await due('budi', '2026-12-15');
    await over('budi', 'a', '2026-12-16T08:00');
    expect(await rig.at('2026-12-14T12:30')).toEqual([expect.stringContaining(said.objects)]);
    expect(await rig.at('2026-12-16T12:30')).toEqual([expect.stringContaining('sudah lewat')]);
  });

  it('hears once a day of approvals of a cycle, whatever their dates', async () => {
    await rig.waits('budi', '2026-12-13');
    await rig.waits('citra', '2026-12-16');
    await approvalRow('budi', 'over');
    await approvalRow('citra', 'due');
    expect(await rig.at('2026-12-14T12:30')).toEqual([expect.stringContaining('2 hasil sampai')]);
    expect(await rig.at('2026-12-15T12:30')).toEqual([]);
  });

  it('hears of approvals and of objections on different days', async () => {
    await rig.objects('budi', decideBy);
    await rig.waits('citra', decideBy);
    await due('budi');
    await approvalRow('citra', 'due');
    expect(await rig.at('2026-12-14T12:30')).toHaveLength(1);
    expect(await rig.at('2026-12-15T12:30')).toHaveLength(1);
  });

  it.each(['notes-due', 'talk-soon'] as const)(
    'and of nothing else that day that can wait: %s',
    async (kind) => {
      await rig.objects('budi', decideBy);
      await due('budi');
      await rig.got('wayan', kind, '2026-12-14T09:00');
      expect(await rig.at('2026-12-14T12:30')).toEqual([]);
      expect(await rig.at('2026-12-15T12:30')).toHaveLength(1);
      // Nor the other way round.
      const later = { kind: 'notes-due', personId: wayan(), quarter: '2026-Q4', date: '2026-12-15' } as const;
      await rig.plans({ intent: later, dedupeKey: 'notes' }, '2026-12-15T13:00');
      expect(await rig.at('2026-12-15T13:00')).toEqual([]);
    },
  );
});
