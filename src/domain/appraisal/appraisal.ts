import type { Temporal } from '../../shared/time.ts';
import type { ResultAnswer } from '../answer/answer.ts';
import type { Approval } from '../approval/approval.ts';
import type { Paper } from '../assist/paper.ts';
import type { Level, PositionLevel } from '../competency/catalogue.ts';
import type { Counsel } from '../counsel/counsel.ts';
import type { Cycle, Window } from '../cycle/cycle.ts';
import type { Extended } from '../cycle/person-windows.ts';
import type { StandIn } from '../delegation/stand-in.ts';
import type { SharedFeedback } from '../feedback/note.ts';
import type { EvidenceFile } from '../files/evidence-file.ts';
import type { GrowthAction } from '../growth/action.ts';
import type { EarlierAction } from '../growth/earlier.ts';
import type { Mentor } from '../growth/mentor.ts';
import type { Mentoring } from '../growth/mentoring.ts';
import type { Missed } from '../missed/missed.ts';
import type { NoteTally } from '../notes/notebook.ts';
import type { ObjectionCase } from '../objection/objection.ts';
import type { Piece } from '../pocket/piece.ts';
import type { Guidance } from '../talk/guidance.ts';
import type { Talk } from '../talk/talk.ts';
import type { Author, ItemCode } from './items.ts';
import type { Predicate } from './predicate.ts';

/** Why a competency could not be observed; kept with the answer, never averaged as zero. */
export const unobservableReasons = ['no-occasion', 'not-my-role', 'too-short'] as const;
export type UnobservableReason = (typeof unobservableReasons)[number];

/** One saved answer. Either `value` or `unobservable` is set, or neither while there is only a note. */
export type Answer = {
  readonly value?: number;
  readonly unobservable?: UnobservableReason;
  readonly note?: string;
  /** The note of the appraiser's notebook that it rests on. */
  readonly restsOn?: string;
  /** The file or piece of the employee's evidence that it rests on. It may be gone by now: evidence has a time of its own. */
  readonly restsOnEvidence?: string;
};
export type Answers = Readonly<Record<ItemCode, Answer>>;

/** What the appraiser says to a proposed change of the plan. */
export const askAnswers = ['accepted', 'refused'] as const;

/**
 * Hasil kerja: what was planned and what came of it. `no` is 1 to 10. The plan (title and target) is the superior's: the
 * employee can only propose another, in `asked…`. What the employee added is their own.
 */
export type WorkResult = {
  readonly no: number;
  readonly title: string;
  readonly target?: string;
  readonly realisation?: string;
  /** Added by the employee (tambahan). */
  readonly isOwn?: boolean;
  /** The last proposed change: open from `askedAt` until `askAnswer`. */
  readonly askedTitle?: string;
  readonly askedTarget?: string;
  readonly askedAt?: Temporal.Instant;
  readonly askAnswer?: (typeof askAnswers)[number];
  readonly answeredAt?: Temporal.Instant;
};
/** A change of the plan that waits for the appraiser. */
export const isAsked = ({ askedAt, askAnswer }: WorkResult): boolean =>
  askedAt !== undefined && askAnswer === undefined;

/**
 * The status of an appraisal:
 * `self-assessment` the employee may answer · `submitted` the employee can still take it back ·
 * `rating` the appraiser has begun · `rated` confirmed, waits for the feedback window ·
 * `released` the employee can see it · `acknowledged` receipt given · `objected` keberatan raised, not at its end ·
 * `decided` an objection was decided, which is final. One that was withdrawn leaves the result `acknowledged`.
 */
export const appraisalStatuses = [
  'self-assessment',
  'submitted',
  'rating',
  'rated',
  'released',
  'acknowledged',
  'objected',
  'decided',
] as const;
export type AppraisalStatus = (typeof appraisalStatuses)[number];

/**
 * In each status, whether the predicate is still `open`, `confirmed` but not shown to the employee yet, or `released`
 * to them.
 */
const predicateIn = {
  'self-assessment': 'open',
  submitted: 'open',
  rating: 'open',
  rated: 'confirmed',
  released: 'released',
  acknowledged: 'released',
  objected: 'released',
  decided: 'released',
} as const satisfies Readonly<Record<AppraisalStatus, 'open' | 'confirmed' | 'released'>>;
type ReleasedStatus = {
  [S in AppraisalStatus]: (typeof predicateIn)[S] extends 'released' ? S : never;
}[AppraisalStatus];

