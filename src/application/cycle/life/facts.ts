import type { Cycle } from '../../../domain/cycle/cycle.ts';
import type { CycleActKind } from '../../../domain/cycle/life/act.ts';
import type { Standing, StandingRefusal } from '../../../domain/cycle/life/standing.ts';
import type { WindowRefusal } from '../../../domain/cycle/life/windows.ts';
import type { Extended } from '../../../domain/cycle/person-windows.ts';
import type { ExemptReason } from '../../../domain/tenure/exempt.ts';
import type { Temporal } from '../../../shared/time.ts';
import type { AppraisalChanges, AuditAct, WriteOf } from '../../outcome/writes.ts';
import type { KindRefusal } from '../kind-refusal.ts';
import type { Overlap } from '../overlaps.ts';

/** A cycle as HR changes it: `cycle` has the windows of all, not those of one person. */
export type LivingCycle = {
  readonly cycle: Cycle;
  /** Absent = all units. */
  readonly units?: readonly string[] | undefined;
};

/** What is known of one appraisal of the cycle. */
export type Taking = Standing & {
  readonly id: string;
  readonly revision: number;
  readonly employeeId: string;
  readonly appraiserId: string;
  readonly name: string;
  readonly unit: string;
  readonly extended?: Extended | undefined;
  /** The part of the period that it is about; absent = from its beginning, or to its end. */
  readonly partFrom?: Temporal.PlainDate | undefined;
  readonly partTo?: Temporal.PlainDate | undefined;
  readonly releasedAt?: Temporal.Instant | undefined;
  readonly openedAt?: Temporal.Instant | undefined;
  /** The last day for an objection that was promised then. */
  readonly objectBy?: Temporal.PlainDate | undefined;
  /** The day on which it was closed, as nobody had opened it. */
  readonly unopenedOn?: Temporal.PlainDate | undefined;
  readonly objectedAt?: Temporal.Instant | undefined;
  /** Something was said to the result, short of an objection. */
  readonly isAnswered?: boolean | undefined;
  /** Something was said to be left out of it. */
  readonly isMissed?: boolean | undefined;
};

export type LifeRefusal =
  | WindowRefusal
  | StandingRefusal
  | { readonly code: 'not-hr' }
  | { readonly code: 'no-reason' }
  | { readonly code: 'closed'; readonly on: Temporal.PlainDate }
  /** Nobody of that unit, or not that person, takes part. */
  | { readonly code: 'not-in-cycle' }
  | { readonly code: 'nothing-to-change' }
  | { readonly code: 'name-taken' }
  /** A rating is confirmed, so what it is about stays. */
  | { readonly code: 'period-fixed' }
  | { readonly code: 'people-overlap'; readonly overlap: Overlap }
  | { readonly code: 'unknown-unit'; readonly unit: string }
  | KindRefusal
  | { readonly code: 'all-units' }
  /** Of closing: the last stage of somebody is not over, results wait, objections are not decided, or somebody may still object. */
  | { readonly code: 'still-open'; readonly until: Temporal.PlainDate }
  | { readonly code: 'results-waiting'; readonly people: number }
  | { readonly code: 'objections-open'; readonly people: number }
  | { readonly code: 'may-object'; readonly people: number; readonly until: Temporal.PlainDate }
  /** Of two officers. */
  | { readonly code: 'officer-unknown' }
  | { readonly code: 'no-such-request' }
  | { readonly code: 'same-officer' }
  | { readonly code: 'lapsed'; readonly on: Temporal.Instant }
  | { readonly code: 'asked-already'; readonly no: number };

/** What becomes of the row of an appraisal; null removes. */
export type TakingChange = {
  readonly id: string;
  readonly revision: number;
  readonly set: {
    readonly [K in
      | 'selfSubmittedAt'
      | 'ratedAt'
      | 'releasedAt'
      | 'openedAt'
      | 'acknowledgedAt'
      | 'talkRequestedAt'
      | 'objectedAt'
      | 'takenOutAt'
      | 'withheldAt']?: Temporal.Instant | null;
  } & {
    readonly status?: AppraisalChanges['status'];
    readonly predicate?: null;
    readonly objectBy?: null;
    readonly unopenedOn?: null;
    readonly objectionReason?: null;
    readonly objection?: null;
    readonly answer?: null;
    readonly missed?: null;
    readonly exemptAs?: ExemptReason | null;
    readonly extended?: Extended;
  };
  readonly audit: WriteOf<'audit'>;
};

/** What an act changes of the cycle itself. */
export type CycleChanges = {
  readonly name?: string;
  readonly period?: Cycle['period'];
  readonly windows?: Cycle['windows'];
  readonly closedAt?: Temporal.Instant;
  /** Null = all. */
  readonly units?: readonly string[] | null;
};

/** Everything an act would do, before anything is done. */
export type Plan = {
  readonly kind: CycleActKind;
  readonly cycle?: { readonly act: AuditAct; readonly changes: CycleChanges };
  readonly appraisals: readonly TakingChange[];
  /** Those whose appraisals it touches; nobody twice. */
  readonly people: readonly Pick<Taking, 'employeeId' | 'name' | 'unit'>[];
  /** Who is told of it: those who are appraised, and those who appraise them. */
  readonly told: readonly { readonly personId: string; readonly appraisalId?: string }[];
  readonly before: Cycle;
  readonly after: Cycle;
};
