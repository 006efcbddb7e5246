import type { Person } from '../town/person.ts';
import { answersAll, handsIn, opensRating } from './deeds.ts';

type Find = (who: string) => Person;

/** Notes of the year: one is written, one is being written, one stands beside a card, and an employee reads theirs. */
export async function takeNotes(tg: Find, slack: Find): Promise<void> {
  const rai = tg('I Ketut Rai');
  await rai.commands('penilaian');
  await answersAll(rai, [1, 1, 1, 1, 1, 1, 1, 1, 1]);
  await handsIn(rai);
  const sari = tg('Ni Wayan Sari');
  await sari.commands('amati');
  await sari.says('Rombongan tamu asing dipandu sampai selesai\nmeski hujan.');
  await sari.presses('note.method', { method: 0 });
  await sari.presses('note.item', { item: 'M.05' });
  await sari.says('Tamu menulis ulasan baik.');
  await sari.presses('note.showNow');
  await rai.commands('tentangsaya');
  const atDesk = slack('Ni Wayan Sari');
  await atDesk.commands('tim');
  await opensRating(atDesk);
  for (const value of [1, 1, 1, 1]) await atDesk.presses('rate.set', { value });
  await atDesk.presses('note.openBeside');
  const oka = tg('Ida Bagus Oka');
  await oka.commands('amati');
  await slack('Ida Bagus Oka').commands('amati');
  await slack('Ida Bagus Oka').says('Laporan kunjungan dikerjakan berdua dan selesai lebih awal.');
}

/** Interviews by the guide: one is about to begin, one is under way, one is looked back at, and its questions are read. */
export async function interview(tg: Find, slack: Find): Promise<void> {
  const raka = tg('I Gusti Raka');
  await raka.commands('amati');
  await raka.presses('guide.open');
  const rakaAtDesk = slack('I Gusti Raka');
  await rakaAtDesk.commands('amati');
  await rakaAtDesk.presses('guide.open');
  await rakaAtDesk.presses('guide.who');
  const suci = tg('Ni Made Suci');
  const suciAtDesk = slack('Ni Made Suci');
  for (const one of [suci, suciAtDesk]) {
    await one.commands('amati');
    await one.presses('guide.open');
    await one.presses('guide.item', { item: 'M.01' });
    await one.presses('guide.ask');
    await one.says('Mengembalikan bingkisan dari penyewa stan\ndan melaporkannya.');
  }
  await suciAtDesk.presses('guide.ask', { number: 2 });
  await suciAtDesk.presses('guide.list');
  const artini = tg('Ketut Artini');
  await artini.commands('tentangsaya');
  await artini.presses('guide.questions');
  await artini.presses('guide.read', { item: 'M.01' });
}
