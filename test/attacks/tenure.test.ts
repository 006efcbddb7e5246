import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Action } from '../../src/conversation/contract/action.ts';
import { encodeAction } from '../../src/conversation/engine/action-codec.ts';
import type { OfficerRight } from '../../src/domain/authorization/officer.ts';
import { personDeeds } from '../../src/domain/hr/errand.ts';
import type { ObjectionCase } from '../../src/domain/objection/objection.ts';
import { appraisal } from '../../src/persistence/schema/appraisals.ts';
import { Temporal } from '../../src/shared/time.ts';
import { comesTrue } from '../support/comes-true.ts';
import { objections } from '../support/objections.ts';
import { layOpen, platforms, type Siege, type Who } from './siege.ts';

/** That somebody comes or goes is recorded by who may import the roster, of others alone, and as it was shown. */
let siege: Siege;
beforeEach(async () => {
  siege = await layOpen();
});
afterEach(() => siege.close());

type Person = Exclude<Who, 'stranger'>;
const retired = personDeeds.indexOf('retired');
const grant = (who: Person, right: OfficerRight, unit = '') =>
  siege.db.execute(sql`insert into officer_right (person_id, "right", unit, granted_at)
    values (${siege.personId[who]}::uuid, ${right}, ${unit}, now())`);
const press = (who: Who, action: Action, on: (typeof platforms)[number] = 'telegram') =>
  siege.presses(on, who, encodeAction(action));
const errands = () =>
  siege.db.execute<{ id: string; status: string }>(
    sql`select id, status from hr_errand order by asked_at, id`,
  );
const leaves = () => siege.db.execute(sql`select 1 from person where active_until is not null`);

/** Types what the form of a leave asks for; where there is no form, it is a message like any other. */
async function asksLeave(who: Who, personId: string): Promise<void> {
  await press(who, { type: 'tenure.ask', personId, deed: retired });
  await siege.types('telegram', who, '01-01-2027');
  await press(who, { type: 'form.skip' });
  await press(who, { type: 'form.skip' });
  await siege.stand.delivers();
}

/** The officer of the whole agency asks for it, and sees what it would change. Returns the id of the errand. */
async function shows(): Promise<string> {
  await siege.types('telegram', 'hana', '/start');
  await asksLeave('hana', siege.personId.budi);
  await comesTrue(async () => {
    await siege.stand.delivers();
    expect(siege.sees('telegram', 'hana')).toContain(
      'akan tercatat tidak bertugas lagi sejak 1 Januari 2027: pensiun',
    );
  });
  const [errand, more] = await errands();
  expect(more).toBeUndefined();
  return errand?.id ?? '';
}

