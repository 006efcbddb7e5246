import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { reportingLine } from '../../../src/persistence/schema/people.ts';
import { personRequest } from '../../../src/persistence/schema/requests.ts';
import { newId } from '../../../src/shared/ids.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { began, datedRig, momentOf } from './dated-rig.ts';

const rig = datedRig();

describe('an appraiser', () => {
  const receives = async (
    who: 'budi' | 'citra',
    at: string,
    response: 'acknowledged' | 'talk' = 'acknowledged',
  ) => {
    const { agency } = rig;
    await rig.changes(who, {
      ...{ status: 'acknowledged', acknowledgedAt: momentOf(at) },
      ...{ releasedAt: began, openedAt: began },
    });
    const about = { personId: agency.people.ani.id, appraisalId: agency.appraisals[who] };
    const intent = { kind: 'response', ...about, response } as const;
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

  it('reads nothing of who was taken out of the cycle meanwhile, and loses none of the others', async () => {
    await receives('budi', '2026-12-14T21:00');
    await receives('citra', '2026-12-14T22:00');
    await rig.changes('budi', { takenOutAt: momentOf('2026-12-14T23:00') });
    expect(await rig.at('2026-12-15T08:00', 'ani')).toEqual([expect.stringContaining('Citra Lestari')]);
    expect(await rig.at('2026-12-16T08:00', 'ani')).toEqual([]);
  });

  it('reads of the first receipt at once, and of later ones of the day on the next', async () => {
    await receives('budi', '2026-12-14T10:00');
    expect(await rig.at('2026-12-14T10:00', 'ani')).toEqual([expect.stringContaining('Budi Santoso')]);
    await receives('citra', '2026-12-14T11:00');
    expect(await rig.at('2026-12-14T11:00', 'ani')).toEqual([]);
    expect(await rig.at('2026-12-15T08:00', 'ani')).toEqual([expect.stringContaining('Citra Lestari')]);
  });

  it('reads by itself that somebody wants to talk, which is no receipt', async () => {
    await receives('budi', '2026-12-14T21:00');
    await receives('citra', '2026-12-14T21:00', 'talk');
    const all = await rig.at('2026-12-15T08:00', 'ani');
    expect(all).toHaveLength(2);
    expect(all.join()).toContain('Citra Lestari');
    expect(all.join()).not.toContain('2 hasil');
  });

  it('reads by itself a receipt of another cycle, and on the next day', async () => {
    await receives('budi', '2026-12-14T21:00');
    await receives('citra', '2026-12-14T21:30');
    await rig.changes('citra', { cycleId: await rig.otherCycle() });
    expect(await rig.at('2026-12-15T08:00', 'ani')).toEqual([expect.stringContaining('Budi Santoso')]);
    expect(await rig.at('2026-12-16T08:00', 'ani')).toEqual([expect.stringContaining('Triwulan III 2026')]);
  });

  it('reads of nobody whose receipt no message waits to tell', async () => {
    await receives('budi', '2026-12-14T21:00');
    // Citra's result was received long ago: no message about it waits.
    await rig.changes('citra', { status: 'acknowledged', acknowledgedAt: began, releasedAt: began });
    const [message] = await rig.at('2026-12-15T08:00', 'ani');
    expect(message).toContain('Budi Santoso');
    expect(message).not.toContain('Citra Lestari');
  });

  /** From the 14th on somebody has another appraiser, of which they, this one and Ani are to be told. */
  const moves = async (who: { readonly id: string }, to: string, at: string) => {
    const { agency, db } = rig;
    const from = Temporal.PlainDate.from('2026-12-14');
    await db.update(reportingLine).set({ validTo: from }).where(eq(reportingLine.personId, who.id));
    await db
      .insert(reportingLine)
      .values({ id: newId(), personId: who.id, appraiserId: to, validFrom: from });
    for (const personId of [who.id, to, agency.people.ani.id]) {
      const about = { personId, employeeId: who.id, appraiserId: to, from: from.toString() };
      const intent = { kind: 'appraiser-named', ...about } as const;
      await rig.plans({ intent, dedupeKey: `named:${who.id}:${personId}` }, at);
    }
  };

  it('reads in one message whom they appraise from now on, and of the next change at once', async () => {
    const { ani, budi, citra, wayan: superior } = rig.agency.people;
    await moves(budi, superior.id, '2026-12-14T09:00');
    await moves(citra, superior.id, '2026-12-14T09:00');
    const [message, ...more] = await rig.at('2026-12-14T09:00');
    expect(more).toEqual([]);
    expect(message).toContain('Pegawai yang Anda nilai berubah');
    expect(message).toContain('Tambahan: 2 pegawai');
    expect(message).toContain('Dinas Komunikasi dan Informatika, mulai Senin, 14 Desember.');
    expect(message).toContain('Budi Santoso');
    const [former, ...others] = await rig.at('2026-12-14T09:00', 'ani');
    expect(others).toEqual([]);
    expect(former).toContain('Tidak lagi Anda nilai: 2 pegawai');
    expect(await rig.at('2026-12-14T09:00', 'budi')).toEqual([expect.stringContaining('I Wayan Sudarma')]);
    await moves(ani, citra.id, '2026-12-14T11:00');
    expect(await rig.at('2026-12-14T11:00', 'citra')).toEqual([
      expect.stringContaining('I Wayan Sudarma'),
      expect.stringContaining('Ani Rahmawati'),
    ]);
  });

  it('reads by itself who appraises them, beside whom they appraise', async () => {
    const { ani, budi, citra, wayan: superior } = rig.agency.people;
    // Those of Ani's people wait for her as who was their appraiser, and her own change among them.
    await moves(budi, superior.id, '2026-12-14T09:00');
    await moves(ani, citra.id, '2026-12-14T09:00');
    await moves(citra, superior.id, '2026-12-14T09:00');
    const all = await rig.at('2026-12-14T09:00', 'ani');
    expect(all).toHaveLength(2);
    const several = all.filter((text) => text.includes('Tidak lagi Anda nilai: 2 pegawai'));
    expect(several).toHaveLength(1);
    expect(several[0]).not.toContain('Tambahan');
    expect(several[0]).not.toContain('Ani Rahmawati');
    expect(all.filter((text) => text.includes('pejabat penilai Anda adalah Citra Lestari'))).toHaveLength(1);
  });

  it('reads nothing of a change that was changed again meanwhile', async () => {
    const { budi, citra, wayan: superior } = rig.agency.people;
    await moves(budi, superior.id, '2026-12-14T09:00');
    await moves(citra, superior.id, '2026-12-14T09:00');
    await rig.db
      .delete(reportingLine)
      .where(eq(reportingLine.validFrom, Temporal.PlainDate.from('2026-12-14')));
    await moves(citra, superior.id, '2026-12-14T09:00');
    const [message, ...more] = await rig.at('2026-12-14T09:00');
    expect(more).toEqual([]);
    expect(message).toContain('Citra Lestari');
    expect(message).not.toContain('Budi Santoso');
  });

  it('reads by itself the answer to a report about them, beside who else has another appraiser', async () => {
    const { ani, budi, citra, wayan: superior } = rig.agency.people;
    await moves(budi, superior.id, '2026-12-14T09:00');
    await moves(citra, superior.id, '2026-12-14T09:00');
    // Budi had reported that Ani is not his appraiser, and this is the answer.
    const moment = momentOf('2026-12-14T09:00');
    await rig.db.insert(personRequest).values({
      ...{ id: newId(), personId: budi.id, kind: 'appraiser', appraiserId: ani.id, words: 'Pak Wayan' },
      ...{ salt: newId(), askedAt: began, answerBy: moment, answeredAt: moment, outcome: 'done' },
    });
    const all = await rig.at('2026-12-14T09:00', 'ani');
    expect(all).toHaveLength(2);
    expect(all.filter((text) => text.includes('inilah jawabannya'))).toEqual([
      expect.stringContaining('Budi Santoso'),
    ]);
    expect(all.join()).not.toContain('2 pegawai');
  });

  it('reads nothing of somebody whom, after all, another one appraised before', async () => {
    const { ani, budi, citra, wayan: superior } = rig.agency.people;
    await moves(citra, superior.id, '2026-12-14T09:00');
    await moves(budi, superior.id, '2026-12-14T09:00');
    await rig.db
      .update(reportingLine)
      .set({ appraiserId: citra.id })
      .where(and(eq(reportingLine.personId, budi.id), eq(reportingLine.appraiserId, ani.id)));
    const [message, ...more] = await rig.at('2026-12-14T09:00', 'ani');
    expect(more).toEqual([]);
    expect(message).toContain('Citra Lestari');
    expect(message).not.toContain('2 pegawai');
    expect(message).not.toContain('Budi Santoso');
  });
});
