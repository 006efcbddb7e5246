import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Action } from '../../src/conversation/contract/action.ts';
import { encodeAction } from '../../src/conversation/engine/action-codec.ts';
import { actionSamples } from './action-samples.ts';
import { layOpen, type Platform, platforms, type Siege, type Who } from './siege.ts';

/** An objection is moved by its decider, answered by who was asked, and withdrawn by who filed it: nobody else moves it. */
const ofDecider = [
  'objection.question',
  'objection.keep',
  'objection.change',
  'objection.confirm',
  'objection.openRow',
  'objection.openAsk',
  'objection.askConfirm',
] as const;
const ofEmployee = ['objection.withdraw', 'objection.askWithdraw'] as const;
const ofWhoWasAsked = ['objection.answer'] as const;
const all = [...ofDecider, ...ofEmployee, ...ofWhoWasAsked, 'objection.open'] as const;
type Verb = (typeof all)[number];

const secret = 'Rahasia alasan keberatan';
const words = 'Kata dari yang tidak berhak.';

let siege: Siege;
let target: string;
let revision = 0;
beforeAll(async () => {
  siege = await layOpen();
  target = siege.agency.appraisals.budi;
  await siege.db.execute(sql`insert into answer (appraisal_id, author, item, value, note, updated_at)
    select ${target}::uuid, 'appraiser', item, 2, ${secret}::text, now() from unnest(array['M.01','H','P']) as item`);
});
afterAll(() => siege.close());

/** Filed, and both rows ruled on by the decider, so that every verb could do something. */
beforeEach(async () => {
  const { ani, wayan } = siege.agency.people;
  const ruling = { reason: secret, value: 3 };
  const objection = {
    ...{ stage: 'with-decider', rated: { H: 2, P: 2, 'M.01': 2 }, rows: ['H', 'P'], reason: secret },
    ...{ ratedBy: [ani.id], deciderId: wayan.id, decideBy: '2026-12-16', questions: [] },
    ...{
      rulings: { H: ruling, P: ruling },
      steps: [{ at: '2026-12-02T01:40:00Z', by: 'employee', did: 'file' }],
    },
  };
  const [row] = await siege.db.execute<{ revision: number }>(sql`update appraisal set status = 'objected',
    predicate = 'good', appraiser_id = ${ani.id}::uuid, self_submitted_at = '2026-12-02T01:00:00Z',
    released_at = '2026-12-02T01:30:00Z', objected_at = '2026-12-02T01:40:00Z', objection_reason = ${secret},
    objection = ${JSON.stringify(objection)}::jsonb where id = ${target}::uuid returning revision`);
  revision = row?.revision ?? -1;
});

const codeOf = (verb: Verb): string => encodeAction(actionSamples[verb](target, revision) satisfies Action);
const atStake = async () => {
  const { appraisal, answer, audit = [], outbox = [] } = await siege.rows();
  return { appraisal, answer, audit, news: outbox.filter((row) => row.includes('objection')) };
};

type Case = {
  readonly status: string;
  readonly predicate: string;
  readonly revision: number;
  readonly objection: { readonly rulings: Readonly<Record<string, unknown>> };
};
async function caseNow(): Promise<Case> {
  const [row] = await siege.db.execute<Case>(
    sql`select status, predicate, revision, objection from appraisal where id = ${target}::uuid`,
  );
  if (!row) throw new Error('it is gone');
  return row;
}

/** Presses every one of these, and sends what its form asks for. */
async function attacks(who: Who, on: Platform, verbs: readonly Verb[], after: (verb: Verb) => void) {
  await siege.types(on, who, on === 'telegram' ? '/start' : 'halo');
  for (const verb of verbs) {
    await siege.presses(on, who, codeOf(verb));
    if (on === 'slack') await siege.submits(who, JSON.stringify({ code: codeOf(verb) }), { words });
    else await siege.types(on, who, words);
    after(verb);
  }
}

