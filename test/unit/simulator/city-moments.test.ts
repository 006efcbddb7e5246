import { expect, it } from 'vitest';
import type { Plan } from '../../../simulator/city/agenda.ts';
import { createDice } from '../../../simulator/city/dice.ts';
import { sideBySide, takeTogether } from '../../../simulator/city/moments.ts';
import { residentsOf } from '../../../simulator/city/residents.ts';
import { Temporal } from '../../../src/shared/time.ts';

const residents = residentsOf(12, createDice(1));
const at = (time: string) => Temporal.Instant.from(`2026-04-01T${time}:00Z`);
const plan = (no: number, time: string): Plan => {
  const who = residents[no];
  if (!who) throw new Error('so many live there');
  return { who, at: at(time), what: 'keep' };
};
const told = (plans: readonly Plan[]) =>
  plans.map((one) => `${residents.indexOf(one.who)} ${one.at.toString().slice(11, 16)}`);

it('nobody in a city has two things in hand: the second waits, and with it nobody else', () => {
  const plans = [plan(0, '08:00'), plan(1, '08:05'), plan(0, '08:10'), plan(2, '09:59'), plan(3, '10:00')];
  expect(told(takeTogether(plans, at('12:00')))).toEqual(['0 08:00', '1 08:05', '2 09:59']);
  expect(told(plans)).toEqual(['0 08:10', '3 10:00']);
  // What is due first comes first.
  expect(told(takeTogether(plans, at('08:10')))).toEqual([]);
  expect(told(takeTogether(plans, at('09:00')))).toEqual(['0 08:10']);
});

it('24 act at once and never more, and nobody waits for whoever takes longest', async () => {
  let running = 0;
  let most = 0;
  let done = 0;
  let isLongestOver = () => {};
  const longest = new Promise<void>((resolve) => {
    isLongestOver = resolve;
  });
  const all = Array.from({ length: 60 }, (_, no) => no);
  await sideBySide(all, async (no) => {
    running += 1;
    most = Math.max(most, running);
    if (no === 0) await longest;
    else await new Promise((resolve) => setImmediate(resolve));
    running -= 1;
    done += 1;
    if (done === all.length - 1) isLongestOver();
  });
  expect({ most, done }).toEqual({ most: 24, done: 60 });
});
