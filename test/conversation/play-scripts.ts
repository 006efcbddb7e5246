import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor, World } from '../support/script/actor.ts';
import { type City, openCity } from '../support/script/city.ts';
import { type Driver, hostile, modesOf, startWorld } from '../support/script/world.ts';
import { agencyScripts } from './agency-scripts.ts';
import { askingScripts } from './asking-scripts.ts';
import { assistScripts } from './assist-scripts.ts';
import { dailyScripts } from './daily/scripts.ts';
import { delegatingScripts } from './delegating-scripts.ts';
import { delegationScripts } from './delegation-scripts.ts';
import { cycleDeskScripts } from './desk/cycle-scripts.ts';
import { fileScripts } from './desk/file-scripts.ts';
import { letterScripts } from './desk/letter-scripts.ts';
import { digestScripts } from './digest-scripts.ts';
import { errandScripts } from './errand-scripts.ts';
import { evidenceScripts } from './evidence-scripts.ts';
import { feedbackScripts } from './feedback-scripts.ts';
import { growthScripts } from './growth-scripts.ts';
import { hrScripts } from './hr-scripts.ts';
import { mentorScripts } from './mentor-scripts.ts';
import { guideScripts } from './notebook/guide-scripts.ts';
import { notebookScripts } from './notebook/scripts.ts';
import { peopleScripts } from './people-scripts.ts';
import { pocketScripts } from './pocket-scripts.ts';
import { requestScripts } from './request-scripts.ts';
import { resultScripts } from './result-scripts.ts';
import { rightsScripts } from './rights-scripts.ts';
import { scripts } from './scripts.ts';
import { transferScripts } from './transfer-scripts.ts';
import { vignetteScripts } from './vignette-scripts.ts';

/** What a value looks like that was put into a text as it is. */
const values = /\[object \w+\]|\bundefined\b|\bNaN\b/;

const peopleOf = (world: World): readonly Actor[] =>
  Object.values(world).filter(
    (one): one is Actor => typeof one === 'object' && one !== null && 'screen' in one,
  );

/** Every script there is, of all features. */
export const allScripts = [
  ...scripts,
  ...resultScripts,
  ...evidenceScripts,
  ...notebookScripts,
  ...guideScripts,
  ...feedbackScripts,
  ...askingScripts,
  ...growthScripts,
  ...mentorScripts,
  ...pocketScripts,
  ...dailyScripts,
  ...vignetteScripts,
  ...rightsScripts,
  ...hrScripts,
  ...digestScripts,
  ...delegationScripts,
  ...transferScripts,
  ...delegatingScripts,
  ...requestScripts,
  ...errandScripts,
  ...cycleDeskScripts,
  ...letterScripts,
  ...fileScripts,
  ...peopleScripts,
  ...agencyScripts,
  ...assistScripts,
];

const modes = ['normal', ...hostile, 'crash'] as const;

/**
 * Plays every script on one driver in its modes, and reads what stands in the chats afterwards; `Mode` explains what each
 * mode does to the bot. Each driver has a file of its own, so that they run at the same time.
 */
export function playScripts(driver: Driver): void {
  let city: City;
  beforeAll(async () => {
    city = await openCity();
  });
  afterAll(() => city.close());

  describe(`on ${driver}`, () => {
    for (const mode of modes) {
      const played = allScripts.filter(({ title }) => modesOf(driver, title).includes(mode));
      if (played.length > 0)
        describe(`in mode ${mode}`, () => {
          it.each(played)('$title', async ({ options, play }) => {
            const world = await startWorld(driver, mode, options, city);
            try {
              await play(world);
              for (const person of peopleOf(world)) expect(person.screen()).not.toMatch(values);
            } finally {
              await world.close();
            }
          });
        });
    }
  });
}
