import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { plain } from '../../../src/conversation/contract/view.ts';
import { contextOf } from '../../../src/conversation/engine/context.ts';
import { mentoringLines, mentorTasks } from '../../../src/conversation/features/mentors/on-home.ts';
import type { MentorState } from '../../../src/domain/growth/mentor.ts';
import { loadForPerson } from '../../../src/persistence/events/load-for-person.ts';
import { readModel } from '../../../src/persistence/events/read-model.ts';
import { growthAction, growthMentor } from '../../../src/persistence/schema/growth.ts';
import { telegramCapabilities } from '../../../src/platform/telegram/limits.ts';
import { newId } from '../../../src/shared/ids.ts';
import type { Temporal } from '../../../src/shared/time.ts';
import type { SmallAgency } from '../../support/small-agency.ts';
import { now, type TenureRig, tenureRig, today, zone } from '../tenure/rig.ts';

let rig: TenureRig;
let agency: SmallAgency;
beforeAll(async () => {
  rig = await tenureRig();
});
afterAll(() => rig.close());
beforeEach(async () => {
  agency = await rig.begins();
});

/** Citra is asked to go along with an action of Budi's that lasts for thirty days more. */
async function isMentor(no: number, state: MentorState, untilDays = 7): Promise<void> {
  const of = { appraisalId: agency.appraisals.budi, no };
  await rig.db.insert(growthAction).values({
    ...{ ...of, employeeId: agency.people.budi.id, item: 'M.03', form: 'coaching', amount: 2, hours: 4 },
    ...({ proposedBy: 'employee', state: 'agreed' } as const),
    ...{ from: today, to: today.add({ days: 30 }) },
  });
  await rig.db.insert(growthMentor).values({
    ...{ ...of, id: newId(), personId: agency.people.citra.id, by: 'employee' as const, state },
    until: today.add({ days: untilDays }),
  });
}

async function sees(day: Temporal.PlainDate = today): Promise<readonly string[]> {
  const row = await loadForPerson(rig.db, agency.people.citra.id, day);
  const model = readModel(row, { now, agencyName: 'Pemerintah Kota', timeZone: zone });
  const context = contextOf({ state: { screen: { at: 'home' } }, model, capabilities: telegramCapabilities });
  return [...mentorTasks(context), ...mentoringLines(context)].map(({ text }) => plain(text));
}

describe('whom somebody mentors, on Home', () => {
  it('is what they are asked, until its day, and whom they go along with, until the last day of that', async () => {
    await isMentor(1, 'accepted');
    await isMentor(2, 'asked');
    for (const [at, state] of (['declined', 'withdrawn', 'ended'] as const).entries())
      await isMentor(3 + at, state);
    expect(await sees()).toEqual([
      expect.stringMatching(/^Anda diminta menjadi mentor Budi Santoso: Komunikasi\. .* 21 Desember\.$/),
      expect.stringMatching(/^Anda mentor Budi Santoso: Komunikasi, sampai 13 Januari 2027\.$/),
    ]);
    expect(await sees(today.add({ days: 8 }))).toHaveLength(1);
    expect(await sees(today.add({ days: 30 }))).toHaveLength(1);
    expect(await sees(today.add({ days: 31 }))).toEqual([]);
  });

  it('is nothing once the action is over, or the person has left', async () => {
    await isMentor(1, 'accepted');
    await isMentor(2, 'accepted');
    await rig.db.execute(sql`update growth_action set state = 'done' where no = 1`);
    expect(await sees()).toHaveLength(1);
    await rig.db.execute(
      sql`update person set active_until = ${today.toString()} where id = ${agency.people.budi.id}::uuid`,
    );
    expect(await sees()).toEqual([]);
  });

  it('is three at most, and says where the others are', async () => {
    for (const no of [1, 2, 3, 4, 5]) await isMentor(no, 'accepted');
    expect((await sees()).slice(3)).toEqual(['Dan 2 lagi: lihat pesannya di obrolan ini.']);
  });
});
