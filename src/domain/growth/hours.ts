import type { GrowthAction } from './action.ts';

/** JP a year: what a civil servant (PNS) has a right and a duty to, and the most of somebody by contract (PPPK). */
export type YearlyHours = { readonly pns: number; readonly pppk: number };

/**
 * 20 JP: Perlan 10/2018 and PP 11/2017 Pasal 203(4), as agencies cite them. 24 JP for PPPK: Perlan 15/2020, which we know
 * from one source alone (ADR 67). Both are a setting.
 */
export const usualYearlyHours: YearlyHours = { pns: 20, pppk: 24 };

const most = 200;

/** Reads both as they are written in a setting, `20 / 24`; undefined = they are not. */
export function yearlyHoursOf(written: string): YearlyHours | undefined {
  const [, pns, pppk] = /^(\d{1,3}) ?\/ ?(\d{1,3})$/.exec(written.trim()) ?? [];
  const hours = { pns: Number(pns), pppk: Number(pppk) };
  return [hours.pns, hours.pppk].every((one) => one >= 1 && one <= most) ? hours : undefined;
}

export const writtenYearlyHours = ({ pns, pppk }: YearlyHours): string => `${pns} / ${pppk}`;

/**
 * Digits 13 and 14 of a NIP are the month of appointment; a number by contract counts contracts there, from 21 on.
 *
 * @internal for the tests
 */
export const isByContract = (nip: string): boolean => /^\d{12}(?:1[3-9]|[2-9]\d)\d{4}$/.test(nip);

/** What somebody did in a year, and how much it is to be. */
type HoursInYear = { readonly done: number; readonly of: number };

export function hoursInYear(
  all: readonly Pick<GrowthAction, 'hours' | 'doneOn'>[],
  year: number,
  nip: string,
  yearly: YearlyHours = usualYearlyHours,
): HoursInYear {
  const done = all.reduce((sum, { hours, doneOn }) => sum + (doneOn?.year === year ? hours : 0), 0);
  return { done, of: isByContract(nip) ? yearly.pppk : yearly.pns };
}
