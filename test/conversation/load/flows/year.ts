import { nameOf } from '../team-names.ts';
import type { Flow } from './flow.ts';

const seed = { team: 4, isHandedIn: false, doResultsWait: false } as const;
const ani = { who: 'ani', seed } as const;
const budi = { who: 'budi', seed } as const;

/** Whoever is asked beside Budi, or by him: colleagues without a chat. */
const others = [nameOf(1), nameOf(2), nameOf(3)] as const;
const [citra] = others;

const thing = 'Membantu masyarakat di loket pelayanan publik tanpa keluhan.';

/** What people do on any day of the year, outside of the self-assessment and the rating. */
export const yearFlows: readonly Flow[] = [
  {
    ...{ name: 'note', ...ani },
    title: 'A note about one person, from home: one message and three taps',
    profile: 'Appraiser of four, none of whom she has noted anything about',
    play: async ({ ani, agency }) => {
      await ani.starts();
      await ani.measures();
      await ani.commands('amati', 'Menenangkan warga yang marah di loket.');
      await ani.pressesText(agency.budi.name);
      await ani.presses('note.method.observation');
      await ani.pressesItem('M.05');
    },
  },
  {
    ...{ name: 'pocket-sentence', ...budi },
    title: 'A sentence kept in the pocket and filed under the first guess, from home',
    profile: 'Employee whose pocket is empty',
    play: async ({ budi }) => {
      await budi.starts();
      await budi.measures();
      await budi.commands('catat', thing);
      await budi.pressesItem('M.05');
    },
  },
  {
    ...{ name: 'pocket-file', ...budi },
    title: 'A piece that was kept for later, filed under anything of the whole list',
    profile: 'Employee with one piece in the pocket, not filed yet; from home',
    play: async ({ budi }) => {
      await budi.commands('catat', thing);
      await budi.presses('pocket.button.later');
      await budi.starts();
      await budi.measures();
      await budi.commands('bukti');
      await budi.pressesText('1');
      await budi.presses('pocket.button.all');
      await budi.pressesItem('M.03');
    },
  },
  {
    ...{ name: 'pocket-result', ...budi },
    title: 'A piece that was kept for later, filed under a work result that was not guessed',
    profile: 'Employee with two work results and one piece in the pocket, not filed yet; from home',
    play: async ({ budi }) => {
      await budi.commands('catat', thing);
      await budi.presses('pocket.button.later');
      await budi.starts();
      await budi.measures();
      await budi.commands('bukti');
      await budi.pressesText('1');
      await budi.presses('pocket.button.all');
      await budi.presses('pocket.button.results');
      await budi.presses('pocket.button.result', { number: 2 });
    },
  },
  {
    ...{ name: 'thanks', ...budi },
    title: 'Thanks to a colleague, found by letters of the name, from home',
    profile: 'Employee who has given and received nothing',
    play: async ({ budi }) => {
      await budi.starts();
      await budi.measures();
      await budi.commands('umpanbalik');
      await budi.presses('year.button.give');
      await budi.says('Citra');
      await budi.pressesText(citra);
      await budi.presses('year.kind.thanks');
      await budi.says('Terima kasih, antrean loket selesai sebelum siang.');
      await budi.presses('year.button.send', { name: citra });
    },
  },
  {
    ...{ name: 'ask-colleagues', ...budi },
    title: 'Three colleagues asked, each found by letters of the name, from home',
    profile: 'Employee who has asked nobody in this cycle',
    play: async ({ budi }) => {
      await budi.starts();
      await budi.measures();
      await budi.commands('umpanbalik');
      await budi.presses('asking.button.ask');
      for (const name of others) {
        await budi.says(name.split(' ')[0] ?? name);
        await budi.pressesText(`+ ${name}`);
      }
      await budi.presses('asking.button.send', { count: 3 });
    },
  },
  {
    ...{ name: 'answer-colleague', who: 'budi', seed: { ...seed, isHandedIn: true } },
    title: 'A colleague who asks is answered: both questions in one message',
    profile: 'Employee who is one of three who were asked, and has handed in; from the message that says so',
    play: async ({ ani, budi, agency, delivers }) => {
      await budi.starts();
      await ani.starts();
      await ani.commands('umpanbalik');
      await ani.presses('asking.button.ask');
      for (const name of [agency.budi.name, ...others.slice(0, 2)]) {
        await ani.says(name.split(' ')[0] ?? name);
        await ani.pressesText(`+ ${name}`);
      }
      await ani.presses('asking.button.send', { count: 3 });
      await delivers();
      await budi.measures();
      await budi.presses('asking.button.write');
      await budi.says('1. Selalu membagi bahan rapat.\n2. Undangan sering mendadak.');
    },
  },
];
