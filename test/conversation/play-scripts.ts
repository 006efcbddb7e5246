import { afterAll, beforeAll, describe, it } from 'vitest';
import { type City, openCity } from '../support/script/city.ts';
import { type Driver, modes, startWorld } from '../support/script/world.ts';
import { scripts } from './scripts.ts';

/**
 * Every script on one driver in every mode: see `Mode` for what each of them does to the bot. A file for each driver, so
 * that they run side by side.
 */
export function playScripts(driver: Driver): void {
  let city: City;
  beforeAll(async () => {
    city = await openCity();
  });
  afterAll(() => city.close());

  describe(`on ${driver}`, () => {
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
}
