import type { Temporal } from '../../shared/time.ts';
import type { StoredSettings } from '../agency/change.ts';
import type { Cycle, Stage } from '../cycle/cycle.ts';
import type { CycleAct } from '../cycle/life/act.ts';
import type { Needs } from '../growth/needs.ts';
import type { Namesake } from '../people/told-apart.ts';
import type { ExemptReason } from '../tenure/exempt.ts';
import type { Errand } from './errand.ts';
import type { DeskList, DeskPerson, ListEntry } from './people.ts';
import type { DeskTransfer } from './transfer.ts';

/** Unfinished work of the day: whose turn it is in an open window (`open`), and what ended undone (`over`). */
export const turnKinds = ['open', 'over'] as const;
export type TurnKind = (typeof turnKinds)[number];

/** One person's unfinished work of one stage. */
export type Turn = Namesake & {
  /** Their data are restricted at their request. */
  readonly isRestricted?: boolean;
  readonly stage: Stage;
  /** How many appraisals it is about; one, unless somebody rates. */
  readonly count: number;
  /** The first day on which the longest waiting one was theirs. */
  readonly since: Temporal.PlainDate;
  readonly closes: Temporal.PlainDate;
  /** The day of their last reminder, sent or still to come. */
  readonly lastReminder?: Temporal.PlainDate;
  readonly isReachable: boolean;
};

/** Whose turn it is, in numbers. */
export type Waiting = {
  readonly stage: Stage;
  readonly kind: TurnKind;
  readonly people: number;
  readonly since: Temporal.PlainDate;
  readonly closes: Temporal.PlainDate;
};

export type UnitProgress = {
  /** Follows from the name, so that a button can carry it. */
  readonly id: string;
  readonly unit: string;
  readonly people: number;
  /** How many have done what the stage asks for. */
  readonly done: number;
};

/** People alike for a reminder: of one zone, with the same last one. */
export type RemindGroup = {
  /** Absent = the agency's. */
  readonly timeZone?: string;
  readonly lastReminder?: Temporal.PlainDate;
  readonly isReachable: boolean;
  readonly isSnoozed: boolean;
  readonly people: number;
};

/** Whom to remind: one person, a unit, or everybody within the officer's reach. */
export type RemindWhom = { readonly personId?: string; readonly unitId?: string };

/** What another officer asks a second one for. */
export type WaitingRequest = {
  /** By which people name it. */
  readonly no: number;
  readonly act: CycleAct;
  readonly reason: string;
  readonly cycleName: string;
  readonly askedBy: string;
  /** Somebody cannot be their own second officer. */
  readonly isOwn: boolean;
  /** The one person it is about. */
  readonly about?: string;
  readonly confirmBy: Temporal.Instant;
};

/** What is stored of one look at the desk; each is loaded by itself. */
export type StoredDesk =
  | {
      readonly view: 'progress';
      readonly cycle?: Cycle;
      readonly stage: Stage;
      readonly total: { readonly people: number; readonly done: number };
      readonly units: readonly UnitProgress[];
      readonly unitCount: number;
      readonly page: number;
      readonly waiting: readonly Waiting[];
      /** Who takes no part in the cycle by law, in numbers. */
      readonly exempt?: readonly { readonly as: ExemptReason; readonly people: number }[];
    }
  | {
      readonly view: 'turns';
      readonly kind: TurnKind;
      /** Absent = everybody within reach. */
      readonly unit?: string;
      readonly unitId?: string;
      readonly waiting: readonly Waiting[];
      readonly turns: readonly Turn[];
      readonly total: number;
      readonly page: number;
    }
  | {
      readonly view: 'remind';
      readonly whom: RemindWhom;
      readonly name?: string;
      readonly unit?: string;
      readonly groups: readonly RemindGroup[];
      /** When all of these were last reminded at once, by anybody. */
      readonly allRemindedAt?: Temporal.Instant;
    }
  | {
      readonly view: 'find';
      /** Words of a name or a unit, or digits of a number. */
      readonly sought: string;
      readonly people: readonly (Namesake & { readonly isRestricted?: boolean })[];
      readonly total: number;
      readonly page: number;
    }
  /** Absent = nobody within reach. */
  | { readonly view: 'person'; readonly person?: DeskPerson }
  /** A transfer that comes or waits; absent = none within reach. */
  | { readonly view: 'transfer'; readonly transfer?: DeskTransfer }
  | { readonly view: 'lists'; readonly counts: Readonly<Record<DeskList, number>> }
  | {
      readonly view: 'list';
      readonly list: DeskList;
      readonly entries: readonly ListEntry[];
      readonly total: number;
      readonly page: number;
    }
  /** An errand of one's own; absent when there is none with that id. */
  | {
      readonly view: 'errand';
      readonly errand?: Errand;
      /** How many files could not be taken back from chats; absent = none. */
      readonly remaining?: number;
    }
  /** The latest cycles, and what waits for a second officer. */
  | {
      readonly view: 'cycles';
      readonly cycles: readonly Cycle[];
      readonly requests: readonly WaitingRequest[];
    }
  | {
      readonly view: 'cycle';
      readonly cycle?: Cycle;
      /** It was opened for some units, and may be opened for more. */
      readonly isPilot?: boolean;
    }
  /** What the agency set for itself, the latest first, and whom it concerns. */
  | { readonly view: 'settings'; readonly settings: StoredSettings }
  /** What people of the latest cycle with results need; absent = none has any. */
  | { readonly view: 'needs'; readonly cycle?: string; readonly needs: Needs };

/** The same, with the agency's IANA zone. */
export type HrDesk = StoredDesk & { readonly timeZone: string };
export type HrView = HrDesk['view'];
export type DeskOf<V extends HrView> = Extract<HrDesk, { view: V }>;

/** So many people of a list are seen on a phone together with the buttons below them. */
export const deskPage = 4;
/** So many units, on the desk itself, where more stands above and below them. */
export const unitPage = 3;

/** So many units, people and cases where there is more room than on a phone. */
export const roomyPage = { units: 12, people: 8, cases: 3 } as const;

/** The desk where there is more room: the first page of each look at it, and of each list that is not empty. */
export type RoomyDesk = {
  readonly progress: HrDesk;
  readonly turns: HrDesk;
  readonly lists: HrDesk;
  readonly firsts: readonly HrDesk[];
};

/** What an event or an open screen of the desk looks at. */
export type HrAsk = {
  readonly view: HrView;
  readonly page?: number;
  readonly kind?: TurnKind;
  readonly personId?: string;
  readonly unitId?: string;
  readonly errandId?: string;
  readonly cycleId?: string;
  /** Words of whom to look for; absent = those of the open screen. */
  readonly sought?: string;
  readonly list?: DeskList;
};
