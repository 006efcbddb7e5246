import type { Temporal } from '../../shared/time.ts';
import { type Grant, mayEverywhere, mayFor, type OfficerRight } from '../authorization/officer.ts';
import type { TableName } from '../clearance/chat-file.ts';
import { type Stage, stages } from '../cycle/cycle.ts';
import { type LeaveReason, leaveReasons } from '../tenure/leave.ts';
import type { TransferOrder } from './transfer.ts';

/**
 * What HR asks for in the chat and what takes longer than a press: a roster file, a cycle to be opened, an act on a cycle,
 * the answer of a second officer, letters with link codes, tables of a cycle, that somebody comes or goes, another appraiser, who decides an objection, what becomes of
 * work under way when somebody moves. It is tried without changing anything, shown, and done once its officer has said so.
 */
export const errandKinds = [
  'roster',
  'act',
  'yes',
  'no',
  'cycle',
  'letters',
  'person',
  'appraiser',
  'transfer',
  'appraiser-yes',
  'appraiser-no',
  'decider',
  'tables',
] as const;
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
  /** The one unit it is about: whoever has the right there may see it and say yes to it. */
  readonly unit?: string;
  readonly report?: ErrandReport;
};

const rights: Readonly<Record<ErrandKind, OfficerRight>> = {
  ...{ roster: 'roster.import', act: 'cycle.manage', yes: 'cycle.manage', no: 'cycle.manage' },
  ...{ cycle: 'cycle.manage', letters: 'accounts.manage', person: 'roster.import' },
  ...{ appraiser: 'offices.manage', transfer: 'offices.manage' },
  ...{ 'appraiser-yes': 'offices.manage', 'appraiser-no': 'offices.manage' },
  ...{ decider: 'offices.manage', tables: 'results.export' },
};
/** The right that an errand takes. */
export const rightFor = (kind: ErrandKind): OfficerRight => rights[kind];

/** The one unit that an errand is about; undefined = the whole agency, and then the right must hold there. */
export function unitOfOrder(order: ErrandOrder | undefined): string | undefined {
  if (order && 'letters' in order) return order.letters.unit;
  if (order && 'tables' in order) return order.tables.unit;
  return order && 'underWay' in order ? order.unit : undefined;
}

/** Whether somebody has the right that an errand takes, where it takes it. */
export const mayErrand = (grants: readonly Grant[], kind: ErrandKind, unit: string | undefined): boolean =>
  unit === undefined ? mayEverywhere(grants, rightFor(kind)) : mayFor(grants, rightFor(kind), unit);

/** Acts on a cycle that HR does in the chat; `add` gives joiners an appraisal. Buttons hold the place in this list, so new ones go to its end. */
export const chatActs = [
  ...(['extend', 'reopen', 'close', 'withdraw'] as const),
  ...(['correct', 'take-out', 'put-back', 'give-again', 'widen', 'add'] as const),
] as const;
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

/** Who decides the objection of somebody, by their number as it was typed. */
export type DeciderOrder = { readonly personId: string; readonly decider: string; readonly reason: string };

/** How many letters stand on a page. */
export const lettersPerPage = [4, 1] as const;
export type PerPage = (typeof lettersPerPage)[number];

/** A cycle as it was typed; days are ISO dates. A last day that is absent is the usual one. */
export type TypedCycle = {
  readonly name: string;
  readonly from: string;
  readonly to: string;
} & { readonly [S in Stage]?: string } & {
  /** A pilot: only these units. */
  readonly units?: readonly string[];
};

/**
 * What an errand is about, as its officer typed it. Of an act, whom is a number of a person, or a unit, or of `widen`
 * several with semicolons between them; without it, everybody.
 */
export type ErrandOrder =
  | {
      readonly cycleId: string;
      readonly act: ChatAct;
      /** A correction without a stage is one of the name and the period. */
      readonly stage?: Stage;
      readonly name?: string;
      /** ISO dates. */
      readonly from?: string;
      readonly until?: string;
      readonly whom?: string;
      readonly reason: string;
    }
  | AppraiserOrder
  | DeciderOrder
  | TransferOrder
  /** The answer to a request, by the number that names it. */
  | { readonly no: number }
  | PersonOrder
  | { readonly cycle: TypedCycle }
  /** Letters for whoever of the unit, or of the agency, has no account yet. */
  | { readonly letters: { readonly unit?: string; readonly perPage: PerPage } }
  /** A table of a cycle, or without one of the latest. */
  | { readonly tables: { readonly table: TableName; readonly cycle?: string; readonly unit?: string } };

/** The act with this index; undefined for a forged number. */
export const chatActOf = (index: number): ChatAct | undefined => chatActs[index];
export const stageOf = (index: number): Stage | undefined => stages[index];

/** Units as they are typed into one field. */
export const unitsTyped = (typed: string): readonly string[] =>
  typed
    .split(/[;\n]/)
    .map((unit) => unit.trim())
    .filter((unit) => unit !== '');
