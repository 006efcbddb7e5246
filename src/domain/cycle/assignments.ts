import { isBefore, Temporal } from '../../shared/time.ts';

/** Who appraises a person from a day on; `to` is the first day on which this is no longer so. */
export type ReportingLine = {
  readonly appraiserId: string;
  readonly from: Temporal.PlainDate;
  readonly to?: Temporal.PlainDate;
};

const inOrder = (lines: readonly ReportingLine[]): readonly ReportingLine[] =>
  [...lines].sort((a, b) => Temporal.PlainDate.compare(a.from, b.from));

/** The line that is valid on a day, if any. */
export const lineOn = (lines: readonly ReportingLine[], day: Temporal.PlainDate): ReportingLine | undefined =>
  lines.find(({ from, to }) => !isBefore(day, from) && (!to || isBefore(day, to)));

/** The line that is valid once all planned changes have taken effect; undefined when the last one ends. */
export function lastLine(lines: readonly ReportingLine[]): ReportingLine | undefined {
  const last = lines.length > 1 ? inOrder(lines).at(-1) : lines[0];
  return last && !last.to ? last : undefined;
}

/**
 * The lines of a person after a change of appraiser (`undefined`: nobody) from a day on. Earlier lines stay as
 * history; lines planned for that day or later are replaced. Applying the same change again changes nothing.
 */
export function withAppraiser(
  lines: readonly ReportingLine[],
  appraiserId: string | undefined,
  from: Temporal.PlainDate,
): readonly ReportingLine[] {
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
  /** Who has none appraises others and is not appraised. */
  readonly hasNip: boolean;
  readonly lines: readonly ReportingLine[];
};

export type Assignment = {
  readonly employeeId: string;
  readonly appraiserId: string;
  /** Atasan dari pejabat penilai; absent when the appraiser is the top. */
  readonly secondAppraiserId?: string;
};

/** In the order in which they are looked for. */
export type LeftOutReason = 'not-active' | 'no-nip' | 'top' | 'no-appraiser';

export type LeftOut = { readonly personId: string; readonly reason: LeftOutReason };

/**
 * Who takes part in a cycle that opens `today` and whose self-assessment ends on `lastDay`, and who appraises them.
 * Everybody takes part who is on the roster on at least one of these days; the line of that person's first such day
 * counts. The top of the agency is left out: their appraiser is outside it (the secretary of a region is appraised by
 * the region's head), unless that one stands on the roster. Who has no NIP is left out too, whatever line they have:
 * it says only who decides objections to their ratings.
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
    if (!person.hasNip) {
      leftOut.push({ personId: person.id, reason: 'no-nip' });
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
