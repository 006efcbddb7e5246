import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Action } from '../../src/conversation/contract/action.ts';
import { encodeAction } from '../../src/conversation/engine/action-codec.ts';
import { newId } from '../../src/shared/ids.ts';
import { layOpen, type Siege, type Who } from './siege.ts';

/** Nobody lets somebody act for an appraiser, or ends it, without being that appraiser, their superior or HR. */
let siege: Siege;
beforeEach(async () => {
  siege = await layOpen();
});
afterEach(() => siege.close());

type Linked = Exclude<Who, 'stranger'>;

const given = async () =>
  (
    await siege.db.execute<{ who: string }>(
      sql`select concat(f.name, ' ', t.name) as who from delegation d join person f on f.id = d.from_id
        join person t on t.id = d.to_id where d.ended_at is null`,
    )
  ).map(({ who }) => who);

const today = () => siege.clock.now().toZonedDateTimeISO('Asia/Makassar').toPlainDate();

/** Puts the last look before somebody, as if they had got there with the right to it. */
async function standsBefore(who: Linked, personId: string, toId: string, over: object = {}): Promise<void> {
  const from = today().toString();
  const screen = {
    ...{ at: 'delegation-give', personId, toId, kind: 'plh', from, until: from, reason: 'alasan palsu' },
    ...over,
  };
  await siege.db.execute(
    sql`update conversation set state = ${JSON.stringify({ screen })}::jsonb
      where user_id in (select user_id from account where person_id = ${siege.personId[who]}::uuid)`,
  );
}

async function gives(who: Linked, whose: Linked, to: Linked, over: object = {}): Promise<void> {
  const personId = siege.personId[whose];
  const toId = siege.personId[to];
  await siege.types('telegram', who, '/start');
  await standsBefore(who, personId, toId, over);
  await press(who, { type: 'delegation.give', personId, toId });
}

const press = (who: Linked, action: Action) => siege.presses('telegram', who, encodeAction(action));

/** By a row of its own: as HR would have given it. */
async function runs(from: Linked, to: Linked, days = 5): Promise<string> {
  const id = newId();
  const first = today();
  await siege.db.execute(sql`insert into delegation (id, from_id, to_id, kind, from_day, until_day, reason, given_at)
    values (${id}::uuid, ${siege.personId[from]}::uuid, ${siege.personId[to]}::uuid, 'plh',
      ${first.toString()}::date, ${first.add({ days }).toString()}::date, 'Cuti', now())`);
  return id;
}

async function tries(who: Linked, whose: Linked, id: string): Promise<void> {
  const personId = siege.personId[whose];
  await siege.types('telegram', who, '/start');
  await press(who, { type: 'delegation.askEnd', personId, delegationId: id });
  await press(who, { type: 'delegation.end', personId, delegationId: id });
}

describe('acting for an appraiser', () => {
  it('is given by nobody for another: not by the staff, a colleague, or the one who would act', async () => {
    for (const who of ['budi', 'citra', 'eka'] as const) await gives(who, 'ani', who);
    await gives('eka', 'ani', 'wayan');
    expect(await given()).toEqual([]);
  });

  it('is given by the appraiser and the superior, once for each look', async () => {
    await gives('ani', 'ani', 'wayan');
    expect(await given()).toEqual(['Ani Rahmawati I Wayan Sudarma']);
    // The look is not open any more, and an old button of it gives nothing.
    await press('ani', {
      type: 'delegation.give',
      ...{ personId: siege.personId.ani, toId: siege.personId.wayan },
    });
    expect(await given()).toHaveLength(1);
  });

  it('is not given to oneself, at two removes, backwards, or for longer than the rule lets', async () => {
    const first = today();
    await gives('ani', 'ani', 'ani');
    await gives('ani', 'ani', 'wayan', { from: first.subtract({ days: 3 }).toString() });
    await gives('ani', 'ani', 'wayan', { until: first.add({ days: 200 }).toString() });
    expect(await given()).toEqual([]);
    await runs('wayan', 'eka');
    await gives('ani', 'ani', 'wayan');
    expect(await given()).toEqual(['I Wayan Sudarma Eka Pratiwi']);
  });

  it('is not given by an officer to themselves, nor outside the unit of their right, nor once it is gone', async () => {
    const grant = (unit: string) =>
      siege.db.execute(sql`insert into officer_right (person_id, "right", unit, granted_at)
        values (${siege.personId.eka}::uuid, 'offices.manage', ${unit}, now())`);
    await grant('Dinas Perhubungan');
    await gives('eka', 'ani', 'wayan');
    await grant('');
    await gives('eka', 'ani', 'eka');
    expect(await given()).toEqual([]);
    await siege.db.execute(sql`delete from officer_right`);
    await gives('eka', 'ani', 'wayan');
    expect(await given()).toEqual([]);
  });

  it('is ended by nobody whom it does not concern, and not by the number of another', async () => {
    const id = await runs('ani', 'wayan');
    for (const who of ['budi', 'citra', 'eka'] as const) {
      await tries(who, 'ani', id);
      await tries(who, who, id);
    }
    expect(await given()).toHaveLength(1);
    await tries('ani', 'ani', newId());
    expect(await given()).toHaveLength(1);
    await tries('wayan', 'wayan', id);
    expect(await given()).toEqual([]);
  });
});
