import { localDate, Temporal } from '../../shared/time.ts';
import type { Appraisal } from '../appraisal/appraisal.ts';
import { isNamedIn } from '../people/find-by-name.ts';

/** Why somebody answers on paper, and another enters it; the number on a button is the place here. */
export const paperReasons = ['no-phone', 'no-account', 'cannot-read', 'messenger-gone'] as const;
export type PaperReason = (typeof paperReasons)[number];

/** What a paper is: the own answers of the employee, or the result that was handed over with its slip. */
export const paperKinds = ['self', 'result'] as const;
export type PaperKind = (typeof paperKinds)[number];

/** What the slip below a result says: only handed over, received, or an objection. */
export const slipAnswers = ['delivered', 'received', 'objected'] as const;
export type SlipAnswer = (typeof slipAnswers)[number];

/** Name with NIP or office: long enough to be somebody, short enough for a line. */
const witnessMin = 3;
export const witnessMax = 120;

/** What whoever enters says of the paper. */
export type PaperFacts = {
  readonly reason: PaperReason;
  /** Name, NIP or office of whoever saw it being written, or being handed over. */
  readonly witness: string;
  /** The date on the paper. */
  readonly on: Temporal.PlainDate;
};

/** A paper that was entered a.n. the employee, or is being entered. It stays for everybody to see. */
export type Paper = PaperFacts & {
  readonly id: string;
  readonly kind: PaperKind;
  readonly by: { readonly id: string; readonly name: string };
  readonly at: Temporal.Instant;
  /** Whoever entered it has the right to it at HR's desk today; who is in office may without. */
  readonly isOfficer?: boolean;
  /** Absent while it is being entered. */
  readonly endedAt?: Temporal.Instant;
};

/** Who must not be the witness: the two whose appraisal it is, and whoever enters it. */
export type Parties = readonly { readonly name: string; readonly number?: string }[];

/** What is wrong with what was said of a paper. */
export type PaperFault =
  | 'witness-missing'
  | 'witness-too-long'
  | 'witness-is-party'
  | 'date-ahead'
  | 'date-before';

const digitsOf = (text: string): string => text.replace(/[\s.-]/g, '');

/** Whether a text names one of them: by number anywhere in it, or by the whole name, with or without titles. */
const namesAny = (text: string, parties: Parties): boolean =>
  parties.some(
    ({ name, number }) =>
      (number !== undefined && digitsOf(text).includes(digitsOf(number))) || isNamedIn(text, name),
  );

/** The first day on which a paper of this kind can have been written. */
function earliest(kind: PaperKind, { cycle, releasedAt }: Pick<Appraisal, 'cycle' | 'releasedAt'>) {
  if (kind === 'self') return cycle.windows['self-assessment'].from;
  return releasedAt && localDate(releasedAt, cycle.timeZone);
}

/** The first fault of a paper, or undefined. Dates are days where the cycle is. */
export function faultOf(
  kind: PaperKind,
  { witness, on }: Pick<PaperFacts, 'witness' | 'on'>,
  appraisal: Pick<Appraisal, 'cycle' | 'releasedAt'>,
  parties: Parties,
  now: Temporal.Instant,
): PaperFault | undefined {
  if (witness.trim().length < witnessMin) return 'witness-missing';
  if (witness.length > witnessMax) return 'witness-too-long';
  if (namesAny(witness, parties)) return 'witness-is-party';
  if (Temporal.PlainDate.compare(on, localDate(now, appraisal.cycle.timeZone)) > 0) return 'date-ahead';
  const first = earliest(kind, appraisal);
  return first && Temporal.PlainDate.compare(on, first) < 0 ? 'date-before' : undefined;
}

/** The paper from which the employee's answers are being entered now: the newest, as long as it is not ended. */
export function openPaper(papers: readonly Paper[] = []): Paper | undefined {
  const newest = papers.filter(({ kind }) => kind === 'self').at(-1);
  return newest?.endedAt === undefined ? newest : undefined;
}

/** The papers, the open one of which ended now. */
export const endedPapers = (papers: readonly Paper[] = [], endedAt: Temporal.Instant): readonly Paper[] => {
  const open = openPaper(papers);
  return papers.map((one) => (one === open ? { ...one, endedAt } : one));
};

/**
 * When a result on paper was received: that day where the cycle is, and not before its release. The days for an objection
 * are counted from it.
 */
export function receivedAt(
  on: Temporal.PlainDate,
  { cycle, releasedAt }: Pick<Appraisal, 'cycle' | 'releasedAt'>,
): Temporal.Instant {
  const day = on.toZonedDateTime({ timeZone: cycle.timeZone }).toInstant();
  return releasedAt && Temporal.Instant.compare(day, releasedAt) < 0 ? releasedAt : day;
}

/** The last moment of the day on the slip, or now: until then it was said. */
export function saidAt(on: Temporal.PlainDate, { cycle }: Pick<Appraisal, 'cycle'>, now: Temporal.Instant) {
  const end = on
    .add({ days: 1 })
    .toZonedDateTime({ timeZone: cycle.timeZone })
    .toInstant()
    .subtract({ milliseconds: 1 });
  return Temporal.Instant.compare(end, now) < 0 ? end : now;
}

/** What would be entered from paper now: nothing while it is with the appraiser. */
export function kindNow({ status }: Pick<Appraisal, 'status'>): PaperKind | undefined {
  if (status === 'self-assessment') return 'self';
  return status === 'released' || status === 'acknowledged' ? 'result' : undefined;
}
