import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { drivers } from '../support/script/world.ts';

const played = readdirSync(import.meta.dirname)
  .filter((name) => /^scripts-.*\.test\.ts$/.test(name))
  .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'));

it.each(drivers)('the scripts are played on %s', (driver) => {
  expect(played.filter((text) => text.includes(`playScripts('${driver}')`))).toHaveLength(1);
});
