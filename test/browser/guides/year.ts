import type { Locale } from '../../../src/i18n/locale.ts';
import type { Town } from './town.ts';

/** What people type on any day of the year. The official texts that pieces are compared with are Indonesian. */
const words = {
  id: {
    piece: 'Membantu masyarakat di loket pelayanan publik tanpa keluhan.',
    note: 'Menenangkan warga yang marah di loket, lalu menyelesaikan aduannya.',
    thanks: 'Terima kasih, antrean loket selesai sebelum siang.',
    commands: { piece: 'catat', note: 'amati', feedback: 'umpanbalik' },
  },
  en: {
    piece: 'Public service at the counter: communication in plain words.',
    note: 'Calmed an angry citizen at the counter, then settled the complaint.',
    thanks: 'Thank you, the queue at the counter was done before noon.',
    commands: { piece: 'note', note: 'observe', feedback: 'feedback' },
  },
} as const;

/** Pocket, notebook and feedback, each with its picture. */
export async function keepsTheYear({ ani, budi, nameOf }: Town, locale: Locale): Promise<void> {
  const { piece, note, thanks, commands } = words[locale];
  await budi.commands(commands.piece, piece);
  await budi.shows('year-1-pocket');
  await ani.commands(commands.note, note);
  await ani.pressesText(nameOf('budi'));
  await ani.presses('note.method.observation');
  await ani.pressesItem('M.05');
  await ani.shows('year-2-note');
  await budi.commands(commands.feedback);
  await budi.presses('year.button.give');
  await budi.says(nameOf('citra').slice(0, 5));
  await budi.pressesText(nameOf('citra'));
  await budi.presses('year.kind.thanks');
  await budi.says(thanks);
  await budi.shows('year-3-thanks');
  await budi.commands(commands.feedback);
  await budi.presses('asking.button.ask');
  await budi.shows('year-4-ask');
}
