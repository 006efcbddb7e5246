import { Temporal } from '../../shared/time.ts';
import { localMoment } from '../reminders/quiet-hours.ts';
import type { IsWorkday } from '../reminders/working-days.ts';

/**
 * What somebody may ask the agency about their own data (UU 27/2022), and "that is not my appraiser", which is asked on
 * the appraisal itself. `lift` ends a restriction.
 */
export const requestKinds = ['correction', 'restriction', 'lift', 'deletion', 'appraiser'] as const;
export type RequestKind = (typeof requestKinds)[number];

/** What a correction or deletion is about. Buttons name them by their place: new ones are added at the end. */
export const requestParts = [
  ...(['name', 'number', 'unit', 'position', 'superior'] as const),
  ...(['result', 'note', 'evidence', 'other'] as const),
] as const;
export type RequestPart = (typeof requestParts)[number];

/** What may be named for each kind; nothing for those that concern all that is held. */
export const partsOf: Readonly<Record<RequestKind, readonly RequestPart[]>> = {
  correction: ['name', 'number', 'unit', 'position', 'superior', 'result', 'note', 'other'],
  deletion: ['evidence', 'note', 'result', 'other'],
  restriction: [],
  lift: [],
  appraiser: [],
};

/** To whom a part belongs: the roster of HR, the appraiser who wrote it, the person, or whoever HR finds. */
export type Keeper = 'roster' | 'appraiser' | 'self' | 'hr';
const keepers: Readonly<Record<RequestPart, Keeper>> = {
  name: 'roster',
  number: 'roster',
  unit: 'roster',
  position: 'roster',
  superior: 'roster',
  result: 'appraiser',
  note: 'appraiser',
  evidence: 'self',
  other: 'hr',
};
export const keeperOf = (part: RequestPart): Keeper => keepers[part];

/**
 * The article of UU 27/2022 that sets the time for an answer: 30 for what is wrong, 41 for a restriction. For the others
 * we know of none; the same time is kept for them.
 */
export const articleOf = (kind: RequestKind): 30 | 41 | undefined =>
  kind === 'correction' || kind === 'appraiser' ? 30 : kind === 'restriction' ? 41 : undefined;

/** 3x24 hours (Pasal 30 and 41), which weekends do not lengthen. */
const answerHours = 72;
export const answerBy = (askedAt: Temporal.Instant): Temporal.Instant => askedAt.add({ hours: answerHours });

export const requestOutcomes = ['done', 'refused'] as const;
export type RequestOutcome = (typeof requestOutcomes)[number];

export const requestWordsMax = 1000;

/** A lift says all by itself; everything else needs words. */
export const needsWords = (kind: RequestKind): boolean => kind !== 'lift';

export type PersonRequest = {
  readonly id: string;
  readonly kind: RequestKind;
  readonly part?: RequestPart;
  /** What the person wrote. */
  readonly words: string;
  readonly askedAt: Temporal.Instant;
  readonly answerBy: Temporal.Instant;
  readonly answeredAt?: Temporal.Instant;
  readonly outcome?: RequestOutcome;
  /** What was answered. */
  readonly answer?: string;
};

/** A request as HR sees it. */
export type DeskRequest = PersonRequest & {
  readonly person: { readonly id: string; readonly name: string; readonly unit: string };
  /** The reported appraiser, who has no part in the answer; absent where the request is no report of one. */
  readonly appraiser?: { readonly id: string; readonly name: string };
  readonly appraisalId?: string;
  readonly cycle?: string;
  /** The report still keeps the rating from being confirmed, and can be ended. */
  readonly isReportOpen: boolean;
};

/** What was loaded about requests: one's own and, for whoever may answer, those of others within reach. */
export type RequestsDesk = {
  /** One's own, those without an answer first, then the latest. */
  readonly mine: readonly PersonRequest[];
  /** Since when one's own data are restricted. */
  readonly restrictedAt?: Temporal.Instant;
  /** A page of those that wait for an answer, by their date. */
  readonly waiting: readonly DeskRequest[];
  readonly total: number;
  readonly page: number;
  /** The one that was opened, answered or not. */
  readonly one?: DeskRequest;
};

/** Which look it is. */
export type RequestsAsk = { readonly page?: number; readonly requestId?: string };

export const requestPage = 5;

export const isOverdue = (request: PersonRequest, now: Temporal.Instant): boolean =>
  !request.answeredAt && Temporal.Instant.compare(request.answerBy, now) < 0;

const opens = Temporal.PlainTime.from('08:00');
/** So much of the last day should be left. */
const hoursLeft = 6;

/**
 * When HR is reminded of a request: at the latest start of a working day that leaves some hours, or else at the latest one
 * there is. Undefined when no working day begins before the date: then the message about the request has to do.
 */
export function remindAt(
  askedAt: Temporal.Instant,
  due: Temporal.Instant,
  timeZone: string,
  isWorkday: IsWorkday,
): Temporal.Instant | undefined {
  const first = askedAt.toZonedDateTimeISO(timeZone).toPlainDate();
  const last = due.toZonedDateTimeISO(timeZone).toPlainDate();
  const starts: Temporal.Instant[] = [];
  for (let day = first; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    const start = localMoment(day, opens, timeZone);
    const isBetween =
      Temporal.Instant.compare(start, askedAt) > 0 && Temporal.Instant.compare(start, due) < 0;
    if (isWorkday(day) && isBetween) starts.push(start);
  }
  const early = due.subtract({ hours: hoursLeft });
  return starts.findLast((start) => Temporal.Instant.compare(start, early) <= 0) ?? starts.at(-1);
}
