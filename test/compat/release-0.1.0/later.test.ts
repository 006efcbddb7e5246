import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { destroyValues } from '../../../src/persistence/audit/destroy-values.ts';
import { closeDatabase, openDatabase } from '../../../src/persistence/db.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { readsNotice } from '../town/notice.ts';
import type { Person } from '../town/person.ts';
import { appraisalsIn } from '../town/rows.ts';
import { type Thawed, thaw } from '../town/thaw.ts';

/** After the upgrade, everything happens once that release 0.1.0 still had to do or had planned, in this order. */
describe('what release 0.1.0 left to be done', () => {
  let town: Thawed;
  beforeAll(async () => {
    town = await thaw('0.1.0');
    await readsNotice(town.db);
  });
  afterAll(() => town.close());

  const tg = (who: string) => town.person(who, 'telegram');
  const slack = (who: string) => town.person(who, 'slack');
  const goesTo = (moment: string) => town.clock.set(Temporal.Instant.from(moment));

  /** Lets everything that is due be sent, twice. Returns the number of new messages by person. */
  async function delivers(...people: readonly Person[]): Promise<readonly number[]> {
    const before = people.map((person) => new Set(person.messages()));
    await town.stand.delivers();
    await town.stand.delivers();
    return people.map((person, index) => person.messages().filter((one) => !before[index]?.has(one)).length);
  }

  it('a screen that was decided and never shown is shown, and the news that waited is told once', async () => {
    const made = tg('I Made Darmayasa');
    await expect(made.presses('self.rate', { item: 'M.02' })).rejects.toThrow('nothing that means self.rate');
    // Setiadi is told of the objection and the receipt, and again of the talk, since that message may not have arrived.
    const told = [tg('Bambang Prasetyo'), tg('Lalu Setiadi'), slack('Agung Nugroho'), tg('Slamet Widodo')];
    expect(await delivers(...told)).toEqual([1, 3, 1, 0]);
    await made.presses('self.rate', { item: 'M.02', value: 3 });
    const [row] = await town.db.execute<{ value: number }>(sql`
      select n.value from answer n join appraisal a on a.id = n.appraisal_id join person p on p.id = a.employee_id
      where p.name = 'I Made Darmayasa' and n.item = 'M.02'`);
    expect(row).toEqual({ value: 3 });
  });

  it('the objection can be read by the second appraiser', async () => {
    const bambang = tg('Bambang Prasetyo');
    await bambang.presses('objection.open');
    expect(bambang.reads()).toContain('Hasil kerja melampaui target, datanya ada di laporan bulanan.');
  });

  it('the reminder that was put off comes when its time has come, not before, and once', async () => {
    const putu = tg('I Putu Sudiarsa');
    goesTo('2027-03-22T05:25:00Z');
    expect(await delivers(putu)).toEqual([0]);
    goesTo('2027-03-22T05:27:00Z');
    expect(await delivers(putu)).toEqual([1]);
    goesTo('2027-03-22T05:40:00Z');
    expect(await delivers(putu)).toEqual([0]);
    await putu.presses('self.open');
    expect(putu.offers()).toContain('self.rate');
  });

  it("the next reminder comes a day early, because the day is one of HR's days off", async () => {
    // Seven days before the window ends would be the 24th.
    goesTo('2027-03-23T03:00:00Z');
    expect(await delivers(slack('Baiq Rinjani'), slack('Dewi Kartikasari'))).toEqual([1, 1]);
    goesTo('2027-03-24T03:00:00Z');
    expect(await delivers(slack('Baiq Rinjani'), slack('Dewi Kartikasari'))).toEqual([0, 0]);
  });

  it('the appraisal of a person whose superior changes goes to the new one on that day', async () => {
    const found = (await appraisalsIn(town.db)).find(({ employee }) => employee === 'Hendra Gunawan');
    expect(found).toMatchObject({ appraiser: 'Wahyu Setiawan', status: 'self-assessment' });
  });

  it('a result of the cycle before is given when its feedback window opens, and not earlier', async () => {
    const slamet = tg('Slamet Widodo');
    goesTo('2027-03-26T03:00:00Z');
    expect(await delivers(slamet)).toEqual([0]);
    goesTo('2027-03-29T01:00:00Z');
    expect(await delivers(slamet)).toEqual([1]);
    await slamet.presses('result.open');
    const found = (await appraisalsIn(town.db)).find(
      ({ employee, cycle }) => employee === 'Slamet Widodo' && cycle.endsWith('IV 2026'),
    );
    expect(found).toMatchObject({ status: 'released', openedAt: '2027-03-29T01:00:00+00:00' });
  });

  it('the audit trail is whole after all that', async () => {
    expect(await town.kinerja('audit', 'verify')).toMatchObject({ code: 0 });
  });

  it('its words can be destroyed, and the audit trail holds; what was destroyed without an act does not', async () => {
    const [old] = await town.db.execute<{ chain: string; seq: number }>(sql`
      select a.appraisal_id as chain, a.seq from audit a where a.act = 'rating.feedback' and exists (
        select from audit s where s.appraisal_id = a.appraisal_id and s.act = 'audit.start' and s.seq > a.seq)
      order by a.appraisal_id, a.seq limit 1`);
    if (!old) throw new Error('nobody wrote feedback');
    const destroyed = { appraisalId: old.chain, seqs: [old.seq] };
    const owner = openDatabase(town.superUrl, { max: 1 });
    await owner.transaction((tx) => destroyValues(tx, destroyed, { now: town.clock.now() }));
    expect(await town.kinerja('audit', 'verify')).toMatchObject({ code: 0 });
    // Of a row from before there were commitments the hash cannot be made again: the start of the chain vouches for it.
    await owner.transaction(async (tx) => {
      await tx.execute(sql`set local session_replication_role = replica`);
      await tx.execute(
        sql`update audit set actor_id = null where appraisal_id = ${old.chain}::uuid and seq = ${old.seq}`,
      );
    });
    await closeDatabase(owner);
    const { code, said } = await town.kinerja('audit', 'verify');
    expect(code).toBe(1);
    expect(said).toContain(`row ${old.seq} was changed`);
  });
});
