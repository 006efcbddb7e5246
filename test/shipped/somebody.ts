import { expect } from 'vitest';
import { telegramActor } from '../../simulator/actors/telegram-actor.ts';
import type { Simulator } from '../../simulator/index.ts';
import { Temporal } from '../../src/shared/time.ts';

/** Comes with a code from a letter, links, and answers the first card of the self-assessment. */
export async function linksAndAnswers(simulator: Simulator, id: number, code: string): Promise<void> {
  const user = simulator.telegram.addUser({ id, firstName: 'Ani', languageCode: 'id' });
  const person = telegramActor(user, async (does) => {
    await does();
  });
  const sees = (words: string) => expect.poll(person.screen).toContain(words);
  await person.commands('start', code);
  await sees('Ya, ini saya');
  await person.presses('Ya, ini saya');
  await sees('Sudah saya baca, lanjutkan');
  await person.presses('Sudah saya baca, lanjutkan');
  await sees('Apa ini, dan apa yang bukan');
  await person.presses('Lewati ›');
  await sees('Mulai penilaian diri');
  await person.presses('Mulai penilaian diri');
  await sees('1 dari 9');
  await person.presses('1');
  await sees('2 dari 9');
}

/** Where Telegram sends what people do; nowhere for a bot that fetches it. */
export async function webhookOf(simulator: Simulator, token: string): Promise<unknown> {
  const answer = await fetch(`${simulator.telegramApiRoot}/bot${token}/getWebhookInfo`);
  return ((await answer.json()) as { result?: { url?: string } }).result?.url;
}

/** A cycle whose self-assessment is open now. */
export function cycleOfToday(): string {
  const today = Temporal.Now.plainDateISO('Asia/Makassar');
  const days = (from: number, to: number): string =>
    `{ from: ${today.add({ days: from })}, to: ${today.add({ days: to })} }`;
  return [
    'name: Evaluasi Kinerja',
    `period: ${days(-60, 9)}`,
    'windows:',
    `  self-assessment: ${days(-1, 3)}`,
    `  rating: ${days(4, 6)}`,
    `  feedback: ${days(7, 9)}`,
    '',
  ].join('\n');
}

/** A code from the file of letters, of somebody who is appraised: not of the head. */
export function readCode(letters: string, head: string): string {
  const rows = letters.split('\r\n').slice(1);
  const letter = rows.find((row) => row !== '' && !row.includes(head)) ?? '';
  return letter.split(';')[3]?.replaceAll('"', '') ?? '';
}
