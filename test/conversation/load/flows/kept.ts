import type { Flow } from './flow.ts';

const seed = { team: 4, isHandedIn: false, doResultsWait: false } as const;
const ani = { who: 'ani', seed } as const;
const budi = { who: 'budi', seed } as const;

const things = [
  'Membantu masyarakat di loket pelayanan publik tanpa keluhan.',
  'Menyusun notulen rapat koordinasi layanan mingguan.',
  'Menenangkan warga yang marah di loket pengaduan.',
  'Melatih dua rekan baru memakai aplikasi antrean.',
  'Memperbarui laman informasi layanan tiap hari Senin.',
] as const;

/** What people look up of what was kept in the year. */
export const keptFlows: readonly Flow[] = [
  {
    ...{ name: 'pocket-five', ...budi },
    title: 'A pocket with five pieces, and one of them opened',
    profile: 'Employee with five sentences in the pocket, none filed; from home',
    play: async ({ budi }) => {
      for (const thing of things) await budi.commands('catat', thing);
      await budi.starts();
      await budi.measures();
      await budi.commands('bukti');
      await budi.pressesText('3');
    },
  },
  {
    ...{ name: 'daily-record', ...budi },
    title: "A day and a piece of it, ready to be copied into e-Kinerja's daily record",
    profile: 'Employee with five sentences in the pocket, the last filed; from home',
    play: async ({ budi }) => {
      for (const thing of things) await budi.commands('catat', thing);
      await budi.presses('pocket.button.all');
      await budi.pressesItem('M.05');
      await budi.starts();
      await budi.measures();
      await budi.commands('bukti');
      await budi.presses('daily.button.ofDay', { count: 5 });
      await budi.pressesText('5');
      await budi.presses('daily.button.copied');
    },
  },
  {
    ...{ name: 'notebook', ...ani },
    title: 'The notebook, what is noted about one person, and one note',
    profile: 'Appraiser of four, with three notes about one of them; from home',
    play: async ({ ani, agency, clock }) => {
      for (const thing of things.slice(0, 3)) {
        // The newest stands first: two of one moment would stand by chance.
        clock.advance({ minutes: 1 });
        await ani.commands('amati', thing);
        await ani.pressesText(agency.budi.name);
        await ani.presses('note.method.observation');
        await ani.pressesItem('M.05');
      }
      await ani.starts();
      await ani.measures();
      await ani.commands('amati');
      await ani.pressesText(agency.budi.name);
      await ani.pressesText('1');
    },
  },
  {
    ...{ name: 'feedback-read', ...budi },
    title: 'Thanks from a colleague read, from home',
    profile: 'Employee whom a colleague has thanked',
    play: async ({ ani, budi, agency, delivers }) => {
      await budi.starts();
      await ani.commands('umpanbalik');
      await ani.presses('year.button.give');
      await ani.says('Budi');
      await ani.pressesText(agency.budi.name);
      await ani.presses('year.kind.thanks');
      await ani.says('Terima kasih, antrean loket selesai sebelum siang.');
      await ani.presses('year.button.send', { name: agency.budi.name });
      await delivers();
      await budi.starts();
      await budi.measures();
      await budi.commands('umpanbalik');
      await budi.pressesText('1');
    },
  },
];
