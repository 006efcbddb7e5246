import { withoutTitles } from '../../../src/domain/people/mask-name.ts';
import { rate } from '../script.ts';
import { command, fill, newest, offers, press, type Voice, write } from '../voice.ts';
import type { Story } from './story.ts';

/** What employees and appraisers do beside HR: each said in one line, and not printed. */

/** A head of section needs level 2, everybody else in this story level 1. */
export async function assessesSelf({ step, words }: Story, voice: Voice, level = '1'): Promise<void> {
  step(words.step.assesses(voice.who.name, voice.place));
  await command(voice, 'penilaian');
  for (let competency = 0; competency < 9; competency += 1) await press(voice, level);
  for (let value = 0; value < 7; value += 1) await press(voice, 'Sesuai ekspektasi');
  if (!offers(voice, 'Kirim')) await press(voice, /^Lanjut/);
  await press(voice, /^Kirim/);
}

/** The first two levels, and no more for now. */
export async function beginsToRate({ step, words }: Story, voice: Voice, employee: Voice): Promise<void> {
  step(words.step.begins(voice.who.name, employee.who.name));
  await command(voice, 'tim');
  await press(voice, new RegExp(withoutTitles(employee.who.name)));
  if (newest(voice).includes('Mata yang adil')) {
    await press(voice, '3');
    await press(voice, 'Lewati ›');
  }
  await press(voice, '1');
  await press(voice, '1');
}

export async function ratesWhole(
  cast: Story,
  voice: Voice,
  employee: Voice,
  levels?: string[],
): Promise<void> {
  const { step, words, stage } = cast;
  step(words.step.rates(voice.who.name, employee.who.name));
  await rate(voice, employee.who.name, levels);
  await confirmsPredicate(voice);
  await stage.moveOn(0);
}

/** Where results are approved first, the button says nothing of sending. */
export async function confirmsPredicate(voice: Voice): Promise<void> {
  const confirms = /^(Tetapkan dan kirim|Ya, tetapkan predikat)$/;
  if (!offers(voice, 'Tetapkan dan kirim') && !offers(voice, 'Ya, tetapkan predikat'))
    await press(voice, 'Tetapkan predikat…');
  await press(voice, confirms);
}

/** Gives one row of a finished rating a value other than “Sesuai ekspektasi”, which asks for a reason. */
export async function ratesAgain(voice: Voice, row: string, value: string, reason: string): Promise<void> {
  const ofRow = new RegExp(`^${row}( kerja)?$`);
  if (!voice.actor.buttons().some((label) => ofRow.test(label))) await press(voice, 'Ringkasan');
  await press(voice, ofRow);
  await press(voice, value);
  await write(voice, reason);
}

export async function acknowledges({ step, words, stage }: Story, voice: Voice): Promise<void> {
  step(words.step.acknowledges(voice.who.name));
  await opensResult(voice);
  await press(voice, 'Sudah saya baca');
  await stage.moveOn(0);
}

export async function objects({ step, words, stage }: Story, voice: Voice, reason: string): Promise<void> {
  step(words.step.objects(voice.who.name));
  await opensResult(voice);
  await press(voice, 'Ajukan keberatan…');
  await press(voice, 'Tulis alasan');
  await fill(voice, { 'Alasan Anda': reason });
  await press(voice, 'Ajukan resmi');
  await stage.moveOn(0);
}

/** Every row stays, for one reason, and the decision is set: a cycle with an open objection is not closed. */
export async function decides(voice: Voice, reason: string): Promise<void> {
  await press(voice, /^Putuskan: /);
  while (voice.actor.buttons().includes('Tetap')) {
    await press(voice, 'Tetap');
    await fill(voice, { 'Alasan untuk butir ini': reason });
  }
  await press(voice, 'Tetapkan keputusan');
}

export async function opensResult(voice: Voice): Promise<void> {
  if (!voice.actor.buttons().includes('Buka hasil saya')) await command(voice, 'start');
  await press(voice, 'Buka hasil saya');
}