describe('that somebody leaves', () => {
  it.each(['ani', 'eka', 'citra'] as const)(
    'is not asked for by %s, who has the right for a unit, or another right, or none',
    async (who) => {
      if (who === 'eka') await grant('eka', 'progress.view');
      if (who === 'eka') await grant('eka', 'cycle.manage');
      if (who === 'citra') await grant('citra', 'roster.import', 'Dinas Komunikasi dan Informatika');
      await siege.types('telegram', who, '/start');
      await siege.types('slack', who, 'halo');
      for (const on of platforms)
        for (const action of [
          { type: 'tenure.open', personId: siege.personId.budi },
          { type: 'tenure.ask', personId: siege.personId.budi, deed: retired },
          { type: 'tenure.ask', personId: siege.personId.budi, deed: 99 },
        ] as const) {
          await press(who, action, on);
          expect(siege.sees(on, who)).not.toContain('masuk dan keluar');
        }
      await asksLeave(who, siege.personId.budi);
      expect(await errands()).toEqual([]);
    },
  );

  it('is not asked for of oneself, nor what does not fit how somebody stands', async () => {
    await siege.types('telegram', 'hana', '/start');
    await asksLeave('hana', siege.personId.hana);
    for (const deed of [personDeeds.indexOf('return'), 99, -1]) {
      await press('hana', { type: 'tenure.ask', personId: siege.personId.budi, deed });
      await siege.types('telegram', 'hana', 'SK dicabut');
      await siege.stand.delivers();
    }
    expect(await errands()).toEqual([]);
    expect(await leaves()).toEqual([]);
  });

  it('is recorded once, however often its officer says yes, and by nobody else', async () => {
    const id = await shows();
    for (const right of ['roster.import', 'cycle.manage', 'progress.view'] as const)
      await grant('eka', right);
    await siege.types('telegram', 'eka', '/start');
    await press('eka', { type: 'errand.confirm', errandId: id });
    await siege.stand.delivers();
    expect(await leaves()).toEqual([]);
    for (let turn = 0; turn < 3; turn += 1) await press('hana', { type: 'errand.confirm', errandId: id });
    await siege.stand.delivers();
    await press('hana', { type: 'errand.confirm', errandId: id });
    await siege.stand.delivers();
    expect(await leaves()).toHaveLength(1);
    expect(await siege.db.execute(sql`select 1 from audit where act = 'person.leave'`)).toHaveLength(1);
  });

  it('is shown anew when it would change something else by then', async () => {
    const id = await shows();
    // Budi leads somebody since, who would be left without an appraiser.
    await siege.db.execute(sql`insert into reporting_line (id, person_id, appraiser_id, valid_from)
      select gen_random_uuid(), ${siege.personId.eka}::uuid, ${siege.personId.budi}::uuid, '2027-01-01'`);
    await press('hana', { type: 'errand.confirm', errandId: id });
    await siege.stand.delivers();
    expect(await leaves()).toEqual([]);
    expect((await errands()).map(({ status }) => status)).toEqual(['shown']);
    await comesTrue(async () => {
      await siege.stand.delivers();
      expect(siege.sees('telegram', 'hana')).toContain('Ada yang berubah sejak Anda melihatnya');
    });
  });
});

