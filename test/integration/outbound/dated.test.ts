import { eq, inArray, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { objectionNews, reminderOf } from '../../../src/application/objection/reminders.ts';
import { reportRequest } from '../../../src/application/rights/ask-request.ts';
import { readOnceAround } from '../../../src/outbound/agency-now.ts';
import { sweepObjections } from '../../../src/outbound/objections.ts';
import { grantRights } from '../../../src/persistence/hr/manage-rights.ts';
import { saveRequests } from '../../../src/persistence/rights/save-requests.ts';
import { appraisal } from '../../../src/persistence/schema/appraisals.ts';
import { person, reportingLine } from '../../../src/persistence/schema/people.ts';
import { newId } from '../../../src/shared/ids.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { movableClock } from '../../support/movable-clock.ts';
import { began, type DatedRig, datedRigs, momentOf, zone } from './dated-rig.ts';

/** A Thursday: the reminder is due on Monday, three days before. */
const decideBy = '2026-12-17';
const said = { objects: 'Keberatan: giliran Anda', waits: 'Hasil menunggu persetujuan Anda' };

let rigs: Awaited<ReturnType<typeof datedRigs>>;
let rig: DatedRig;
beforeAll(async () => {
  rigs = await datedRigs();
});
afterAll(() => rigs.close());
beforeEach(async () => {
  rig = await rigs.begins();
});

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
const toHr = (kind: 'objection-over' | 'approval-hr', who: 'budi' | 'citra', officer: string) =>
  rig.plans({
    intent: { kind, personId: officer, appraisalId: rig.agency.appraisals[who] },
    dedupeKey: `${kind}:${who}:${officer}`,
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
    const { ani, citra } = rig.agency.people;
    await rig.objects('ani', '2026-12-30', citra.id);
    const questions = answerBy.map((by, at) => ({
      ...{ of: 'appraiser', text: 'Apa buktinya?', answerBy: by },
      ...(at < answerBy.length - 1 && { answer: 'Laporan triwulan.' }),
    }));
    const asked = JSON.stringify({ stage: 'asked', ratedBy: [wayan()], questions });
    await rig.db
      .update(appraisal)
      .set({ objection: sql`${appraisal.objection} || ${asked}::jsonb` })
      .where(eq(appraisal.employeeId, ani.id));
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
      'Giliran Anda pada 2 keberatan, yang pertama sampai besok (Selasa, 15 Desember)',
    );
  });

  it('hears by itself of one whose date was put off, and loses none of those that are near', async () => {
    // He answered what was asked until the 17th, and is asked again until the 29th.
    await asksWayan(decideBy, '2026-12-29');
    await due('ani', decideBy, '2026-12-14T08:00');
    for (const who of ['budi', 'citra'] as const) {
      await rig.objects(who, decideBy);
      await due(who, decideBy, '2026-12-14T08:01');
    }
    expect(await rig.at('2026-12-14T12:30')).toEqual([expect.stringContaining('Selasa, 29 Desember')]);
    expect(await rig.at('2026-12-15T12:30')).toEqual([
      expect.stringContaining('Giliran Anda pada 2 keberatan, yang pertama sampai Kamis, 17 Desember'),
    ]);
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

describe('HR', () => {
  const officer = async (...who: readonly ('wayan' | 'ani' | 'citra' | 'budi')[]) => {
    const ids = who.map((name) => rig.agency.people[name].id);
    await rig.db.update(person).set({ isHr: true }).where(inArray(person.id, ids));
  };

  it('hears of all objections that are over in one message, and for how many somebody has to be named', async () => {
    const { ani } = rig.agency.people;
    await officer('ani');
    await rig.objects('budi', '2026-12-12', null);
    await rig.objects('citra', '2026-12-13');
    await toHr('objection-over', 'budi', ani.id);
    await toHr('objection-over', 'citra', ani.id);
    const [message, ...more] = await rig.at('2026-12-14T08:30', 'ani');
    expect(more).toEqual([]);
    expect(message).toContain('2 keberatan belum diputuskan');
    expect(message).toContain('Batas 2 keberatan sudah lewat');
    expect(message).toContain('Untuk 1 keberatan belum tercatat siapa yang dapat memutuskannya');
    expect(message).toContain('Yang memutuskan sudah diingatkan');
    expect(message).not.toContain('Budi');
    expect(await rig.at('2026-12-15T08:30', 'ani')).toEqual([]);
  });

  it('is not told that somebody was reminded where nobody may decide', async () => {
    const { citra } = rig.agency.people;
    await officer('citra');
    await rig.objects('budi', '2026-12-12', null);
    // Wayan rated Ani, and has the office that would decide.
    await rig.objects('ani', '2026-12-13');
    await toHr('objection-over', 'budi', citra.id);
    const [message] = await rig.at('2026-12-14T08:30', 'citra');
    expect(message).toContain('Untuk 2 keberatan belum tercatat');
    expect(message).not.toContain('sudah diingatkan');
  });

  it('hears at once that nobody is on record who may decide', async () => {
    const { citra } = rig.agency.people;
    await officer('citra');
    await rig.objects('budi', '2026-12-28', null);
    const clock = movableClock(momentOf('2026-12-14T08:15'));
    const readAgency = readOnceAround(rig.db, Temporal.PlainDate.from('2026-12-14'));
    for (const _ of ['once', 'twice'])
      await sweepObjections({ db: rig.db, clock, timeZone: zone, readAgency }, 'sweep:test');
    const [message, ...more] = await rig.at('2026-12-14T08:30', 'citra');
    expect(more).toEqual([]);
    expect(message).toContain('Yang memutuskan keberatan belum tercatat');
    expect(message).toContain('perlu diputuskan sampai Senin, 28 Desember');
    // Somebody is named meanwhile.
    await rig.objects('budi', '2026-12-28');
    await toHr('objection-over', 'budi', citra.id);
    expect(await rig.at('2026-12-15T08:30', 'citra')).toEqual([]);
  });

  it('hears of reports of wrong appraisers in one message, and of a later one on the next day', async () => {
    const { people, appraisals } = rig.agency;
    await officer('wayan');
    const reports = async (who: 'budi' | 'citra' | 'ani', at: string) => {
      const such = eq(appraisal.id, appraisals[who]);
      await rig.db
        .update(appraisal)
        .set({ appraiserDisputedAt: momentOf(at) })
        .where(such);
      const intent = {
        kind: 'wrong-appraiser',
        personId: people.wayan.id,
        appraisalId: appraisals[who],
      } as const;
      await rig.plans({ intent, dedupeKey: `wrong:${who}` }, at);
    };
    await reports('budi', '2026-12-14T14:00');
    await reports('citra', '2026-12-14T14:00');
    const [message, ...more] = await rig.at('2026-12-14T14:00');
    expect(more).toEqual([]);
    expect(message).toContain('2 pegawai melaporkan');
    // Wayan is Ani's appraiser: what is said of him is not for him, and counts nowhere.
    await reports('ani', '2026-12-14T15:00');
    const again = { kind: 'wrong-appraiser', personId: people.wayan.id } as const;
    expect(await rig.at('2026-12-14T15:00')).toEqual([]);
    expect(await rig.at('2026-12-15T08:00')).toEqual([]);
    await rig.plans(
      { intent: { ...again, appraisalId: appraisals.budi }, dedupeKey: 'anew' },
      '2026-12-16T08:00',
    );
    expect(await rig.at('2026-12-16T08:00')).toEqual([expect.stringContaining('Budi Santoso')]);
    await rig.plans(
      { intent: { ...again, appraisalId: appraisals.citra }, dedupeKey: 'late' },
      '2026-12-16T09:00',
    );
    expect(await rig.at('2026-12-16T09:00')).toEqual([]);
    expect(await rig.at('2026-12-17T08:00')).toEqual([expect.stringContaining('Citra Lestari')]);
  });

  const reports = async (who: 'budi' | 'citra', asked: Temporal.Instant) => {
    const { people, appraisals } = rig.agency;
    const of = { id: appraisals[who], appraiserId: people.ani.id };
    const moment = { now: asked, seed: who, timeZone: zone, isWorkday: () => true };
    const writes = reportRequest(people[who].id, moment, of, 'Pak Wayan');
    expect(await saveRequests(rig.db, writes, { now: asked, role: 'operator' })).toBe('done');
  };

  it('is reminded of requests whose date is near in one message, and of none of them again', async () => {
    await officer('wayan');
    // A Monday: of Thursday's date HR is reminded in the morning of that day.
    const asked = momentOf('2026-12-14T15:30');
    await reports('budi', asked);
    await reports('citra', asked);
    const due = async () => {
      const all = await rig.at('2026-12-17T08:05');
      return all.filter((text) => text.includes('Permintaan harus segera dijawab'));
    };
    const [message, ...more] = await due();
    expect(more).toEqual([]);
    expect(message).toContain('2 permintaan menunggu jawaban, yang pertama paling lambat');
    expect(await due()).toEqual([]);
  });

  it('hears of a request at once and by name, also of the second of a day', async () => {
    await grantRights(rig.db, { personId: wayan(), rights: ['requests.answer'], unit: '' }, began);
    await reports('budi', momentOf('2026-12-14T15:30'));
    expect(await rig.at('2026-12-14T15:30')).toEqual([expect.stringContaining('Budi Santoso')]);
    await reports('citra', momentOf('2026-12-14T15:40'));
    expect(await rig.at('2026-12-14T15:40')).toEqual([expect.stringContaining('Citra Lestari')]);
    expect(await rig.at('2026-12-15T08:30')).toEqual([]);
  });

  it('hears of requests that come together in one message', async () => {
    await grantRights(rig.db, { personId: wayan(), rights: ['requests.answer'], unit: '' }, began);
    for (const who of ['budi', 'citra'] as const) await reports(who, momentOf('2026-12-14T15:30'));
    expect(await rig.at('2026-12-14T15:30')).toEqual([
      expect.stringContaining('2 permintaan menunggu jawaban'),
    ]);
  });

  it('hears of one alone by name, also an officer who rated it; who decides it hears it by themselves', async () => {
    await officer('ani', 'wayan');
    await rig.objects('budi', '2026-12-13');
    for (const who of ['ani', 'wayan'] as const)
      await toHr('objection-over', 'budi', rig.agency.people[who].id);
    expect(await rig.at('2026-12-14T08:30', 'ani')).toEqual([expect.stringContaining('Budi Santoso')]);
    expect(await rig.at('2026-12-14T08:30', 'wayan')).toEqual([]);
  });

  it('hears nothing of it once they are no officer any more', async () => {
    await rig.objects('budi', '2026-12-13');
    await toHr('objection-over', 'budi', rig.agency.people.citra.id);
    expect(await rig.at('2026-12-14T08:30', 'citra')).toEqual([]);
  });

  it('hears of all results that still wait in one message, and of none of them again', async () => {
    const { ani } = rig.agency.people;
    await officer('ani');
    await rig.waits('budi', '2026-12-12');
    await rig.waits('citra', '2026-12-13', null);
    await toHr('approval-hr', 'budi', ani.id);
    await toHr('approval-hr', 'citra', ani.id);
    const [message, ...more] = await rig.at('2026-12-14T08:30', 'ani');
    expect(more).toEqual([]);
    expect(message).toContain('2 hasil masih menunggu');
    expect(message).toContain('Untuk 1 hasil tidak ada yang boleh');
    expect(await rig.at('2026-12-15T08:30', 'ani')).toEqual([]);
  });
});

describe('an appraiser', () => {
  const receives = async (who: 'budi' | 'citra', at: string) => {
    const { agency, db } = rig;
    const such = eq(appraisal.id, agency.appraisals[who]);
    const changes = { status: 'acknowledged', releasedAt: began, openedAt: began } as const;
    await db
      .update(appraisal)
      .set({ ...changes, acknowledgedAt: momentOf(at) })
      .where(such);
    const about = { personId: agency.people.ani.id, appraisalId: agency.appraisals[who] };
    const intent = { kind: 'response', ...about, response: 'acknowledged' } as const;
    await rig.plans({ intent, dedupeKey: `response:${who}` }, at);
  };

  it('reads in one message who confirmed receipt overnight', async () => {
    await receives('budi', '2026-12-14T21:00');
    await receives('citra', '2026-12-14T22:00');
    expect(await rig.at('2026-12-14T22:30', 'ani')).toEqual([]);
    const [message, ...more] = await rig.at('2026-12-15T08:00', 'ani');
    expect(more).toEqual([]);
    expect(message).toContain('Tanda terima 2 hasil');
    expect(message).toContain('Budi Santoso');
    expect(message).toContain('Citra Lestari');
    expect(await rig.at('2026-12-16T08:00', 'ani')).toEqual([]);
  });

  it('reads by itself what is not among the others, and loses none of these', async () => {
    await receives('budi', '2026-12-14T21:00');
    await receives('citra', '2026-12-14T22:00');
    // Out of the cycle, Budi is in no list of the team.
    const such = eq(appraisal.id, rig.agency.appraisals.budi);
    await rig.db
      .update(appraisal)
      .set({ takenOutAt: momentOf('2026-12-14T23:00') })
      .where(such);
    const first = await rig.at('2026-12-15T08:00', 'ani');
    const all = [...first, ...(await rig.at('2026-12-16T08:00', 'ani'))];
    expect(all.filter((text) => text.includes('Citra Lestari'))).toHaveLength(1);
  });

  it('reads of the first receipt at once, and of later ones of the day on the next', async () => {
    await receives('budi', '2026-12-14T10:00');
    expect(await rig.at('2026-12-14T10:00', 'ani')).toEqual([expect.stringContaining('Budi Santoso')]);
    await receives('citra', '2026-12-14T11:00');
    expect(await rig.at('2026-12-14T11:00', 'ani')).toEqual([]);
    expect(await rig.at('2026-12-15T08:00', 'ani')).toEqual([expect.stringContaining('Citra Lestari')]);
  });

  it('reads in one message whom they appraise from now on, and of the next change at once', async () => {
    const { agency, db } = rig;
    const { ani, budi, citra, wayan: superior } = agency.people;
    const from = Temporal.PlainDate.from('2026-12-14');
    const moves = async (who: { readonly id: string }, to: string, at: string) => {
      const line = eq(reportingLine.personId, who.id);
      await db.update(reportingLine).set({ validTo: from }).where(line);
      await db
        .insert(reportingLine)
        .values({ id: newId(), personId: who.id, appraiserId: to, validFrom: from });
      for (const personId of [who.id, to, ani.id]) {
        const intent = { kind: 'appraiser-named', personId, employeeId: who.id, appraiserId: to } as const;
        const row = {
          intent: { ...intent, from: from.toString() },
          dedupeKey: `named:${who.id}:${personId}`,
        };
        await rig.plans(row, at);
      }
    };
    await moves(budi, superior.id, '2026-12-14T09:00');
    await moves(citra, superior.id, '2026-12-14T09:00');
    const [message, ...more] = await rig.at('2026-12-14T09:00');
    expect(more).toEqual([]);
    expect(message).toContain('Pegawai yang Anda nilai berubah');
    expect(message).toContain('Tambahan: 2 pegawai');
    expect(message).toContain('Budi Santoso (Dinas Komunikasi dan Informatika), mulai Senin, 14 Desember');
    const [former, ...others] = await rig.at('2026-12-14T09:00', 'ani');
    expect(others).toEqual([]);
    expect(former).toContain('Pejabat penilai lain: 2 pegawai');
    expect(await rig.at('2026-12-14T09:00', 'budi')).toEqual([expect.stringContaining('I Wayan Sudarma')]);
    await moves(ani, citra.id, '2026-12-14T11:00');
    expect(await rig.at('2026-12-14T11:00', 'citra')).toEqual([
      expect.stringContaining('I Wayan Sudarma'),
      expect.stringContaining('Ani Rahmawati'),
    ]);
  });
});
