import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { appraisalStatuses } from '../../../src/domain/appraisal/appraisal.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import states from '../states.1.json' with { type: 'json' };
import { openTown, type Town } from '../town/town.ts';
import { officeOf } from './office.ts';
import { storySeats } from './seats.ts';
import { playStory, storyBegins } from './story.ts';

/** Screens at which nobody can stand in the middle of a cycle: these questions come once one is closed. */
const afterClosing = ['pulse'];

let database: TestDatabase;
let town: Town;
beforeAll(async () => {
  database = await createTestDatabase();
  town = await openTown({ url: database.url, at: storyBegins, seats: storySeats });
  await playStory(town, officeOf(database.url));
}, 240_000);
afterAll(async () => {
  await town.close();
  await database.drop();
});

it('the next release can be frozen too: its town has every kind of screen and every status of an appraisal', async () => {
  const kinds = async (statement: ReturnType<typeof sql>) =>
    (await town.db.execute<{ kind: string }>(statement)).map(({ kind }) => kind);
  const stoodAt = await kinds(sql`select distinct state->'screen'->>'at' as kind from conversation`);
  const wanted = states.map(({ screen }) => screen.at).filter((at) => !afterClosing.includes(at));
  expect(wanted.filter((at) => !stoodAt.includes(at))).toEqual([]);
  const statuses = await kinds(sql`select distinct status as kind from appraisal`);
  expect(statuses.toSorted()).toEqual(appraisalStatuses.toSorted());
  const isAsked = sql`select 'asked' as kind from conversation where state->'form'->'values' <> '{}'`;
  expect(await kinds(isAsked)).toEqual(['asked']);
});

it('and work left to be done: an unsent message, one with an unknown outcome, a screen, a reminder put off', async () => {
  const [owed] = await town.db.execute(sql`
    select count(*) filter (where settled_at is null and dedupe_key like '%:snooze:%') as snoozed,
      count(*) filter (where settled_at is null and kind = 'objection') as news,
      (select count(*) from delivery where error_code = 'no-answer') as unknown,
      (select count(*) from conversation where shown_revision < revision) as screens,
      (select count(*) from link_code where used_at is null and expires_at > ${town.clock.now().toString()}::timestamptz) > 0 as codes
    from outbox`);
  expect(owed).toEqual({ snoozed: '1', news: '1', unknown: '1', screens: '1', codes: true });
});
