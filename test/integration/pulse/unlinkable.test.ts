import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pulseQuestions } from '../../../src/domain/pulse/pulse.ts';
import { dump, type Seen } from '../feedback/rig.ts';
import { openPulseUnit, type PulseUnit } from './rig.ts';

/** An attacker holds every table, with places and transactions, before and after each tap, and the audit trail. */

let unit: PulseUnit;
beforeAll(async () => {
  unit = await openPulseUnit();
});
afterAll(() => unit.close());

type Three = readonly [number, number, number];

/** Five people answer, one after the other; what the attacker has after each tap. */
async function play(values: readonly Three[]): Promise<readonly (readonly Seen[])[]> {
  await unit.again();
  const dumps = [await dump(unit.db)];
  for (const [at, three] of values.entries())
    for (const [question, value] of three.entries()) {
      await unit.answers(unit.people[at] ?? '', [value], question);
      dumps.push(await dump(unit.db));
    }
  return dumps;
}

const tables = new Set(['fairness_pulse', 'fairness_asked']);
const ofPulse = (seen: readonly Seen[]) => seen.filter(({ table }) => tables.has(table));

/** What moved at a tap, but for bytes that are by chance: tables, columns and lengths, ids and times left out. */
function traces(dumps: readonly (readonly Seen[])[]): readonly string[] {
  return dumps.slice(1).map((after, at) => {
    const before = new Set((dumps[at] ?? []).map(({ table, row }) => table + JSON.stringify(row)));
    const moved = after.filter(({ table, row }) => !before.has(table + JSON.stringify(row)));
    return JSON.stringify(
      moved
        // Whether a screen has been shown yet depends on the moment of the look, and on no answer.
        .filter(({ table }) => table !== 'unshown_screen')
        .map(({ table, row }) => [
          table,
          Object.entries(row)
            .filter(([key]) => key !== 'shown')
            .map(([key, one]) => [key, JSON.stringify(one).length]),
          table === 'fairness_asked' ? row.standing : '',
          // A state of a dialogue says where somebody is, whatever they pressed.
          table === 'conversation' ? JSON.stringify(row.state).replace(anyId, 'id') : '',
        ])
        .toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))),
    );
  });
}

/** No two of these have more letters in common than by chance: one of 64 is the same. */
function expectNothingAlike(all: readonly string[]): void {
  for (const [at, one] of all.entries())
    for (const other of all.slice(at + 1)) {
      const same = [...one].filter((letter, place) => letter === other[place]).length;
      expect(same / one.length).toBeLessThan(0.15);
    }
}

const anyId = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

const yes: Three = [0, 0, 0];
const no: Three = [2, 2, 2];

it('a tap leaves the same trace in every table, whatever was answered', async () => {
  const agreed = traces(await play([yes, yes, yes, yes, yes]));
  const against = traces(await play([no, no, no, no, no]));
  expect(agreed).toHaveLength(15);
  expect(against).toEqual(agreed);
  // Five people, three taps each: everybody leaves what the first one left, but for the step that is shown at last.
  for (const [at, trace] of agreed.entries()) expect(trace).toBe(agreed[at % 3]);
});

it('who answered what cannot be told from the order: the same answers by others end in the same row', async () => {
  const mixed: readonly Three[] = [yes, no, [0, 1, 2], [2, 1, 0], [1, 1, 1]];
  const ends = async (values: readonly Three[]) => {
    const dumps = await play(values);
    return ofPulse(dumps.at(-1) ?? [])
      .map(({ row }) => JSON.stringify([row.standing, row.shown, row.asked]))
      .toSorted();
  };
  expect(await ends(mixed)).toEqual(await ends(mixed.toReversed()));
});

it('what is sealed is written anew as a whole, is of one length, and nothing but whole steps is ever open', async () => {
  const dumps = await play([yes, no, yes, no, yes]);
  const sealed = dumps.flatMap((seen) =>
    seen.flatMap(({ table, row }) => (table === 'fairness_pulse' ? [String(row.sealed)] : [])),
  );
  expect(new Set(sealed.map(({ length }) => length)).size).toBe(1);
  const different = [...new Set(sealed)];
  // Once empty, and once for each of five people: the first two taps of each leave it as it was.
  expect(different).toHaveLength(6);
  const drafts = [
    ...new Set(
      dumps.flatMap((seen) => seen.flatMap(({ row }) => (typeof row.draft === 'string' ? [row.draft] : []))),
    ),
  ];
  // Two of each person, of whom three answered alike.
  expect(drafts).toHaveLength(10);
  expect(new Set(drafts.map(({ length }) => length)).size).toBe(1);
  for (const all of [different, drafts]) expectNothingAlike(all);
  const open = dumps.map((seen) => seen.find(({ table }) => table === 'fairness_pulse')?.row.shown);
  expect(open.slice(0, -1).every((one) => one === null)).toBe(true);
  const shown = Object(open.at(-1));
  expect(Object.keys(shown).toSorted()).toEqual(['answered', ...pulseQuestions].toSorted());
  for (const question of pulseQuestions)
    expect(shown[question].reduce((sum: number, one: number) => sum + one, 0)).toBe(5);
});

it('no act says that somebody answered or declined, and who is asked stands there without a time', async () => {
  await unit.again();
  const count = async () => {
    const [row] = await unit.db.execute<{ acts: string }>(sql`select count(*) as acts from audit`);
    return row?.acts;
  };
  const before = await count();
  await unit.answers(unit.people[0] ?? '', yes);
  await unit.presses(unit.people[1] ?? '', { type: 'pulse.decline', pulseId: await unit.pulseId() });
  expect(await count()).toBe(before);
  const columns = await unit.db.execute<{ name: string }>(
    sql`select column_name as name from information_schema.columns where table_name = 'fairness_asked' order by 1`,
  );
  expect(columns.map(({ name }) => name)).toEqual(['draft', 'person_id', 'pulse_id', 'standing']);
  const told = JSON.stringify(unit.observed);
  expect(told).not.toContain('"value"');
});
