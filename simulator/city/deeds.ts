import { competencies } from '../../src/domain/competency/catalogue.ts';
import type { Dice } from './dice.ts';
import type { Seat } from './sit.ts';

/** Longer than any way through a screen; whoever presses more often is going round in circles. */
export const pressesMax = 80;

export class Stuck extends Error {
  constructor(seat: Seat, wanted: string) {
    super(
      `${seat.who.name} (${seat.app}) wanted ${wanted} and found no way from:\n${seat.text()}\n[ ${seat.buttons().join(' ] [ ')} ]`,
    );
  }
}

const ownCard = /^\d dari 9 · /m;

/** First contact: the code from HR where the app does not know who it is, and the privacy notice. */
export async function arrives(seat: Seat, code: () => Promise<string>): Promise<void> {
  await seat.commands('start');
  if (seat.text().includes('Selamat datang di Kinerja Bot')) await seat.says(await code());
  if (seat.has('Ya, ini saya')) await seat.presses('Ya, ini saya');
  if (!seat.has('Sudah saya baca, lanjutkan')) return;
  await seat.presses('Sudah saya baca, lanjutkan');
  if (seat.has('Lewati ›')) await seat.presses('Lewati ›');
}

/** The self-assessment, from the first open question, at which one `looks`, to the receipt. True when it was handed in. */
export async function handsIn(seat: Seat, dice: Dice, looks: () => void): Promise<boolean> {
  // Who has a card before them, as after sending a file, does not ask for it again.
  if (!(ownCard.test(seat.text()) && seat.has('1'))) await seat.commands('penilaian');
  if (!seat.has('1') && !seat.has('Sesuai ekspektasi') && !seat.has(/^(Kirim|Lanjut)/)) return false;
  looks();
  let isNoted = false;
  for (let press = 0; press < pressesMax; press += 1) {
    if (seat.has(/^Kirim/)) {
      await seat.presses(/^Kirim/);
      if (seat.text().includes('Sudah terkirim')) return true;
    } else if (seat.has(/^Lanjut/)) await seat.presses(/^Lanjut/);
    else if (seat.has('Sesuai ekspektasi'))
      await seat.presses(dice.pick(['Sesuai ekspektasi', 'Sesuai ekspektasi', 'Di atas ekspektasi']));
    else if (seat.has('1')) {
      // The note is theirs alone until they hand in: the checker looks for its word elsewhere.
      if (!isNoted) await seat.says(`Catatan saya sendiri: ${seat.who.secret} di loket.`);
      isNoted = true;
      await seat.presses(dice.pick(['1', '1', '2', '3']));
    } else break;
  }
  throw new Stuck(seat, 'to hand in');
}

/** Opens somebody of the team whose turn it is; false when the list leads nowhere for them. */
async function opens(seat: Seat, name: string): Promise<boolean> {
  // Who has the list before them does not ask for it again.
  if (!seat.text().startsWith('Tim Anda')) await seat.commands('tim');
  if (seat.has(name)) await seat.presses(name);
  else {
    const number = new RegExp(`(\\d+)\\s${name}(?:[\\s,]|$)`, 'u').exec(seat.text())?.[1];
    if (number === undefined || !seat.has(number)) return false;
    await seat.presses(number);
  }
  return true;
}

/** Rates one person, up to the predicate that is set, and first `looks` at what they opened. False when it cannot be done now. */
export async function rates(
  seat: Seat,
  name: string,
  reason: string,
  dice: Dice,
  looks: () => Promise<void>,
): Promise<boolean> {
  if (!(await opens(seat, name))) return false;
  await looks();
  const agrees = dice.next() < 0.5;
  for (let press = 0; press < pressesMax; press += 1) {
    if (seat.has(/^(Tetapkan dan kirim|Ya, tetapkan predikat)$/)) {
      await seat.presses(/^(Tetapkan dan kirim|Ya, tetapkan predikat)$/);
      // Below “Baik” it is asked a second time.
      if (seat.has('Ya, saya tetapkan')) await seat.presses('Ya, saya tetapkan');
      return true;
    }
    if (!(await ratesOn(seat, reason, agrees, dice))) {
      // Read, and not to be rated now: their result stands there already, or they may answer still.
      if (press === 0) return false;
      throw new Stuck(seat, `to rate ${name}`);
    }
  }
  throw new Stuck(seat, `to rate ${name}`);
}

const [meets, above, below] = ['Sesuai ekspektasi', 'Di atas ekspektasi', 'Di bawah ekspektasi'];
/** Most do what is expected; now and then somebody does not. */
const ratings: readonly [string, ...string[]] = [
  meets,
  meets,
  meets,
  meets,
  meets,
  meets,
  above,
  above,
  below,
];

/** One press on the way through a rating. */
async function ratesOn(seat: Seat, reason: string, agrees: boolean, dice: Dice): Promise<boolean> {
  if (seat.text().includes('Mata yang adil')) {
    await seat.presses('3');
    if (seat.has('Lewati ›')) await seat.presses('Lewati ›');
  } else if (seat.text().includes('Mohon beri alasan')) await seat.says(reason);
  else if (seat.has('Tetapkan predikat…')) await seat.presses('Tetapkan predikat…');
  else if (seat.has(/^Ya, samakan/)) await seat.presses(/^Ya, samakan/);
  else if (agrees && seat.has('Samakan sisanya')) await seat.presses('Samakan sisanya');
  else if (seat.has(/^Pakai usulan/)) await seat.presses(/^Pakai usulan/);
  else if (seat.has('Lanjut ke ringkasan ›')) await seat.presses('Lanjut ke ringkasan ›');
  else if (seat.has('Sesuai ekspektasi')) await seat.presses(dice.pick(ratings));
  else if (seat.has('1') && !seat.text().includes('Ringkasan ·'))
    await seat.presses(dice.pick(['1', '1', '2', '3']));
  else if (seat.has(/^Buka /)) await seat.presses(/^Buka /);
  else return await pressesMissing(seat);
  return true;
}

/** Where much is missing, the summary names it and the numbers of its table lead there. */
async function pressesMissing(seat: Seat): Promise<boolean> {
  const [missing] = /(?<=^[•-] )[^:]+(?=: (?:alasan belum ada|belum dinilai)$)/m.exec(seat.text()) ?? [];
  if (missing === undefined) return false;
  const at = competencies.findIndex(({ name }) => name.id === missing);
  await seat.presses(at < 0 ? new RegExp(`^${missing.split(' ')[0]}`) : String(at + 1));
  return true;
}

/** Opens the result that the bot told of. False when none came. */
export async function opensResult(seat: Seat): Promise<boolean> {
  if (seat.has('Buka hasil saya')) await seat.presses('Buka hasil saya');
  else await seat.commands('hasil');
  return seat.text().includes('Predikat');
}

export async function acknowledges(seat: Seat): Promise<void> {
  if (!seat.has('Sudah saya baca')) throw new Stuck(seat, 'to give receipt');
  await seat.presses('Sudah saya baca');
}
