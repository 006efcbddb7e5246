import { Temporal } from '../../shared/time.ts';

/** Who appraises a person from a day on; `to` is the first day on which it no longer holds. */
export type Line = {
  readonly appraiserId: string;
  readonly from: Temporal.PlainDate;
  readonly to?: Temporal.PlainDate;
};

const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(a, b) < 0;
const inOrder = (lines: readonly Line[]): readonly Line[] =>
  [...lines].sort((a, b) => Temporal.PlainDate.compare(a.from, b.from));

/** The line that holds on a day, if any. */
const lineOn = (lines: readonly Line[], day: Temporal.PlainDate): Line | undefined =>
  lines.find(({ from, to }) => !isBefore(day, from) && (!to || isBefore(day, to)));

/** The line that holds in the end, once all changes planned so far have taken effect. */
export function lastLine(lines: readonly Line[]): Line | undefined {
  const last = inOrder(lines).at(-1);
  return last && !last.to ? last : undefined;
}

/**
 * The lines of a person after a change of appraiser (`undefined`: nobody) from a day on. What held before that day
 * stays as history; what was planned for that day or later is replaced. Applying the same change again changes nothing.
 */
export function withAppraiser(
  lines: readonly Line[],
  appraiserId: string | undefined,
  from: Temporal.PlainDate,
): readonly Line[] {
  const before = inOrder(lines).filter((line) => isBefore(line.from, from));
  const last = before.at(-1);
  const earlier = before.slice(0, -1);
  const isOpenUntilThen = last && (!last.to || !isBefore(last.to, from));
  if (last && isOpenUntilThen && last.appraiserId === appraiserId) {
    return [...earlier, { appraiserId: last.appraiserId, from: last.from }];
  }
  const ended = last ? [isOpenUntilThen ? { ...last, to: from } : last] : [];
  return [...earlier, ...ended, ...(appraiserId === undefined ? [] : [{ appraiserId, from }])];
}

export type Candidate = {
  readonly id: string;
  readonly activeFrom: Temporal.PlainDate;
  /** First day on which the person is no longer on the roster. */
  readonly activeUntil?: Temporal.PlainDate;
  readonly isTop: boolean;
  readonly lines: readonly Line[];
};

export type Assignment = {
  readonly employeeId: string;
  readonly appraiserId: string;
  /** Atasan dari pejabat penilai; absent when the appraiser is the top. */
  readonly secondAppraiserId?: string;
};

export type LeftOut = { readonly personId: string; readonly reason: 'top' | 'no-appraiser' | 'not-active' };

/**
 * Who takes part in a cycle that opens `today` and whose self-assessment ends on `lastDay`, and who appraises them:
 * everybody on the roster on one of these days, by the line that holds on the first of them. The top of the agency has
 * no appraiser in it (a region's head appraises its secretary) and is left out.
 */
export function assignAppraisers(
  people: readonly Candidate[],
  today: Temporal.PlainDate,
  lastDay: Temporal.PlainDate,
): { readonly assigned: readonly Assignment[]; readonly leftOut: readonly LeftOut[] } {
  const byId = new Map(people.map((person) => [person.id, person]));
  const assigned: Assignment[] = [];
  const leftOut: LeftOut[] = [];
  for (const person of people) {
    const firstDay = isBefore(today, person.activeFrom) ? person.activeFrom : today;
    const isGone = person.activeUntil !== undefined && !isBefore(firstDay, person.activeUntil);
    if (isGone || (isBefore(lastDay, firstDay) && isBefore(today, firstDay))) {
      leftOut.push({ personId: person.id, reason: 'not-active' });
      continue;
    }
    const appraiserId = lineOn(person.lines, firstDay)?.appraiserId;
    if (appraiserId === undefined) {
      leftOut.push({ personId: person.id, reason: person.isTop ? 'top' : 'no-appraiser' });
      continue;
    }
    const secondAppraiserId = lineOn(byId.get(appraiserId)?.lines ?? [], firstDay)?.appraiserId;
    assigned.push({ employeeId: person.id, appraiserId, ...(secondAppraiserId && { secondAppraiserId }) });
  }
  return { assigned, leftOut };
}
