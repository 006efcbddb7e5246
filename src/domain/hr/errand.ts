import type { Temporal } from '../../shared/time.ts';
import type { OfficerRight } from '../authorization/officer.ts';
import { type Stage, stages } from '../cycle/cycle.ts';
import { type LeaveReason, leaveReasons } from '../tenure/leave.ts';

/**
 * What HR asks for in the chat and what takes longer than a press: a roster file, an act on a cycle, the answer of a
 * second officer, and that somebody comes or goes. It is tried without changing anything, shown, and done once its officer has said so.
 */
export const errandKinds = ['roster', 'act', 'yes', 'no', 'person', 'appraiser'] as const;
export type ErrandKind = (typeof errandKinds)[number];

/**
 * `waiting` to be tried, `shown` with what it would do, `wanted` by its officer, then `done`; `over` when it was called
 * off or refused.
 */
export const errandStatuses = ['waiting', 'shown', 'wanted', 'done', 'over'] as const;
export type ErrandStatus = (typeof errandStatuses)[number];

/** So long an errand waits for its officer; then it is removed, with its file. */
export const errandHours = 24;

/** What an errand would do, did, or why not: in the language in which it was asked for. */
export type ErrandReport = {
  readonly title: string;
  readonly parts: readonly { readonly title?: string; readonly lines: readonly string[] }[];
  /** How many lines are in the file alone that comes with it. */
  readonly more: number;
  /** What its officer has to say before it can be done. */
  readonly question?: 'same-person';
  /** The errand may be done as it stands. */
  readonly canBeDone: boolean;
};

/** An errand as its officer sees it. */
export type Errand = {
  readonly id: string;
  readonly kind: ErrandKind;
  readonly status: ErrandStatus;
  /** Of the file that was sent. */
  readonly name?: string;
  readonly askedAt: Temporal.Instant;
  readonly report?: ErrandReport;
};

/** The right that an errand takes, in the whole agency. */
export const rightFor = (kind: ErrandKind): OfficerRight =>
  kind === 'roster' || kind === 'person'
    ? 'roster.import'
    : kind === 'appraiser'
      ? 'offices.manage'
      : 'cycle.manage';

/** Acts on a cycle that HR does in the chat. */
export const chatActs = ['extend', 'reopen', 'close', 'withdraw'] as const;
export type ChatAct = (typeof chatActs)[number];

/** What HR records of one person in the chat: that they leave, that they did not after all, a new number. */
export const personDeeds = [...leaveReasons, 'return', 'renumber'] as const;
export type PersonDeed = (typeof personDeeds)[number];

/** `from`: the first day on which they are gone, ISO. Numbers as they were typed. */
export type PersonOrder = {
  readonly personId: string;
  readonly deed: PersonDeed;
  readonly from?: string;
  /** Of who appraises their staff from then on. */
  readonly successor?: string;
  readonly number?: string;
  readonly note?: string;
};

/** The deed with this index; undefined for a forged number. */
export const personDeedOf = (index: number): PersonDeed | undefined => personDeeds[index];

/** Why they leave; undefined for a deed by which they stay. */
export const reasonOf = (deed: PersonDeed): LeaveReason | undefined =>
  leaveReasons.find((reason) => reason === deed);

/** What can be recorded of somebody as they stand: whoever has left comes back, and nobody leaves twice. */
export const deedsFor = (hasLeave: boolean): readonly PersonDeed[] =>
  personDeeds.filter((deed) => deed === 'renumber' || (deed === 'return') === hasLeave);

/** Another appraiser of somebody, from an ISO date; `keeps` = what is under way stays with the one of now. */
export type AppraiserOrder = {
  readonly personId: string;
  readonly appraiserId: string;
  readonly from: string;
  readonly keeps: boolean;
  readonly reason: string;
};

/** What an errand is about, as its officer typed it: whom is a unit or a number of a person; without it, everybody. */
export type ErrandOrder =
  | {
      readonly cycleId: string;
      readonly act: ChatAct;
      readonly stage?: Stage;
      /** ISO date. */
      readonly until?: string;
      readonly whom?: string;
      readonly reason: string;
    }
  | AppraiserOrder
  /** The answer to a request, by the number that names it. */
  | { readonly no: number }
  | PersonOrder;

/** The act with this index; undefined for a forged number. */
export const chatActOf = (index: number): ChatAct | undefined => chatActs[index];
export const stageOf = (index: number): Stage | undefined => stages[index];
