import { pdf, photoWithPlace } from '../../test/support/sample-files.ts';
import type { Dice } from './dice.ts';
import type { Seat } from './sit.ts';

/** Sends a photo or a document on the card that is open. False when no card is open now. */
export async function attaches(seat: Seat, dice: Dice): Promise<boolean> {
  await seat.commands('penilaian');
  if (!seat.has('1') && !seat.has('Sesuai ekspektasi')) return false;
  const word = seat.who.secret.replace('sandi', 'berkas');
  const isPhoto = dice.next() < 0.5;
  const file = isPhoto
    ? { name: `${word}.jpg`, mimeType: 'image/jpeg', bytes: await photoWithPlace() }
    : { name: `${word}.pdf`, mimeType: 'application/pdf', bytes: pdf(word) };
  await seat.sendsFile(file, `Lampiran ${word}`);
  return true;
}

/** Whether the card on which somebody sent a file says that it is kept. Looked at before anything is answered there. */
export const seesProof = (seat: Seat): boolean => seat.text().includes('Bukti: ');

/** Looks at the first file on the card that is open, and comes back. False where there is none. */
export async function looksAtProof(seat: Seat): Promise<boolean> {
  if (!seat.has(/^📎 Bukti: [1-9]/u)) return false;
  await seat.presses(/^📎 Bukti: [1-9]/u);
  const hasLooked = seat.has('Lihat 1');
  if (hasLooked) await seat.presses('Lihat 1');
  if (seat.has('‹ Kembali')) await seat.presses('‹ Kembali');
  return hasLooked;
}
