import { afterAll, beforeAll, describe, it } from 'vitest';
import { type City, openCity } from '../support/script/city.ts';
import { drivers, modes, startWorld } from '../support/script/world.ts';
import { scripts } from './scripts.ts';

/** Every script on every driver in every mode: see `Mode` for what each of them does to the bot. */
let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

describe.each(drivers)('on %s', (driver) => {
  describe.each(modes)('in mode %s', (mode) => {
    it.each(scripts)(
      '$title',
      async ({ options, play }) => {
        const world = await startWorld(driver, mode, options, city);
        try {
          await play(world);
        } finally {
          await world.close();
        }
      },
      60_000,
    );
  });
});