/** Until the rating is confirmed: from then on the predicate is set, and nothing of the rating changes any more. */
export const unconfirmed = appraisalStatuses.filter((status) => predicateIn[status] === 'open');
export const isConfirmed = (status: AppraisalStatus): boolean => predicateIn[status] !== 'open';
/** The self-assessment is in, and the appraiser has not confirmed a rating yet. */
export const isWithAppraiser = (status: AppraisalStatus): boolean =>
  status === 'submitted' || status === 'rating';
/** What the employee may read as a result. */
export const isReleased = (status: AppraisalStatus): status is ReleasedStatus =>
  predicateIn[status] === 'released';
export const releasedStatuses = appraisalStatuses.filter(isReleased);
/** Nobody is waited for: the receipt was given, or an objection is at its end. */
export const withoutTurn: readonly AppraisalStatus[] = ['acknowledged', 'decided'];

export type Feedback = { readonly strengths?: string; readonly improve?: string; readonly nextStep?: string };
export type FeedbackPart = keyof Feedback;
export const feedbackParts: readonly FeedbackPart[] = ['strengths', 'improve', 'nextStep'];
/** What was written, and a draft for each part that was not, as far as it was not left out. */
export const withDrafts = (
  { feedback, leftOut = [] }: Pick<Appraisal, 'feedback' | 'leftOut'>,
  drafts: Feedback,
): Feedback =>
  Object.fromEntries(
    feedbackParts.flatMap((part) => {
      const words = feedback[part] ?? (leftOut.includes(part) ? undefined : drafts[part]);
      return words === undefined ? [] : [[part, words]];
    }),
  );

type PersonRef = { readonly id: string; readonly name: string };
/** Somebody who acts by office. */
export type Officer = PersonRef & { readonly position: string };
export type Employee = PersonRef & {
  readonly nip: string;
  readonly unit: string;
  readonly position: string;
  readonly positionLevel: PositionLevel;
  /** Since when these data are restricted at the person's request: everybody concerned is told. */
  readonly restrictedAt?: Temporal.Instant;
};

