import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Mode } from '../support/script/actor.ts';
import { drivers, hostile, modesOf } from '../support/script/world.ts';
import { allScripts } from './play-scripts.ts';

const played = readdirSync(import.meta.dirname)
  .filter((name) => /^scripts-.*\.test\.ts$/.test(name))
  .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'));

it.each(drivers)('the scripts are played on %s', (driver) => {
  expect(played.filter((text) => text.includes(`playScripts('${driver}')`))).toHaveLength(1);
});

const platforms = ['telegram', 'slack'] as const;
const playedOn = (mode: Mode, title: string) =>
  platforms.filter((platform) => modesOf(platform, title).includes(mode));

it('every script is played on both platforms as it is and with crashes, and on one of them in each other mode', () => {
  const titles = allScripts.map(({ title }) => title);
  for (const mode of ['normal', 'crash'] as const)
    expect(titles.filter((title) => playedOn(mode, title).length < 2)).toEqual([]);
  for (const mode of hostile)
    expect(titles.filter((title) => playedOn(mode, title).length === 0)).toEqual([]);
});

it.each(hostile)('of mode %s each platform has a fair share of the scripts', (mode) => {
  for (const platform of platforms) {
    const share = allScripts.filter(({ title }) => modesOf(platform, title).includes(mode)).length;
    expect(share / allScripts.length, platform).toBeGreaterThan(0.35);
  }
});