describe('what becomes of work under way when somebody moves', () => {
  const unit = 'Dinas Komunikasi dan Informatika';
  const day = 20261110;
  const choose = (underWay: number, at = day): Action => ({
    type: 'tenure.move',
    personId: siege.personId.budi,
    day: at,
    underWay,
  });
  /** The roster names Wayan as Budi's appraiser since then. */
  const moves = async () => {
    await siege.db.execute(sql`update appraisal set status = 'submitted', predicate = null, rated_at = null,
      rating_started_at = null, released_at = null where employee_id = ${siege.personId.budi}::uuid`);
    await siege.db.execute(sql`update reporting_line set valid_to = '2026-11-10'
      where person_id = ${siege.personId.budi}::uuid`);
    await siege.db.execute(sql`insert into reporting_line (id, person_id, appraiser_id, valid_from)
      values (gen_random_uuid(), ${siege.personId.budi}::uuid, ${siege.personId.wayan}::uuid, '2026-11-10')`);
  };
  const asks = async (who: Who, action: Action, on: (typeof platforms)[number] = 'telegram') => {
    await siege.types(on, who, on === 'telegram' ? '/start' : 'halo');
    await press(who, { type: 'tenure.openMove', personId: siege.personId.budi }, on);
    await press(who, action, on);
    await siege.types(on, who, 'SK palsu');
    await siege.stand.delivers();
  };
  const recorded = () => siege.db.execute(sql`select 1 from person_transfer`);

  it('is shown to and asked for by nobody without the right where the person works', async () => {
    await moves();
    await grant('eka', 'progress.view');
    await grant('eka', 'roster.import');
    await grant('eka', 'offices.manage', 'Dinas Kesehatan');
    for (const who of ['eka', 'citra', 'stranger'] as const)
      for (const on of platforms) {
        await asks(who, choose(0), on);
        expect(siege.sees(on, who), who).not.toContain('Mutasi Budi');
      }
    expect(await errands()).toEqual([]);
  });

  it('is chosen by neither appraiser nor by whom it is about, whatever their rights', async () => {
    await moves();
    for (const who of ['budi', 'ani', 'wayan'] as const) {
      await grant(who, 'progress.view');
      await grant(who, 'offices.manage');
      await asks(who, choose(0));
    }
    expect(await errands()).toEqual([]);
  });

  it('is refused from a screen of before, for a forged choice, and before its day', async () => {
    await moves();
    for (const action of [choose(0, 20261109), choose(7), choose(-1)]) await asks('hana', action);
    await siege.db.execute(
      sql`update reporting_line set valid_from = '2027-11-10' where valid_from = '2026-11-10'`,
    );
    await siege.db.execute(
      sql`update reporting_line set valid_to = '2027-11-10' where valid_to = '2026-11-10'`,
    );
    await asks('hana', choose(0, 20271110));
    expect(await errands()).toEqual([]);
    expect(await recorded()).toEqual([]);
  });

  it('is done once, by its officer within reach alone, and not after the person or the plan changed', async () => {
    await moves();
    await grant('eka', 'progress.view');
    await grant('eka', 'offices.manage', unit.toLowerCase());
    await asks('eka', choose(1));
    const [errand] = await errands();
    const errandId = errand?.id ?? '';
    await comesTrue(async () => {
      await siege.stand.delivers();
      expect((await errands()).map(({ status }) => status)).toEqual(['shown']);
    });
    await siege.types('telegram', 'hana', '/start');
    await press('hana', { type: 'errand.confirm', errandId });
    await siege.stand.delivers();
    expect(await recorded()).toEqual([]);
    // The rating was confirmed meanwhile: that is shown anew instead of done.
    await siege.db.execute(sql`update appraisal set status = 'rated', predicate = 'good', rated_at = now()
      where employee_id = ${siege.personId.budi}::uuid`);
    await press('eka', { type: 'errand.confirm', errandId });
    await siege.stand.delivers();
    expect(await recorded()).toEqual([]);
    expect((await errands()).map(({ status }) => status)).toEqual(['shown']);
    await siege.db.execute(sql`update appraisal set status = 'submitted', predicate = null, rated_at = null
      where employee_id = ${siege.personId.budi}::uuid`);
    // Out of reach: the right is looked at again right before it is done.
    await siege.db.execute(
      sql`update person set unit = 'Dinas Kesehatan' where id = ${siege.personId.budi}::uuid`,
    );
    await press('eka', { type: 'errand.confirm', errandId });
    await siege.stand.delivers();
    expect(await recorded()).toEqual([]);
    await siege.db.execute(sql`update person set unit = ${unit} where id = ${siege.personId.budi}::uuid`);
    await asks('eka', choose(1));
    const again = (await errands()).find(({ status }) => status === 'shown')?.id ?? '';
    for (let turn = 0; turn < 3; turn += 1) await press('eka', { type: 'errand.confirm', errandId: again });
    await siege.stand.delivers();
    expect(await recorded()).toHaveLength(1);
    await asks('eka', choose(1));
    expect(await recorded()).toHaveLength(1);
  });
});

