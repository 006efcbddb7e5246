import { Temporal } from '../../../src/shared/time.ts';
import { type CityCycle, momentOf } from '../calendar.ts';
import type { Ledger } from '../ledger.ts';
import type { Resident } from '../residents.ts';
import type { Standing } from './standing.ts';
import { unasked } from './unasked.ts';

export type End = {
  readonly cycle: string;
  readonly of: Resident;
  readonly state: 'acknowledged' | 'objected' | 'decided' | 'told' | 'waits' | 'left';
  /** Who is to act, and until when; the last day for whoever is asked. */
  readonly whose?: Resident;
  readonly until?: Temporal.PlainDate;
};

export type Verdict = { readonly faults: readonly string[]; readonly ends: readonly End[] };

/** Where each appraisal is, as people know it; nobody is left without somebody whose turn it is. */
export function endsOf(
  cycle: CityCycle,
  residents: readonly Resident[],
  standing: Standing,
  ledger: Ledger,
): Verdict {
  const faults: string[] = [];
  const done = ledger.deeds.filter(({ cycle: name }) => name === cycle.name);
  const told = unasked(ledger).filter(
    ({ at }) => Temporal.Instant.compare(at, momentOf(cycle.self.from, 0)) >= 0,
  );
  const ends = residents.flatMap((of): readonly End[] => {
    const end = momentOf(cycle.rating.to, 24 * 60);
    const appraiser = standing.above(of, end);
    if (appraiser === undefined) return [];
    const has = (kind: string) => done.some((deed) => deed.kind === kind && deed.who === of);
    const base = { cycle: cycle.name, of };
    const superior = standing.above(appraiser, end);
    const left = standing.leftAt(of);
    // Gone before this cycle, somebody is not part of it; gone within it, nobody waits for them.
    if (left && Temporal.Instant.compare(left, momentOf(cycle.self.from, 0)) < 0) return [];
    if (left && !has('acknowledged')) return [{ ...base, state: 'left' }];
    if (has('acknowledged')) return [{ ...base, state: 'acknowledged' }];
    if (has('objected')) {
      const whose = superior ?? appraiser;
      if (!told.some(({ to, text }) => to === whose && text.includes('Ada keberatan')))
        faults.push(`${cycle.name}: nobody told ${whose.name} that ${of.name} objected`);
      if (done.some((deed) => deed.kind === 'decided' && deed.of === of)) {
        if (!told.some(({ to, text }) => to === of && text.includes('Keberatan sudah diputuskan')))
          faults.push(`${cycle.name}: nobody told ${of.name} that their objection is decided`);
        return [{ ...base, state: 'decided' }];
      }
      return [{ ...base, state: 'objected', whose, until: cycle.feedback.to }];
    }
    if (done.some((deed) => deed.kind === 'rated' && deed.of === of)) {
      if (
        of.temper !== 'blocked' &&
        !told.some(({ to, text }) => to === of && text.includes('Hasil penilaian Anda sudah tersedia'))
      )
        faults.push(`${cycle.name}: nobody told ${of.name} of the result`);
      return [{ ...base, state: 'told', whose: of, until: cycle.feedback.to }];
    }
    // The appraiser's superior must have heard of it by the appraiser's name.
    if (
      superior &&
      !told.some(
        ({ to, text }) => to === superior && text.includes('belum selesai') && text.includes(appraiser.name),
      )
    )
      faults.push(
        `${cycle.name}: ${of.name} was not rated by ${appraiser.name}, and ${superior.name} was not told`,
      );
    return [{ ...base, state: 'waits', whose: appraiser, until: cycle.rating.to }];
  });
  return { faults, ends };
}
