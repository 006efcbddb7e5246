import { withoutTitles } from '../../../src/domain/people/mask-name.ts';
import { localDate } from '../../../src/shared/time.ts';
import { openDemoCycle } from '../seed.ts';
import { timeZone } from '../stage.ts';
import { kinerja, type Ran } from '../story/command.ts';
import { say } from '../terminal/print.ts';
import { command, newest, offers, press, type Voice, write } from '../voice.ts';
import type { Cast } from './cast.ts';

/** The two appraisals around a plan: each said in one line, and not printed. */

const quietly = (voice: Voice): Voice => ({ ...voice, isQuiet: true });

/** A command in a shell, given by somebody. */
export const saysInShell = ({ stage, locale }: Cast, by: Voice, ...args: readonly string[]): Promise<Ran> =>
  kinerja(stage, { locale, by, clock: stage.clock }, args);

export const hrSays = (cast: Cast, ...args: readonly string[]): Promise<Ran> =>
  saysInShell(cast, cast.hr, ...args);

/** HR opens a cycle of the three months up to now. Gives its name. */
export async function cycleOpens({ stage, words }: Cast): Promise<string> {
  const to = localDate(stage.clock.now(), timeZone);
  const name = `Evaluasi Kinerja sampai ${to.toString()}`;
  await openDemoCycle(stage.db, stage.clock.now(), {
    name,
    period: { from: to.subtract({ months: 3 }), to },
  });
  say(`\n  (${words.cycleIsOpen(name)})`);
  return name;
}

/** `look` sees the card of communication, which is the third. */
export async function assesses(
  { words }: Cast,
  loud: Voice,
  look: (screen: string) => void = () => {},
): Promise<void> {
  const voice = quietly(loud);
  say(`\n  • ${words.assesses(voice.who.name, voice.place)}`);
  await command(voice, 'penilaian');
  for (let competency = 0; competency < 9; competency += 1) {
    if (competency === 2) look(newest(voice));
    await press(voice, '1');
  }
  for (let value = 0; value < 7; value += 1) await press(voice, 'Sesuai ekspektasi');
  if (!offers(voice, 'Kirim')) await press(voice, /^Lanjut/);
  await press(voice, /^Kirim/);
}

/** `levels` are the first three; below level 1 the appraiser gives a reason. */
export async function rates(
  { stage, words, people }: Cast,
  loud: Voice,
  levels: readonly string[],
  look: (screen: string) => void = () => {},
): Promise<void> {
  const voice = quietly(loud);
  say(`\n  • ${words.rates(voice.who.name, voice.place)}`);
  await command(voice, 'tim');
  await press(voice, new RegExp(withoutTitles(people.employee.name)));
  if (newest(voice).includes('Mata yang adil')) {
    await press(voice, '3');
    await press(voice, 'Lewati ›');
  }
  for (const [at, level] of levels.entries()) {
    if (at === 2) look(newest(voice));
    await press(voice, level);
    if (level === 'Belum level 1')
      await write(voice, 'Tiga surat kepada warga dikembalikan karena sulit dipahami.');
  }
  await press(voice, 'Samakan sisanya');
  await press(voice, /^Ya, samakan/);
  await press(voice, 'Sesuai ekspektasi');
  await press(voice, 'Sesuai ekspektasi');
  if (!offers(voice, 'Tetapkan dan kirim')) await press(voice, 'Tetapkan predikat…');
  await press(voice, 'Tetapkan dan kirim');
  await stage.moveOn(0);
}
