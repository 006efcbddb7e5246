import { inArray } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { reportRequest } from '../../../src/application/rights/ask-request.ts';
import { readOnceAround } from '../../../src/outbound/agency-now.ts';
import { sweepObjections } from '../../../src/outbound/sweep/objections.ts';
import { grantRights } from '../../../src/persistence/hr/manage-rights.ts';
import { saveRequests } from '../../../src/persistence/rights/save-requests.ts';
import { person } from '../../../src/persistence/schema/people.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { movableClock } from '../../support/movable-clock.ts';
import { began, datedRig, momentOf, zone } from './dated-rig.ts';

const rig = datedRig();

const toHr = (kind: 'objection-over' | 'approval-hr', who: 'budi' | 'citra', officer: string) =>
  rig.plans({
    intent: { kind, personId: officer, appraisalId: rig.agency.appraisals[who] },
    dedupeKey: `${kind}:${who}:${officer}`,
  });

describe('HR', () => {
  const officer = async (...who: readonly ('wayan' | 'ani' | 'citra' | 'budi')[]) => {
    const ids = who.map((name) => rig.agency.people[name].id);
    await rig.db.update(person).set({ isHr: true }).where(inArray(person.id, ids));
  };

  /** Somebody reports that their appraiser is the wrong one, and Wayan is to be told. */
  const reportsWrong = async (who: 'budi' | 'citra' | 'ani', at: string) => {
    const { people, appraisals } = rig.agency;
    await rig.changes(who, { appraiserDisputedAt: momentOf(at) });
    const intent = {
      kind: 'wrong-appraiser',
      personId: people.wayan.id,
      appraisalId: appraisals[who],
    } as const;
    await rig.plans({ intent, dedupeKey: `wrong:${who}:${at}` }, at);
  };

  /** Somebody asks HR for another appraiser, with a date by which the law wants an answer. */
  const asksHr = async (who: 'budi' | 'citra', asked: Temporal.Instant) => {
    const { people, appraisals } = rig.agency;
    const of = { id: appraisals[who], appraiserId: people.ani.id };
    const moment = { now: asked, seed: who, timeZone: zone, isWorkday: () => true };
    const writes = reportRequest(people[who].id, moment, of, 'Pak Wayan');
    expect(await saveRequests(rig.db, writes, { now: asked, role: 'operator' })).toBe('done');
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
    await officer('wayan');
    await reportsWrong('budi', '2026-12-14T14:00');
    await reportsWrong('citra', '2026-12-14T14:00');
    const [message, ...more] = await rig.at('2026-12-14T14:00');
    expect(more).toEqual([]);
    expect(message).toContain('2 pegawai melaporkan');
    // Wayan is Ani's appraiser: what is said of him is not for him, and counts nowhere.
    await reportsWrong('ani', '2026-12-14T15:00');
    expect(await rig.at('2026-12-14T15:00')).toEqual([]);
    expect(await rig.at('2026-12-15T08:00')).toEqual([]);
    await reportsWrong('budi', '2026-12-16T08:00');
    expect(await rig.at('2026-12-16T08:00')).toEqual([expect.stringContaining('Budi Santoso')]);
    await reportsWrong('citra', '2026-12-16T09:00');
    expect(await rig.at('2026-12-16T09:00')).toEqual([]);
    expect(await rig.at('2026-12-17T08:00')).toEqual([expect.stringContaining('Citra Lestari')]);
  });

  it.each(['taken out', 'closed', 'their own', 'of them', 'taken back'] as const)(
    'is told of no report that is no business of theirs among the others: %s',
    async (why) => {
      await officer('wayan');
      const { wayan: who, ani } = rig.agency.people;
      for (const one of ['budi', 'citra', 'ani'] as const) await reportsWrong(one, '2026-12-14T14:00');
      // Ani's appraiser is Wayan, unless another is said.
      if (why !== 'of them') await rig.changes('ani', { appraiserId: rig.agency.people.budi.id });
      if (why === 'taken out') await rig.changes('ani', { takenOutAt: began });
      if (why === 'closed') await rig.changes('ani', { cycleId: await rig.otherCycle(began) });
      if (why === 'their own') await rig.changes('ani', { employeeId: who.id, appraiserId: ani.id });
      if (why === 'taken back') await rig.changes('ani', { appraiserDisputedAt: null });
      const [message] = await rig.at('2026-12-14T14:00');
      expect(message).toContain('2 pegawai melaporkan');
    },
  );

  it('is reminded of requests whose date is near in one message, and of none of them again', async () => {
    await officer('wayan');
    // A Monday: of Thursday's date HR is reminded in the morning of that day.
    const asked = momentOf('2026-12-14T15:30');
    await asksHr('budi', asked);
    await asksHr('citra', asked);
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
    await grantRights(
      rig.db,
      { personId: rig.agency.people.wayan.id, rights: ['requests.answer'], unit: '' },
      began,
    );
    await asksHr('budi', momentOf('2026-12-14T15:30'));
    expect(await rig.at('2026-12-14T15:30')).toEqual([expect.stringContaining('Budi Santoso')]);
    await asksHr('citra', momentOf('2026-12-14T15:40'));
    expect(await rig.at('2026-12-14T15:40')).toEqual([expect.stringContaining('Citra Lestari')]);
    expect(await rig.at('2026-12-15T08:30')).toEqual([]);
  });

  it('hears of requests that come together in one message', async () => {
    await grantRights(
      rig.db,
      { personId: rig.agency.people.wayan.id, rights: ['requests.answer'], unit: '' },
      began,
    );
    for (const who of ['budi', 'citra'] as const) await asksHr(who, momentOf('2026-12-14T15:30'));
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
