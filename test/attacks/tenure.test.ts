import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Action } from '../../src/conversation/contract/action.ts';
import { encodeAction } from '../../src/conversation/engine/action-codec.ts';
import type { OfficerRight } from '../../src/domain/authorization/officer.ts';
import { personDeeds } from '../../src/domain/hr/errand.ts';
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
  await vi.waitFor(async () => {
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
    await vi.waitFor(async () => {
      await siege.stand.delivers();
      expect(siege.sees('telegram', 'hana')).toContain('Ada yang berubah sejak Anda melihatnya');
    });
  });
});
