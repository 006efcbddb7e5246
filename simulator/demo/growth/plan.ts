import { sql } from 'drizzle-orm';
import { command, newest, press, type Voice, write } from '../voice.ts';
import { assesses, rates } from './appraisals.ts';
import type { Cast } from './cast.ts';
import { isTold } from './mentor.ts';

const training = 'Komunikasi di Loket Layanan';
const proof = 'Sertifikat pelatihan Komunikasi di Loket Layanan, nomor 12';

async function opensResult(voice: Voice): Promise<void> {
  if (!voice.actor.buttons().includes('Buka hasil saya')) await command(voice, 'start');
  await press(voice, 'Buka hasil saya');
}

/** The officer reads that communication is below the level that the office asks for. */
export async function weak({ onTelegram: { employee }, words, checks }: Cast): Promise<void> {
  await opensResult(employee);
  await press(employee, 'Rincian');
  checks.that(words.isBelow, /Komunikasi[^\n]*(?:level 1|di bawah)/.test(newest(employee)));
}

/** The employee proposes on Telegram, the appraiser accepts on Slack. */
export async function agrees(cast: Cast): Promise<void> {
  const { stage, onTelegram, onSlack, words, checks } = cast;
  const { employee } = onTelegram;
  const { appraiser } = onSlack;
  await press(employee, 'Susun rencana');
  await press(employee, 'Susun rencana: Komunikasi');
  checks.that(words.fitsTheGap, newest(employee).includes(`${training} · level 1 · 12 JP`));
  // A button has room for the title's first words only.
  await press(employee, /^Komunikasi di Loket/);
  await press(employee, 'Usulkan');
  checks.that(words.isProposed, newest(employee).includes('menunggu'));
  await isTold(cast, appraiser, 'Usulan pengembangan');
  await press(appraiser, 'Lihat');
  await press(appraiser, 'Setuju');
  const [seats] = await stage.db.execute<{ taken: number }>(
    sql`select taken from training where title = ${training}`,
  );
  const isAgreed = newest(appraiser).includes('Disepakati');
  const isSaid = await isTold(cast, employee, 'Pengembangan disepakati');
  checks.that(words.isAgreed, isAgreed && isSaid && Number(seats?.taken) === 1);
}

/** A week before its end the employee is reminded, keeps the certificate in the pocket, and shows it. */
export async function finishes(cast: Cast, goesOn: () => Promise<void>): Promise<void> {
  const { onTelegram, onSlack, words, checks } = cast;
  const { employee } = onTelegram;
  checks.that(words.isReminded, await isTold(cast, employee, 'Segera berakhir'));
  await press(employee, 'Lihat');
  await press(employee, 'Mulai');
  await goesOn();
  await command(employee, 'start');
  await write(employee, proof);
  await press(employee, 'Simpan sebagai bukti');
  await command(employee, 'hasil');
  if (!employee.actor.buttons().includes('Rincian')) await press(employee, /^Buka Evaluasi/);
  await press(employee, 'Rincian');
  await press(employee, 'Susun rencana');
  await press(employee, 'Kemajuan 1');
  await press(employee, 'Selesai');
  await press(employee, '1');
  const isShown = newest(employee).includes(proof);
  await press(employee, 'Rencana');
  checks.that(words.hoursCount, newest(employee).includes('12 dari 20 JP'));
  const isSaid = await isTold(cast, onSlack.appraiser, 'Selesai, dengan bukti');
  await press(onSlack.appraiser, 'Lihat');
  checks.that(words.isDone, isShown && isSaid && newest(onSlack.appraiser).includes(proof));
}

const saidOf = (cycle: string): string => `${cycle}: level 0 dari 1. ${training}: selesai (12 JP).`;

/** In the cycle after each of them uses the other app. */
export async function seesBefore(cast: Cast, before: string): Promise<void> {
  const { onSlack, onTelegram, words, checks } = cast;
  await assesses(cast, onSlack.employee, (screen) =>
    checks.that(words.beforeOnSelf, screen.includes(saidOf(before))),
  );
  await rates(cast, onTelegram.appraiser, ['1', '1', '1'], (screen) =>
    checks.that(words.beforeOnRating, screen.includes(saidOf(before))),
  );
}

/** The new level stands beside the old one, in the result and in what was done for it. */
export async function grown({ onSlack: { employee }, words, checks }: Cast, before: string): Promise<void> {
  await opensResult(employee);
  const isSaid = newest(employee).includes('Komunikasi dari level 0 ke 1.');
  await press(employee, 'Rincian');
  const isWhole = newest(employee).includes(`Komunikasi: dari level 0 (${before}) ke 1.`);
  checks.that(words.growthIsSaid, isSaid && isWhole);
}
