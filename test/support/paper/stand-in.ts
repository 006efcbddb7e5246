import type { StandIn } from '../script/stand-in.ts';
import { paper } from './manifest.ts';
import { lettersPath, secretHeader } from './platform.ts';
import type { Letter, PostOffice } from './post-office.ts';
import { noteSign } from './render.ts';

export const paperSecret = 'a-paper-secret-of-many-letters';

/** Delivers letters over HTTP. False when the bot did not accept one. */
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
  // A notice after a tick still arrives, as on the other platforms.
  loseScreens: () => office.losesAll(({ words }) => words.startsWith(noteSign)),
  loseNothing: () => office.losesNone(),
  idle: () => office.idle(),
});
