import { Temporal } from '../../../src/shared/time.ts';
import { type CityCycle, momentOf, timeZone } from '../calendar.ts';
import type { Ledger } from '../ledger.ts';
import type { Resident } from '../residents.ts';
import type { Standing } from './standing.ts';
import { sends } from './unasked.ts';

export type End = {
  readonly cycle: string;
  readonly of: Resident;
  readonly state: 'acknowledged' | 'objected' | 'decided' | 'told' | 'waits' | 'left';
  /** Who is to act, and until when; the last day for whoever is asked. */
  readonly whose?: Resident;
  readonly until?: Temporal.PlainDate;
};

export type Verdict = { readonly faults: readonly string[]; readonly ends: readonly End[] };

/** An objection is decided within so many days. */
const decisionDays = 14;
/** Until the working day on which somebody hears of a date that has passed. */
const graceDays = 5;

/** In one message of its own, or with others that are not decided, whose names stand on a list. */
const saysUnheld = (text: string, of: Resident): boolean =>
  text.includes('belum tercatat siapa') &&
  (text.includes(of.name) || text.includes('eberatan belum diputuskan'));

/** Where each appraisal is, as people know it; nobody is left without somebody whose turn it is. */
export function endsOf(
  cycle: CityCycle,
  residents: readonly Resident[],
  standing: Standing,
  ledger: Ledger,
  endedAt: Temporal.Instant,
): Verdict {
  const faults: string[] = [];
  const done = ledger.deeds.filter(({ cycle: name }) => name === cycle.name);
  // Whoever is at it when the news comes has it too, though it stands among the answers to what they do.
  const told = ledger.calls.filter(
    ({ at, method, status, error }) =>
      sends.has(method) &&
      status === 200 &&
      error === '' &&
      Temporal.Instant.compare(at, momentOf(cycle.self.from, 0)) >= 0,
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
      const whose = superior ?? residents.find(({ isHr }) => isHr) ?? appraiser;
      const hears = superior ?? appraiser;
      if (
        !told.some(({ to, text }) => to === hears && text.includes('Ada keberatan') && text.includes(of.name))
      )
        faults.push(`${cycle.name}: nobody told ${hears.name} that ${of.name} objected`);
      const filed = done.find(({ kind, who }) => kind === 'objected' && who === of)?.at ?? end;
      const until = filed.toZonedDateTimeISO(timeZone).toPlainDate().add({ days: decisionDays });
      // Nobody is above the head of the city: then HR has to name somebody, and is told so at once.
      if (!superior && !told.some((one) => one.to?.isHr && saysUnheld(one.text, of)))
        faults.push(`${cycle.name}: HR was not told that nobody may decide the objection of ${of.name}`);
      const isOver = (at: Temporal.Instant, days = 0) =>
        Temporal.Instant.compare(at, momentOf(until.add({ days }), 24 * 60)) > 0;
      const decided = done.find((deed) => deed.kind === 'decided' && deed.of === of);
      if (decided && isOver(decided.at))
        faults.push(`${cycle.name}: the objection of ${of.name} was decided after ${until}`);
      if (decided) {
        if (!told.some(({ to, text }) => to === of && text.includes('Keberatan sudah diputuskan')))
          faults.push(`${cycle.name}: nobody told ${of.name} that their objection is decided`);
        return [{ ...base, state: 'decided' }];
      }
      if (
        isOver(endedAt, graceDays) &&
        !told.some(
          ({ to, text, at }) =>
            isOver(at) &&
            (superior
              ? to === whose && text.includes('Batas waktu keberatan sudah lewat')
              : to?.isHr && text.includes('eberatan belum diputuskan')),
        )
      )
        faults.push(`${cycle.name}: ${until} passed for ${of.name}, and ${whose.name} was told nothing`);
      return [{ ...base, state: 'objected', whose, until }];
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