/** Everything about one person's appraisal in one cycle, or in one part of it: who moves has a part for each office. */
export type Appraisal = {
  readonly id: string;
  /** Raised by every change that affects what a person may do with the appraisal. */
  readonly revision: number;
  readonly cycle: Cycle;
  /** The days of the cycle's period that it is about; absent = all of them. */
  readonly part?: Window;
  readonly employee: Employee;
  /** Pejabat penilai kinerja. */
  readonly appraiser: Officer;
  /** Who confirmed the rating, where another is in the office of the appraiser now. */
  readonly ratedBy?: Officer;
  /** For whom they did, as a stand-in (atas nama); absent = in their own name. */
  readonly ratedFor?: PersonRef;
  /** Who acts today for the appraiser and for whom objections go to. */
  readonly standIns?: readonly StandIn[];
  /** Atasan dari pejabat penilai; absent when the appraiser is the top. */
  readonly secondAppraiser?: Officer;
  readonly status: AppraisalStatus;
  /** Required level per competency code. */
  readonly required: Readonly<Record<ItemCode, Level>>;
  readonly answers: Readonly<Record<Author, Answers>>;
  readonly results: readonly WorkResult[];
  /** What the employee sent as evidence, oldest first. */
  readonly files: readonly EvidenceFile[];
  /** How many notes of the appraiser's notebook there are on each item, and the newest of each kind. */
  readonly notes?: readonly NoteTally[];
  /** The notes that ratings rest on, with the days of what was seen. */
  readonly restedOn?: readonly { readonly id: string; readonly seenOn: Temporal.PlainDate }[];
  /** Of the feedback that colleagues gave and the employee shared: the newest, and how many. For the appraiser alone. */
  readonly sharedFeedback?: SharedFeedback;
  /** What was handed in from the employee's pocket and, for the employee alone, what lies there still; newest first. */
  readonly pieces: readonly Piece[];
  readonly feedback: Feedback;
  /** The parts whose suggestions the appraiser does not want; what they write themselves goes out all the same. */
  readonly leftOut?: readonly FeedbackPart[];
  readonly predicate?: Predicate;
  readonly selfSubmittedAt?: Temporal.Instant;
  readonly ratedAt?: Temporal.Instant;
  readonly releasedAt?: Temporal.Instant;
  readonly openedAt?: Temporal.Instant;
  /** What the employee said was left out, and what was corrected then (ADR 65). */
  readonly missed?: Missed;
  /** That and when the appraiser guided or counselled the employee, oldest first. */
  readonly counsel?: readonly Counsel[];
  /** Whether the employee would be a mentor, by competency (ADR 74). */
  readonly mentoring?: Mentoring;
  /** The last day for an objection, as promised when the result was opened; absent = that of the law. */
  readonly objectBy?: Temporal.PlainDate;
  /** The day on which it was closed, because nobody had opened it; whoever opens it afterwards has all their rights. */
  readonly unopenedOn?: Temporal.PlainDate;
  readonly acknowledgedAt?: Temporal.Instant;
  readonly talkRequestedAt?: Temporal.Instant;
  readonly objectedAt?: Temporal.Instant;
  readonly objectionReason?: string;
  /** What became of the objection; absent where it was filed before there was more than its reason. */
  readonly objection?: ObjectionCase;
  /** Whether the superior of the appraiser approves the result before its release; absent = nobody has to. */
  readonly approval?: Approval;
  /** The talk about the result (dialog kinerja); absent = nobody offered a time or wrote what was agreed. */
  readonly talk?: Talk;
  /** What the employee said to the result short of an objection, and what was asked and answered. */
  readonly answer?: ResultAnswer;
  /** The forms B.1.8: for the employee their own, for the superior of the appraiser those that were sent. */
  readonly guidance?: readonly Guidance[];
  /** What is done about its gaps, in the order of their numbers; loaded only for the screens of that. */
  readonly growth?: readonly GrowthAction[];
  /** Who goes along with its actions, or was asked to; loaded with them. */
  readonly mentors?: readonly Mentor[];
  /** What was agreed in earlier cycles, with the levels of that time; the latest cycle first. */
  readonly earlier?: readonly EarlierAction[];
  /** Of an annual appraisal: its year has a quarter, whoever takes part in that. */
  readonly hasQuarters?: boolean;
  /** Last days of its own, beyond those of the cycle: `cycle` has them already. */
  readonly extended?: Extended;
  /** Since when HR has to decide whether this is the right appraiser. */
  readonly appraiserDisputedAt?: Temporal.Instant;
  /** The last day on which that holds the rating up. It stays when HR has answered: a person reports once in a cycle. */
  readonly disputeBy?: Temporal.PlainDate;
  /** Who is the direct superior, in the employee's words: for HR alone. */
  readonly disputedSuperior?: string;
  /** What was entered a.n. the employee from paper, or is being entered, the oldest first (ADR 46). */
  readonly papers?: readonly Paper[];
  /** Whether the reader may enter paper at HR's desk, and the numbers of those who cannot be its witness. */
  readonly atPaper?: { readonly mayEnter: boolean; readonly numbers: readonly string[] };
};

/** What a list shows of an appraisal: no answers. */
export type AppraisalSummary = Pick<
  Appraisal,
  | (
      | 'id'
      | 'cycle'
      | 'part'
      | 'appraiser'
      | 'status'
      | 'openedAt'
      | 'releasedAt'
      | 'talkRequestedAt'
      | 'objectedAt'
      | 'talk'
      | 'approval'
      | 'ratedAt'
    )
  | 'appraiserDisputedAt'
  | 'disputeBy'
> & {
  /** To whom an objection went; absent while there is none. */
  readonly secondAppraiser?: PersonRef;
  readonly employee: Omit<Employee, 'positionLevel'>;
  /** Answered competencies and behaviours of the self-assessment, of `selfItems`. */
  readonly selfAnswered: number;
  /** Rated competencies plus the two overall ratings, of `ratedItems`. */
  readonly ratingAnswered: number;
  /** The level that all nine competencies were given, if it is one; loaded for the appraiser alone. */
  readonly onlyLevel?: number;
};
