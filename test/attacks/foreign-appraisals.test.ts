import { getTableName, sql } from 'drizzle-orm';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Action } from '../../src/conversation/contract/action.ts';
import { encodeAction } from '../../src/conversation/engine/action-codec.ts';
import {
  type AppraisalStatus,
  appraisalStatuses,
  isConfirmed,
  isReleased,
} from '../../src/domain/appraisal/appraisal.ts';
import { authors } from '../../src/domain/appraisal/items.ts';
import { can, permissions } from '../../src/domain/authorization/policy.ts';
import { answer } from '../../src/persistence/schema/answers.ts';
import * as schema from '../../src/persistence/schema/appraisals.ts';
import { newId } from '../../src/shared/ids.ts';
import { actionSamples, actionTypes, samplesOf } from './action-samples.ts';
import { layOpen, type Platform, platforms, type Siege, type Who } from './siege.ts';

const tables = [schema.appraisal, answer, schema.workResult];
/** The office that a part was served in, as the roster had it: no secret. */
const ofRoster: readonly string[] = ['held_unit', 'held_position'];

/** The columns with words that people wrote, so that a new one is attacked by itself. */
const wordsIn = (table: PgTable): readonly string[] => {
  const { columns, primaryKeys } = getTableConfig(table);
  const keys = primaryKeys.flatMap((key) => key.columns.map(({ name }) => name));
  return columns
    .filter(
      ({ columnType, enumValues, name }) =>
        columnType === 'PgText' && !enumValues && !keys.includes(name) && !ofRoster.includes(name),
    )
    .map(({ name }) => name);
};
const secretIn = (table: PgTable, column: string) => `rahasia-${getTableName(table)}-${column}`;
const secretsIn = (table: PgTable) => wordsIn(table).map((column) => secretIn(table, column));
const notes = secretIn(answer, 'note');

/** Texts in Budi's appraisal, by himself and by his appraiser. Those in its own row are shown with the result only. */
const ofEmployee = [`${notes}-self`, ...secretsIn(schema.workResult)];
const ofAppraiser = [`${notes}-appraiser`, ...secretsIn(schema.appraisal)];
const ofBoth = [...ofEmployee, ...ofAppraiser];
const values = {
  note: 'diubah',
  title: 'diubah',
  target: 'diubah',
  feedback: 'diubah',
  reason: 'x'.repeat(60),
  words: 'diubah oleh yang lain',
};

let siege: Siege;
let target: string;
const foreign = newId();

beforeAll(async () => {
  siege = await layOpen();
  target = siege.agency.appraisals.budi;
  const { db } = siege;
  for (const author of authors) {
    await db.execute(sql`insert into answer (appraisal_id, author, item, value, updated_at)
      select ${target}::uuid, ${author}, item, 2, now()
      from unnest(array['M.01','M.02','M.03','B.1','B.2','R.1','H','P']) as item`);
  }
  for (const table of tables) {
    for (const column of wordsIn(table)) {
      const secret = secretIn(table, column);
      const word = table === answer ? sql`${secret}::text || '-' || author` : sql`${secret}::text`;
      const key = sql.identifier(table === schema.appraisal ? 'id' : 'appraisal_id');
      const filled = await db.execute(
        sql`update ${table} set ${sql.identifier(column)} = ${word} where ${key} = ${target}::uuid returning 1`,
      );
      expect(filled.length, secret).toBeGreaterThan(0);
    }
  }
});
afterAll(() => siege.close());

const standsAs = (status: AppraisalStatus) =>
  siege.db.execute(sql`update appraisal set status = ${status},
    predicate = ${isConfirmed(status) ? 'good' : null},
    self_submitted_at = ${status === 'self-assessment' ? null : '2026-12-02T01:00:00Z'}::timestamptz,
    released_at = ${isReleased(status) ? '2026-12-02T01:30:00Z' : null}::timestamptz where id = ${target}::uuid`);

/**
 * Ignores what everybody may do for themselves: choose their language, put reminders off, and ask for what is held about
 * them, which is an act of the agency.
 */
const atStake = async () => {
  const {
    person: _own,
    outbox: _reminders,
    sweep_change: _looks,
    audit = [],
    audit_head: heads = [],
    ...rows
  } = await siege.rows();
  return {
    ...rows,
    audit: audit.filter((row) => !row.includes('"act": "rights.copy"')),
    heads: heads.filter((row) => !row.includes('"chain": "agency"')),
  };
};

type Attack = {
  readonly who: Who;
  readonly as: string;
  readonly on: Platform;
  readonly flows: readonly string[];
  readonly status: AppraisalStatus;
  readonly secret: readonly string[];
};
type FlowName = Action['type'] extends infer Type
  ? Type extends `${infer Name}.${string}`
    ? Name
    : never
  : never;
