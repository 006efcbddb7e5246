import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Action } from '../../src/conversation/contract/action.ts';
import { encodeAction } from '../../src/conversation/engine/action-codec.ts';
import { layOpen, type Siege } from './siege.ts';

/** Only whoever was asked to be a mentor reads that asking and answers it, and they read nothing else of the plan. */
const askId = '01930000-0000-7000-8000-0000000000f7';
const secret = 'RAHASIA-RENCANA';
let siege: Siege;
let appraisalId = '';

beforeEach(async () => {
  siege = await layOpen();
  const { appraisals, people } = siege.agency;
  appraisalId = appraisals.budi;
  await siege.db.execute(sql`update appraisal set status = 'acknowledged', predicate = 'good', rated_at = now(),
    released_at = now(), opened_at = now(), acknowledged_at = now() where id = ${appraisalId}::uuid`);
  await siege.db.execute(sql`insert into growth_action (appraisal_id, no, employee_id, item, form, amount, hours, title, from_day, to_day, proposed_by, state)
    values (${appraisalId}::uuid, 1, ${people.budi.id}::uuid, 'M.03', 'coaching', 2, 4, ${secret}, '2026-12-30', '2027-03-31', 'employee', 'agreed')`);
  await siege.db.execute(sql`insert into growth_mentor (appraisal_id, no, id, person_id, asked_by, state, until_day)
    values (${appraisalId}::uuid, 1, ${askId}::uuid, ${people.citra.id}::uuid, 'employee', 'asked', '2026-12-31')`);
});
afterEach(() => siege.close());

const asked = () => siege.db.execute<{ state: string }>(sql`select state from growth_mentor`);
const ofTheMentor = (): readonly Action[] => [
  { type: 'mentor.open', appraisalId, askId },
  { type: 'mentor.answer', appraisalId, askId, yes: 1 },
  { type: 'mentor.answer', appraisalId, askId, yes: 0 },
  { type: 'mentor.stepDown', appraisalId, askId },
];

it.each(['ani', 'budi', 'wayan', 'eka', 'hana', 'stranger'] as const)(
  'by its id, %s can neither read nor answer what Citra was asked',
  async (who) => {
    for (const on of ['telegram', 'slack'] as const)
      for (const action of ofTheMentor()) {
        await siege.presses(on, who, encodeAction(action));
        expect(siege.sees(on, who)).not.toContain(secret);
      }
    expect(await asked()).toEqual([{ state: 'asked' }]);
  },
);

it('whoever was asked answers it, and neither asks another nor sees the plan behind it', async () => {
  const others: readonly Action[] = [
    { type: 'growth.open', appraisalId },
    { type: 'growth.action', appraisalId, no: 1 },
    { type: 'mentor.choose', appraisalId, no: 1 },
    { type: 'mentor.withdraw', appraisalId, no: 1, revision: 1 },
    { type: 'mentor.name', appraisalId, no: 1, revision: 1, personId: siege.agency.people.wayan.id },
  ];
  for (const action of others) {
    await siege.presses('telegram', 'citra', encodeAction(action));
    expect(siege.sees('telegram', 'citra')).not.toContain(secret);
  }
  expect(await asked()).toEqual([{ state: 'asked' }]);
  await siege.presses(
    'telegram',
    'citra',
    encodeAction({ type: 'mentor.answer', appraisalId, askId, yes: 1 }),
  );
  expect(siege.sees('telegram', 'citra')).toContain('Terima kasih.');
  expect(await asked()).toEqual([{ state: 'accepted' }]);
});
