import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Temporal } from '../../../src/shared/time.ts';
import { movableClock } from '../../support/movable-clock.ts';
import { type City, openCity } from '../../support/script/city.ts';
import { type Stand, startStand } from '../../support/script/on-platforms.ts';
import { firstDay } from '../../support/small-agency.ts';

let city: City;
let stand: Stand;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());
afterEach(async () => {
  await stand.close();
  await city.clear();
});

describe.each(['double', 'race'] as const)(
  'in a group, with every event delivered twice (mode %s)',
  (mode) => {
    it('a command is answered once, in the topic where it was written', async () => {
      const clock = movableClock(Temporal.Instant.from(firstDay));
      const dbs = { db: city.db, otherDb: city.other() };
      stand = await startStand({ ...dbs, clock, mode, only: 'telegram', wakeSenders: () => {} });
      const budi = stand.simulator.telegram.addUser({ id: 101, firstName: 'Budi', languageCode: 'id' });
      const forum = budi.inGroup(-1_005);
      const answers = () => forum.chat().flatMap(({ from, topicId }) => (from === 'bot' ? [topicId] : []));
      await stand.step(() => forum.inTopic(8).sends('/start@kinerja_bot'));
      expect(answers()).toEqual([8]);
      await stand.step(() => forum.sends('/bantuan@kinerja_bot'));
      await stand.step(() => forum.inTopic(9).sends('/start@kinerja_bot'));
      expect(answers()).toEqual([8, undefined, 9]);
      await stand.step(() => stand.simulator.telegram.redeliver('last'));
      expect(answers()).toHaveLength(3);
    });
  },
);
