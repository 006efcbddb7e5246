import { expect, it } from 'vitest';
import { closeDatabase, openDatabase } from '../../../src/persistence/db.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { observe, wasToldOtherwise } from '../../faults/observer.ts';
import { createTestDatabase } from '../../support/database.ts';
import { movableClock } from '../../support/movable-clock.ts';
import { startStand } from '../../support/script/on-platforms.ts';

it('the observer of the fault run hears that somebody is told that a command had no effect', async () => {
  const database = await createTestDatabase();
  const db = openDatabase(database.url, { max: 2 });
  const clock = movableClock(Temporal.Instant.from('2026-12-02T01:00:00Z'));
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const stand = await startStand({ db, clock, mode: 'normal', wakeSenders: () => {}, only: 'slack', log });
  try {
    const observer = observe(stand.simulator);
    const budi = stand.simulator.slack.addUser({ id: 'U7', realName: 'Budi', locale: 'id-ID' });
    await closeDatabase(db);
    await budi.slash('/kinerja', 'tim');
    await stand.simulator.idle();
    await observer.settled();
    const [event] = observer.events.values();
    const atMs = event?.acknowledgedMs ?? Number.NaN;
    expect(wasToldOtherwise(observer, 'slack:U7', atMs, atMs)).toBe(true);
  } finally {
    await stand.close();
    await database.drop();
  }
});
