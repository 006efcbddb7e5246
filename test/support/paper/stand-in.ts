import type { StandIn } from '../script/stand-in.ts';
import { paper } from './manifest.ts';
import { lettersPath, secretHeader } from './platform.ts';
import type { Letter, PostOffice } from './post-office.ts';
import { noteSign } from './render.ts';

export const paperSecret = 'a-paper-secret-of-many-letters';

/** Brings letters over HTTP. False when the bot did not take one. */
export const bringOver =
  (url: string) =>
  async (letter: Letter): Promise<boolean> => {
    try {
      const { ok } = await fetch(`${url}${lettersPath}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', [secretHeader]: paperSecret },
        body: JSON.stringify(letter),
      });
      return ok;
    } catch {
      return false;
    }
  };

export const paperStandIn = (token: string, office: PostOffice): StandIn => ({
  setup: paper.with({ token, mode: 'called', secret: paperSecret }),
  serve: (url) => office.bringTo(bringOver(url)),
  deliver: (mode) => {
    office.deliver = mode;
  },
  // What is said beside a tick comes through, as it does elsewhere.
  loseScreens: () => office.losesAll(({ words }) => words.startsWith(noteSign)),
  loseNothing: () => office.losesNone(),
  idle: () => office.idle(),
});