/** Who may use a feature for an appraisal of theirs. Everybody else attacks it. */
const businessOf: Readonly<Record<FlowName, readonly Who[]>> = {
  nav: ['budi', 'ani'],
  link: ['budi', 'ani'],
  account: ['budi', 'ani'],
  privacy: ['budi', 'ani'],
  language: ['budi', 'ani'],
  self: ['budi'],
  result: ['budi'],
  answer: ['budi', 'ani'],
  objection: ['budi', 'ani', 'wayan'],
  // Nobody approves where the agency did not set it: everybody attacks.
  approval: [],
  look: ['budi', 'ani'],
  intro: ['budi', 'ani'],
  history: ['budi'],
  quarter: ['budi', 'ani'],
  requests: [],
  pulse: [],
  needs: [],
  agency: [],
  rate: ['ani'],
  plan: ['budi', 'ani'],
  takeBack: ['ani'],
  talk: ['budi', 'ani'],
  growth: ['budi', 'ani'],
  // Whoever was asked: their attacks on what others were asked stand in mentors.test.ts.
  mentor: ['budi', 'ani'],
  // The superior of the appraiser reads what was sent, and gets nothing else.
  guidance: ['budi', 'wayan'],
  missed: ['budi', 'ani'],
  counsel: ['ani'],
  takeOut: ['budi', 'ani'],
  picture: ['budi', 'ani'],
  vignette: ['ani'],
  reminder: ['budi', 'ani'],
  typed: ['budi', 'ani'],
  form: ['budi', 'ani'],
  file: ['budi', 'ani'],
  note: ['budi', 'ani'],
  // Its attacks stand in guide.test.ts.
  guide: ['budi', 'ani'],
  feedback: ['budi', 'ani'],
  // Everybody has a pocket of their own: its attacks stand in pockets.test.ts.
  pocket: ['budi', 'ani'],
  // Everybody may ask for what is held about them: test/integration/rights/held-data.test.ts looks at what that is.
  rights: ['budi', 'ani', 'citra', 'wayan', 'eka', 'hana', 'stranger'],
  daily: ['budi', 'ani'],
  hr: [],
  // Their attacks stand in errands.test.ts.
  errand: [],
  cycle: [],
  letters: [],
  tables: [],
  people: [],
  tenure: [],
  // Its attacks stand in delegations.test.ts.
  appraiser: [],
  delegation: [],
  // Its attacks stand in assist.test.ts.
  assist: ['ani', 'wayan', 'hana'],
};
const all = Object.keys(businessOf);
/** Everybody may let go of their own account, and would attack no more after that: see requests.test.ts. */
const attacksOf = (flows: readonly string[]) =>
  samplesOf(flows, target).filter(({ type }) => type !== 'rights.unlink');
/** HR may take a result out on paper, which leaves its act: attacks on that by who may not stand in assist.test.ts. */
const isOwnBusiness = (who: Who, { type }: Action) => who === 'hana' && type === 'assist.print';
const foreignTo = (who: Who) =>
  Object.entries(businessOf).flatMap(([flow, whose]) => (whose.includes(who) ? [] : [flow]));
const names = [...ofBoth, 'Budi'];
const ofAppraisals = all.filter((flow) => samplesOf([flow], foreign).some((one) => 'appraisalId' in one));
/** Everything about appraisals in each of these statuses, on one platform and the other in turn. */
const attackIn = (
  statuses: readonly AppraisalStatus[],
  attack: Pick<Attack, 'who' | 'as' | 'secret'>,
): readonly Attack[] =>
  statuses.map((status, index) => ({
    ...attack,
    on: index % 2 === 0 ? 'telegram' : 'slack',
    flows: ofAppraisals,
    status,
  }));
/** Until there is an objection, the second appraiser has no right to anything. */
const foreignToSecond = appraisalStatuses.filter(
  (status) => !permissions.some((right) => can('second-appraiser', right, status).allowed),
);
const attacks: readonly Attack[] = [
  { who: 'stranger', as: 'a stranger', on: 'telegram', flows: all, status: 'rating', secret: names },
  { who: 'stranger', as: 'a stranger', on: 'slack', flows: all, status: 'released', secret: names },
  { who: 'eka', as: 'somebody of another unit', on: 'slack', flows: all, status: 'rating', secret: names },
  ...attackIn(appraisalStatuses, { who: 'citra', as: 'a colleague', secret: names }),
  ...attackIn(appraisalStatuses, { who: 'hana', as: 'HR', secret: ofBoth }),
  ...attackIn(foreignToSecond, { who: 'wayan', as: 'the second appraiser', secret: ofBoth }),
  ...platforms.flatMap((on): Attack[] => [
    { who: 'budi', as: 'the employee', on, flows: foreignTo('budi'), status: 'rating', secret: ofAppraiser },
    {
      who: 'ani',
      as: 'the appraiser',
      on,
      flows: foreignTo('ani'),
      status: 'self-assessment',
      secret: [`${notes}-self`],
    },
  ]),
];

