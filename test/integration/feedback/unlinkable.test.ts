import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dump, openUnit, type Seen, type Unit } from './rig.ts';

/** An attacker holds every table, with places and transactions, before and after each answer, and the audit trail. */

let unit: Unit;
beforeAll(async () => {
  unit = await openUnit();
});
afterAll(() => unit.close());

type Answered = { readonly who: string; readonly words: readonly [string, string] };
/** What the attacker has of one asking: who acted between two dumps, and the lists that everybody sees at the end. */
type Taken = {
  readonly answered: readonly Answered[];
  readonly dumps: readonly (readonly Seen[])[];
  readonly shown: { readonly helps: readonly string[]; readonly better: readonly string[] };
};

let number = 0;
/** Texts that nobody else wrote, of very different lengths. */
const wordsOf = (at: number): readonly [string, string] => {
  number += 1;
  return [
    `Bantuan ke-${number} x${'a'.repeat(at * 100)}`,
    `Perbaikan ke-${number} x${'b'.repeat(400 - at * 100)}`,
  ];
};

async function playAsking(count: number): Promise<Taken> {
  const who = unit.colleagues.slice(0, count);
  const askingId = await unit.asks(who);
  const dumps = [await dump(unit.db)];
  const answered: Answered[] = [];
  for (const [at, personId] of who.entries()) {
    const words = wordsOf(at);
    await unit.presses(personId, { type: 'feedback.answer', askingId });
    // Some answer both at once, some one after the other.
    if (at % 2 === 0) await unit.says(personId, `1. ${words[0]}\n2. ${words[1]}`);
    else for (const one of words) await unit.says(personId, one);
    answered.push({ who: personId, words });
    dumps.push(await dump(unit.db));
  }
  await unit.ends();
  const [row] = await unit.db.execute<{ shown: Taken['shown'] }>(
    sql`select shown from feedback_answers where asking_id = ${askingId}`,
  );
  if (!row) throw new Error('nothing was shown');
  return { answered, dumps, shown: row.shown };
}

const ofFeedback = (seen: readonly Seen[]) =>
  seen.filter(({ table }) => table === 'feedback_answers' || table === 'feedback_asked');

it('until the end no table holds a word of an answer, in no form in which it could be written', async () => {
  const { answered, dumps } = await playAsking(4);
  for (const seen of dumps) {
    const all = JSON.stringify(seen);
    for (const { words } of answered)
      for (const one of words) {
        const piece = one.slice(0, 14);
        for (const form of [piece, encodeURIComponent(piece)]) expect(all).not.toContain(form);
        // Base64 in each of the three positions in which it can stand.
        for (const before of ['', 'x', 'xx'])
          expect(all).not.toContain(
            Buffer.from(before + piece)
              .toString('base64')
              .slice(4, 16),
          );
        expect(all).not.toContain(Buffer.from(piece).toString('hex'));
      }
  }
  const told = JSON.stringify(unit.observed);
  for (const { words } of answered) expect(told).not.toContain(words[0].slice(0, 14));
});

it('at the end the words are in one row of one table, and nothing says any more who was asked', async () => {
  const { answered, shown } = await playAsking(3);
  expect([...shown.helps].toSorted()).toEqual(answered.map(({ words }) => words[0]).toSorted());
  expect([...shown.better].toSorted()).toEqual(answered.map(({ words }) => words[1]).toSorted());
  const holding = (await dump(unit.db)).filter((one) =>
    answered.some(({ words }) => words.some((word) => JSON.stringify(one.row).includes(word.slice(0, 14)))),
  );
  expect(holding.map(({ table }) => table)).toEqual(['feedback_answers']);
  expect(Object.keys(holding[0]?.row ?? {}).toSorted()).toEqual(['asking_id', 'sealed', 'shown']);
  expect(await unit.db.execute(sql`select 1 from feedback_asked`)).toEqual([]);
});

it('every answer changes the tables in the same way, whatever it says and however long it is', async () => {
  const { dumps } = await playAsking(5);
  const lengths = new Set(
    dumps.flatMap((seen) =>
      seen
        .filter(({ table }) => table === 'feedback_answers')
        .flatMap(({ row }) => (typeof row.sealed === 'string' ? [row.sealed.length] : [])),
    ),
  );
  expect(lengths.size).toBe(1);
  const changes = dumps.slice(1).map((after, at) => {
    const before = ofFeedback(dumps[at] ?? []).map(({ row }) => JSON.stringify(row));
    return ofFeedback(after)
      .filter(({ row }) => !before.includes(JSON.stringify(row)))
      .map(({ table, row }) => [table, row.standing, JSON.stringify(row).length]);
  });
  expect(new Set(changes.map((one) => JSON.stringify(one.toSorted()))).size).toBe(1);
});

it('no act of the audit trail says that somebody answered, or declined', async () => {
  const acts = await unit.db.execute<{ act: string }>(
    sql`select distinct act from audit where act like 'feedback.%' order by 1`,
  );
  expect(acts.map(({ act }) => act)).toEqual(['feedback.ask', 'feedback.end']);
});

/** Ways to guess whose words the k-th of a list are, from all that was taken. */
const guesses: Readonly<Record<string, (taken: Taken) => readonly string[]>> = {
  'in the order in which they answered': ({ answered }) => answered.map(({ who }) => who),
  'in the opposite order': ({ answered }) => answered.map(({ who }) => who).toReversed(),
  'in the order of their rows': ({ dumps }) =>
    orderOf(dumps.at(-1) ?? [], (one) => one.place.split(' ')[0] ?? ''),
  'in the order of the transactions': ({ dumps }) =>
    orderOf(dumps.at(-1) ?? [], (one) => (one.place.split(' ')[1] ?? '').padStart(12, '0')),
};

function orderOf(seen: readonly Seen[], by: (one: Seen) => string): readonly string[] {
  return seen
    .filter(({ table }) => table === 'feedback_asked')
    .toSorted((a, b) => by(a).localeCompare(by(b), 'en', { numeric: true }))
    .map(({ row }) => String(row.colleague_id));
}

it('nobody who holds all of it guesses better than chance who wrote what', async () => {
  const rounds = 40;
  const all: Taken[] = [];
  for (let round = 0; round < rounds; round += 1) all.push(await playAsking(3));
  for (const [way, guess] of Object.entries(guesses)) {
    for (const [question, list] of [
      [0, 'helps'],
      [1, 'better'],
    ] as const) {
      const hits = all.flatMap((taken) =>
        guess(taken).filter((who, at) => {
          const wrote = taken.answered.find(({ words }) => words[question] === taken.shown[list][at]);
          return wrote?.who === who;
        }),
      ).length;
      // One of three by chance: one hit a round, and its variance is one too. Six deviations are no chance any more.
      expect(hits, `${way}, ${list}`).toBeLessThan(rounds + 6 * Math.sqrt(rounds));
    }
    // Whoever knows one of a person's answers does not know the other: the lists are shuffled apart.
    const together = all.flatMap(({ answered, shown }) =>
      answered.filter(({ words }) => shown.helps.indexOf(words[0]) === shown.better.indexOf(words[1])),
    ).length;
    expect(together, way).toBeLessThan(rounds + 6 * Math.sqrt(rounds));
  }
}, 240_000);