describe('who decides an objection', () => {
  const reason = 'RAHASIA-ALASAN';
  /** Budi objected, and nobody above the appraiser is there to decide, or `second` is, until that day. */
  const objects = async (second: 'wayan' | null = null, decideBy = '2027-01-04') => {
    const { ani, budi, wayan } = siege.personId;
    await siege.db.execute(sql`delete from reporting_line where person_id = ${ani}::uuid`);
    const { deciderId: _, ...filed } = objections.filed;
    const objection: ObjectionCase = {
      ...filed,
      ...{ reason, ratedBy: [ani], decideBy: Temporal.PlainDate.from(decideBy) },
      ...(second === null ? { stage: 'filed' } : { deciderId: wayan }),
    };
    const at = Temporal.Instant.from('2026-12-02T01:00:00Z');
    await siege.db
      .update(appraisal)
      .set({
        status: 'objected',
        objection,
        secondAppraiserId: second && wayan,
        objectedAt: at,
        releasedAt: at,
      })
      .where(eq(appraisal.employeeId, budi));
  };
  const numberOf = async (who: Person) =>
    (
      await siege.db.execute<{ nip: string }>(
        sql`select nip from person where id = ${siege.personId[who]}::uuid`,
      )
    )[0]?.nip ?? '';
  const asks = async (who: Who, decider: Person, on: (typeof platforms)[number] = 'telegram') => {
    await siege.types(on, who, on === 'telegram' ? '/start' : 'halo');
    await press(who, { type: 'tenure.decider', personId: siege.personId.budi }, on);
    await siege.types(on, who, await numberOf(decider));
    await siege.types(on, who, 'Jabatan kosong');
    await siege.stand.delivers();
  };
  const decider = async () =>
    (
      await siege.db.execute<{ id: string | null }>(
        sql`select second_appraiser_id as id from appraisal where employee_id = ${siege.personId.budi}::uuid`,
      )
    )[0]?.id;
  const named = () => siege.db.execute(sql`select 1 from audit where act = 'objection.name'`);
  const statuses = async () => (await errands()).map(({ status }) => status);

  it('is asked for by nobody without the right in the whole agency, nor by whom it is about', async () => {
    await objects();
    await grant('eka', 'progress.view');
    await grant('eka', 'roster.import');
    await grant('citra', 'progress.view');
    await grant('citra', 'offices.manage', 'Dinas Komunikasi dan Informatika');
    await grant('budi', 'progress.view');
    await grant('budi', 'offices.manage');
    for (const [at, who] of (['eka', 'citra', 'budi', 'ani', 'wayan', 'stranger'] as const).entries()) {
      const on = at % 2 === 0 ? 'telegram' : 'slack';
      await asks(who, 'wayan', on);
      if (who !== 'budi') expect(siege.sees(on, who), who).not.toContain(reason);
    }
    expect(await errands()).toEqual([]);
    expect(await decider()).toBeNull();
  });

  it('is neither who rated, nor the employee, nor the officer, nor anybody while a superior has their days', async () => {
    await objects();
    for (const who of ['ani', 'budi', 'hana'] as const) await asks('hana', who);
    await objects('wayan');
    await asks('hana', 'eka');
    await comesTrue(async () => {
      await siege.stand.delivers();
      expect(await statuses()).toEqual(['over', 'over', 'over', 'over']);
    });
    for (const { id } of await errands()) await press('hana', { type: 'errand.confirm', errandId: id });
    await siege.stand.delivers();
    expect(await named()).toEqual([]);
    expect(siege.sees('telegram', 'hana')).not.toContain(reason);
  });

  it('is named once, by the officer who saw it alone, and not where somebody may decide by then', async () => {
    await objects();
    await asks('hana', 'wayan');
    const shown = async () => (await errands()).find(({ status }) => status === 'shown')?.id ?? '';
    await comesTrue(async () => {
      await siege.stand.delivers();
      expect(await shown()).not.toBe('');
    });
    const errandId = await shown();
    for (const right of ['offices.manage', 'progress.view'] as const) await grant('eka', right);
    await siege.types('telegram', 'eka', '/start');
    await press('eka', { type: 'errand.confirm', errandId });
    await siege.stand.delivers();
    expect(await named()).toEqual([]);
    // A superior is there meanwhile, with days of their own.
    await objects('wayan');
    await press('hana', { type: 'errand.confirm', errandId });
    await siege.stand.delivers();
    expect(await named()).toEqual([]);
    await objects();
    await asks('hana', 'wayan');
    await comesTrue(async () => {
      await siege.stand.delivers();
      expect(await shown()).not.toBe('');
    });
    const again = await shown();
    for (let turn = 0; turn < 3; turn += 1) await press('hana', { type: 'errand.confirm', errandId: again });
    await siege.stand.delivers();
    expect(await decider()).toBe(siege.personId.wayan);
    expect(await named()).toHaveLength(1);
    expect(siege.sees('telegram', 'hana')).not.toContain(reason);
  });
});