it.each(attacks)(
  '$as ($on) changes nothing of an appraisal in $status and reads no word of it, by whatever button',
  async ({ who, on, flows, status, secret }) => {
    await standsAs(status);
    await siege.types(on, who, on === 'telegram' ? '/start' : 'halo');
    const before = await atStake();
    for (const action of attacksOf(flows)) {
      if (isOwnBusiness(who, action)) continue;
      await siege.presses(on, who, encodeAction(action));
      const seen = siege.sees(on, who);
      for (const word of secret) expect(seen, action.type).not.toContain(word);
    }
    // Typed text goes to the open screen, which never belongs to that appraisal, whatever button was pressed.
    await siege.types(on, who, 'kata yang diketik');
    expect(await atStake()).toEqual(before);
  },
);

it.each(platforms)(
  'on %s the answer for an appraisal that exists is word for word the one for an appraisal that does not',
  async (on) => {
    await standsAs('released');
    await siege.types(on, 'eka', on === 'telegram' ? '/start' : 'halo');
    const answerTo = async (code: string) => {
      await siege.presses(on, 'eka', code);
      return siege.sees(on, 'eka');
    };
    for (const type of actionTypes) {
      const [invented, existing] = [foreign, target].map((id) => encodeAction(actionSamples[type](id, 1)));
      if (invented !== existing)
        expect(await answerTo(existing ?? ''), type).toBe(await answerTo(invented ?? ''));
    }
  },
);

it.each(platforms)(
  'a former appraiser changes nothing more (%s) and reads no word, by whatever button or form, although their rating screen is still open',
  async (on) => {
    const { db, agency, personId } = siege;
    const appraiser = (id: string) =>
      db.execute(sql`update appraisal set appraiser_id = ${id}::uuid where id = ${target}::uuid`);
    await standsAs('rating');
    await siege.types(on, 'ani', on === 'telegram' ? '/start' : 'halo');
    await siege.presses(on, 'ani', encodeAction({ type: 'rate.card', appraisalId: target, item: 'M.01' }));
    expect(siege.sees(on, 'ani')).toContain('Budi');
    expect(agency.people.ani.id).toBe(personId.ani);
    await appraiser(personId.eka);
    try {
      const before = await atStake();
      for (const action of attacksOf(all)) {
        await siege.presses(on, 'ani', encodeAction(action));
        for (const word of ofBoth) expect(siege.sees(on, 'ani'), action.type).not.toContain(word);
        if (on === 'slack')
          await siege.submits('ani', JSON.stringify({ code: encodeAction(action) }), values);
        expect(await atStake(), action.type).toEqual(before);
      }
      await siege.types(on, 'ani', 'catatan dari penilai lama');
      expect(await atStake()).toEqual(before);
    } finally {
      await appraiser(personId.ani);
    }
  },
);

describe('a Slack form', () => {
  it.each([
    ['citra', 'self-assessment'],
    ['wayan', 'rating'],
  ] as const)(
    'sent by %s with the ticket of a foreign appraisal in %s changes nothing, and is answered like an invented one',
    async (who, status) => {
      await standsAs(status);
      const before = await atStake();
      for (const type of actionTypes) {
        const [invented, existing] = [foreign, target].map((id) => actionSamples[type](id, 1));
        if (!('appraisalId' in (existing ?? {}))) continue;
        const answerTo = async (action: typeof existing) => {
          const response = await siege.submits(
            who,
            JSON.stringify({ code: action && encodeAction(action) }),
            values,
          );
          return { status: response.status, body: await response.text() };
        };
        expect(await answerTo(existing), type).toEqual(await answerTo(invented));
        expect(siege.sees('slack', who)).not.toMatch(new RegExp(ofBoth.join('|')));
      }
      expect(await atStake()).toEqual(before);
    },
  );

  it.each([['budi'], ['ani']] as const)('sent by %s as if in the other role changes nothing', async (who) => {
    await standsAs('rating');
    const before = await atStake();
    for (const action of attacksOf(foreignTo(who))) {
      await siege.submits(who, JSON.stringify({ code: encodeAction(action) }), values);
      expect(await atStake(), action.type).toEqual(before);
    }
  });

  it('with a ticket that points to a public channel is never drawn there', async () => {
    await standsAs('self-assessment');
    const code = encodeAction({
      type: 'self.note',
      appraisalId: siege.agency.appraisals.citra,
      item: 'M.01',
    });
    const ticket = JSON.stringify({ code, anchor: { channel: 'C0GENERAL', ts: '1.1' } });
    await siege.submits('citra', ticket, { note: 'catatan pribadi' });
    expect(siege.stand.simulator.slack.messages('C0GENERAL')).toEqual([]);
    expect(siege.sees('slack', 'citra')).toContain('catatan pribadi');
  });
});
