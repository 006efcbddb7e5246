import { pressesMax, Stuck } from './deeds.ts';
import type { Seat } from './sit.ts';

/** Decides somebody's objection row by row, each as it was. False when no case of theirs is offered. */
export async function decides(seat: Seat, name: string): Promise<boolean> {
  await seat.commands('start');
  const way = new RegExp(`^Keberatan: ${name.split(' ').slice(0, 2).join(' ')}`);
  if (!seat.has(way)) return false;
  await seat.presses(way);
  for (let press = 0; press < pressesMax; press += 1) {
    if (seat.has('Tetapkan keputusan')) {
      await seat.presses('Tetapkan keputusan');
      return true;
    }
    if (seat.has('Tetap')) {
      await seat.presses('Tetap');
      await seat.fills({ 'Alasan untuk butir ini': 'Sesuai laporan bulanan.' });
    } else if (seat.has(/^Putuskan: /)) await seat.presses(/^Putuskan: /);
    else break;
  }
  throw new Stuck(seat, `to decide the objection of ${name}`);
}

export async function objects(seat: Seat): Promise<void> {
  if (!seat.has('Ajukan keberatan…')) throw new Stuck(seat, 'to object');
  await seat.presses('Ajukan keberatan…');
  await seat.presses('Tulis alasan');
  await seat.fills({ 'Alasan Anda': 'Hasil kerja saya melampaui target, datanya ada di laporan bulanan.' });
  await seat.presses('Ajukan resmi');
}
