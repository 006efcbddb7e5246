import { Stuck } from './deeds.ts';
import type { Seat } from './sit.ts';

/** Keeps a sentence for oneself and says what it shows. It is handed in with nothing. */
export async function keeps(seat: Seat, words: string): Promise<void> {
  await seat.commands('catat', words);
  if (!seat.has('Kerja Sama') && seat.has('Lainnya …')) await seat.presses('Lainnya …');
  // In Slack they stand in a menu.
  await seat.presses('Kerja Sama');
}

/** Notes what somebody of the team did. False when they are not offered, as on a later page of a large team. */
export async function observes(seat: Seat, name: string, words: string): Promise<boolean> {
  await seat.commands('amati', words);
  if (!seat.has(name)) return false;
  for (const label of [name, 'Observasi', 'Kerja Sama']) await seat.presses(label);
  return true;
}

/** Says on a card of the self-assessment who the superior is instead. False when it is handed in, or not to be begun yet. */
export async function saysWhoIsAbove(seat: Seat, name: string): Promise<boolean> {
  await seat.commands('penilaian');
  if (!seat.has('Pejabat penilai keliru…')) return false;
  await seat.presses('Pejabat penilai keliru…');
  await seat.says(name);
  if (!seat.has('Laporkan ke BKPSDM')) throw new Stuck(seat, 'to report another superior');
  await seat.presses('Laporkan ke BKPSDM');
  return true;
}
