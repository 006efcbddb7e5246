import { describe, it } from 'vitest';
import { drivers, modes, startWorld } from '../support/script/world.ts';
import { scripts } from './scripts.ts';

/**
 * Every script on every driver, in the modes *normal*, *restart* (another process takes over between any two steps)
 * and *double* (every event is delivered twice).
 */
describe.each(drivers)('on %s', (driver) => {
  describe.each(modes)('in mode %s', (mode) => {
    it.each(scripts)(
      '$title',
      async ({ options, play }) => {
        const world = await startWorld(driver, mode, options);
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
