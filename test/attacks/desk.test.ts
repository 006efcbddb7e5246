import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Action } from '../../src/conversation/contract/action.ts';
import { encodeAction } from '../../src/conversation/engine/action-codec.ts';
import { type OfficerRight, officerRights } from '../../src/domain/authorization/officer.ts';
import { deskLists } from '../../src/domain/hr/people.ts';
import { layOpen, type Platform, platforms, type Siege, type Who } from './siege.ts';

/** HR's desk shows and does nothing without the right, outside its unit, or after it was taken, whatever is pressed. */
let siege: Siege;
beforeEach(async () => {
  siege = await layOpen();
});
afterEach(() => siege.close());

const unit = 'Dinas Komunikasi dan Informatika';
/** As a button names the unit; worked out here by itself, so that it stays what buttons in old messages carry. */
const unitId = createHash('md5')
  .update(unit.toLowerCase())
  .digest('hex')
  .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
const names = ['Budi', 'Citra', 'Ani Rahmawati'];

const everything = (personId: string): readonly Action[] => [
  { type: 'hr.open', page: 0 },
  ...[0, 1].flatMap((kind): readonly Action[] => [
    { type: 'hr.openTurns', kind, page: 0 },
    { type: 'hr.openUnit', unitId, kind, page: 0 },
  ]),
  { type: 'needs.open', page: 0 },
  { type: 'needs.item', item: 'M.03', page: 0 },
  { type: 'hr.askAll' },
  { type: 'hr.askUnit', unitId },
  { type: 'hr.askPerson', personId },
  { type: 'hr.remindUnit', unitId },
  { type: 'hr.remindPerson', personId },
  { type: 'hr.remindAll' },
  { type: 'people.find', page: 0 },
  { type: 'people.open', personId },
  { type: 'people.lists' },
  ...deskLists.map((_, list): Action => ({ type: 'people.list', list, page: 0 })),
];
const grant = (who: Exclude<Who, 'stranger'>, right: OfficerRight, forUnit = '') =>
  siege.db.execute(sql`insert into officer_right (person_id, "right", unit, granted_at)
    values (${siege.personId[who]}::uuid, ${right}, ${forUnit}, now())`);
const reminded = async (): Promise<readonly string[]> =>
  (
    await siege.db.execute<{ id: string }>(sql`select recipient_id as id from outbox where kind = 'reminder'`)
  ).map(({ id }) => id);

/** Opens the chat, without which nothing can be pressed. */
const begins = (on: Platform, who: Who) => siege.types(on, who, on === 'telegram' ? '/start' : 'halo');

/** Presses everything about Budi and his unit, on both platforms, and looks for names after each. */
async function pressesEverything(who: Who): Promise<void> {
  for (const on of platforms) {
    await begins(on, who);
    for (const action of everything(siege.personId.budi)) {
      await siege.presses(on, who, encodeAction(action));
      expect(siege.sees(on, who)).not.toBe('');
      const seen = siege.sees(on, who);
      for (const word of [...names, unit]) expect(seen, action.type).not.toContain(word);
    }
  }
}

describe('HR’s desk', () => {
  it.each(['eka', 'stranger'] as const)(
    'shows %s, who has no right, no name, no unit and no number',
    async (who) => {
      await pressesEverything(who);
      expect(await reminded()).toEqual([]);
      expect(await siege.db.execute(sql`select 1 from audit where act = 'reminder.send'`)).toEqual([]);
    },
  );

  it('shows an officer of one unit nothing of another, and reminds nobody there', async () => {
    for (const right of officerRights) await grant('eka', right, 'Dinas Perhubungan');
    await siege.db.execute(
      sql`update person set unit = 'Dinas Perhubungan' where id = ${siege.personId.eka}::uuid`,
    );
    await pressesEverything('eka');
    const { budi, citra, ani, wayan } = siege.personId;
    const others = [budi, citra, ani, wayan];
    expect((await reminded()).filter((id) => others.includes(id))).toEqual([]);
  });

  it('reminds nobody for an officer who may only look', async () => {
    await grant('eka', 'progress.view');
    for (const on of platforms) {
      await begins(on, 'eka');
      for (const action of everything(siege.personId.budi))
        await siege.presses(on, 'eka', encodeAction(action));
    }
    expect(await reminded()).toEqual([]);
  });

  it('closes at the next press when the right is taken, although its screen is still open', async () => {
    await grant('eka', 'progress.view');
    await grant('eka', 'people.remind');
    await begins('telegram', 'eka');
    await siege.presses('telegram', 'eka', encodeAction({ type: 'hr.openTurns', kind: 0, page: 0 }));
    expect(siege.sees('telegram', 'eka')).toContain('Budi');
    await siege.db.execute(sql`delete from officer_right`);
    await pressesEverything('eka');
    expect(await reminded()).toEqual([]);
  });

  it('reminds only within the unit when everybody is reminded by its officer', async () => {
    const { eka, budi, citra, ani } = siege.personId;
    await grant('eka', 'people.remind', unit.toUpperCase());
    await siege.db.execute(
      sql`update person set unit = 'Dinas Lain' where id in (${citra}::uuid, ${eka}::uuid)`,
    );
    await begins('slack', 'eka');
    await siege.presses('slack', 'eka', encodeAction({ type: 'hr.remindAll' }));
    const got = await reminded();
    expect(got).toContain(budi);
    expect(got).toContain(ani);
    expect(got).not.toContain(citra);
  });
});
