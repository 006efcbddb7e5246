import { expect } from 'vitest';
import type { Actor } from '../support/script/actor.ts';
import type { Script } from './scripts.ts';

/** Dialogues about one's own data. */

const pageOf = (who: Actor): string =>
  who
    .received()
    .map(({ bytes }) => new TextDecoder().decode(bytes))
    .join('');

export const rightsScripts: readonly Script[] = [
  {
    title: 'everything that is held about somebody comes to them as one file, and to nobody else',
    play: async (world) => {
      const { budi, ani } = world;
      await budi.commands('catat', 'Membuka loket pada hari Sabtu.');
      await budi.presses('Nanti');
      await budi.commands('privasi');
      await budi.presses('Data Anda');
      await budi.presses('Kirim data saya');
      expect(budi.notice()).toContain('sedang dibuat');
      await world.delivers();
      expect(budi.received().map(({ name }) => name)).toEqual(['data-saya-2026-12-02.html']);
      for (const words of ['Budi Santoso', 'Membuka loket pada hari Sabtu.', '1986…001', 'Ani Rahmawati'])
        expect(pageOf(budi)).toContain(words);
      expect(pageOf(budi)).not.toContain('198609262015051001');
      await ani.commands('datasaya');
      await ani.presses('Kirim data saya');
      await world.delivers();
      expect(pageOf(ani)).toContain('Ani Rahmawati');
      expect(pageOf(ani)).not.toContain('Sabtu');
    },
  },
];