describe.each(platforms)('an objection on %s', (on) => {
  it.each(['stranger', 'eka', 'citra', 'hana'] as const)(
    'is neither moved nor read by %s, who has no part in it',
    async (who) => {
      const before = await atStake();
      await attacks(who, on, all, (verb) => expect(siege.sees(on, who), verb).not.toContain(secret));
      expect(await atStake()).toEqual(before);
    },
  );

  it('is neither moved nor read by who was the appraiser before', async () => {
    await siege.db.execute(
      sql`update appraisal set appraiser_id = ${siege.personId.eka}::uuid where id = ${target}::uuid`,
    );
    const before = await atStake();
    await attacks('ani', on, all, (verb) => expect(siege.sees(on, 'ani'), verb).not.toContain(secret));
    expect(await atStake()).toEqual(before);
  });

  it.each([
    ['budi', 'the employee', [...ofDecider, ...ofWhoWasAsked]],
    ['ani', 'the appraiser', [...ofDecider, ...ofEmployee, ...ofWhoWasAsked]],
    ['wayan', 'the decider', [...ofEmployee, ...ofWhoWasAsked]],
  ] as const)('is not moved by %s, %s, with the verbs of the others', async (who, _as, verbs) => {
    const before = await atStake();
    await attacks(who, on, verbs, () => {});
    expect(await atStake()).toEqual(before);
  });

  it('is not decided by who rated, though they came into the office of the decider', async () => {
    const { ani } = siege.agency.people;
    await siege.db.execute(sql`update appraisal set appraiser_id = ${siege.personId.eka}::uuid,
      second_appraiser_id = ${ani.id}::uuid where id = ${target}::uuid`);
    try {
      const before = await atStake();
      await attacks('ani', on, ofDecider, () => {});
      expect(await atStake()).toEqual(before);
    } finally {
      await siege.db.execute(sql`update appraisal set appraiser_id = ${ani.id}::uuid,
        second_appraiser_id = ${siege.personId.wayan}::uuid where id = ${target}::uuid`);
    }
  });

  it('begins anew with another decider: what the former one ruled does not count, and they decide nothing more', async () => {
    const { citra, wayan } = siege.agency.people;
    const decider = (id: string) =>
      siege.db.execute(
        sql`update appraisal set second_appraiser_id = ${id}::uuid where id = ${target}::uuid`,
      );
    await decider(citra.id);
    try {
      const before = await atStake();
      await attacks('wayan', on, all, (verb) => expect(siege.sees(on, 'wayan'), verb).not.toContain(secret));
      expect(await atStake()).toEqual(before);
      await attacks('citra', on, ['objection.confirm'], () => {});
      expect(await caseNow()).toMatchObject({ status: 'objected' });
      for (const item of ['H', 'P']) {
        const { revision } = await caseNow();
        const code = encodeAction({ type: 'objection.keep', appraisalId: target, item, revision });
        await siege.presses(on, 'citra', code);
        const reason = 'Sesuai catatan setahun.';
        if (on === 'slack') await siege.submits('citra', JSON.stringify({ code }), { words: reason });
        else await siege.types(on, 'citra', reason);
      }
      ({ revision } = await caseNow());
      await siege.presses(on, 'citra', codeOf('objection.confirm'));
      const stays = { reason: 'Sesuai catatan setahun.' };
      expect(await caseNow()).toMatchObject({
        status: 'decided',
        predicate: 'good',
        objection: { stage: 'confirmed', deciderId: citra.id, rulings: { H: stays, P: stays } },
      });
      expect((await caseNow()).objection.rulings.H).toEqual(stays);
    } finally {
      await decider(wayan.id);
    }
  });

  it('is decided by its decider, and withdrawn by who filed it, so that the attacks above hit something', async () => {
    await attacks('budi', on, ['objection.withdraw'], () => {});
    expect(await caseNow()).toMatchObject({ status: 'acknowledged' });
    await siege.db.execute(
      sql`update appraisal set status = 'objected', objection = objection || '{"stage":"with-decider"}',
        revision = ${revision} where id = ${target}::uuid`,
    );
    await attacks('wayan', on, ['objection.confirm'], () => {});
    expect(await caseNow()).toMatchObject({ status: 'decided' });
  });
});
