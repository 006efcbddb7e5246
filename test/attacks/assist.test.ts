import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Action } from '../../src/conversation/contract/action.ts';
import { encodeAction } from '../../src/conversation/engine/action-codec.ts';
import { layOpen, type Platform, platforms, type Siege, type Who } from './siege.ts';

/** Nobody enters paper without the office or the right, outside its unit, for themselves, or from a screen of before. */
let siege: Siege;
beforeEach(async () => {
  siege = await layOpen();
});
afterEach(() => siege.close());

const everything = (appraisalId: string): readonly Action[] => [
  { type: 'assist.open', appraisalId },
  { type: 'assist.print', appraisalId },
  { type: 'assist.why', appraisalId, why: 0 },
  { type: 'assist.begin', appraisalId, revision: 1 },
  { type: 'assist.record', appraisalId, revision: 1, answer: 1 },
  { type: 'self.rate', appraisalId, item: 'M.01', value: 5 },
  { type: 'self.submit', appraisalId, revision: 1 },
];
const grant = (who: Exclude<Who, 'stranger'>, unit: string) =>
  siege.db.execute(sql`insert into officer_right (person_id, "right", unit, granted_at)
    values (${siege.personId[who]}::uuid, 'assist.enter', ${unit}, now())`);
const begins = (on: Platform, who: Who) => siege.types(on, who, on === 'telegram' ? '/start' : 'halo');

async function budis(): Promise<string> {
  const [row] = await siege.db.execute<{ id: string }>(
    sql`select id from appraisal where employee_id = ${siege.personId.budi}::uuid`,
  );
  return row?.id ?? '';
}
const left = async () => {
  const [row] = await siege.db.execute<Record<'papers' | 'sheets' | 'acts', string>>(
    sql`select (select count(*) from paper_entry) as papers,
      (select count(*) from outbox where kind = 'paper-wanted') as sheets,
      (select count(*) from audit where act in ('paper.begin', 'result.on-paper', 'result.export')
        or role = 'assistant') as acts`,
  );
  return { ...row };
};
const nothing = { papers: '0', sheets: '0', acts: '0' };

async function pressesEverything(who: Who): Promise<void> {
  const id = await budis();
  for (const on of platforms) {
    await begins(on, who);
    for (const action of everything(id)) {
      await siege.presses(on, who, encodeAction(action));
      if (who !== 'budi') expect(siege.sees(on, who), action.type).not.toContain('Budi');
    }
  }
}

describe('paper', () => {
  it.each(['eka', 'stranger'] as const)('is entered for nobody by %s, who has no right', async (who) => {
    await pressesEverything(who);
    expect(await left()).toEqual(nothing);
  });

  it('shows the team of an appraiser to nobody but their superior', async () => {
    const action = { type: 'assist.staff', personId: siege.personId.ani, page: 0 } as const;
    for (const on of platforms)
      for (const who of ['eka', 'budi', 'ani', 'stranger', 'wayan'] as const) {
        await begins(on, who);
        await siege.presses(on, who, encodeAction(action));
        expect(siege.sees(on, who).includes('Dari kertas: tim'), who).toBe(who === 'wayan');
      }
  });

  it('is entered for nobody of another unit', async () => {
    await grant('eka', 'Dinas Perhubungan');
    await pressesEverything('eka');
    expect(await left()).toEqual(nothing);
  });

  it('is entered by nobody for themselves, whatever their rights', async () => {
    await grant('budi', '');
    await pressesEverything('budi');
    expect(await left()).toEqual(nothing);
  });

  it('is begun by no press alone: witness and date must stand on the screen', async () => {
    await grant('eka', '');
    const id = await budis();
    for (const on of platforms) {
      await begins(on, 'eka');
      for (const type of ['assist.begin', 'assist.record'] as const) {
        const action =
          type === 'assist.begin'
            ? ({ type, appraisalId: id, revision: 1 } as const)
            : ({ type, appraisalId: id, revision: 1, answer: 0 } as const);
        await siege.presses(on, 'eka', encodeAction(action));
      }
    }
    expect(await left()).toEqual(nothing);
  });

  it('stops at once when the right of whoever enters is taken', async () => {
    await grant('eka', '');
    const id = await budis();
    await siege.db.execute(sql`update appraisal set status = 'self-assessment', self_submitted_at = null
      where id = ${id}::uuid`);
    await siege.db.execute(sql`delete from answer where appraisal_id = ${id}::uuid`);
    await siege.db.execute(sql`insert into paper_entry (id, appraisal_id, kind, by_id, reason, witness, paper_on, at)
      values (gen_random_uuid(), ${id}::uuid, 'self', ${siege.personId.eka}::uuid, 'no-phone', 'Siti', now(), now())`);
    await siege.db.execute(sql`delete from officer_right`);
    for (const on of platforms) {
      await begins(on, 'eka');
      await siege.presses(
        on,
        'eka',
        encodeAction({ type: 'self.rate', appraisalId: id, item: 'M.01', value: 5 }),
      );
    }
    expect(await siege.db.execute(sql`select 1 from answer where appraisal_id = ${id}::uuid`)).toEqual([]);
  });
});
